/**
 * A house in which every page has something to show: one committee that votes right now, with panels, cards, requests and an
 * announced ballot behind it, and one whose meeting is over and has minutes.
 */
import { ApiClient, ApiProblem } from '../../../src/cli/demo/api-client.js';
import { newSigningKey } from '../../../src/ballots/protocol/signatures.js';
import { toHex } from '../../../src/ballots/protocol/encoding.js';
import { random } from '../../../src/cli/demo/simulated-expert.js';
import { addDays } from '../../../src/kernel/days.js';
import { shanghaiDay } from '../../../src/kernel/office-dates.js';
import { rowsOf, type TestDatabase } from '../../support/database.js';
import { eventually } from '../../support/eventually.js';
import { buildOfficers, buildRoom, type Room } from '../../support/room.js';
import { idNumber } from './lists.js';

const CHOSEN = '远山如黛 2026 年冬';
/** As long as names and units come. */
const LONG = { name: '艾尼瓦尔·吐尔逊·买买提', unit: '黔东南苗族侗族自治州建筑勘察设计研究院有限责任公司' };

/** What is in no language of the product: names, titles and reasons, as a pattern. */
export const TYPED = [
  ...['建筑设计与结构工程专业正高级工程师申报人', '机械专业高级工程师申报人', '建筑设计专业申报人'],
  ...['建筑设计与结构工程学科组', '机械组', '测试评审会议', '2026 年度评审', '通报资格审查情况', '工程系列'],
  ...[String.raw`黔东南\p{Script=Han}+公司`, '黔人社备〔2026〕17 号', '贵州省人力资源和社会保障厅'],
  ...['两家单位的推荐材料因系统故障晚到一天', '同一工作单位', '在外地出差', '投票名单有误，漏列一名申报人'],
  ...['本人书面申请，已调往外省工作', '通知本人到会', '委员会 [0-9a-f-]+', '局外人', '另一位组织者'],
  ...['艾尼瓦尔·', '吐尔逊·', '买买提', String.raw`(申报人|专家|申报单位|单位)\d+`],
  ...['建筑设计(、结构工程)?', '正?高级工程师'],
].join('|');

export interface House {
  /** A ballot is open. */
  room: Room;
  /** Its meeting is over. */
  over: Room;
  officers: Awaited<ReturnType<typeof buildOfficers>>;
  /** Signed in for the first time: has to choose a password; has to read the notice. */
  newcomer: ApiClient;
  reader: ApiClient;
  /** Paired with the meeting that votes. */
  screen: ApiClient;
  /** On the seat card of the last expert, never used. */
  card: string;
  ballotId: string;
  /** The request to make that ballot void. */
  voidRequest: string;
}

