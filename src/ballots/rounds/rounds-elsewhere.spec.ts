/** R14, R16, R17: what an ended meeting has left void, annulled or tied goes on in another meeting of the review. */
import { codeOf } from '../../../test/support/refusals.js';
import { ThreePeople } from '../../../test/support/three-people.js';
import { random } from '../../cli/demo/simulated-expert.js';
import { Database } from '../../platform/database/database.js';
import { recountBundle } from '../../../test/support/recount.js';

let three: ThreePeople;
let again: ThreePeople;
let tied: string;
let voided: string;
let annulled: string;
let last: string[];
let firstMeeting: string;

beforeAll(async () => {
  three = await ThreePeople.gather();
  firstMeeting = three.room.meetingId;
  tied = await three.room.openBallot({ quotaCount: 2 });
  await three.conclude(tied);
  voided = await three.voided();
  annulled = await three.announced();
  last = three.room.candidates.map(({ id }) => id);
  again = await three.meetAgain();
  // the next day, as R17 allows
  await three.bothConfirm(await three.ask(annulled, 'annul'));
}, 180_000);
afterAll(async () => {
  await again.box.end();
  await three.leave();
});

const earlier = async (): Promise<unknown[][]> => {
  const lines = await three.room.secretary.get<
    { ballotId: string; state: string; tied: number; nameable: number; meeting: string }[]
  >(`/api/meetings/${three.room.meetingId}/earlier-ballots`);
  return lines.map((line) => [line.ballotId, line.state, line.tied, line.nameable, line.meeting]);
};

