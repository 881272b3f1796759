/**
 * The demo review: a fictional committee whose lists in `demo/` come in through the same uploads that organizers use, and a
 * meeting that waits to be started. Everything but the first accounts is done over the REST interface.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { InitialPasswordsService } from '../../committees/index.js';
import { shanghaiDay } from '../../kernel/office-dates.js';
import { FirstAccounts } from '../../identity/index.js';
import { ApiClient } from './api-client.js';
import { addDays, addYears } from '../../kernel/days.js';
import type { SettingsView } from '../../committees/views/year.view.js';
import type { CommitteeView, ReviewDetailView } from '../../committees/views/committee.view.js';
import type { CandidatePageView } from '../../dossiers/views/candidate.view.js';
import type { MeetingView } from '../../meetings/views/meeting.view.js';
import type { DemoLogin, DemoLogins, DemoRole } from './demo-logins.js';
import type { Role } from '../../contract/vocabulary.js';

const LISTS = fileURLToPath(new URL('../../../demo/', import.meta.url));

/** Fictional persons; their ID numbers carry a region code that was never given out. */
interface Officer {
  demo: DemoRole;
  role: Role;
  ofCommittee: boolean;
  name: string;
  loginName: string;
  idNumber: string;
}

const FOUNDER: Officer = {
  ...{ demo: 'organizer', role: 'organizer', ofCommittee: false },
  ...{ name: '陈立新', loginName: 'organizer', idNumber: '990101197503120015' },
};

const OFFICERS: readonly Officer[] = [
  {
    ...{ demo: 'second-organizer', role: 'organizer', ofCommittee: false },
    ...{ name: '林若兰', loginName: 'organizer2', idNumber: '990101198104180040' },
  },
  {
    ...{ demo: 'secretary', role: 'secretary', ofCommittee: true },
    ...{ name: '周敏', loginName: 'secretary', idNumber: '990101198806230023' },
  },
  {
    ...{ demo: 'supervisor', role: 'supervisor', ofCommittee: true },
    ...{ name: '吴正平', loginName: 'supervisor', idNumber: '990101196911050031' },
  },
  {
    ...{ demo: 'system-administrator', role: 'system-administrator', ofCommittee: false },
    ...{ name: '高远', loginName: 'system', idNumber: '990101198209140037' },
  },
  {
    ...{ demo: 'security-administrator', role: 'security-administrator', ofCommittee: false },
    ...{ name: '许安宁', loginName: 'security', idNumber: '99010119790520006X' },
  },
  {
    ...{ demo: 'auditor', role: 'auditor', ofCommittee: false },
    ...{ name: '郑明', loginName: 'auditor', idNumber: '990101197608080057' },
  },
];

interface Created {
  id: string;
}

interface ImportState {
  state: 'reading' | 'ready' | 'importing' | 'done' | 'failed';
}

const COMMITTEE = '黔州省工程系列高级职称评审委员会';
const MEETING = '2026 年度工程系列高级职称评审会议';

/**
 * Loads the demo and gives its logins. Each step looks first whether it was taken before, so a load that was interrupted is
 * completed by the next start; passwords are given anew each time.
 */
export async function loadDemoReview(application: INestApplicationContext, address: string): Promise<DemoLogins> {
  const accounts = application.get(FirstAccounts, { strict: false });
  const create = async ({ demo, ...officer }: Officer, committee: string | null): Promise<DemoLogin> => ({
    role: demo,
    name: officer.name,
    loginName: officer.loginName,
    password: await accounts.create({ ...officer, committee, demo: true }),
  });
  const founder = await create(FOUNDER, null);
  const client = new ApiClient(address);
  await client.signIn(founder.loginName, founder.password);
  const committee = await committeeOf(client);
  if (committee.filing === null) await fileCommittee(client, committee.id);
  const reviewId = await reviewOf(client, committee);
  const { members } = await client.get<ReviewDetailView>(`/api/reviews/${reviewId}`);
  if (members === 0) await importList(client, `/api/reviews/${reviewId}/imports/experts`, 'experts.xlsx');
  const { total } = await client.get<CandidatePageView>(`/api/reviews/${reviewId}/candidates`);
  if (total === 0) await importList(client, `/api/reviews/${reviewId}/imports/candidates`, 'candidates.xlsx');
  const officers = [founder];
  for (const officer of OFFICERS) officers.push(await create(officer, officer.ofCommittee ? committee.id : null));
  const meetingId = await meetingOf(client, reviewId);
  const issued = await application
    .get(InitialPasswordsService, { strict: false })
    .issueForMembers(reviewId, null, true);
  const experts = issued.map(({ name, loginName, position, password }): DemoLogin => ({
    role: position === 'chair' ? 'chair' : 'expert',
    name,
    loginName,
    password,
  }));
  return { meetingId, logins: [...officers, ...experts] };
}

