/** The first ballot of the day: open, being counted, closed with a trustee away, announced with a tie. */
import { renameSync } from 'node:fs';
import { verifyBundles } from '../../../src/verifier/verify.js';
import type { Bundle } from '../../../src/ballots/protocol/bundle.js';
import type { Choice } from '../../../src/contract/vocabulary.js';
import { eventually } from '../../support/eventually.js';
import { refusalOf, type CommitteeDay } from './day.js';

/** Seat 4 is recused from the first candidate and opposes the second, so that both have as many agrees. */
const choose = (candidate: number, seat: number): Choice => (seat === 4 && candidate === 1 ? 'oppose' : 'agree');

/** A ballot for one place, with a tie of two, brought to its announcement. */
export function takeTheBallots(day: CommitteeDay): void {
  let ballotId: string;
  let heard: () => Promise<void>;

  day.step('a ballot open, with half of its papers', async () => {
    const [itemId] = day.items;
    await day.room.secretary.post(`/api/agenda-items/${itemId}/acts`, { act: 'vote' });
    const draft = { candidateIds: [day.candidate(0), day.candidate(1)], title: '第一批', quotaCount: 1, itemId };
    ({ id: ballotId } = await day.post<{ id: string }>('ballots', { ...draft, policy: 'first', announce: 'chair' }));
    day.ballots.push(ballotId);
    await day.room.secretary.post(`/api/ballots/${ballotId}/open`);
    heard = await day.vote(ballotId, [1, 2, 3], choose);
    await day.room.secretary.post(`/api/ballots/${ballotId}/remind`);
    expect((await day.desk('console')).fast).toMatchObject({
      submittedSeats: [1, 2, 3],
      missingSeats: [4, 5, 6, 7],
    });
    await day.killAtRest();
    await heard();
    await day.again(() => day.room.secretary.post(`/api/ballots/${ballotId}/open`));
  });

  day.step('killed while the last papers are being counted into the close', async () => {
    const others = await day.vote(ballotId, [4, 5, 6], choose);
    const last = await day.prepare(7, ballotId, () => 'agree');
    const sent = day
      .expert(7)
      .send(last, 4_000)
      .catch(() => null);
    const closed = await day.killDuring(15, () => day.room.secretary.post(`/api/ballots/${ballotId}/close`));
    const receipt = await sent;
    if (!closed && (await day.stateOf(ballotId)) === 'open')
      await day.room.secretary.post(`/api/ballots/${ballotId}/close`);
    await eventually(async () => expect(await day.stateOf(ballotId)).toBe('closed'));
    await day.again(() => day.room.secretary.post(`/api/ballots/${ballotId}/close`));
    // acknowledged again as it was, after the close too; and one that was never taken is refused for good
    await others();
    await heard();
    const again = await day.send(7, last).catch(refusalOf);
    if (receipt === null) expect([again]).toEqual([expect.anything()]);
    else expect(again).toEqual(receipt);
  });

  day.step('counted and not announced, and a trustee away when the server comes back', async () => {
    const [there, away] = [day.trustee('office'), day.trustee('office-away')];
    await day.killAtRest(() => renameSync(there, away));
    const announce = (): Promise<void> => day.expert(1).client.post(`/api/ballots/${ballotId}/announce`);
    expect(await announce().catch(refusalOf)).toBe('ballot.trustee-absent');
    expect(await day.stateOf(ballotId)).toBe('closed');
    renameSync(away, there);
    await day.killDuring(60, announce);
    await announce().catch(refusalOf);
    expect(await day.stateOf(ballotId)).toBe('announced');
    await day.again(announce);
    const bundle = await day.room.supervisor.get<Bundle>(`/api/ballots/${ballotId}/bundle`);
    expect(verifyBundles([bundle])).toMatchObject({ valid: true });
    const { result } = (await day.desk('console')).slow;
    expect(result).toMatchObject({ ballotId, quota: { places: 1, within: 0, tied: 2 } });
  });
}
