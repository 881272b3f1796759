/**
 * Figures of a meeting: how soon the console is there, how soon everybody sees an act, how large the slow part is, how long the
 * minutes take. A large meeting by itself, then twenty at once on one node.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { connectLive, joinMeeting } from '../src/cli/demo/simulated-expert.js';
import type { Audience } from '../src/contract/vocabulary.js';
import { openDevice, startBrowser } from '../test/support/browser.js';
import { buildRoom, type Room } from '../test/support/room.js';
import { MeetingScreens, actsOf } from './support/acts.js';
import { figureOf, median, quantile, say, type Figure } from './support/figure.js';
import { Stand } from './support/stand.js';

export const area = 'meetings';

const MEMBERS = 60;
const CANDIDATES = 300;
const MEETINGS = 20;
/** 23 experts, the console, the supervisor and a hall screen. */
const SEATS_OF_EACH = 23;
const CANDIDATES_OF_EACH = 30;
const TURNS_OF_EACH = 2;
const TURNS = 5;
/** Longer than a burst is gathered, so that the next act is a first one again. */
const REST = 250;
/** Between two acts of a secretary who is quick, where twenty of them work at once. */
const PACE = 1_500;
const OPENINGS = 5;
/** How often the minutes are asked for, each way. */
const MINUTES = 3;

/** A meeting of 60 members and 300 candidates. */
export async function largeMeeting(): Promise<Figure[]> {
  const stand = await Stand.start();
  const browser = await startBrowser();
  try {
    const room = await buildRoom(stand.url, stand.database, { experts: MEMBERS, candidates: CANDIDATES * (TURNS + 1) });
    await room.gather();
    const screens = await MeetingScreens.of(room);
    const times: number[] = [];
    for (let turn = 0; turn <= TURNS; turn += 1) {
      const own = await turnOf(screens, turn, CANDIDATES, REST);
      // the first turn warms the server
      if (turn > 0) times.push(...own);
    }
    say(`${screens.count} screens: ${told(times)}`);
    const sizes = await slowSizes(room);
    const paints = await paintsOf(browser, room);
    const minutes = await minutesOf(room);
    screens.leave();
    room.leave();
    return [
      figureOf(
        area,
        `any act to all ${screens.count} screens, 60 members and 300 candidates: p99`,
        quantile(times, 0.99),
        'ms',
        300,
      ),
      figureOf(area, `the same: median`, median(times), 'ms'),
      ...sizes,
      ...paints,
      ...minutes,
    ];
  } finally {
    await browser.close();
    await stand.stop();
  }
}

/** Twenty meetings at once on one node, 26 sockets each, every secretary at work. */
export async function manyMeetings(): Promise<Figure[]> {
  const stand = await Stand.start();
  try {
    const all: MeetingScreens[] = [];
    for (let n = 0; n < MEETINGS; n += 1) {
      const room = await buildRoom(stand.url, stand.database, {
        experts: SEATS_OF_EACH,
        candidates: CANDIDATES_OF_EACH * (TURNS_OF_EACH + 1),
      });
      await room.gather();
      all.push(await MeetingScreens.of(room));
    }
    const run = async (screens: MeetingScreens, n: number): Promise<number[]> => {
      await wait((n * PACE) / MEETINGS);
      const times: number[] = [];
      for (let turn = 0; turn <= TURNS_OF_EACH; turn += 1) {
        const own = await turnOf(screens, turn, CANDIDATES_OF_EACH, PACE);
        if (turn > 0) times.push(...own);
      }
      return times;
    };
    const times = (await Promise.all(all.map(run))).flat();
    say(`${MEETINGS} meetings, ${all[0]?.count ?? 0} sockets each: ${told(times)}`);
    for (const screens of all) {
      screens.leave();
      screens.room.leave();
    }
    return [
      figureOf(area, `any act to its 26 screens, ${MEETINGS} meetings at once: p99`, quantile(times, 0.99), 'ms', 500),
      figureOf(area, `the same: median`, median(times), 'ms'),
    ];
  } finally {
    await stand.stop();
  }
}

