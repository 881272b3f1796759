/** Every lifecycle is whole: each state can be reached, nothing happens that is not in its table, and the document says so. */
import { spawnSync } from 'node:child_process';
import { next, reachable } from '../../src/kernel/lifecycle.js';
import { lifecycles, type Table } from '../support/lifecycles.js';
import { ROOT } from './files.js';

const all = await lifecycles();
const each = <Part>(table: Table, of: (transition: Table['transitions'][number]) => readonly Part[]): Part[] => [
  ...new Set(table.transitions.flatMap(of)),
];

it('finds the lifecycles', () => {
  expect(all.map(([name]) => name.split(' ')[0])).toEqual(expect.arrayContaining(['Ballot', 'Meeting', 'Attendance']));
});

describe.each(all)('%s', (_, table) => {
  it('reaches every state, and knows no other', () => {
    expect([...reachable(table)].sort()).toEqual([...table.states].sort());
    const known = new Set(table.states);
    expect(table.transitions.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([]);
  });

  it('says once where an act leads', () => {
    const ways = table.transitions.flatMap(({ from, act, by }) => by.map((who) => `${from} ${act} ${who}`));
    expect(ways.filter((way, index) => ways.indexOf(way) !== index)).toEqual([]);
  });

  it('refuses every act of every actor in every state, unless its table allows it', () => {
    const allowed = new Map(
      table.transitions.flatMap(({ from, act, by, to }) =>
        by.map((who): [string, string] => [`${from} ${act} ${who}`, to]),
      ),
    );
    const acts = each(table, ({ act }) => [act]);
    const actors = [...each(table, ({ by }) => by), 'stranger'];
    let refused = 0;
    for (const state of [...table.states, 'unknown']) {
      for (const act of [...acts, 'unknown']) {
        for (const who of actors) {
          const outcome = next(table, state, act, who);
          expect([state, act, who, outcome]).toEqual([state, act, who, allowed.get(`${state} ${act} ${who}`) ?? null]);
          if (outcome === null) refused += 1;
        }
      }
    }
    expect(refused).toBeGreaterThan(table.states.length);
  });
});

it('are what docs/lifecycles.md says', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/lifecycles.mjs', '--check'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
