/** Who opens which page of a filled house, and which dialogs stand behind its buttons. At least one entry for each address. */
import type { Page } from 'playwright-core';
import type { ApiClient } from '../../../src/cli/demo/api-client.js';
import { eventually } from '../../support/eventually.js';
import { openBallot, type House } from './filled-house.js';

export interface Visit {
  /** As in the client's routes. */
  route: string;
  /** Who looks, in one word: one browser context each. */
  as: string;
  who: ApiClient | null;
  /** null: the page that is open, which goes on. */
  path: string | null;
  /** What is there once the page has what it shows. */
  shows: string;
  /** Translation keys of the buttons that open its dialogs. */
  dialogs: readonly string[];
  /** What happens before, and what is done on the page (in Chinese). */
  before?: () => Promise<unknown>;
  prepare?: (page: Page) => Promise<unknown>;
  /** Told apart from other visits of the same address by the same person. */
  stage?: string;
}

type More = Partial<Pick<Visit, 'path' | 'shows' | 'dialogs' | 'before' | 'prepare' | 'stage'>>;

const MAIN = '#main h1';
const ROW = '.ant-table-row';
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

const visit = (route: string, as: string, who: ApiClient | null, more: More = {}): Visit => ({
  ...{ route, as, who, path: route, shows: MAIN, dialogs: [] },
  ...more,
});

function atTheDoor({ newcomer, reader, card }: House): Visit[] {
  return [
    visit('/sign-in', 'nobody', null, { shows: 'form' }),
    visit('/card', 'nobody', null, { shows: 'form' }),
    visit('/card', 'seat', null, { path: `/card#${card}`, stage: 'pin' }),
    visit('/hall', 'nobody', null, { shows: 'form' }),
    visit('/', 'newcomer', newcomer, { shows: 'form', stage: 'password' }),
    visit('/', 'reader', reader, { shows: 'h1', stage: 'notice' }),
  ];
}

function officersPages({ officers }: House): Visit[] {
  const system = officers['system-administrator'];
  const security = officers['security-administrator'];
  return [
    visit('/', 'system', system),
    visit('/officers/accounts', 'system', system, {
      shows: ROW,
      dialogs: ['officer.accounts.make', 'officer.accounts.issue', 'officer.accounts.disable'],
    }),
    visit('/officers/installation', 'system', system),
    visit('/officers/security', 'security', security, {
      shows: ROW,
      dialogs: ['officer.security.grant', 'officer.security.revoke', 'officer.security.endSessions'],
    }),
    visit('/', 'auditor', officers.auditor),
    visit('/officers/audit', 'auditor', officers.auditor, { shows: ROW }),
  ];
}

function officePages({ room }: House): Visit[] {
  const review = `/reviews/${room.reviewId}`;
  const ofReview = (end: string, more: More = {}): Visit =>
    visit(`/reviews/:reviewId${end}`, 'organizer', room.organizer, { path: review + end, ...more });
  return [
    visit('/', 'organizer', room.organizer),
    visit('/committees', 'organizer', room.organizer),
    visit('/committees/:committeeId', 'organizer', room.organizer, {
      path: `/committees/${room.committeeId}`,
      dialogs: ['filing.renew', 'filing.leastChange', 'committees.openReview'],
    }),
    ofReview('', { shows: '.year-line', dialogs: ['year.changeCalendar', 'override.ask'] }),
    ofReview('/settings', { shows: '.options' }),
    ofReview('/meetings', {
      shows: '.meeting-rows',
      before: () =>
        room.organizer.post(`/api/reviews/${room.reviewId}/meetings`, {
          ...{ title: '测试评审会议', heldOn: '2026-12-01', recusedCount: 'counted' },
          // odd (R2)
          committeeSize: room.experts.length + ((room.experts.length + 1) % 2),
        }),
      dialogs: ['newMeeting.heading', 'changeMeeting.change', 'changeMeeting.remove'],
    }),
    ofReview('/experts', { shows: ROW, dialogs: ['passwords.act', 'members.changeOf', 'look.open'] }),
    ofReview('/candidates', { shows: ROW, dialogs: ['look.open', 'withdrawal.ask'] }),
    ofReview('/panels', { shows: '.panels', dialogs: ['panels.add', 'panels.bySpecialty'] }),
    ofReview('/panels', {
      path: null,
      shows: '.panels',
      stage: 'one',
      prepare: async (page) => {
        await press(page, /^建筑设计与结构工程学科组/);
        await page.locator('.panel-head__acts').waitFor();
      },
      dialogs: ['panels.rename', 'panels.remove'],
    }),
    visit('/reviews/:reviewId/import/:kind', 'organizer', room.organizer, { path: `${review}/import/candidates` }),
    visit('/', 'second', room.secondOrganizer, {
      shows: '.confirmation',
      dialogs: ['confirm.confirm', 'confirm.refuse'],
    }),
  ];
}

