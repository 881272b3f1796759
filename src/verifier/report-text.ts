/** The report as plain text for a terminal, in Chinese or English. */
import { crockford, unhex } from './bytes.js';
import { outcomeWords, type Language } from './outcome-words.js';
import { verdictOf, type BundleReport, type Finding, type RecountedLine, type Report } from './report.js';

const WORDS = {
  'zh-CN': {
    heading: '评审投票核验报告',
    file: '文件',
    round: (title: string, round: number): string => `《${title}》第 ${round} 轮`,
    fingerprint: '选票指纹',
    head: '记录末端',
    results: '票数（重新计票）',
    columns: ['同意', '不同意', '弃权', '未投', '回避', '基数'],
    withdrawn: '已撤回',
    exceptions: '记录在案的例外',
    warnings: '请注意',
    across: '文件之间，以及个人留存的凭据',
    valid: '结论：有效。全部核验通过。',
    invalid: '结论：无效。标有 ✗ 的核验没有通过，票数不予确认。',
    unheld:
      '结论：记录本身核验通过，但所给的凭据有对不上的（标有 ✗）。请先核对是否抄错、是否属于这一轮；如果无误，说明记录与当时交给您的不一致，请保存凭据并告知监督员。',
  },
  en: {
    heading: 'Ballot verification report',
    file: 'File',
    round: (title: string, round: number): string => `“${title}”, round ${round}`,
    fingerprint: 'Fingerprint',
    head: 'End of the record',
    results: 'Counts (recounted)',
    columns: ['agree', 'oppose', 'abstain', 'not submitted', 'recused', 'base'],
    withdrawn: 'withdrawn',
    exceptions: 'Exceptions on record',
    warnings: 'Please note',
    across: 'Across files, and what people kept',
    valid: 'Verdict: VALID. Every check held.',
    invalid: 'Verdict: INVALID. Checks marked ✗ failed; the counts are not confirmed.',
    unheld:
      'Verdict: the record itself holds, but something that you gave does not match it (marked ✗). Check for a slip of the pen or another ballot first; if there is none, the record is not the one that you were given then: keep what you have and tell the supervisor.',
  },
} as const;

/** The whole report; `names` are what the bundles are called, in the same order. */
export function reportText(report: Report, names: readonly string[], language: Language): string {
  const words = WORDS[language];
  const lines = [words.heading, ''];
  report.bundles.forEach((bundle, i) => lines.push(...bundleLines(bundle, names[i] ?? '', language), ''));
  if (report.findings.length + report.warnings.length > 0) {
    lines.push(words.across, ...report.findings.map((f) => findingLine(f, language)));
    lines.push(...report.warnings.map((w) => `  ! ${plain(w[language])}`), '');
  }
  lines.push(words[verdictOf(report)]);
  return lines.join('\n') + '\n';
}

/** Text from a bundle is somebody else's: control characters could rewrite what a terminal shows. */
const plain = (text: string): string => text.replaceAll(/\p{Cc}|\p{Bidi_Control}/gu, '�');

const findingLine = (f: Finding, language: Language): string => `  ${f.ok ? '✓' : '✗'} ${plain(f.sentence[language])}`;

function bundleLines(bundle: BundleReport, name: string, language: Language): string[] {
  const words = WORDS[language];
  const lines = [`${words.file} ${plain(name)}`];
  if (bundle.title !== null) lines.push(`  ${plain(words.round(bundle.title, bundle.round ?? 0))}`);
  if (bundle.fingerprint !== null) lines.push(`  ${words.fingerprint} ${bundle.fingerprint}`);
  if (bundle.head !== null) lines.push(`  ${words.head} ${crockford(unhex(bundle.head), 25)} (${bundle.head})`);
  lines.push(...bundle.findings.map((f) => findingLine(f, language)));
  if (bundle.results.length > 0)
    lines.push(`  ${words.results}`, ...bundle.results.map((r) => resultLine(r, bundle.recommends, language)));
  for (const [title, list] of [
    [words.exceptions, bundle.exceptions],
    [words.warnings, bundle.warnings],
  ] as const) {
    if (list.length > 0) lines.push(`  ${title}`, ...list.map((s) => `  ! ${plain(s[language])}`));
  }
  return lines;
}

function resultLine(result: RecountedLine, recommends: boolean, language: Language): string {
  const words = WORDS[language];
  const who = plain(`${result.label} (${result.candidate})`);
  if ('withdrawn' in result) return `    ${who}  ${words.withdrawn}`;
  const { agree, oppose, abstain, unsubmitted, recused, base } = result;
  const counts = [agree, oppose, abstain, unsubmitted, recused, base];
  const told = counts.map((n, i) => `${words.columns[i]} ${n}`).join(language === 'en' ? ', ' : '，');
  return `    ${who}  ${told} — ${outcomeWords(result, recommends, language)}`;
}
