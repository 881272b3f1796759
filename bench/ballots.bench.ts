/**
 * Figures of a secret ballot on the built server: bursts of papers, the acknowledgement path alone, the close, and what the
 * expert's browser pays. Each is measured several times on one server; the middle of the runs is told.
 */
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { ready } from '../src/ballots/protocol/group.js';
import type { PreparedPaper } from '../src/cli/demo/simulated-expert.js';
import type { AnnounceMode } from '../src/contract/vocabulary.js';
import { SESSION_COOKIE } from '../src/platform/security/sign-ins.js';
import { Making } from '../test/ballot-vectors/making.js';
import { openDevice, startBrowser } from '../test/support/browser.js';
import { eventually } from '../test/support/eventually.js';
import { buildRoom, type Room } from '../test/support/room.js';
import { bareSockets, castAll, papersAgain, papersOf, sendBare, type Burst } from './support/burst.js';
import { serveProver, serveThrough, type Loaded } from './support/chromium.js';
import { figureOf, median, ratioOf, say, seconds, type Figure } from './support/figure.js';
import type { Proved, Task } from './support/prover/page.js';
import { gatherScreens, type Screens } from './support/screens.js';
import { Stand, query, type LoopDelay } from './support/stand.js';

export const area = 'ballots';

const ROUNDS = 3;
const SCREENS = 51;
/** Nothing of the round before is under way any more. */
const REST = 800;
/** What an expert's ballot page may weigh, in kilobytes of 1000 bytes. */
const PAGE_KILOBYTES = 450;

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, REST));
const size = (room: Room): string => `${room.experts.length} × ${room.candidates.length}`;

/** Opens a ballot for the next round and makes its papers, off the server. */
async function nextRound(
  room: Room,
  announce: AnnounceMode,
  make: (ballotId: string) => Promise<PreparedPaper[]>,
): Promise<{ ballotId: string; papers: PreparedPaper[] }> {
  const ballotId = await room.openBallot({ announce });
  const papers = await make(ballotId);
  await rest();
  return { ballotId, papers };
}

interface Round {
  burst: Burst;
  loop: LoopDelay;
  /** From the click to the result on the last screen. */
  close: number;
}

async function roundOf(stand: Stand, room: Room, screens: Screens): Promise<Round> {
  const { ballotId, papers } = await nextRound(room, 'close', (id) => papersOf(room, id));
  await stand.watchLoop();
  const burst = await castAll(room.experts, papers);
  const loop = await stand.loopDelay();
  await rest();
  const close = await screens.timeToResult(ballotId, () => room.secretary.post(`/api/ballots/${ballotId}/close`));
  return { burst, loop, close };
}

/** A fresh server: its first ballot is told apart, since nothing is warm yet, then as many rounds as the middle needs. */
async function rounds(stand: Stand, room: Room, screens: Screens): Promise<{ first: Round; all: Round[] }> {
  const first = await roundOf(stand, room, screens);
  const all: Round[] = [];
  for (let n = 0; n < ROUNDS; n += 1) all.push(await roundOf(stand, room, screens));
  const told = [first, ...all];
  say(
    `${size(room)}: all acknowledged ${seconds(told.map((round) => round.burst.all))} s; closed to shown ${seconds(told.map((round) => round.close))} s`,
  );
  return { first, all };
}

async function withRoom<T>(
  stand: Stand,
  experts: number,
  candidates: number,
  work: (room: Room) => Promise<T>,
  absent = 0,
): Promise<T> {
  const room = await buildRoom(stand.url, stand.database, { experts, candidates });
  try {
    await ready;
    await room.gather(experts - absent);
    return await work(room);
  } finally {
    room.leave();
  }
}

async function bursts(
  experts: number,
  candidates: number,
  tell: (room: Room, first: Round, all: Round[]) => Figure[],
): Promise<Figure[]> {
  const stand = await Stand.start();
  try {
    return await withRoom(stand, experts, candidates, async (room) => {
      const screens = await gatherScreens(room, SCREENS);
      try {
        const { first, all } = await rounds(stand, room, screens);
        return tell(room, first, all);
      } finally {
        screens.leave();
      }
    });
  } finally {
    await stand.stop();
  }
}