async function turnOf(screens: MeetingScreens, turn: number, size: number, rest: number): Promise<number[]> {
  const times: number[] = [];
  for await (const act of actsOf(screens.room, turn, size)) {
    await wait(rest);
    times.push(...(await screens.timesOf(act)));
  }
  return times;
}

const told = (times: readonly number[]): string =>
  [0.5, 0.9, 0.99, 1].map((q) => `${q * 100} % in ${quantile(times, q).toFixed(0)} ms`).join(', ');

/** The slow part as each audience has it after several ballots with all their results. */
async function slowSizes(room: Room): Promise<Figure[]> {
  const figures: Figure[] = [];
  const [expert] = room.experts;
  for (const [audience, client] of [
    ['console', room.secretary],
    ['expert', expert?.client],
  ] as const satisfies readonly (readonly [Audience, unknown])[]) {
    if (client === undefined) throw new Error('nobody watches');
    const socket = await connectLive(client);
    const { slow } = await joinMeeting(socket, room.meetingId, audience);
    socket.disconnect();
    if (slow.result?.lines.length !== CANDIDATES) throw new Error('the slow part has no result to measure');
    const kilobytes = gzipSync(JSON.stringify(slow)).length / 1000;
    figures.push(
      figureOf(area, `slow snapshot of the ${audience}, ${CANDIDATES} candidates, gzip`, kilobytes, 'kB', 40),
    );
  }
  return figures;
}

/** The minutes of a whole day: shown to who types them, and as the two files. Their draft is composed anew each time. */
async function minutesOf(room: Room): Promise<Figure[]> {
  const path = `/api/meetings/${room.meetingId}/minutes`;
  const figures: Figure[] = [];
  for (const [name, ask, goal] of [
    ['shown', () => room.secretary.get(path), 1],
    ['as PDF', () => room.secretary.download(`${path}/minutes.pdf`), 10],
    ['as Word document', () => room.secretary.download(`${path}/minutes.docx`), 10],
  ] as const) {
    const times: number[] = [];
    for (let n = 0; n < MINUTES; n += 1) {
      const start = performance.now();
      await ask();
      times.push((performance.now() - start) / 1000);
    }
    say(`minutes ${name}: ${times.map((s) => s.toFixed(2)).join(', ')} s`);
    figures.push(
      figureOf(area, `minutes ${name}, ${TURNS + 1} ballots of ${CANDIDATES} candidates`, median(times), 's', goal),
    );
  }
  return figures;
}

/** From the address to the console's content, each time on a new device that holds nothing yet. */
async function paintsOf(browser: Browser, room: Room): Promise<Figure[]> {
  const [first, content]: [number[], number[]] = [[], []];
  const [cookie = '', value = ''] = room.secretary.cookieHeader.split('=');
  for (let n = 0; n <= OPENINGS; n += 1) {
    const device = await openDevice(browser, { width: 1440, height: 900 });
    await device.addCookies([{ name: cookie, value, url: room.url }]);
    const page = await device.newPage();
    const start = performance.now();
    await page.goto(`${room.url}/meetings/${room.meetingId}/console`, { waitUntil: 'commit' });
    await page.locator('.agenda li').first().waitFor();
    const shown = performance.now() - start;
    const paint = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    );
    await device.close();
    // the first one warms the browser
    if (n === 0) continue;
    first.push(paint);
    content.push(shown);
  }
  const list = (values: readonly number[]): string => values.map((ms) => ms.toFixed(0)).join(', ');
  say(`console: first paint ${list(first)} ms; agenda shown after ${list(content)} ms`);
  return [
    figureOf(area, 'console first paint', median(first) / 1000, 's', 1.5),
    figureOf(area, 'console with agenda and attendance', median(content) / 1000, 's', 1.5),
  ];
}
