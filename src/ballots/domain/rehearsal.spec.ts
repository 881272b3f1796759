import { INVENTED, mayRehearse } from './rehearsal.js';

it('invents candidates that are told apart and known as invented', () => {
  expect(new Set(INVENTED.map(({ id }) => id)).size).toBe(INVENTED.length);
  expect(new Set(INVENTED.map(({ label }) => label)).size).toBe(INVENTED.length);
  for (const { id, label, specialty, title } of INVENTED) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    for (const text of [label, specialty, title]) expect(text).toContain('演练');
  }
});

it.each([
  ['nothing yet', [], true],
  ['only drafts', [{ rehearsal: false, state: 'draft' }], true],
  ['a rehearsal behind it', [{ rehearsal: true, state: 'announced' }], true],
  ['a real ballot open', [{ rehearsal: false, state: 'open' }], false],
  ['a real ballot void', [{ rehearsal: false, state: 'void' }], false],
  [
    'a real ballot announced',
    [
      { rehearsal: true, state: 'announced' },
      { rehearsal: false, state: 'announced' },
    ],
    false,
  ],
])('with %s', (_, ballots, may) => {
  expect(mayRehearse(ballots)).toBe(may);
});
