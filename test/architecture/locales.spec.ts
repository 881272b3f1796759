/** Both languages of the client and of the refusals say the same things. */
import { en } from '../../client/src/locales/en.js';
import { organizerEn } from '../../client/src/locales/organizer/en.js';
import { organizerZhCN } from '../../client/src/locales/organizer/zh-CN.js';
import { zhCN } from '../../client/src/locales/zh-CN.js';

type Texts = { readonly [key: string]: string | Texts };

/** `key path` → text. i18next forms the plural with suffixes, of which Chinese needs only `_other`. */
function texts(tree: Texts, above = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const at = above === '' ? key : `${above}.${key}`;
    if (typeof value === 'string') found.set(at, value);
    else for (const [below, text] of texts(value, at)) found.set(below, text);
  }
  return found;
}

const plain = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');
const keys = (locale: Texts): string[] => [...new Set([...texts(locale).keys()].map(plain))].sort();
const blanks = (text: string): string[] => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1] ?? '').sort();

const all = { ...zhCN, ...organizerZhCN } as unknown as Texts;
const allEnglish = { ...en, ...organizerEn } as unknown as Texts;
const chinese = texts(all);
const english = texts(allEnglish);

it('have the same keys', () => {
  expect(keys(allEnglish)).toEqual(keys(all));
  expect(chinese.size).toBeGreaterThan(50);
});

it('say nothing twice', () => {
  const organizers = Object.keys(organizerZhCN);
  expect(organizers.filter((key) => key in zhCN)).toEqual([]);
});

it('leave no text empty', () => {
  expect([...chinese, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
});

it('fill the same blanks', () => {
  const different = [...english].filter(([key, text]) => {
    const other = chinese.get(key) ?? chinese.get(plain(key)) ?? chinese.get(`${plain(key)}_other`);
    return other !== undefined && !/_(zero|one)$/.test(key) && blanks(other).join() !== blanks(text).join();
  });
  expect(different.map(([key]) => key)).toEqual([]);
});
