/** One of everything that can be changed outside the lifecycles, for whoever tries to. */
import { eventually } from '../../support/eventually.js';
import { draftOf, onBallot, votedOut } from './meetings.js';
import { idOf } from './placement.js';
import type { Venue } from './venue.js';

export interface Scene {
  committeeId: string;
  reviewId: string;
  /** A review of the committee that nothing else is about. */
  otherReviewId: string;
  meetingId: string;
  pairingId: string;
  /** A meeting in which no ballot was opened. */
  bareId: string;
  itemId: string;
  spokenId: string;
  candidateId: string;
  draftId: string;
  openId: string;
  announcedId: string;
  panelId: string;
  memberId: string;
  accountId: string;
  grantId: string;
  importId: string;
  sessionId: string;
}

/** A list as it is uploaded. */
export function list(): FormData {
  const form = new FormData();
  form.append('file', new Blob(['姓名,工作单位\n张三,甲院\n']), '名单.csv');
  return form;
}

export async function setScene(venue: Venue): Promise<Scene> {
  const { committeeId, reviewId } = venue.room;
  const otherReviewId = await venue.review();
  const account = await venue.one<{ accountId: string; grantId: string; sessionId: string }>(
    `select a.id as "accountId", g.id as "grantId", s.id as "sessionId"
       from role_grant g join account a on a.id = g.account_id join session s on s.account_id = a.id
      where g.committee_id = $1 and g.role = 'supervisor'`,
    [venue.elsewhere.committeeId],
  );
  const upload = { entrance: 'POST /reviews/:id/imports/:kind', path: { id: reviewId, kind: 'experts' }, body: list() };
  const panel = { entrance: 'POST /reviews/:id/panels', path: { id: otherReviewId }, body: { name: '结构组' } };
  const ofMeetings = await inMeeting(venue);
  return {
    committeeId,
    reviewId,
    otherReviewId,
    ...ofMeetings,
    pairingId: await paired(venue, ofMeetings.meetingId),
    panelId: idOf(await venue.must('organizer', panel)),
    memberId: await venue.member(otherReviewId),
    ...account,
    importId: idOf(await venue.must('organizer', upload)),
  };
}

type OfMeetings = Pick<
  Scene,
  'meetingId' | 'bareId' | 'itemId' | 'spokenId' | 'candidateId' | 'draftId' | 'openId' | 'announcedId'
>;

async function inMeeting(venue: Venue): Promise<OfMeetings> {
  const { meetingId } = (await venue.sitting()).room;
  const { meetingId: bareId } = await venue.meeting();
  const candidateId = await venue.candidate();
  const items: string[] = [];
  for (const title of ['结构设计', '建筑设计']) {
    const body = { title, panel: '', candidateIds: [candidateId] };
    const added = { entrance: 'POST /meetings/:id/agenda-items', path: { id: bareId }, body };
    items.push(idOf(await venue.must('secretary', added)));
  }
  const [itemId = '', spokenId = ''] = items;
  await venue.must('secretary', { entrance: 'POST /meetings/:id/start', path: { id: bareId } });
  await venue.must('secretary', {
    entrance: 'POST /agenda-items/:id/acts',
    path: { id: spokenId },
    body: { act: 'begin' },
  });
  const announcedId = await draftOf(venue, meetingId, [await venue.candidate()]);
  await venue.must('secretary', onBallot(announcedId, 'open'));
  await votedOut(venue, announcedId);
  await venue.must('chair', onBallot(announcedId, 'announce'));
  const openId = await draftOf(venue, meetingId, [await venue.candidate()]);
  await venue.must('secretary', onBallot(openId, 'open'));
  const draftId = await draftOf(venue, meetingId, [await venue.candidate()]);
  return { meetingId, bareId, itemId, spokenId, candidateId, draftId, openId, announcedId };
}

/** A hall screen of the meeting. */
async function paired(venue: Venue, meetingId: string): Promise<string> {
  const { body } = await venue.must('secretary', {
    entrance: 'POST /meetings/:id/hall-pairings',
    path: { id: meetingId },
  });
  const { code } = body as { code: string };
  await venue.must('anonymous', { entrance: 'POST /hall/session', body: { code } });
  return (await venue.one<{ id: string }>('select id from hall_pairing where meeting_id = $1', [meetingId])).id;
}

/** A list that was uploaded is read by and by, whatever is tried meanwhile. */
export async function listsAreRead(venue: Venue): Promise<void> {
  await eventually(async () => {
    const reading = await venue.rows(`select id from list_import where state = 'reading'`);
    if (reading.length > 0) throw new Error('a list is still being read');
  });
}
