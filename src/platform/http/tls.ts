/**
 * HTTPS of the server's own: certificate and key are looked at before it starts, and whoever comes without encryption is
 * told so in words instead of seeing a broken connection.
 */
import { X509Certificate, createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Server, Socket } from 'node:net';
import type { Environment } from '../environment.js';
import { StartFault } from '../start-fault.js';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
const WARNED_DAYS = 30;
/** As Node waits for a TLS handshake, or half of it: whoever connects and says nothing is let go. */
const FIRST_BYTE_MILLISECONDS = 60_000;
const TLS_HANDSHAKE = 0x16;

export interface TlsPair {
  cert: Buffer;
  key: Buffer;
  /** Whole days until the certificate ends. */
  daysLeft: number;
}

/** The files of TLS_CERT and TLS_KEY, checked to be a pair that is valid now; null where none are set. */
export function tlsPair(environment: Environment, now: Date): TlsPair | null {
  const { tlsCert, tlsKey } = environment;
  if (tlsCert === undefined || tlsKey === undefined) return null;
  const [cert, key] = [readFileSync(tlsCert), readFileSync(tlsKey)];
  const certificate = parsed(() => new X509Certificate(cert));
  if (certificate === null)
    throw new StartFault(
      `TLS_CERT ${tlsCert} 不是 PEM 格式的证书，请检查文件，或用 pingshen tls 重新签发 (is no certificate in PEM; check the file, or make one with pingshen tls)`,
    );
  const privateKey = parsed(() => createPrivateKey(key));
  if (privateKey === null || !certificate.checkPrivateKey(privateKey))
    throw new StartFault(
      `TLS_KEY ${tlsKey} 不是证书 TLS_CERT ${tlsCert} 的私钥，请检查这两个文件，或用 pingshen tls 重新签发 (is not the key of this certificate; check both files, or make them with pingshen tls)`,
    );
  const until = new Date(certificate.validTo);
  if (until <= now)
    throw new StartFault(
      `TLS_CERT ${tlsCert} 已过期，浏览器会拒绝连接，请用 pingshen tls 续期或换上新的证书 (has expired and browsers refuse it; renew it with pingshen tls, or put a new one in its place)`,
    );
  return { cert, key, daysLeft: Math.floor((until.getTime() - now.getTime()) / DAY_MILLISECONDS) };
}

function parsed<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** What to tell of a certificate that ends soon; null when it does not. */
export function expiryWarning({ daysLeft }: Pick<TlsPair, 'daysLeft'>): string | null {
  return daysLeft > WARNED_DAYS
    ? null
    : `the certificate ends in ${daysLeft} days; renew it (pingshen tls) and restart the server`;
}

const WORDS =
  '本系统只接受加密连接：请把地址开头的 http:// 改为 https:// 后重新打开。\n' +
  'This system is open over encrypted connections only: begin the address with https:// instead of http://.\n';

const REFUSAL = [
  'HTTP/1.1 426 Upgrade Required',
  'Upgrade: TLS/1.2, HTTP/1.1',
  'Connection: Upgrade, close',
  'Content-Type: text/plain; charset=utf-8',
  'Cache-Control: no-store',
  `Content-Length: ${Buffer.byteLength(WORDS)}`,
  '',
  WORDS,
].join('\r\n');

/**
 * Tells whoever speaks plain HTTP to this HTTPS server to use https. Nothing of what was sent is read or answered, and there
 * is no redirect: a page that came without encryption could be anybody's. Call it before the server listens.
 */
export function refusePlainHttp(server: Server): void {
  // the first is Node's own, which begins the handshake; it waits for the first byte
  const [secure, ...others] = server.listeners('connection') as ((socket: Socket) => void)[];
  server.removeAllListeners('connection');
  for (const listener of others) server.on('connection', listener);
  server.on('connection', (socket: Socket) => {
    const giveUp = (): void => void socket.destroy();
    socket.once('error', giveUp);
    socket.setTimeout(FIRST_BYTE_MILLISECONDS, giveUp);
    socket.once('data', (bytes: Buffer) => {
      socket.pause();
      socket.setTimeout(0);
      socket.removeListener('timeout', giveUp);
      if (bytes[0] === TLS_HANDSHAKE) {
        socket.removeListener('error', giveUp);
        socket.unshift(bytes);
        secure?.call(server, socket);
      } else {
        socket.resume();
        socket.end(REFUSAL, giveUp);
      }
    });
  });
}
