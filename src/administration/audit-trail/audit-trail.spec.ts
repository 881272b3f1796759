/** The audit log as an auditor reads it: who as what, on what by its title, every other field; never a name that is not for the auditor. */
import { randomUUID } from 'node:crypto';
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { rowsOf } from '../../../test/support/database.js';
import { buildOfficers, buildRoom, type Room } from '../../../test/support/room.js';
import type { AuditAct, AuditFacts } from '../../contract/audit.js';
import { AuditLog } from '../../audit/index.js';
import { Database } from '../../platform/database/database.js';
import type { AuditChoicesView, AuditEventView, AuditPageView } from '../views/audit.view.js';

let app: TestApplication;
let room: Room;
let officers: Awaited<ReturnType<typeof buildOfficers>>;
let secretaryId: string;

beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: 3, candidates: 2, blind: true });
  officers = await buildOfficers(app.url, app.database);
  ({ accountId: secretaryId } = await room.secretary.get<{ accountId: string }>('/api/session'));
}, 60_000);
afterAll(() => app.close());

async function told<A extends AuditAct>(
  type: A,
  facts: AuditFacts<A>,
  accountId = secretaryId,
): Promise<AuditEventView> {
  const entry = { accountId, type, facts } as Parameters<AuditLog['record']>[1];
  await app.get(Database).write((tx) => app.get(AuditLog).record(tx, entry));
  const { rows } = await officers.auditor.get<AuditPageView>(`/api/audit-events?type=${type}&pageSize=1`);
  return rows[0] as AuditEventView;
}

const titled = (event: AuditEventView): Record<string, string | null> =>
  Object.fromEntries(event.objects.map(({ field, text }) => [field, text]));

it('tells what moves votes: who is not there, and whose device has changed; and not why', async () => {
  await room.gather();
  const { secretary, meetingId } = room;
  room.experts[1]!.credential = null;
  await room.experts[1]!.attend(meetingId);
  await secretary.post(`/api/meetings/${meetingId}/seats/3/attendance`, { act: 'depart', reason: '突感不适' });
  room.leave();
  const ofType = async (type: AuditAct): Promise<unknown[]> => {
    const { rows } = await officers.auditor.get<AuditPageView>(`/api/audit-events?type=${type}&meeting=${meetingId}`);
    return rows.map((event) => ({ ...titled(event), by: event.name, details: event.details, stage: event.stage }));
  };
  const [meeting, stage] = ['测试评审会议', 'ballot'];
  expect(await ofType('seat.departed')).toEqual([
    { meeting, by: 'secretary', stage, details: [{ field: 'seat', value: 3 }] },
  ]);
  expect(await ofType('seat.credential-replaced')).toMatchObject([
    { meeting, stage, details: [{ field: 'seat', value: 2 }] },
  ]);
});

it('says who acted, and what they were at that time', async () => {
  expect(await told('meeting.started', { meeting: room.meetingId })).toMatchObject({
    name: 'secretary',
    offices: ['secretary'],
    stage: null,
  });
  await rowsOf(app.database.ownerUrl, 'update role_grant set revoked_at = now() where account_id = $1', [secretaryId]);
  expect(await told('meeting.ended', { meeting: room.meetingId })).toMatchObject({ offices: [] });
  const { rows } = await officers.auditor.get<AuditPageView>('/api/audit-events?type=meeting.started&pageSize=1');
  expect(rows[0]?.offices).toEqual(['secretary']);
  const expert = await room.experts[1]!.client.get<{ accountId: string }>('/api/session');
  expect((await told('session.closed', {}, expert.accountId)).offices).toEqual(['expert']);
});

it('says what it was about by its title, and the rest by its fields', async () => {
  const { meetingId: meeting } = room;
  expect(await told('minutes.reopened', { meeting, version: 2, reason: '更正席位' })).toMatchObject({
    objects: [{ field: 'meeting', standing: 'there', text: '测试评审会议' }],
    details: [
      { field: 'version', value: 2 },
      { field: 'reason', value: '更正席位' },
    ],
  });
  const signed = await told('seat.pin-requested', { meeting, seat: 3, account: secretaryId, request: randomUUID() });
  expect(titled(signed)).toEqual({ meeting: '测试评审会议', account: 'secretary' });
  // what only leads to another table is in the record alone
  expect(signed.details).toEqual([{ field: 'seat', value: 3 }]);
  expect(signed.facts).toContain('"request"');
});

it('names a candidate by code, whoever is looked at or withdrawn', async () => {
  const candidate = room.candidates[0]!;
  const [row] = await rowsOf<{ personId: string }>(
    app.database.ownerUrl,
    'select person_id as "personId" from candidate where id = $1',
    [candidate.id],
  );
  const withdrawn = await told('candidate.withdrawn', { candidate: candidate.id, review: room.reviewId });
  const looked = await told('sealed-field.looked', {
    person: row!.personId,
    account: null,
    review: room.reviewId,
    field: 'phone',
    withinHour: 1,
  });
  expect(titled(withdrawn)).toMatchObject({ candidate: candidate.code });
  expect(titled(looked)).toMatchObject({ person: candidate.code });
  expect(JSON.stringify([withdrawn, looked])).not.toContain(candidate.name);
});

it('is read on though a reference is none: what was written cannot be mended', async () => {
  const broken = await told('meeting.started', { meeting: '1' });
  expect(broken.objects).toMatchObject([{ field: 'meeting', standing: 'gone' }]);
  expect(broken.facts).toContain('"1"');
});

it('says what is no more, and what was meant by none', async () => {
  const { reviewId: review } = room;
  expect((await told('panel.renamed', { panel: randomUUID(), review })).objects[0]).toMatchObject({ standing: 'gone' });
  expect((await told('panel.members-placed', { panel: null, review, members: 2 })).objects[0]).toEqual({
    field: 'panel',
    standing: 'none',
    text: null,
    round: null,
    within: null,
  });
});

it('offers the acts that are in the log and the meetings by title, and exports in both languages', async () => {
  const { types, meetings } = await officers.auditor.get<AuditChoicesView>('/api/audit-events/choices');
  expect(types).toContain('minutes.reopened');
  expect(meetings).toContainEqual({ id: room.meetingId, title: '测试评审会议' });
  const file = async (query: string): Promise<string> =>
    Buffer.from(await officers.auditor.download(`/api/audit-events.csv?type=minutes.reopened${query}`)).toString(
      'utf8',
    );
  expect(await file('')).toContain('重新打开了会议纪要');
  expect(await file('')).toContain('会议：测试评审会议');
  expect(await file('&lang=en')).toContain('Opened the minutes again');
  expect(await file('&lang=en')).toContain('Version: 2; Reason: 更正席位');
  expect(await file('')).toMatch(/20\d\d年\d+月\d+日 \d\d:/);
  expect(await file('&lang=en')).toMatch(/20\d\d-\d\d-\d\d \d\d:/);
});
