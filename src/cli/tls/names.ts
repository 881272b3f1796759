/**
 * The names and addresses by which devices of a venue reach the server: what counts as one, which ones this machine has, and
 * how far a local authority may vouch.
 */
import { BlockList, isIP } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import { StartFault } from '../../platform/start-fault.js';

export interface ServerName {
  kind: 'dns' | 'ip';
  value: string;
}

const MOST_NAMES = 50;

/** By these the machine itself reaches the server; they stand in every certificate. */
export const OWN_NAMES: readonly ServerName[] = [
  { kind: 'dns', value: 'localhost' },
  { kind: 'ip', value: '127.0.0.1' },
  { kind: 'ip', value: '::1' },
];

/** Addresses that no site of the internet has (RFC 1918, RFC 3927, RFC 4193, RFC 4291), and loopback. */
const PRIVATE_RANGES: readonly string[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '127.0.0.0/8',
  'fc00::/7',
  'fe80::/10',
  '::1/128',
];

const LABEL = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
const HOST_NAME = new RegExp(`^${LABEL}([.]${LABEL})*$`);

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Whether an address lies in one of the ranges, each written as `10.0.0.0/8`. */
export function inRanges(address: string, ranges: readonly string[]): boolean {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', bits = ''] = range.split('/');
    list.addSubnet(network, Number(bits || (isIP(network) === 6 ? 128 : 32)), familyOf(network));
  }
  return list.check(address, familyOf(address));
}

const isPrivate = (address: string): boolean => inRanges(address, PRIVATE_RANGES);

/** A word of the command line as a name or an address; a `StartFault` says what is wrong and how to write it. */
export function serverName(word: string): ServerName {
  const value = word.trim().toLowerCase().replace(/[.]$/, '');
  if (isIP(value) !== 0) {
    if (value.includes('%') || value === '0.0.0.0' || value === '::')
      throw new StartFault(
        `${word} 不是其他设备可以打开的地址，请填写本机在会场网络中的地址，例如 192.168.1.10 ` +
          `(${word} is no address that devices can open; give this machine's address in the venue's network, such as 192.168.1.10)`,
      );
    return { kind: 'ip', value };
  }
  if (/^[0-9.]+$/.test(value) || value.length > 253 || !HOST_NAME.test(value))
    throw new StartFault(
      `“${word}”不是主机名或 IP 地址。只写名称或地址，不带 https://、端口和通配符，中文域名请用 xn-- 形式，例如 review.lan 或 192.168.1.10 ` +
        `(“${word}” is neither a host name nor an IP address; write it alone, without https://, port or wildcard, such as review.lan or 192.168.1.10)`,
    );
  return { kind: 'dns', value };
}

/** The names asked for, each once, and those of the machine itself. */
export function serverNames(words: readonly string[]): ServerName[] {
  const names = [...words.map(serverName), ...OWN_NAMES];
  const once = names.filter(
    ({ kind, value }, index) => names.findIndex((name) => name.kind === kind && name.value === value) === index,
  );
  if (once.length > MOST_NAMES)
    throw new StartFault(
      `名称和地址超过 ${MOST_NAMES} 个，请只写设备要用来打开系统的那些 (more than ${MOST_NAMES} names; give those that devices use)`,
    );
  return once;
}

/**
 * What this machine is called in its networks: its private addresses but link-local ones, those first that every device can
 * open, and its host name, which a venue's network need not know.
 */
export function namesOfMachine(
  hostName: string,
  interfaces: Readonly<Record<string, NetworkInterfaceInfo[] | undefined>>,
): string[] {
  const own = hostName.toLowerCase();
  const addresses = Object.values(interfaces)
    .flatMap((addressesOfOne) => addressesOfOne ?? [])
    .filter(({ internal, address }) => !internal && isPrivate(address) && !/^(169[.]254[.]|fe[89ab])/.test(address))
    .map(({ address }) => address)
    .sort((one, other) => isIP(one) - isIP(other));
  return [...new Set(addresses), ...(HOST_NAME.test(own) && own !== 'localhost' ? [own] : [])];
}

/** How far an authority vouches (RFC 5280, 4.2.1.10): host names with what lies below them, and ranges of addresses. */
export interface Bounds {
  dns: readonly string[];
  ranges: readonly string[];
}

/**
 * Bounds for an authority made for these names: exactly these host names; any private address, since a venue's router gives
 * another one next time; a public address only where it was asked for.
 */
export function boundsFor(names: readonly ServerName[]): Bounds {
  return {
    dns: names.filter(({ kind }) => kind === 'dns').map(({ value }) => value),
    ranges: [
      ...PRIVATE_RANGES,
      ...names
        .filter(({ kind, value }) => kind === 'ip' && !isPrivate(value))
        .map(({ value }) => `${value}/${isIP(value) === 6 ? 128 : 32}`),
    ],
  };
}

/** The names that lie outside of the bounds. */
export function outside(bounds: Bounds, names: readonly ServerName[]): ServerName[] {
  return names.filter(({ kind, value }) =>
    kind === 'dns'
      ? !bounds.dns.some((name) => value === name || value.endsWith(`.${name}`))
      : !inRanges(value, bounds.ranges),
  );
}