const burstFigures = (room: Room, first: Round, all: Round[], goal: number): Figure[] => [
  figureOf(
    area,
    `${size(room)} papers at once: all acknowledged`,
    median(all.map(({ burst }) => burst.all)) / 1000,
    's',
    goal,
  ),
  figureOf(area, `${size(room)} papers at once, the first ballot of a fresh server`, first.burst.all / 1000, 's', goal),
  figureOf(
    area,
    `${size(room)}: longest work of the event loop in one go`,
    Math.max(...all.map(({ loop }) => loop.busiest)),
    'ms',
    50,
  ),
  figureOf(area, `${size(room)}: delay of the event loop, p99`, median(all.map(({ loop }) => loop.p99)), 'ms'),
  figureOf(area, `${size(room)}: delay of the event loop, longest`, Math.max(...all.map(({ loop }) => loop.max)), 'ms'),
];

/** 25 papers of 200 candidates in the same instant, checked; then the close, until 51 screens show the result. */
export async function burst25x200(): Promise<Figure[]> {
  return bursts(25, 200, (room, first, all) => [
    ...burstFigures(room, first, all, 6),
    figureOf(
      area,
      `${size(room)}: close to the result on ${SCREENS} screens`,
      median(all.map(({ close }) => close)) / 1000,
      's',
      1.5,
    ),
    figureOf(
      area,
      `${size(room)}: close to the result, the first ballot of a fresh server`,
      first.close / 1000,
      's',
      1.5,
    ),
  ]);
}

/** 51 papers of 20 candidates in the same instant, checked. */
export async function burst51x20(): Promise<Figure[]> {
  return bursts(51, 20, (room, first, all) => burstFigures(room, first, all, 2.5));
}

/** What lies between a checked paper and its acknowledgement, against a bare socket.io server with one INSERT a message. */
export async function acknowledgementPath(): Promise<Figure[]> {
  const stand = await Stand.start({ unchecked: true });
  try {
    const bare = await stand.bare();
    const small = await withRoom(stand, 51, 20, (room) => pathFigures(stand, room, bare.url));
    const large = await withRoom(stand, 25, 200, (room) => pathFigures(stand, room, bare.url));
    return [...small, ...large];
  } finally {
    await stand.stop();
  }
}

/** Product and floor in turns, the same payload to the same PostgreSQL; the first turn of each only warms it. */
async function pathFigures(stand: Stand, room: Room, bareUrl: string): Promise<Figure[]> {
  const sockets = await bareSockets(bareUrl, room.experts.length);
  let bodies: Uint8Array[] | null = null;
  const ours: Burst[] = [];
  const floor: Burst[] = [];
  for (let n = 0; n <= 3 * ROUNDS; n += 1) {
    const { ballotId, papers } = await nextRound(room, 'chair', (id) =>
      bodies === null ? papersOf(room, id) : papersAgain(room, id, bodies),
    );
    bodies ??= papers.map(({ paper }) => paper.body);
    ours.push(await castAll(room.experts, papers));
    await rest();
    floor.push(await sendBare(sockets, papers));
    // proofs that were made for another ballot hold for nothing: this one is never counted
    await query(
      stand.database.ownerUrl,
      `update ballot set state = 'void', void_reason = 'bench', ack_sealed = null where id = '${ballotId}'`,
    );
  }
  for (const socket of sockets) socket.disconnect();
  const [mine, theirs] = [ours.slice(1), floor.slice(1)];
  say(
    `${size(room)} unchecked, all: ${seconds(mine.map(({ all }) => all))} s; bare: ${seconds(theirs.map(({ all }) => all))} s`,
  );
  const of = (bursts: Burst[], key: keyof Burst): number => median(bursts.map((burst) => burst[key]));
  return [
    ratioOf(
      area,
      `acknowledgement without the checks, ${size(room)}: until all had theirs (floor: ms)`,
      of(mine, 'all'),
      of(theirs, 'all'),
      3,
    ),
    ratioOf(
      area,
      `acknowledgement without the checks, ${size(room)}: the middle one (floor: ms)`,
      of(mine, 'middle'),
      of(theirs, 'middle'),
      3,
    ),
  ];
}

