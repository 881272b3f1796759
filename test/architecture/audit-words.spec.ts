/** Every act that the server writes into the audit log is declared once, and an auditor can read it in both languages. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DEADLINES } from '../../src/committees/domain/calendar.js';
import { BALLOT_LIFECYCLE } from '../../src/ballots/domain/lifecycle.js';
import { AUDIT_ACTS, AUDIT_FIELDS, type AuditAct } from '../../src/contract/audit.js';
import { actWords, auditWords, objectWords, valueWords } from '../../src/contract/audit-reading.js';
import { PUBLICITY_ORDERS } from '../../src/results/domain/publicity.js';
import { ROOT, files } from './files.js';

const zh = auditWords('zh-CN');
const en = auditWords('en');
const ACTS = Object.keys(AUDIT_ACTS) as AuditAct[];
const CHINESE = /\p{Script=Han}/u;

/** All words of a language, with where they stand. */
function said(words: object, above = ''): [at: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'string') return [[above + key, value]];
    return typeof value === 'object' && value !== null ? said(value, `${above}${key} / `) : [];
  });
}

it('have the same places in both languages, none of them empty', () => {
  expect(
    said(en)
      .map(([at]) => at)
      .sort(),
  ).toEqual(
    said(zh)
      .map(([at]) => at)
      .sort(),
  );
  expect([...said(zh), ...said(en)].filter(([, text]) => text === '')).toEqual([]);
});

it('are Chinese in Chinese and English in English', () => {
  const of = ({ acts, fields, stages, offices, none }: typeof zh): object => ({ acts, fields, stages, offices, none });
  expect(said(of(zh)).filter(([, text]) => !CHINESE.test(text))).toEqual([]);
  expect(said(en).filter(([, text]) => CHINESE.test(text))).toEqual([]);
});

it('tell the acts apart', () => {
  for (const words of [zh, en]) {
    const sentences = ACTS.map((act) => actWords(words, act));
    expect(sentences.filter((one, place) => sentences.indexOf(one) !== place)).toEqual([]);
  }
});

it('are of acts and fields that are written, and of no others', async () => {
  const written = files().filter((file) => /^src\/(?!contract\/).*(?<!\.spec)\.ts$/.test(file));
  const source = (await Promise.all(written.map((file) => readFile(path.join(ROOT, file), 'utf8')))).join('\n');
  expect(ACTS.filter((act) => !source.includes(`'${act}'`))).toEqual([]);
  const told = new Set<string>(Object.values(AUDIT_ACTS).flat());
  expect(Object.keys(AUDIT_FIELDS).filter((field) => !told.has(field))).toEqual([]);
});

it('name what the features above have words of their own for', () => {
  const actors = BALLOT_LIFECYCLE.transitions.flatMap(({ by }) => by);
  expect(Object.keys(zh.values.by)).toEqual(expect.arrayContaining([...new Set(actors)]));
  expect(Object.keys(zh.values.deadline).sort()).toEqual([...DEADLINES].sort());
  expect(Object.keys(zh.values.order).sort()).toEqual([...PUBLICITY_ORDERS].sort());
});

it('say what an act was about, what is no more, and what was meant by none', () => {
  const ballot = { field: 'ballot', standing: 'there', text: '高级工程师', round: 2, within: '评审会' } as const;
  expect(objectWords(zh, ballot)).toBe('高级工程师 第 2 轮（评审会）');
  expect(objectWords(en, { ...ballot, round: 1 })).toBe('高级工程师 (评审会)');
  expect(objectWords(en, { ...ballot, standing: 'gone', text: null, round: null, within: null })).toBe('removed since');
  const panel = { field: 'panel', standing: 'none', text: null, round: null, within: null } as const;
  expect(objectWords(zh, panel)).toBe('不分组');
});

it('say what a field holds', () => {
  expect(valueWords(zh, { field: 'role', value: 'auditor' })).toBe('审计员');
  expect(valueWords(en, { field: 'blind', value: false })).toBe('no');
  expect(valueWords(en, { field: 'seat', value: 12 })).toBe('12');
  expect(valueWords(en, { field: 'digest', value: '0123456789abcdef0123456789abcdef' })).toBe('0123456789abcdef…');
});