async function committeeOf(client: ApiClient): Promise<CommitteeView> {
  const find = async () =>
    (await client.get<CommitteeView[]>('/api/committees')).find(({ name }) => name === COMMITTEE);
  const existing = await find();
  if (existing !== undefined) return existing;
  await client.post<Created>('/api/committees', { name: COMMITTEE, series: '工程系列', level: 'senior' });
  return (await find()) as CommitteeView;
}

async function reviewOf(client: ApiClient, committee: CommitteeView): Promise<string> {
  const existing = committee.reviews.find(({ year }) => year === 2026);
  if (existing !== undefined) return existing.id;
  const review = { year: 2026, title: '2026 年度工程系列高级职称评审', blind: true };
  return (await client.post<Created>(`/api/committees/${committee.id}/reviews`, review)).id;
}

/** The demo starts on any day, so its filing is of that day. */
async function fileCommittee(client: ApiClient, committeeId: string): Promise<void> {
  const filedOn = shanghaiDay(new Date());
  await client.post<Created>(`/api/committees/${committeeId}/filings`, {
    number: '黔州人社备〔2026〕17 号',
    authority: '黔州省人力资源和社会保障厅',
    filedOn,
    validUntil: addYears(filedOn, 3),
    formedBy: 'series',
  });
}

async function settingsOf(client: ApiClient, reviewId: string): Promise<void> {
  const { chosenAt } = await client.get<SettingsView>(`/api/reviews/${reviewId}/settings`);
  if (chosenAt !== null) return;
  const today = shanghaiDay(new Date());
  // Materials are over, so that an override can be tried; the review is not, so that the meeting can start on any day.
  await client.post(`/api/reviews/${reviewId}/calendar`, {
    materialsBy: addDays(today, -88),
    screeningBy: addDays(today, -42),
    reviewBy: addDays(today, 34),
  });
  await client.post(`/api/reviews/${reviewId}/settings`, {
    blind: true,
    recusedCount: 'counted',
    announce: 'chair',
    verdictsOnly: false,
    policy: 'last',
    quota: 0,
    ties: 'run-off',
  });
}

async function meetingOf(client: ApiClient, reviewId: string): Promise<string> {
  await settingsOf(client, reviewId);
  const [existing] = await client.get<MeetingView[]>(`/api/reviews/${reviewId}/meetings`);
  if (existing !== undefined) return existing.id;
  const meeting = { title: MEETING, heldOn: shanghaiDay(new Date()), committeeSize: 25, recusedCount: 'counted' };
  return (await client.post<Created>(`/api/reviews/${reviewId}/meetings`, meeting)).id;
}

async function importList(client: ApiClient, path: string, file: string): Promise<void> {
  const { id } = await client.upload<Created>(path, file, await readFile(LISTS + file));
  await until(client, id, 'ready');
  await client.post(`/api/imports/${id}/confirm`, { onlyGoodRows: false });
  await until(client, id, 'done');
}

async function until(client: ApiClient, id: string, wanted: ImportState['state']): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { state } = await client.get<ImportState>(`/api/imports/${id}`);
    if (state === wanted) return;
    if (state === 'failed') throw new Error('a demo list could not be imported');
    await pause(100);
  }
  throw new Error('a demo list is not being imported');
}
