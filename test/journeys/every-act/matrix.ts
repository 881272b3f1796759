/**
 * The matrix: every act of a lifecycle, in every state, by everybody there can be, over the real entrances. What the table
 * allows happens and is written down; what it does not is refused in words of its own; who may not do it hears what somebody
 * hears who asks about nothing; and whatever is refused changes nothing in any table.
 */
import type { Placement, Thing } from './placement.js';
import { Trial } from './trying.js';
import { Venue } from './venue.js';

/** Declares the tests of these placements: one for each act in each state. */
export function tryEveryAct(placements: readonly Placement[]): void {
  let venue: Venue;
  beforeAll(async () => {
    venue = await Venue.open();
  }, 120_000);
  afterAll(() => venue.close());

  /** Of each placement one thing in each state, with which everybody tries in vain. */
  const things = new Map<string, Promise<Thing>>();
  const thingIn = (placement: Placement, state: string): Promise<Thing> => {
    const key = `${placement.of} ${state}`;
    const thing = things.get(key) ?? placement.bring(venue, state);
    things.set(key, thing);
    return thing;
  };

  describe.each(placements.map((placement) => [placement.of, placement] as const))('%s', (_, placement) => {
    const acts = [...new Set(placement.acts.map(({ act }) => act))];
    describe.each(placement.states ?? placement.lifecycle.states)('%s', (state) => {
      it.each(acts)('%s', async (act) => {
        for (const way of placement.acts.filter((one) => one.act === act)) {
          const trial = new Trial(venue, placement, state, way);
          if (way.ask !== undefined) await trial.inVain(await thingIn(placement, state));
          await trial.toAnother();
          await trial.done();
        }
      });
    });
  });
}
