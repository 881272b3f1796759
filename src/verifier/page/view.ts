/** The report as HTML. Every text that comes out of a bundle is escaped; the page's CSP would stop a script besides. */
import { crockford, unhex } from '../bytes.js';
import { outcomeWords, type Language } from '../outcome-words.js';
import type { Sentence } from '../refusal.js';
import { verdictOf, type BundleReport, type Finding, type RecountedLine, type Report } from '../report.js';

const WORDS = {
  'zh-CN': {
    round: (n: number): string => `第 ${n} 轮`,
    fingerprint: '选票指纹',
    head: '记录末端',
    columns: ['申报人', '同意', '不同意', '弃权', '未投', '回避', '基数', '结论'],
    withdrawn: '已撤回',
    exceptions: '记录在案的例外',
    warnings: '请注意',
    across: '文件之间，以及个人留存的凭据',
    valid: '有效：全部核验通过',
    invalid: '无效：有核验没有通过，票数不予确认',
    unheld: '记录有效，但所给的凭据有对不上的：请先核对是否抄错；如果无误，请保存凭据并告知监督员',
  },
  en: {
    round: (n: number): string => `Round ${n}`,
    fingerprint: 'Fingerprint',
    head: 'End of the record',
    columns: ['Candidate', 'Agree', 'Oppose', 'Abstain', 'Not submitted', 'Recused', 'Base', 'Outcome'],
    withdrawn: 'withdrawn',
    exceptions: 'Exceptions on record',
    warnings: 'Please note',
    across: 'Across files, and what people kept',
    valid: 'Valid: every check held',
    invalid: 'Invalid: a check failed, the counts are not confirmed',
    unheld:
      'The record is valid, but something that you gave does not match it: check for a slip of the pen; if there is none, keep it and tell the supervisor',
  },
} as const;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for element content and quoted attributes; direction overrides are made visible. */
export const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (c) => ENTITIES[c] ?? '').replaceAll(/\p{Cc}|\p{Bidi_Control}/gu, '�');

/** The whole report; `names` are the files, in the order of the bundles. */
export function reportHtml(report: Report, names: readonly string[], language: Language): string {
  const words = WORDS[language];
  const verdict = words[verdictOf(report)];
  const across = [...report.findings.map((f) => findingHtml(f, language)), ...notes(report.warnings, language)];
  return [
    `<p class="verdict ${report.valid ? 'good' : 'bad'}" role="status">${verdict}</p>`,
    ...report.bundles.map((bundle, i) => bundleHtml(bundle, names[i] ?? '', language)),
    across.length > 0 ? `<section><h2>${words.across}</h2><ul>${across.join('')}</ul></section>` : '',
  ].join('');
}

const findingHtml = (f: Finding, language: Language): string =>
  `<li class="${f.ok ? 'good' : 'bad'}"><span aria-hidden="true">${f.ok ? '✓' : '✗'}</span> ${escape(f.sentence[language])}</li>`;

const notes = (sentences: readonly Sentence[], language: Language): string[] =>
  sentences.map((s) => `<li class="note"><span aria-hidden="true">!</span> ${escape(s[language])}</li>`);

function bundleHtml(bundle: BundleReport, name: string, language: Language): string {
  const words = WORDS[language];
  const title = bundle.title === null ? '' : `${escape(bundle.title)} · ${words.round(bundle.round ?? 0)}`;
  const facts = [
    bundle.fingerprint === null ? '' : `<p>${words.fingerprint} <code>${bundle.fingerprint}</code></p>`,
    bundle.head === null
      ? ''
      : `<p>${words.head} <b>${crockford(unhex(bundle.head), 25)}</b> <code>${bundle.head}</code></p>`,
  ];
  const extra = (heading: string, list: readonly Sentence[]): string =>
    list.length === 0 ? '' : `<h3>${heading}</h3><ul>${notes(list, language).join('')}</ul>`;
  return [
    `<section><h2>${title || escape(name)}</h2><p class="small">${escape(name)}</p>`,
    ...facts,
    `<ul>${bundle.findings.map((f) => findingHtml(f, language)).join('')}</ul>`,
    bundle.results.length > 0 ? resultsHtml(bundle, language) : '',
    extra(words.exceptions, bundle.exceptions),
    extra(words.warnings, bundle.warnings),
    '</section>',
  ].join('');
}

function resultsHtml({ results, recommends }: BundleReport, language: Language): string {
  const words = WORDS[language];
  const head = words.columns.map((column) => `<th scope="col">${column}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${results.map((r) => rowHtml(r, recommends, language)).join('')}</tbody></table>`;
}

function rowHtml(result: RecountedLine, recommends: boolean, language: Language): string {
  const words = WORDS[language];
  const who = `<th scope="row">${escape(result.label)} <span class="small">${escape(result.candidate)}</span></th>`;
  if ('withdrawn' in result) return `<tr>${who}<td colspan="7">${words.withdrawn}</td></tr>`;
  const { agree, oppose, abstain, unsubmitted, recused, base } = result;
  const cells = [agree, oppose, abstain, unsubmitted, recused, base].map((n) => `<td>${n}</td>`).join('');
  return `<tr>${who}${cells}<td>${outcomeWords(result, recommends, language)}</td></tr>`;
}
