/** Noon: all seven acts that need a second person, asked for at once, expired while the server is away, asked again and done. */
import { CONFIRMATION_ACTS, type ConfirmationAct, type ConfirmationCard } from '../../../src/contract/confirmations.js';
import { toHex } from '../../../src/ballots/protocol/encoding.js';
import { newSigningKey } from '../../../src/ballots/protocol/signatures.js';
import { random, type SimulatedExpert } from '../../../src/cli/demo/simulated-expert.js';
import { shanghaiDay } from '../../../src/kernel/office-dates.js';
import { signDrawn } from '../../support/drawn-signature.js';
import { eventually } from '../../support/eventually.js';
import { refusalOf, type CommitteeDay } from './day.js';

const REASON = '设备故障';
const until = shanghaiDay(new Date(Date.now() + 40 * 86_400_000));

class Requests {
  first: string;
  second: string;
  open: string;
  change: string;
  /** The new device of seat 2. */
  device: SimulatedExpert;
  readonly ids = new Map<ConfirmationAct, string>();

  constructor(private readonly day: CommitteeDay) {}

  /** Asks for every act; the same again gives the same requests. */
  async askAll(): Promise<Map<ConfirmationAct, string>> {
    const { room } = this.day;
    const { secretary, organizer } = room;
    const asks: Record<ConfirmationAct, () => Promise<{ id: string }>> = {
      'void-ballot': () => secretary.post(`/api/ballots/${this.open}/void`, { reason: REASON }),
      'annul-ballot': () => secretary.post(`/api/ballots/${this.second}/annul`, { reason: REASON }),
      'new-round': () =>
        secretary.post(`/api/ballots/${this.first}/rounds`, {
          ...{ reason: REASON, candidateIds: [this.day.candidate(0), this.day.candidate(1)] },
        }),
      'sign-in-seat': () => this.day.post('seats/9/sign-in', { reason: REASON }),
      recredential: () => secretary.post(`/api/device-changes/${this.change}/approve`, { reason: REASON }),
      'withdraw-candidate': () =>
        organizer.post(`/api/candidates/${this.day.candidate(4)}/withdrawal`, { reason: REASON }),
      'override-deadline': () =>
        organizer.post(`/api/reviews/${room.reviewId}/deadline-overrides`, {
          ...{ deadline: 'reviewBy', until, reason: REASON },
        }),
    };
    const asked = new Map<ConfirmationAct, string>();
    for (const act of CONFIRMATION_ACTS) asked.set(act, (await asks[act]()).id);
    return asked;
  }

  /** The secretary's line on the tally sheet of the first ballot. */
  signSheet(): Promise<void> {
    return signDrawn(this.day.room.secretary, `/api/ballots/${this.first}/signatures`);
  }

  /** Open requests as those who answer them are shown them. */
  async cards(): Promise<ConfirmationCard[]> {
    const { slow } = await this.day.desk('supervisor');
    const mine = await this.day.room.secondOrganizer.get<ConfirmationCard[]>('/api/my/confirmations');
    return [...slow.confirmations, ...mine];
  }

  async states(): Promise<string[]> {
    const rows = await this.day.rows<{ state: string }>('select state from confirmation where id = any($1::uuid[])', [
      [...this.ids.values()],
    ]);
    return rows.map(({ state }) => state);
  }

  confirm(by: 'chair' | 'supervisor' | 'organizer', act: ConfirmationAct): Promise<void> {
    const { room } = this.day;
    const client = { chair: this.day.expert(1).client, supervisor: room.supervisor, organizer: room.secondOrganizer };
    return client[by].post(`/api/confirmations/${this.ids.get(act)}/confirm`);
  }

  /** Confirmed, and confirmed once more by the same person, which changes nothing. */
  async confirmTwice(by: 'chair' | 'supervisor' | 'organizer', act: ConfirmationAct): Promise<void> {
    await this.confirm(by, act);
    await this.day.again(() => this.confirm(by, act));
  }
}

