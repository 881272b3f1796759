import fc from 'fast-check';
import type { NetworkInterfaceInfo } from 'node:os';
import { OWN_NAMES, boundsFor, inRanges, namesOfMachine, outside, serverName, serverNames } from './names.js';

const address = (value: string, internal = false): NetworkInterfaceInfo =>
  ({ address: value, internal, family: value.includes(':') ? 'IPv6' : 'IPv4' }) as NetworkInterfaceInfo;

describe('a name that devices open', () => {
  test.each([
    ['review.lan', 'dns', 'review.lan'],
    ['REVIEW.lan.', 'dns', 'review.lan'],
    ['xn--fiq228c.lan', 'dns', 'xn--fiq228c.lan'],
    ['192.168.1.10', 'ip', '192.168.1.10'],
    ['fd00::2', 'ip', 'fd00::2'],
  ] as const)('%s', (word, kind, value) => {
    expect(serverName(word)).toEqual({ kind, value });
  });

  test.each([
    'https://review.lan',
    'review.lan:3000',
    '*.review.lan',
    '评审.lan',
    '-review',
    'a..b',
    '192.168.1.300',
    '192.168.1',
    '',
    'x'.repeat(64),
    `${'abc.'.repeat(70)}lan`,
  ])('is refused with the remedy: %s', (word) => {
    expect(() => serverName(word)).toThrow(/不是主机名或 IP 地址.*review\.lan/s);
  });

  test.each(['0.0.0.0', '::', 'fe80::1%eth0'])('cannot be opened: %s', (word) => {
    expect(() => serverName(word)).toThrow(/192\.168\.1\.10/);
  });

  test('stands once, and the machine itself is always among them', () => {
    expect(serverNames(['review.lan', 'Review.LAN', 'localhost'])).toEqual([
      { kind: 'dns', value: 'review.lan' },
      { kind: 'dns', value: 'localhost' },
      ...OWN_NAMES.slice(1),
    ]);
    expect(() => serverNames(Array.from({ length: 60 }, (_, n) => `host${n}.lan`))).toThrow('50');
  });
});

test('a machine is known by its private addresses, IPv4 first, and its host name', () => {
  const interfaces = {
    lo: [address('127.0.0.1', true)],
    eth0: [address('fd00::2'), address('fe80::1'), address('192.168.1.10'), address('8.8.8.8')],
    wlan0: [address('169.254.3.4'), address('10.1.2.3'), address('192.168.1.10')],
  };
  expect(namesOfMachine('Desk', interfaces)).toEqual(['192.168.1.10', '10.1.2.3', 'fd00::2', 'desk']);
  expect(namesOfMachine('评审机', {})).toEqual([]);
});

describe('how far an authority vouches', () => {
  const bounds = boundsFor(serverNames(['review.lan', '192.168.1.10', '203.0.113.7']));

  test.each([
    ['review.lan', true],
    ['hall.review.lan', true],
    ['10.9.8.7', true],
    ['fd12:3456::1', true],
    ['203.0.113.7', true],
    ['203.0.113.8', false],
    ['8.8.8.8', false],
    ['2001:4860::8888', false],
    ['other.lan', false],
    ['notreview.lan', false],
    ['www.example.org', false],
  ])('%s: %s', (word, within) => {
    expect(outside(bounds, [serverName(word)])).toHaveLength(within ? 0 : 1);
  });

  test('every name that it was made for, and no public address besides', () => {
    const four = fc
      .tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 255 })))
      .map((parts) => parts.join('.'));
    fc.assert(
      fc.property(fc.array(four, { minLength: 1, maxLength: 5 }), four, (asked, other) => {
        const names = serverNames(asked);
        const made = boundsFor(names);
        expect(outside(made, names)).toEqual([]);
        const permitted = asked.includes(other) || inRanges(other, boundsFor([]).ranges);
        expect(outside(made, [serverName(other)])).toHaveLength(permitted ? 0 : 1);
      }),
    );
  });
});
