/**
 * `pingshen tls`: a local certificate authority and a server certificate for a venue's own network, without internet. Run
 * again, it renews the certificate and keeps the authority, so that devices need nothing.
 */
import { hostname, networkInterfaces } from 'node:os';
import path from 'node:path';
import { Command, Option } from 'commander';
import { placesIn } from '../platform/places.js';
import { StartFault } from '../platform/start-fault.js';
import { MOST_DAYS, boundsOf, makeAuthority, makeServer, type Issued } from './tls/certificates.js';
import { filesIn, keepAuthority, keepServer, keptAuthority, type TlsFiles } from './tls/files.js';
import { boundsFor, namesOfMachine, outside, serverNames, type ServerName } from './tls/names.js';
import { wordsOf } from './tls/words.js';

interface Options {
  folder?: string;
  days: string;
  newAuthority?: true;
  lang: 'zh' | 'en';
}

function daysOf(text: string): number {
  const days = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (days < 1 || days > MOST_DAYS)
    throw new StartFault(
      `--days 请填写 1 至 ${MOST_DAYS} 之间的天数，浏览器不接受更长的有效期 (--days takes 1 to ${MOST_DAYS}; browsers accept no longer validity)`,
    );
  return days;
}

function namesFor(words: readonly string[]): ServerName[] {
  const asked = words.length > 0 ? words : namesOfMachine(hostname(), networkInterfaces());
  if (asked.length === 0)
    throw new StartFault(
      '本机没有可用的主机名和局域网地址，请先接入会场网络，或在命令后写上设备要打开的名称或地址 ' +
        '(this machine has neither a host name nor an address in a local network; connect it, or give the names that devices open)',
    );
  return serverNames(asked);
}

/** The authority of before, where it may vouch for all names; else a new one if there is none or one is asked for. */
async function authorityFor(
  files: TlsFiles,
  names: readonly ServerName[],
  renew: boolean,
  now: Date,
): Promise<{ authority: Issued; kept: boolean }> {
  const kept = renew ? null : keptAuthority(files, now);
  if (kept === null) {
    const title = `Pingshen 评审 ${names[0]?.value ?? ''} ${now.toISOString().slice(0, 10)}`;
    const authority = await makeAuthority(title, boundsFor(names), now);
    keepAuthority(files, authority);
    return { authority, kept: false };
  }
  const bounds = boundsOf(kept.certificate);
  const beyond = bounds === null ? names : outside(bounds, names);
  if (beyond.length > 0) {
    const list = beyond.map(({ value }) => value).join(', ');
    throw new StartFault(
      `原有的颁发机构不能为 ${list} 作证。请去掉这些名称，或加上 --new-authority 重新建立并在设备上重新安装 ` +
        `(the authority that is there cannot vouch for ${list}; leave these out, or make another one with --new-authority and install it on the devices)`,
    );
  }
  return { authority: kept, kept: true };
}

async function make(words: readonly string[], options: Options): Promise<void> {
  const { port, dataDir, keyFile } = placesIn(process.env);
  if (!(port > 0 && port <= 65535))
    throw new StartFault(
      'PORT 不是有效的端口，请填写 1 至 65535 之间的数 (PORT is no port; give a number from 1 to 65535)',
    );
  const now = new Date();
  const days = daysOf(options.days);
  const names = namesFor(words);
  const files = filesIn(path.resolve(options.folder ?? path.join(path.dirname(keyFile), 'tls')), dataDir);
  const { authority, kept } = await authorityFor(files, names, options.newAuthority === true, now);
  const server = await makeServer(authority, names, days, now);
  keepServer(files, server);
  const made = { files, authority: authority.certificate, server: server.certificate, names, kept, port };
  console.log(wordsOf(made, options.lang));
}

export function command(): Command {
  return new Command('tls')
    .description(
      '为会场局域网建立证书颁发机构和服务器证书 / a certificate authority and a certificate for a local network',
    )
    .argument(
      '[name...]',
      '设备打开系统用的主机名或 IP 地址；不写则用本机的 / host names or addresses that devices open; else those of this machine',
    )
    .option(
      '--folder <folder>',
      '存放文件的文件夹，默认在 KEY_FILE 旁 / folder of the files, by default beside KEY_FILE',
    )
    .option('--days <days>', '服务器证书的有效天数 / days that the certificate is valid', String(MOST_DAYS))
    .option('--new-authority', '重新建立颁发机构，设备需重新安装 / make another authority, which devices must install')
    .addOption(new Option('--lang <language>', '输出语言 / language of the output').choices(['zh', 'en']).default('zh'))
    .action(make);
}
