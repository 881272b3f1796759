/**
 * R10 on the screens, with the numbers of the rule: 17 of a committee of 25 are present, one of them is recused from the first
 * candidate, 11 agree to each. Where the recused do not count, the recusal changes the verdict (33 ≥ 32): the first passes, and
 * the second, whom nobody is recused from, fails (33 < 34). Where they count, both fail and the console says that the other way
 * would pass the first. Every screen shows the numbers from which anybody can reckon that again.
 */
import type { RecusedCount } from '../../src/contract/vocabulary.js';
import { eventually } from '../support/eventually.js';
import type { Room } from '../support/room.js';
import { ConsoleDesk, pairHall } from './parts/console-desk.js';
import { DESK, HALL, SMALL, Stage } from './parts/stage.js';
import type { WatchedDevice } from './parts/watched-device.js';

/** The deputy, the second of the experts; the other seats go by name. */
const RECUSED = 2;

const stage = new Stage();
const { chapter } = stage;
const rooms: Partial<Record<RecusedCount, Room>> = {};

const roomOf = (way: RecusedCount): Room => {
  const room = rooms[way];
  if (room === undefined) throw new Error(`there is no room where the recused are ${way}`);
  return room;
};

beforeAll(async () => {
  await stage.begin();
  for (const way of ['excluded', 'counted'] as const) {
    rooms[way] = await stage.fill({
      ...{ experts: 17, candidates: 2, committeeSize: 25, recusedCount: way, blind: true },
    });
  }
}, 180_000);

afterAll(() => stage.end(), 60_000);

/** Announces a ballot in which eleven agree to each, five oppose the first and six the second. */
async function voteOf(room: Room): Promise<void> {
  await room.secretary.post(`/api/meetings/${room.meetingId}/recusals`, {
    ...{ seat: RECUSED, candidateIds: [room.candidates[0]?.id], reason: '同一单位' },
  });
  await room.gather();
  const ballotId = await room.openBallot({ announce: 'chair', title: '职称评审' });
  await room.vote(ballotId, room.experts, (expert, candidate) =>
    expert < (candidate === 0 ? 12 : 11) ? 'agree' : 'oppose',
  );
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  await eventually(async () => {
    await room.experts[0]?.client.post(`/api/ballots/${ballotId}/announce`);
  });
}

/** The rows of a result as they are read, from the candidate to the verdict. */
const rowsOf = async ({ page }: WatchedDevice, row: string): Promise<string[]> => {
  await page.locator(row).first().waitFor();
  return (await page.locator(row).allInnerTexts()).map((text) => text.split(/\s*[\n\t]\s*/).join('|'));
};

const RECKONED = '出席 17 − 回避 1 = 基数 16，有效票 16，需同意 11，得 11';

chapter(
  'where the recused do not count, the recusal changes the verdict, and every screen shows from what',
  async () => {
    const room = roomOf('excluded');
    const desk = new ConsoleDesk(await stage.device('secretary', room.secretary, DESK));
    const hall = await stage.device('hall', null, HALL);
    const chair = room.experts[0];
    if (chair === undefined) throw new Error('there is no chair');
    await desk.device.goto(`/meetings/${room.meetingId}/console`);
    await desk.device.says('已连接');
    await pairHall(hall, await desk.pairingCode());
    await voteOf(room);
    const shown = [
      '1|A-001|11|5|0|0|1|16|11|通过',
      `|${RECKONED}|若回避计入出席：基数 17，需 12，未通过`,
      '2|A-002|11|6|0|0|0|17|12|未通过',
    ];
    expect(await rowsOf(desk.device, '.result tbody tr')).toEqual(shown);
    await desk.device.says(/^评委会 25 人 · 出席 17 · 已提交 17 · 通过票数 12（有回避的见各行）/);
    await desk.device.says('1 名申报人的结果取决于回避是否计入出席');
    const table = desk.device.page.locator('.result__digest');
    await table.scrollIntoViewIfNeeded();
    await desk.device.picture('recusal-console-1440');
    await desk.device.page.setViewportSize(SMALL);
    for (const [language, name] of [
      ['English', 'recusal-console-1024'],
      ['中文', 'recusal-console-en-1024'],
    ] as const) {
      await table.scrollIntoViewIfNeeded();
      await desk.device.picture(name);
      expect(await desk.device.page.locator('.result').evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
      await desk.device.press(language);
    }
    const own = await stage.device('chair', chair.client, SMALL);
    await own.goto(`/meetings/${room.meetingId}/room`);
    await own.page.getByRole('button', { name: '换用这台设备' }).click();
    expect(await rowsOf(own, '.result tbody tr')).toEqual(shown);
    await own.picture('recusal-expert-1024');
    expect(await rowsOf(hall, '.hall-result__row:not(.hall-result__row--head)')).toEqual([
      'A-001|11|5|0|0|1|11 / 16|通过',
      'A-002|11|6|0|0|0|12 / 17|未通过',
    ]);
    await hall.says(/评委会 25 人 · 出席 17 · 已提交 17 · 通过票数 12（有回避的见各行）/);
    await hall.picture('recusal-hall-1920');
    for (const device of stage.devices) expect(await device.barriers()).toEqual([]);
    await own.press('English');
    await own.says('17 attending − 1 recused = base 16, 16 votes, 11 agree votes needed, 11 given');
    await own.picture('recusal-expert-en-1024');
  },
);

chapter('where they count, both fail, and the console says what the other way would have come to', async () => {
  const room = roomOf('counted');
  const desk = await stage.device('secretary-counted', room.secretary, DESK);
  await voteOf(room);
  await desk.goto(`/meetings/${room.meetingId}/console`);
  expect(await rowsOf(desk, '.result tbody tr')).toEqual([
    '1|A-001|11|5|0|0|1|17|12|未通过',
    '|回避 1 人计入出席：基数 17，有效票 16，需同意 12，得 11|若回避不计入出席：基数 16，需 11，通过',
    '2|A-002|11|6|0|0|0|17|12|未通过',
  ]);
  await desk.says(/^评委会 25 人 · 出席 17 · 已提交 17 · 通过票数 12 ·/);
  await desk.picture('recusal-counted-1440');
});

chapter('no device was at fault', async () => {
  stage.expectNoFaults();
});