describe('a further round in another meeting of the review', () => {
  it('its own meeting names the way on, and no new ballot can be set up beside it', async () => {
    expect(await codeOf(three.ask(annulled, 'rounds', { candidateIds: last }))).toBe('ballot.round-meeting-over');
    expect(await codeOf(three.room.draftBallot({ candidates: last }))).toBe('ballot.already-voted');
  });

  it('the console of the other meeting is offered what is void, annulled or tied', async () => {
    expect(await earlier()).toEqual([
      [tied, 'announced', 3, 3, '测试评审会议'],
      [voided, 'void', 0, 3, '测试评审会议'],
      [annulled, 'annulled', 0, 3, '测试评审会议'],
    ]);
    for (const client of [three.room.stranger, three.chair])
      expect(await codeOf(client.get(`/api/meetings/${three.room.meetingId}/earlier-ballots`))).not.toBe('done');
  });

  it('whom run-offs have placed is not read for that: the same is asked of every line of an agenda, with every push', async () => {
    const database = three.app.get(Database);
    const read = database.read.bind(database);
    const asked: string[] = [];
    database.read = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> => {
      if ([parameters[0]].flat().includes(tied)) asked.push(sql);
      return read<Row>(sql, parameters);
    };
    try {
      await earlier();
    } finally {
      database.read = read;
    }
    expect(asked).not.toEqual([]);
    expect(asked.filter((sql) => sql.startsWith('with recursive'))).toEqual([]);
  });

  it('three people say so, and it is held there, by those who are there', async () => {
    const [one, two, third] = last as [string, string, string];
    const meetingId = three.room.meetingId;
    const id = await three.ask(annulled, 'rounds', { candidateIds: [one, two], meetingId });
    const [card] = await three.cards(three.room.supervisor, 'supervisor');
    expect(card?.about).toMatchObject({ ballot: annulled, candidates: 2, round: 1, earlier: '测试评审会议' });
    await three.bothConfirm(id);
    const [drafted] = await three.box.rows<{ id: string }>(
      `select id, meeting_id as "meetingId", number, round, agenda_item_id as item from ballot where follows = $1`,
      [annulled],
    );
    expect(drafted).toMatchObject({ meetingId, number: 1, round: 2, item: null });
    const second = drafted?.id ?? '';
    expect(await earlier()).toContainEqual([annulled, 'annulled', 0, 1, '测试评审会议']);
    expect(await codeOf(three.ask(annulled, 'rounds', { candidateIds: [one], meetingId }))).toBe(
      'ballot.round-candidates',
    );
    await three.room.secretary.post(`/api/ballots/${second}/open`);
    const { manifest } = (await again.box.opened(second)).ballot;
    expect(manifest).toMatchObject({ meetingId, round: 2, reason: '设备故障', previous: null });
    await again.conclude(second);
    expect(recountBundle(await again.bundleOf(second), random)).toMatchObject({ ok: true });
    const { content } = await three.room.secretary.get<{ content: { ballots: unknown[] } }>(
      `/api/meetings/${meetingId}/minutes`,
    );
    expect(content.ballots).toMatchObject([{ number: 1, round: 2, follows: 3, followsIn: '测试评审会议' }]);
    // whoever the round left out may still be named in another one
    await three.bothConfirm(await three.ask(annulled, 'rounds', { candidateIds: [third], meetingId }));
    expect((await earlier()).map(([ballotId]) => ballotId)).toEqual([tied, voided]);
  });

  it('the run-off of a tie has the places that are left', async () => {
    const { candidates } = (await three.box.opened(tied)).ballot.manifest;
    const candidateIds = candidates.map(({ id }) => id);
    await three.bothConfirm(await three.ask(tied, 'rounds', { candidateIds, meetingId: three.room.meetingId }));
    const rounds = await three.box.rows('select quota_count as quota, round from ballot where follows = $1', [tied]);
    expect(rounds).toEqual([{ quota: 2, round: 2 }]);
  });

  it('nothing else: not in a meeting that has ended, not while its own goes on, not in one that is not there', async () => {
    const { secretary, reviewId, meetingId } = three.room;
    const { candidates } = (await three.box.opened(voided)).ballot.manifest;
    const candidateIds = candidates.map(({ id }) => id);
    const asked = (ballotId: string, target: string): Promise<unknown> =>
      codeOf(three.ask(ballotId, 'rounds', { candidateIds, meetingId: target }));
    expect(await asked(voided, firstMeeting)).toBe('ballot.round-meeting-over');
    expect(await asked(voided, '00000000-0000-4000-8000-000000000000')).toBe('resource.not-found');
    expect(await asked(voided, 'A')).toBe('request.invalid');
    const { id: third } = await secretary.post<{ id: string }>(`/api/reviews/${reviewId}/meetings`, {
      title: '第三次评审会议',
      heldOn: '2026-11-22',
      committeeSize: 5,
      recusedCount: 'counted',
    });
    const [own] = await three.box.rows<{ id: string }>(
      `select id from ballot where meeting_id = $1 and state = 'announced'`,
      [meetingId],
    );
    expect(await asked(own?.id ?? '', third)).toBe('ballot.round-own-meeting');
  });

  it('a round that three people drafted and that goes with a removed meeting stays on record', async () => {
    const { id: meetingId } = await three.room.secretary.post<{ id: string }>(
      `/api/reviews/${three.room.reviewId}/meetings`,
      { title: '取消的评审会议', heldOn: '2026-11-23', committeeSize: 5, recusedCount: 'counted' },
    );
    const { candidates } = (await three.box.opened(voided)).ballot.manifest;
    const candidateIds = candidates.map(({ id }) => id);
    await three.bothConfirm(await three.ask(voided, 'rounds', { candidateIds, meetingId: three.room.meetingId }));
    // the three sit in this meeting; the draft lies in one that is still planned
    await three.box.rows('update ballot set meeting_id = $2 where follows = $1', [voided, meetingId]);
    const [drafted] = await three.box.rows<{ id: string }>('select id from ballot where follows = $1', [voided]);
    await three.room.secretary.post(`/api/meetings/${meetingId}/removal`, { reason: '日期有误' });
    expect(await three.box.rows('select id from ballot where follows = $1', [voided])).toEqual([]);
    const audited = await three.box.rows(
      `select facts, stage from audit_event where type = 'ballot.draft-removed' order by id`,
    );
    expect(audited).toEqual([{ facts: { ballot: drafted?.id, round: 2 }, stage: 'ballot' }]);
  });
});