/** One paper of 200 candidates in Chromium: encrypted and proved choice by choice in a worker, then finished. */
export async function chromium200(): Promise<Figure[]> {
  await ready;
  const making = new Making({ ballotId: 'bench', seats: 3, candidates: 200 });
  const own = making.keys.get(1);
  if (own === undefined) throw new Error('the seat has no key');
  const task: Task = { manifest: making.ballot.manifest, seat: 1, credential: own.key, secret: own.secret };
  const prover = await serveProver();
  const browser = await startBrowser();
  try {
    const proved = await proveIn(browser, prover.url, task);
    say(
      `Chromium ${browser.version()}: ${seconds(proved.map(({ clicks }) => clicks))} s; submit ${proved.map(({ submit }) => submit.toFixed(0)).join(', ')} ms`,
    );
    const of = (key: keyof Proved): number => median(proved.slice(1).map((one) => one[key]));
    return [
      figureOf(
        area,
        'Chromium: encrypt and prove 200 candidates in the worker',
        (of('clicks') + of('submit')) / 1000,
        's',
        0.5,
      ),
      figureOf(area, 'Chromium: submit after clicking through 200 candidates', of('submit'), 'ms', 150),
      figureOf(
        area,
        'Chromium: the page itself was busy for at most',
        Math.max(...proved.slice(1).map(({ page }) => page)),
        'ms',
      ),
    ];
  } finally {
    await browser.close();
    await prover.stop();
  }
}

/** The first paper of a worker compiles; the others are what the middle is taken of. */
async function proveIn(browser: Browser, url: string, task: Task): Promise<Proved[]> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => typeof window.prove === 'function');
  const bytes = { credential: [...task.credential], secret: [...task.secret] };
  const proved: Proved[] = [];
  for (let n = 0; n <= 2 * ROUNDS; n += 1) {
    proved.push(
      await page.evaluate(
        ({ manifest, seat, credential, secret }) =>
          window.prove({ manifest, seat, credential: Uint8Array.from(credential), secret: Uint8Array.from(secret) }),
        { manifest: task.manifest, seat: task.seat, ...bytes },
      ),
    );
  }
  return proved;
}

/** What an expert's browser loads until the ballot sheet stands, each answer as gzip makes it, fonts left out. */
export async function ballotPageWeight(): Promise<Figure[]> {
  if (!existsSync('dist/client/index.html')) {
    say('dist/client is not there: the weight of the ballot page cannot be measured');
    return [];
  }
  const stand = await Stand.start();
  try {
    return await withRoom(stand, 3, 60, (room) => weigh(stand, room), 1);
  } finally {
    await stand.stop();
  }
}

async function weigh(stand: Stand, room: Room): Promise<Figure[]> {
  const through = await serveThrough(stand.url);
  const browser = await startBrowser();
  try {
    const device = await openDevice(browser);
    const value = room.experts.at(-1)?.client.cookieHeader.split('=')[1] ?? '';
    await device.addCookies([{ name: SESSION_COOKIE, value, url: through.url }]);
    const page = await device.newPage();
    await page.goto(`${through.url}/meetings/${room.meetingId}/room`);
    // whatever it says: the one thing to do on the page of a seat that is not signed in
    await page.locator('main button').first().click({ timeout: 30_000 });
    await eventually(() => {
      if (!through.loaded.some(({ path }) => path.endsWith('/sign-in'))) throw new Error('the seat is not signed in');
    });
    await room.openBallot();
    await page.locator('input[type=radio]').first().waitFor({ state: 'attached', timeout: 30_000 });
    await rest();
    return weights(through.loaded);
  } finally {
    await browser.close();
    await through.stop();
  }
}

function weights(loaded: readonly Loaded[]): Figure[] {
  const counted = loaded.filter(({ path, type }) => !type.startsWith('font/') && !path.endsWith('.woff2'));
  for (const { path, gzip } of [...counted].sort((a, b) => b.gzip - a.gzip).slice(0, 12))
    say(`${(gzip / 1000).toFixed(1).padStart(7)} kB  ${path}`);
  const sum = (some: readonly Loaded[]): number => some.reduce((total, { gzip }) => total + gzip, 0) / 1000;
  return [
    figureOf(area, 'ballot page: everything but fonts, gzip', sum(counted), 'kB', PAGE_KILOBYTES),
    figureOf(
      area,
      'ballot page: of that, style sheets that name fonts',
      sum(counted.filter(({ path }) => path.includes('fonts-'))),
      'kB',
    ),
  ];
}