/** Cards of these seats, read out of the sheet that the secretary prints. */
async function printCards(room: Room, seats: readonly number[]): Promise<string[]> {
  const response = await fetch(`${room.url}/api/meetings/${room.meetingId}/seat-cards`, {
    method: 'POST',
    headers: { cookie: room.secretary.cookieHeader, 'x-pingshen': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ seats }),
  });
  const sheet = Buffer.from(await response.arrayBuffer()).toString('latin1');
  return [...sheet.matchAll(/card#([0-9A-Z]{26})/g)].map(([, code = '']) => code);
}

async function prepareYear(room: Room): Promise<void> {
  const { organizer, reviewId, committeeId } = room;
  const today = shanghaiDay(new Date());
  await organizer.post(`/api/committees/${committeeId}/filings`, {
    number: '黔人社备〔2026〕17 号',
    authority: '贵州省人力资源和社会保障厅',
    filedOn: addDays(today, -1050),
    validUntil: addDays(today, 40),
    formedBy: 'specialty',
    specialties: '建筑设计、结构工程',
  });
  await organizer.post(`/api/reviews/${reviewId}/calendar`, {
    materialsBy: addDays(today, 1),
    screeningBy: addDays(today, 12),
    reviewBy: addDays(today, 60),
  });
  for (const deadline of ['materialsBy', 'screeningBy'] as const) {
    const { id } = await organizer.post<{ id: string }>(`/api/reviews/${reviewId}/deadline-overrides`, {
      deadline,
      until: addDays(today, deadline === 'materialsBy' ? 5 : 20),
      reason: '两家单位的推荐材料因系统故障晚到一天',
    });
    if (deadline === 'materialsBy') await room.secondOrganizer.post(`/api/confirmations/${id}/confirm`);
  }
}

async function formPanels(room: Room): Promise<void> {
  const { organizer, reviewId } = room;
  const panel = async (name: string): Promise<string> =>
    (await organizer.post<{ id: string }>(`/api/reviews/${reviewId}/panels`, { name })).id;
  const [panelId] = [await panel('建筑设计与结构工程学科组'), await panel('机械组')];
  const { without } = await organizer.get<{ without: { members: { id: string; name: string }[] } }>(
    `/api/reviews/${reviewId}/panels`,
  );
  const members = without.members.slice(2, 6);
  await organizer.post(`/api/reviews/${reviewId}/panel-members`, { panelId, memberIds: members.map(({ id }) => id) });
  await organizer.post(`/api/panels/${panelId}/lead`, { memberId: members[0]?.id });
  const candidateIds = room.candidates.slice(0, 3).map(({ id }) => id);
  await organizer.post(`/api/reviews/${reviewId}/panel-candidates`, { panelId, candidateIds });
}

/** Once the last paper is checked. */
async function announce(room: Room, ballotId: string): Promise<void> {
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  await eventually(() => room.secretary.post(`/api/ballots/${ballotId}/announce`));
}

/** What a candidate and an expert of the year went through: withdrawn, withdrawal asked for, numbers looked at. */
async function exceptions(room: Room, spoken: readonly string[]): Promise<void> {
  const { organizer, secondOrganizer } = room;
  const [gone = '', going = ''] = spoken;
  const ask = (id: string): Promise<{ id: string }> =>
    organizer.post(`/api/candidates/${id}/withdrawal`, { reason: '本人书面申请，已调往外省工作' });
  await secondOrganizer.post(`/api/confirmations/${(await ask(gone)).id}/confirm`);
  await ask(going);
  await organizer.post(`/api/candidates/${going}/looks`, { field: 'phone', reason: '通知本人到会' }).catch(asNone);
}

/** Whoever has no number in the list is looked up all the same. */
function asNone(error: unknown): void {
  if (!(error instanceof ApiProblem)) throw error;
}

/** A device of the second expert, which asks to take the seat over from the one that signed in. */
async function wishForDevice(room: Room, ballotId: string): Promise<void> {
  const [, deputy] = room.experts;
  if (deputy === undefined) throw new Error('the room has too few experts');
  const other = await room.anotherDevice(deputy);
  await other.client.post(`/api/ballots/${ballotId}/device-changes`, {
    credential: toHex(newSigningKey(random).key),
  });
}

async function firstSignIns(url: string, system: ApiClient): Promise<[newcomer: ApiClient, reader: ApiClient]> {
  const make = async (loginName: string, n: number): Promise<ApiClient> => {
    const { password } = await system.post<{ password: string }>('/api/accounts', {
      name: LONG.name,
      loginName,
      idNumber: idNumber(n),
    });
    const client = new ApiClient(url);
    await client.post('/api/session', { loginName, password });
    if (loginName === 'reader') await client.post('/api/account/password', { password, newPassword: CHOSEN });
    return client;
  };
  return [await make('newcomer', 301), await make('reader', 302)];
}

async function endedMeeting(url: string, database: TestDatabase): Promise<Room> {
  const over = await buildRoom(url, database, { experts: 5, candidates: 3 });
  await over.gather();
  const ballotId = await over.openBallot({ title: '建筑设计专业申报人' });
  await over.vote(ballotId, over.experts, (expert, candidate) => (expert < candidate ? 'oppose' : 'agree'));
  await announce(over, ballotId);
  await over.secretary.post(`/api/meetings/${over.meetingId}/end`);
  return over;
}

export async function fillHouse(url: string, database: TestDatabase): Promise<House> {
  const officers = await buildOfficers(url, database);
  const over = await endedMeeting(url, database);
  const room = await buildRoom(url, database, { experts: 11, candidates: 12 });
  const sql = (text: string, values: unknown[]): Promise<unknown> => rowsOf(database.ownerUrl, text, values);
  await sql(`update person set name = $1 where name in ('专家3', '申报人3')`, [LONG.name]);
  await sql(`update expert set unit = $1 where unit = '单位2'`, [LONG.unit]);
  await sql(`update candidate set name = $1, unit = $2 where name = '申报人3'`, [LONG.name, LONG.unit]);
  await prepareYear(room);
  await formPanels(room);
  const { meetingId, secretary } = room;
  const spoken = room.candidates.map(({ id }) => id);
  await secretary.post(`/api/meetings/${meetingId}/agenda-items`, {
    title: '通报资格审查情况',
    panel: '',
    candidateIds: [],
  });
  await room.gather(8);
  const seats: number[] = [];
  for (const expert of room.experts) seats.push((await expert.enter(meetingId)).personal?.seat ?? 0);
  for (const absent of room.experts.slice(8)) absent.leave();
  const [, , third = 0, recused = 0] = seats;
  const [away = 0, , free = 0] = seats.slice(8);
  await secretary.post(`/api/meetings/${meetingId}/recusals`, {
    ...{ seat: recused, candidateIds: [spoken[1]], reason: '同一工作单位' },
  });
  await secretary.post(`/api/meetings/${meetingId}/seats/${away}/attendance`, { act: 'excuse', reason: '在外地出差' });
  const first = await room.openBallot({ title: '建筑设计与结构工程专业正高级工程师申报人', quotaCount: 6 });
  await room.vote(first, room.experts.slice(0, 8), (expert, candidate) =>
    expert > 5 ? 'oppose' : candidate > 7 && expert > 3 ? 'abstain' : 'agree',
  );
  await announce(room, first);
  await exceptions(room, spoken.slice(4));
  const [waiting = ''] = await printCards(room, [third]);
  const [unused = ''] = await printCards(room, [free]);
  await new ApiClient(url).post('/api/card/pin', { code: waiting, pin: '395728' });
  const { code } = await secretary.post<{ code: string }>(`/api/meetings/${meetingId}/hall-pairings`);
  const screen = new ApiClient(url);
  await screen.post('/api/hall/session', { code });
  const [newcomer, reader] = await firstSignIns(url, officers['system-administrator']);
  return { room, over, officers, newcomer, reader, screen, card: unused, ballotId: '', voidRequest: '' };
}

/** The ballot that is under way while the pages are looked at, with requests about it; `title` and rules fill the sheet. */
export async function openBallot(house: House): Promise<void> {
  const { room } = house;
  house.ballotId = await room.openBallot({ title: '机械专业高级工程师申报人', cap: 9 });
  await wishForDevice(room, house.ballotId);
  const { id } = await room.secretary.post<{ id: string }>(`/api/ballots/${house.ballotId}/void`, {
    reason: '投票名单有误，漏列一名申报人',
  });
  house.voidRequest = id;
}
