/** `pingshen verify`: recounts exported bundles offline. Needs no database, no settings and no build. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Command, Option } from 'commander';
import type { Language } from '../verifier/outcome-words.js';
import { reportText } from '../verifier/report-text.js';
import { verifyFiles } from '../verifier/verify.js';

interface Options {
  receipt: string[];
  head: string[];
  ack: string[];
  lang: 'zh' | 'en';
  json?: true;
}

const collect = (value: string, earlier: string[]): string[] => [...earlier, value];

/** The command; sets exit code 0 when everything is valid, 1 otherwise. */
export function command(): Command {
  return new Command('verify')
    .description('核验并重新计票导出的投票文件 / recount exported ballot bundles')
    .argument('<bundle...>', '投票文件（JSON） / bundle files')
    .option('--receipt <receipt>', '个人留存的回执，可多次 / a receipt that somebody kept', collect, [])
    .option(
      '--head <head>',
      '抄录的记录摘要（屏幕上的五组字符或十六进制），可多次 / a head that somebody noted, as shown on screen or in hex',
      collect,
      [],
    )
    .option('--ack <file>', '服务器的确认文件，可多次 / a file with acknowledgements', collect, [])
    .addOption(new Option('--lang <language>', '报告语言 / language of the report').choices(['zh', 'en']).default('zh'))
    .option('--json', '以 JSON 输出 / print the report as JSON')
    .action((bundles: string[], options: Options) => {
      process.exitCode = verify(bundles, options) ? 0 : 1;
    });
}

function verify(bundles: readonly string[], options: Options): boolean {
  const language: Language = options.lang === 'en' ? 'en' : 'zh-CN';
  let report;
  try {
    const evidence = { receipts: options.receipt, heads: options.head, acks: options.ack.map(readAck) };
    report = verifyFiles(bundles.map(read), evidence);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    process.stderr.write(`${error.message}\n`);
    return false;
  }
  const names = bundles.map((path) => basename(path));
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report, names, language));
  return report.valid;
}

/** A file that cannot be read at all; its message is a sentence for the reader. */
class Unreadable extends Error {}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new Unreadable(
      `无法读取文件 ${path}，请检查路径和权限。 / Cannot read ${path}; check the path and permissions.`,
    );
  }
}

function readAck(path: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(read(path))) as unknown;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(`确认文件 ${path} 不是有效的 JSON。 / ${path} is not valid JSON.`);
  }
}
