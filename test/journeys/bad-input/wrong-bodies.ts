/** What may be wrong with a body: every member in every way, a member more or less, and what is no body at all. */
import { BLANK, type Body, type Case } from './route-case.js';

/** Wrong for every member of every body. */
const WRONG: unknown[] = [
  '',
  '\u0000',
  'a\u0000b',
  '\u0007',
  'a\ud800',
  '\udc00',
  '\u202eabc',
  'x'.repeat(5_000),
  null,
  {},
  [],
  [null],
  ['\u0000'],
  { length: 3 },
  -1,
  1.5,
  99_999_999_999,
  1e308,
];
/** Of spaces, it may be somebody's; that it is wrong is another answer. */
const MAY_BE_BLANK = new Set(['password']);
const MAY_BE_LEFT_OUT = new Set(['verdictsOnly', 'quotaCount', 'quotaPercent', 'cap', 'meetingId', 'screen']);
/** No quota and no cap is an answer; so is no meeting: the ballot's own; and a screen without a word of its own. */
const MAY_BE_NULL = new Set(['quotaCount', 'quotaPercent', 'cap', 'meetingId', 'screen']);
const EXTRA: [string, unknown][] = [
  ['unknown', 1],
  ['isAdmin', true],
];
const DAY_MEMBERS = new Set(['heldOn', 'filedOn', 'validUntil', 'materialsBy', 'screeningBy', 'reviewBy', 'until']);
const DAYS = [
  '2026-02-31',
  '2027-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '1999-01-01',
  '2026-11-20T00:00:00Z',
  '20261120',
];

/** Each with what is wrong about it. */
export function mutations(right: Body, takes: NonNullable<Case['takes']> = {}): [string, unknown][] {
  const members = Object.keys(right).flatMap((member): [string, unknown][] => {
    const wrong = MAY_BE_NULL.has(member) ? WRONG.filter((value) => value !== null) : WRONG;
    const values = [...wrong, ...(MAY_BE_BLANK.has(member) ? [] : BLANK), ...(DAY_MEMBERS.has(member) ? DAYS : [])];
    const taken = (takes[member] ?? []).map((value) => JSON.stringify(value));
    const { [member]: _left, ...rest } = right;
    const without: [string, unknown][] = MAY_BE_LEFT_OUT.has(member) ? [] : [[`without ${member}`, rest]];
    return [
      ...without,
      ...values
        .filter((value) => !taken.includes(JSON.stringify(value)))
        .map((value): [string, unknown] => [
          `${member} ${JSON.stringify(value).slice(0, 30)}`,
          { ...right, [member]: value },
        ]),
    ];
  });
  const more = EXTRA.map(([name, value]): [string, unknown] => [`with ${name}`, { ...right, [name]: value }]);
  return [
    ...members,
    ...more,
    ['a list', [right]],
    ['a text', '"text"'],
    ['null', 'null'],
    ['half a body', '{"a":'],
    ['a number', '1e999'],
  ];
}