function ask(day: CommitteeDay, requests: Requests): void {
  day.step('an outcome half signed, an open ballot and a wish for another device to ask about', async () => {
    const { room } = day;
    requests.first = day.ballots.at(-1) as string;
    await requests.signSheet();
    requests.second = await day.open({ candidates: [day.candidate(2)], title: '第二批' });
    await day.vote(requests.second, [1, 2, 3, 4, 5, 6, 7]);
    await day.close(requests.second);
    await day.expert(1).client.post(`/api/ballots/${requests.second}/announce`);
    requests.open = await day.open({ candidates: [day.candidate(3), day.candidate(4)], title: '第三批' });
    await day.vote(requests.open, [1, 3, 4]);
    requests.device = await room.anotherDevice(day.expert(2));
    requests.device.credential = newSigningKey(random);
    const wish = (): Promise<{ id: string }> =>
      requests.device.client.post(`/api/ballots/${requests.open}/device-changes`, {
        credential: toHex(requests.device.credential?.key ?? new Uint8Array()),
      });
    ({ id: requests.change } = await wish());
    expect(await wish()).toEqual({ id: requests.change });
    day.changes.push(requests.change);
  });

  day.step('open requests of all seven kinds that run out while the server is away are over', async () => {
    for (const [act, id] of await requests.askAll()) requests.ids.set(act, id);
    await requests.confirm('chair', 'new-round');
    expect((await requests.cards()).map(({ act }) => act).sort()).toEqual([...CONFIRMATION_ACTS].sort());
    await day.kill(
      async () =>
        void (await day.rows(
          `update confirmation set expires_at = now() - interval '1 second' where state = 'requested'`,
        )),
    );
    await eventually(async () => expect(new Set(await requests.states())).toEqual(new Set(['expired'])));
    expect(await requests.cards()).toEqual([]);
    for (const act of CONFIRMATION_ACTS) {
      const by = ['withdraw-candidate', 'override-deadline'].includes(act) ? 'organizer' : 'supervisor';
      expect([act, await requests.confirm(by, act).catch(refusalOf)]).toEqual([act, 'confirmation.settled']);
    }
    const lines = (await day.desk('console')).slow.log.filter(({ type }) => type === 'confirmation.expired');
    expect(lines).toHaveLength(CONFIRMATION_ACTS.length - 2);
  });
}

function answer(day: CommitteeDay, requests: Requests): void {
  day.step(
    'asked again, they are open after the restart until the same instant, and the same again is the same',
    async () => {
      for (const [act, id] of await requests.askAll()) {
        expect(id).not.toBe(requests.ids.get(act));
        requests.ids.set(act, id);
      }
      await requests.confirm('chair', 'new-round');
      const before = await requests.cards();
      expect(before).toHaveLength(CONFIRMATION_ACTS.length);
      await day.killAtRest();
      expect(await requests.cards()).toEqual(before);
      expect(await requests.askAll()).toEqual(requests.ids);
      await day.again(() => requests.confirm('chair', 'new-round'));
    },
  );

  day.step(
    'some are confirmed: a seat signed in, a candidate struck, a deadline put off, and a device half signed',
    async () => {
      await requests.confirmTwice('supervisor', 'sign-in-seat');
      await requests.confirmTwice('organizer', 'withdraw-candidate');
      await requests.confirmTwice('organizer', 'override-deadline');
      await requests.confirmTwice('supervisor', 'recredential');
      const challenge = await day.desks.supervisor.signOnce(requests.change);
      expect(challenge).toMatchObject({ state: 'confirmed', signed: ['supervisor'] });
      expect((await day.desk('console')).fast.ballot?.withdrawn).toHaveLength(1);
      await day.killAtRest();
      await day.again(() => day.desks.supervisor.signOnce(requests.change));
      await day.desks.secretary.signOnce(requests.change);
      await day.again(() => day.desks.secretary.signOnce(requests.change));
      expect(await day.desks.secretary.challenge(requests.change)).toMatchObject({ state: 'done' });
    },
  );

  day.step('the new device votes; the rest is confirmed: annulled, another round, void', async () => {
    const { room } = day;
    room.experts[1] = requests.device;
    await day.vote(requests.open, [2]);
    await requests.confirmTwice('chair', 'annul-ballot');
    await requests.confirmTwice('supervisor', 'annul-ballot');
    await requests.confirmTwice('supervisor', 'new-round');
    await requests.confirmTwice('supervisor', 'void-ballot');
    await requests.confirmTwice('chair', 'void-ballot');
    expect(new Set(await requests.states())).toEqual(new Set(['confirmed']));
    expect(await day.stateOf(requests.second)).toBe('annulled');
    expect(await day.stateOf(requests.open)).toBe('void');
    const rounds = (await day.desk('console')).slow.agenda.filter(({ round }) => round === 2);
    expect(rounds).toMatchObject([{ state: 'draft' }]);
    day.ballots.push(rounds[0]?.ballotId as string);
    await day.killAtRest();
  });
}

/** Ends with a second round of the first ballot as a draft, the last of the day's ballots. */
export function takeTheRequests(day: CommitteeDay): void {
  const requests = new Requests(day);
  ask(day, requests);
  answer(day, requests);
}
