/** Both languages of the client say the same things, and every page fetches the words that it shows. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AREAS, type Area } from '../../client/src/locales/areas.js';
import { everywhereEn } from '../../client/src/locales/everywhere/en.js';
import { everywhereZhCN } from '../../client/src/locales/everywhere/zh-CN.js';
import { ROOT, files } from './files.js';

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
const blanks = (text: string): string[] => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1] ?? '').sort();

const areas = Object.keys(AREAS) as Area[];
const own = async (area: Area, locale: 'zh-CN' | 'en'): Promise<Map<string, string>> =>
  texts(await AREAS[area][locale]());
const ofArea = new Map(await Promise.all(areas.map(async (area) => [area, await own(area, 'zh-CN')] as const)));
const englishOf = await Promise.all(areas.map((area) => own(area, 'en')));
const everywhere = texts(everywhereZhCN);
const chinese = new Map([...everywhere, ...[...ofArea.values()].flatMap((words) => [...words])]);
const english = new Map([...texts(everywhereEn), ...englishOf.flatMap((words) => [...words])]);

const keys = (words: Map<string, string>): string[] => [...new Set([...words.keys()].map(plain))].sort();

it('have the same keys', () => {
  expect(keys(english)).toEqual(keys(chinese));
  expect(chinese.size).toBeGreaterThan(50);
});

it('say nothing twice', () => {
  const sizes = [everywhere, ...ofArea.values()].map((words) => words.size);
  expect(chinese.size).toBe(sizes.reduce((sum, size) => sum + size, 0));
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

/**
 * What a part of the client reaches without fetching anything more, and the areas it is fetched with. Parts are fetched by
 * `import(…)`, alone, with `page(…, areas)` or `withWords(…, areas)`.
 */
describe('the words of an area', () => {
  const client = files().filter(
    (file) => /^client\/src\/.*(?<!\.spec)\.tsx?$/.test(file) && !file.includes('/locales/'),
  );
  const source = new Map(client.map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]));
  const found = (from: string, what: string): string[] => {
    const plainly = path.posix.join(path.posix.dirname(from), what).replace(/\.js$/, '');
    return [`${plainly}.ts`, `${plainly}.tsx`].filter((file) => source.has(file));
  };
  const imported = new Map(
    [...source].map(([file, text]) => [
      file,
      [...text.matchAll(/^(?:import|export) (?!type )(?:[^;']* from )?'(\.[^']+)';/gm)].flatMap(([, what = '']) =>
        found(file, what),
      ),
    ]),
  );
  const reached = (start: string): Set<string> => {
    const seen = new Set([start]);
    for (const file of seen) for (const next of imported.get(file) ?? []) seen.add(next);
    return seen;
  };
  const asked = (file: string): string[] =>
    [...(source.get(file) ?? '').matchAll(/['`]([a-z][A-Za-z]*(?:\.(?:[A-Za-z0-9_-]+|\$\{[^}]*\}))+)['`]/g)].map(
      ([, key = '']) => key,
    );
  const areaOf = (key: string): Area | null => {
    const shape = new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[^.]+')}(?:_\\w+|\\..*)?$`);
    if ([...everywhere.keys()].some((known) => shape.test(known))) return null;
    return areas.find((area) => [...(ofArea.get(area)?.keys() ?? [])].some((known) => shape.test(known))) ?? null;
  };
  const fetchedParts = [...source].flatMap(([file, text]) =>
    [...text.matchAll(/import\('(\.[^']+)'\)(?:,\s*((?:'[a-z]+'(?:,\s*)?)+)\s*\))?/g)].flatMap(
      ([, what = '', listed = '']) =>
        found(file, what).map((part) => ({
          part,
          fetchedWith: [...listed.matchAll(/'([a-z]+)'/g)].map(([, area]) => area),
        })),
    ),
  );

  it('are looked for in every part that is fetched', () => {
    expect(fetchedParts.length).toBeGreaterThan(20);
    expect(areaOf('pair.title')).toBe('desk');
    expect(areaOf('panelBallot.verdict.${passed}')).toBeNull();
  });

  it.each(fetchedParts.map((one) => [one.part, one] as const))('come with %s', (_, { part, fetchedWith }) => {
    const needed = [...reached(part)].flatMap((file) => asked(file).map((key) => ({ file, key, area: areaOf(key) })));
    expect(needed.filter(({ area }) => area !== null && !fetchedWith.includes(area))).toEqual([]);
  });
});
