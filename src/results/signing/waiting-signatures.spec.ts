/** The way back to sign after a meeting: whose hand is missing is told where and of how much, and nobody else of anything. */
import { BallotBox } from '../../../test/support/ballot-box.js';
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { eventually } from '../../../test/support/eventually.js';
import { codeOf } from '../../../test/support/refusals.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import { ApiClient } from '../../cli/demo/api-client.js';
import type { MinutesView } from '../views/minutes.view.js';
import { UnsignedSheetsService } from './unsigned-sheets.service.js';
import type { SigningView, WaitingSignaturesView } from '../views/signing.view.js';

const STROKES = [{ points: [100, 200, 300, 40, 500, 240, 700, 60] }];

let app: TestApplication;
let room: Room;
let other: Room;
let box: BallotBox;
let ballotId: string;

const expert = (n: number): ApiClient => {
  const found = room.experts[n];
  if (found === undefined) throw new Error(`there is no expert ${n}`);
  return found.client;
};
const minutes = (): string => `/api/meetings/${room.meetingId}/minutes`;
const waiting = (client: ApiClient): Promise<WaitingSignaturesView[]> =>
  client.get<WaitingSignaturesView[]>('/api/my/waiting-signatures');
const told = async (client: ApiClient): Promise<unknown[]> =>
  (await waiting(client)).map(({ sheets, minutes: also, desk }) => ({ sheets, minutes: also, desk }));

async function sign(client: ApiClient, path: string): Promise<void> {
  const { digest } = await client.get<SigningView>(`${path}/signatures`);
  await client.post(`${path}/signatures`, { kind: 'drawn', digest, strokes: STROKES });
}

async function finishMinutes(): Promise<void> {
  const { sequence, saved } = (await room.secretary.get<MinutesView>(minutes())).standing;
  await room.secretary.post(`${minutes()}/finish`, { sequence, saved });
}

/** How many meetings are looked into for one answer. */
async function lookedInto(client: ApiClient): Promise<number> {
  const sheets = app.get(UnsignedSheetsService);
  const real = sheets.ofMeeting.bind(sheets);
  let looked = 0;
  sheets.ofMeeting = (...asked) => {
    looked += 1;
    return real(...asked);
  };
  await waiting(client).finally(() => (sheets.ofMeeting = real));
  return looked;
}

const nobodyElse = async (): Promise<void> => {
  for (const client of [expert(1), expert(2), room.organizer, room.stranger, other.secretary, other.supervisor])
    expect(await waiting(client)).toEqual([]);
  expect(await codeOf(waiting(new ApiClient(app.url)))).toBe('access.signed-out');
};

beforeAll(async () => {
  app = await startApplication({ listen: true });
  [room, other] = [
    await buildRoom(app.url, app.database, { experts: 5, candidates: 1 }),
    await buildRoom(app.url, app.database, { experts: 3, candidates: 1 }),
  ];
  box = await BallotBox.of(app, room);
  ballotId = await room.openBallot({ announce: 'chair', title: '会后签字' });
  const opened = await box.opened(ballotId);
  for (const voter of box.voters)
    await box.cast(
      voter,
      box.frame(opened, voter, () => 'agree'),
    );
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  await eventually(async () => expect(await box.state(ballotId)).toBe('closed'));
  await expert(0).post(`/api/ballots/${ballotId}/announce`);
}, 120_000);
afterAll(async () => {
  await box.end();
  room.leave();
  other.leave();
  await app.close();
});

it('tells nobody of a meeting that is still running, whose own pages ask for the signatures', async () => {
  for (const client of [expert(0), room.secretary, room.supervisor]) expect(await waiting(client)).toEqual([]);
});

it('tells each of the three of the sheets that lack their own hand, and on which page it is given', async () => {
  await room.secretary.post(`/api/meetings/${room.meetingId}/end`);
  const [meeting] = await waiting(expert(0));
  expect(meeting).toEqual({
    ...{ meetingId: room.meetingId, title: expect.any(String), committee: expect.any(String) },
    ...{ heldOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), sheets: 1, minutes: false, desk: 'room' },
  });
  expect(await told(room.secretary)).toEqual([{ sheets: 1, minutes: false, desk: 'console' }]);
  expect(await told(room.supervisor)).toEqual([{ sheets: 1, minutes: false, desk: 'supervise' }]);
  await nobodyElse();
});

it('tells of the minutes once they are finished, and no more of them while they are opened again', async () => {
  await finishMinutes();
  expect(await told(expert(0))).toEqual([{ sheets: 1, minutes: true, desk: 'room' }]);
  await nobodyElse();
  await room.secretary.post(`${minutes()}/reopen`, { reason: '地点有误' });
  expect(await told(expert(0))).toEqual([{ sheets: 1, minutes: false, desk: 'room' }]);
  await finishMinutes();
});

it('is over for each of them with the own signatures, and for the others not yet', async () => {
  await sign(expert(0), `/api/ballots/${ballotId}`);
  expect(await told(expert(0))).toEqual([{ sheets: 0, minutes: true, desk: 'room' }]);
  await sign(expert(0), minutes());
  expect(await waiting(expert(0))).toEqual([]);
  // whose hand is missing nowhere costs no look into a meeting, whatever others have not signed
  for (const client of [expert(0), expert(1), room.organizer]) expect(await lookedInto(client)).toBe(0);
  expect(await lookedInto(room.secretary)).toBe(1);
  for (const client of [room.secretary, room.supervisor]) {
    expect(await told(client)).toMatchObject([{ sheets: 1, minutes: true }]);
    await sign(client, `/api/ballots/${ballotId}`);
    await sign(client, minutes());
    expect(await waiting(client)).toEqual([]);
  }
});
