/** The afternoon: the run-off, the ballot of a panel, and the minutes. */
import type { MinutesStandingView, MinutesView, SavedTextView } from '../../../src/results/views/minutes.view.js';
import { signDrawn } from '../../support/drawn-signature.js';
import { refusalOf, type CommitteeDay } from './day.js';

const SEATS = [1, 2, 3, 4, 5, 6, 7];
const PANEL = [3, 4, 6, 7];

function vote(day: CommitteeDay): void {
  day.step('a run-off, half voted', async () => {
    const ballotId = day.ballots.at(-1) as string;
    await day.room.secretary.post(`/api/ballots/${ballotId}/open`);
    const heard = await day.vote(ballotId, SEATS.slice(0, 4));
    await day.killAtRest();
    await heard();
    await day.vote(ballotId, SEATS.slice(4), (n) => (n === 0 ? 'agree' : 'oppose'));
    await day.close(ballotId);
    await day.expert(1).client.post(`/api/ballots/${ballotId}/announce`);
    expect((await day.desk('supervisor')).slow.result).toMatchObject({ ballotId, round: 2, quota: { places: 1 } });
  });

  day.step('the ballot of a panel, half voted', async () => {
    const { panels } = await day.room.organizer.get<{ panels: { id: string }[] }>(
      `/api/reviews/${day.room.reviewId}/panels`,
    );
    const { id: ballotId } = await day.post<{ id: string }>('ballots', {
      ...{ title: '推荐', policy: 'last', announce: 'chair', panelId: panels[0]?.id },
      candidateIds: [day.candidate(5), day.candidate(6)],
    });
    day.ballots.push(ballotId);
    await day.room.secretary.post(`/api/ballots/${ballotId}/open`);
    const heard = await day.vote(ballotId, PANEL.slice(0, 2));
    await day.killAtRest();
    await heard();
    // a paper may be replaced until the close, after a restart too
    await day.vote(ballotId, PANEL, (n) => (n === 0 ? 'agree' : 'oppose'));
    await day.close(ballotId);
    const announce = (): Promise<void> => day.expert(3).client.post(`/api/ballots/${ballotId}/announce`);
    await announce();
    await day.again(announce);
  });
}

function write(day: CommitteeDay): void {
  const { post } = { post: <T>(part: string, body: object) => day.post<T>(`minutes/${part}`, body) };
  const save = (revision: number, text: string): Promise<SavedTextView> =>
    post('texts', { section: 'remarks', revision, text });

  day.step('minutes being typed, the meeting ended', async () => {
    await save(0, '第一稿');
    const saved = await save(1, '第二稿');
    await day.post('end');
    await day.killAtRest();
    expect(await save(1, '第二稿')).toEqual(saved);
    expect(await save(1, '另一稿').catch(refusalOf)).toBe('minutes.text-changed');
    await day.again(() => day.post('end'));
  });

  day.step('minutes finished and half signed', async () => {
    const { sequence, saved } = await day.room.secretary.get<MinutesStandingView>(`${day.meeting}/minutes/standing`);
    const finish = (): Promise<unknown> => post('finish', { sequence, saved });
    await finish();
    const sign = (): Promise<void> => signDrawn(day.room.secretary, `${day.meeting}/minutes/signatures`);
    await sign();
    await day.killAtRest();
    await day.again(finish);
    await day.again(sign);
    await signDrawn(day.expert(1).client, `${day.meeting}/minutes/signatures`);
  });

  day.step('minutes reopened, the version before kept as it was signed', async () => {
    const reopen = (): Promise<unknown> => post('reopen', { reason: '补记一项' });
    await reopen();
    await save(2, '第三稿');
    await day.killAtRest();
    await day.again(reopen);
    const minutes = await day.room.secretary.get<MinutesView>(`${day.meeting}/minutes`);
    expect(minutes).toMatchObject({ standing: { state: 'draft', version: 1, saved: 3 }, versions: [{ version: 1 }] });
    expect(minutes.texts).toMatchObject([{ section: 'remarks', revision: 3, text: '第三稿' }]);
    expect(day.kills).toBeGreaterThan(15);
  });
}

/** Until the minutes are open again. */
export function takeTheRecord(day: CommitteeDay): void {
  vote(day);
  write(day);
}
