/** What `pingshen tls` tells: what was made, what to set, and how the authority comes to the tablets. */
import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { Locale } from '../../contract/vocabulary.js';
import { officeDay, shanghaiDay } from '../../kernel/office-dates.js';
import { fingerprintOf, type TlsFiles } from './files.js';
import { OWN_NAMES, type ServerName } from './names.js';

export interface Made {
  files: TlsFiles;
  authority: string;
  server: string;
  names: readonly ServerName[];
  /** The authority was there before: devices that trust it need nothing. */
  kept: boolean;
  port: number;
}

const isOwn = (name: ServerName): boolean => OWN_NAMES.some(({ value }) => value === name.value);

/** The address to open, of the first name that is not the machine's own. */
function originOf({ names, port }: Made): string {
  const name = (names.find((one) => !isOwn(one)) ?? names[0])?.value ?? 'localhost';
  const host = isIP(name) === 6 ? `[${name}]` : name;
  return `https://${host}${port === 443 ? '' : `:${port}`}`;
}

/** The day on which a certificate ends. */
function lastDay(certificate: string, locale: Locale): string {
  return officeDay(shanghaiDay(new Date(new X509Certificate(certificate).validTo)), locale);
}

/** Two lines of sixteen bytes: a person compares them by eye. */
function fingerprintLines(certificate: string): string[] {
  const bytes = fingerprintOf(certificate).split(':');
  return [bytes.slice(0, 16), bytes.slice(16)].map((half) => `    ${half.join(':')}`);
}

function settingsOf(made: Made): string[] {
  return [
    `    HOST=${made.names.some((name) => isIP(name.value) === 6 && !isOwn(name)) ? '::' : '0.0.0.0'}`,
    `    TLS_CERT=${made.files.serverCertificate}`,
    `    TLS_KEY=${made.files.serverKey}`,
    `    PUBLIC_ORIGIN=${originOf(made)}`,
  ];
}

function zh(made: Made): string[] {
  const { files, kept } = made;
  return [
    kept ? '已用原有的颁发机构签发新的服务器证书，设备上不用重新安装。' : '已建立本地证书颁发机构，并签发服务器证书。',
    '',
    `  适用于      ${made.names.map(({ value }) => value).join('、')}`,
    `  服务器证书  ${files.serverCertificate}，有效期至 ${lastDay(made.server, 'zh-CN')}`,
    `  颁发机构    ${files.authorityCertificate}，有效期至 ${lastDay(made.authority, 'zh-CN')}`,
    `  其私钥      ${files.authorityKey}（只供续期，请勿复制、勿发送）`,
    '',
    '一、启动服务器时设置（改后重新启动）：',
    ...settingsOf(made),
    '',
    `二、把颁发机构证书 ${files.authorityCertificate} 用 U 盘或设备管理系统送到每台设备，不要从网页下载：`,
    '    Windows       双击 → 安装证书 → 本地计算机 → 受信任的根证书颁发机构',
    '    安卓、鸿蒙    设置 → 安全 → 加密与凭据 → 安装证书 → CA 证书',
    '    iPad、iPhone  打开文件 → 设置 → 已下载描述文件 → 安装；再到 通用 → 关于本机 → 证书信任设置 中启用',
    '    macOS         双击 → 钥匙串访问 → 系统 → 始终信任',
    '',
    '三、安装时逐字核对设备显示的 SHA-256 指纹，不一致就不要安装：',
    ...fingerprintLines(made.authority),
    '',
    `四、在设备上打开 ${originOf(made)} ，地址栏不应有任何警告。`,
    '到期前再次运行同一命令即可续期；会议结束后请从借来的设备上删除颁发机构证书。详见 docs/operations.md。',
  ];
}

function en(made: Made): string[] {
  const { files, kept } = made;
  return [
    kept
      ? 'Signed a new server certificate by the authority that was there; devices need nothing.'
      : 'Made a local certificate authority and a server certificate.',
    '',
    `  for          ${made.names.map(({ value }) => value).join(', ')}`,
    `  certificate  ${files.serverCertificate}, valid until ${lastDay(made.server, 'en')}`,
    `  authority    ${files.authorityCertificate}, valid until ${lastDay(made.authority, 'en')}`,
    `  its key      ${files.authorityKey} (for renewals only; never copy or send it)`,
    '',
    '1. Set these for the server, and restart it:',
    ...settingsOf(made),
    '',
    `2. Bring ${files.authorityCertificate} to each device on a USB stick or by device management, never from a web page:`,
    '    Windows        double-click → Install Certificate → Local Machine → Trusted Root Certification Authorities',
    '    Android        Settings → Security → Encryption & credentials → Install a certificate → CA certificate',
    '    iPad, iPhone   open the file → Settings → Profile Downloaded → Install; then General → About → Certificate Trust Settings',
    '    macOS          double-click → Keychain Access → System → Always Trust',
    '',
    '3. Compare the SHA-256 fingerprint that the device shows, character by character; if it differs, do not install:',
    ...fingerprintLines(made.authority),
    '',
    `4. Open ${originOf(made)} on the device; the address bar must show no warning.`,
    'Run the same command again before it expires; remove the authority from borrowed devices after the meeting. See docs/operations.md.',
  ];
}

export function wordsOf(made: Made, language: 'zh' | 'en'): string {
  return (language === 'en' ? en(made) : zh(made)).join('\n');
}