/** The meeting between two ballots, then while one is open, closed and announced. */
function meetingPages(house: House): Visit[] {
  const { room, screen } = house;
  const [chair, deputy, lead, , other] = room.experts;
  const voter = room.experts[9];
  if (!chair || !deputy || !lead || !other || !voter) throw new Error('the room has too few experts');
  const meeting = `/meetings/${room.meetingId}`;
  const console = (stage: string, more: More): Visit =>
    visit('/meetings/:meetingId/console', 'secretary', room.secretary, {
      ...{ path: `${meeting}/console`, shows: '.agenda li', stage },
      ...more,
    });
  const supervise = (stage: string, more: More): Visit =>
    visit('/meetings/:meetingId/supervise', 'supervisor', room.supervisor, {
      ...{ path: `${meeting}/supervise`, shows: '.agenda li', stage },
      ...more,
    });
  const sheet = (as: string, who: ApiClient | null, stage: string, more: More): Visit =>
    visit('/meetings/:meetingId/room', as, who, { path: `${meeting}/room`, shows: MAIN, stage, ...more });
  return [
    visit('/', 'secretary', room.secretary),
    visit('/', 'supervisor', room.supervisor),
    visit('/hall', 'screen', screen, { shows: '.hall', stage: 'result' }),
    console('between', {
      dialogs: [
        ...['desk.attendanceActs', 'desk.recusalActsCount', 'cards.open', 'desk.pairHall', 'break.open'],
        ...['desk.end', 'agenda.add', 'downloads.act', 'word.verify', 'confirm.ask.annul', 'sign.goSign'],
        ...['confirm.ask.runOff'],
      ],
    }),
    supervise('between', {
      dialogs: ['word.verify', 'pinRequest.confirm', 'downloads.act', 'result.show', 'recusal.seenCount'],
    }),
    visit('/reviews/:reviewId/meetings', 'organizer', room.organizer, {
      ...{ path: `/reviews/${room.reviewId}/meetings`, shows: '.meeting-rows', stage: 'documents' },
      dialogs: ['documents.act'],
    }),
    sheet('voter', voter.client, 'sign-in', {}),
    sheet('voter', voter.client, 'waiting', {
      path: null,
      prepare: async (page) => {
        await press(page, '我已到场，签到');
        await page.getByRole('button', { name: '我已到场，签到' }).waitFor({ state: 'detached' });
      },
    }),
    sheet('voter', voter.client, 'sheet', { path: null, before: () => openBallot(house), shows: '.sheet-row' }),
    visit('/hall', 'screen', screen, { shows: '.hall', stage: 'open' }),
    console('open', {
      shows: '.confirmation',
      dialogs: ['device.desk.approve', 'device.desk.decline', 'desk.close', 'desk.newBallot'],
    }),
    supervise('open', { shows: '.confirmation', dialogs: ['confirm.confirm', 'confirm.refuse'] }),
    sheet('elsewhere', other.client, 'other-device', { dialogs: [] }),
    sheet('chair', chair.client, 'asked', { shows: '.confirmation', dialogs: ['confirm.confirm'] }),
    sheet('voter', voter.client, 'chosen', {
      path: null,
      shows: '.sheet-row',
      prepare: async (page) => {
        for (const row of await page.locator('.sheet-row').all())
          await row.locator('label', { hasText: /^不同意$/ }).click();
      },
      dialogs: ['word.signOut'],
    }),
    sheet('voter', voter.client, 'review', { path: null, prepare: (page) => press(page, '核对并提交') }),
    sheet('voter', voter.client, 'receipt', {
      path: null,
      shows: '.receipt__code',
      prepare: (page) => press(page, '确认提交'),
    }),
    sheet('voter', voter.client, 'closed', {
      path: null,
      before: async () => {
        await room.vote(house.ballotId, room.experts.slice(0, 8), (expert, n) =>
          n < 8 && expert < 7 ? 'agree' : 'oppose',
        );
        await room.secretary.post(`/api/ballots/${house.ballotId}/close`);
      },
    }),
    sheet('chair', chair.client, 'announce', {
      // whether the ballot is void is answered before it is announced (R17)
      before: () => room.secretary.post(`/api/confirmations/${house.voidRequest}/withdraw`),
      ...{ shows: '.btn--official', dialogs: ['announce.act'] },
    }),
    sheet('voter', voter.client, 'announced', {
      path: null,
      before: () => eventually(() => room.secretary.post(`/api/ballots/${house.ballotId}/announce`)),
      shows: '.result-list, table',
    }),
    console('announced', { dialogs: ['confirm.ask.annul'] }),
    visit('/account', 'voter', voter.client),
    visit('/', 'voter', voter.client, { shows: '.own-ballot' }),
  ];
}

function minutesPages({ over }: House): Visit[] {
  const [chair] = over.experts;
  if (chair === undefined) throw new Error('nobody presides');
  const path = `/meetings/${over.meetingId}/minutes`;
  const minutes = (as: string, who: ApiClient, more: More): Visit =>
    visit('/meetings/:meetingId/minutes', as, who, { path, shows: '.minutes-sheet', ...more });
  return [
    minutes('writer', over.secretary, { stage: 'draft', dialogs: ['minutes.finish'] }),
    minutes('presiding', chair.client, {
      stage: 'finished',
      before: async () => {
        const { standing } = await over.secretary.get<{ standing: { sequence: number; saved: number } }>(
          `/api/meetings/${over.meetingId}/minutes`,
        );
        const { sequence, saved } = standing;
        await over.secretary.post(`/api/meetings/${over.meetingId}/minutes/finish`, { sequence, saved });
      },
      dialogs: ['sign.act'],
    }),
    minutes('writer', over.secretary, { stage: 'finished', dialogs: ['minutes.reopen'] }),
    visit('/', 'presiding', chair.client),
  ];
}

/** In the order in which they can be made: later ones look at what earlier ones did. */
export const visitsOf = (house: House): Visit[] => [
  ...atTheDoor(house),
  ...officersPages(house),
  ...officePages(house),
  ...meetingPages(house),
  ...minutesPages(house),
];
