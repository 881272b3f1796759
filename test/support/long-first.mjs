// The order of the suites where nothing is known of earlier runs, as on a fresh clone: jest would begin with the longest files,
// and a day in a browser that is short to write would run by itself at the end, on one core of two.
import TestSequencer from '@jest/test-sequencer';

/** Those that take more than a minute, the longest first. */
const LONG = [
  'journeys/restarts',
  'browser/every-page',
  'journeys/under-fire',
  'browser/whole-meeting',
  'browser/committee-day',
  'journeys/leaks',
  'journeys/crash',
  'browser/sixty-candidates',
  'browser/two-organizers',
  'journeys/start',
  'journeys/kills',
  'every-act/ballots',
  'cards/seat-cards',
];

const placeOf = ({ path }) => {
  const place = LONG.findIndex((name) => path.replaceAll('\\', '/').endsWith(`${name}.spec.ts`));
  return place < 0 ? LONG.length : place;
};

export default class LongFirst extends TestSequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return sorted.every(({ duration }) => duration === undefined)
      ? sorted.toSorted((a, b) => placeOf(a) - placeOf(b))
      : sorted;
  }
}
