/**
 * Every entrance that changes something has its place: an act of a lifecycle, or a line in the list of those outside, each of
 * which everybody tries who may not. And every act of every table has an entrance, or is the program's own.
 */
import { PROBLEMS } from '../../../src/contract/problem.js';
import { LIVE_COMMANDS } from '../../../src/contract/live.js';
import { classesOf, routesOf } from '../../support/entrances.js';
import { lifecycles } from '../../support/lifecycles.js';
import { OF_BALLOTS } from './ballots.js';
import { CALLERS, ofNothing, type Ask, type Caller } from './callers.js';
import { OF_CARDS } from './cards.js';
import { OF_MEETINGS } from './meetings.js';
import { OF_OFFICES } from './offices.js';
import { OUTSIDE, type Outside } from './outside.js';
import type { Placement } from './placement.js';
import { listsAreRead, setScene, type Scene } from './scene.js';
import { heard } from './trying.js';
import { Venue, changed } from './venue.js';

const PLACEMENTS: readonly Placement[] = [...OF_BALLOTS, ...OF_CARDS, ...OF_MEETINGS, ...OF_OFFICES];
const CHANGING = ['POST', 'PUT', 'PATCH', 'DELETE'];
/** Live commands that change nothing. */
const WATCHING = ['live join'];

let venue: Venue;
let scene: Scene;
beforeAll(async () => {
  venue = await Venue.open();
  scene = await setScene(venue);
}, 120_000);
afterAll(() => venue.close());

const askOf = (one: Outside, who: Caller): Ask => ({
  entrance: one.entrance,
  path: one.path?.(scene) ?? {},
  body: one.body?.(scene, who, venue),
});

/** The entrances that acts are asked for by; each act is asked what its thing would be, of a thing that has everything. */
function placed(): Set<string> {
  return new Set(PLACEMENTS.flatMap(({ acts }) => acts.flatMap(({ entrance }) => entrance ?? [])));
}

it('finds every act of every table, by everybody whom it names', async () => {
  const missing = (await lifecycles()).flatMap(([name, table]) => {
    const acts = PLACEMENTS.filter(({ lifecycle }) => lifecycle === table).flatMap((placement) => placement.acts);
    return table.transitions.flatMap(({ from, act, by }) =>
      by
        .filter(
          (actor) =>
            !acts.some((one) => one.act === act && (one.system === actor || Object.values(one.by).includes(actor))),
        )
        .map((actor) => `${name}: ${from} ${act} ${actor}`),
    );
  });
  expect(missing).toEqual([]);
});

it('finds every state of every table', async () => {
  const missing = (await lifecycles()).flatMap(([name, table]) => {
    const states = PLACEMENTS.filter(({ lifecycle }) => lifecycle === table).flatMap(
      (placement) => placement.states ?? table.states,
    );
    return table.states.filter((state) => !states.includes(state)).map((state) => `${name}: ${state}`);
  });
  expect(missing).toEqual([]);
});

it('has a place for every route and live command that changes something, and for nothing else', () => {
  const routes = classesOf(venue.app, 'controllers')
    .flatMap(routesOf)
    .filter(({ method }) => CHANGING.includes(method))
    .map(({ method, path }) => `${method} ${path}`);
  const commands = LIVE_COMMANDS.map((command) => `live ${command}`).filter((name) => !WATCHING.includes(name));
  const listed = [...placed(), ...OUTSIDE.map(({ entrance }) => entrance)];
  expect([...new Set(listed)].sort()).toEqual([...new Set([...routes, ...commands])].sort());
});

describe('outside the lifecycles', () => {
  it.each(OUTSIDE.filter(({ may }) => may !== 'anybody').map((one) => [one.entrance, one] as const))(
    '%s',
    async (_, one) => {
      const may = one.may as readonly Caller[];
      const others = CALLERS.filter((who) => !may.includes(who));
      for (const who of CALLERS) await venue.caller(who, scene.meetingId);
      await listsAreRead(venue);
      const before = await venue.digest();
      const answers = await Promise.all(
        others.map(async (who) => {
          const ask = askOf(one, who);
          const [nothing, answer] = await Promise.all([
            venue.ask(who, ofNothing(ask), scene.meetingId),
            venue.ask(who, ask, scene.meetingId),
          ]);
          return [who, heard(nothing), heard(answer)] as const;
        }),
      );
      const after = await venue.digest();
      for (const [who, nothing, answer] of answers) {
        const code = one.told?.[who];
        const word = code === undefined ? nothing : expect.objectContaining({ code, status: PROBLEMS[code].status });
        expect([who, answer]).toEqual([who, word]);
        expect([who, [401, 403, 404]]).toEqual([who, expect.arrayContaining([nothing.status])]);
      }
      expect(changed(before, after)).toEqual([]);
      const [first] = may;
      if (first === undefined) return;
      const done = await venue.ask(first, askOf(one, first), scene.meetingId);
      expect([first, done.code]).toEqual([first, one.comes ?? 'done']);
    },
  );
});
