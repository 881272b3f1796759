/**
 * What needs three people (R23): a room of five experts whose secretary asks, and whose chair and supervisor confirm, with
 * ballots brought as far as a test needs them.
 */
import type { ApiClient } from '../../src/cli/demo/api-client.js';
import { connectLive, joinMeeting } from '../../src/cli/demo/simulated-expert.js';
import type { Bundle } from '../../src/ballots/protocol/bundle.js';
import type { BallotAbilities } from '../../src/contract/abilities.js';
import type { ConfirmationCard } from '../../src/contract/confirmations.js';
import { startApplication, type TestApplication } from './application.js';
import { BallotBox } from './ballot-box.js';
import { eventually } from './eventually.js';
import { buildRoom, type Room } from './room.js';

export class ThreePeople {
  private constructor(
    readonly app: TestApplication,
    readonly room: Room,
    readonly box: BallotBox,
    readonly chair: ApiClient,
    readonly deputy: ApiClient,
  ) {}

  static async gather(candidates = 3): Promise<ThreePeople> {
    const app = await startApplication({ listen: true });
    const room = await buildRoom(app.url, app.database, { experts: 5, candidates });
    const box = await BallotBox.of(app, room);
    const [chair, deputy] = room.experts;
    if (chair === undefined || deputy === undefined) throw new Error('nobody presides');
    return new ThreePeople(app, room, box, chair.client, deputy.client);
  }

  /** Ends the meeting and goes on in another one of the review, with the same people; the boxes are ended one by one. */
  async meetAgain(): Promise<ThreePeople> {
    const { room } = this;
    await room.secretary.post(`/api/meetings/${room.meetingId}/end`);
    room.meetingId = (await room.anotherMeeting()).meetingId;
    return new ThreePeople(this.app, room, await BallotBox.of(this.app, room), this.chair, this.deputy);
  }

  async leave(): Promise<void> {
    await this.box.end();
    this.room.leave();
    await this.app.close();
  }

  async ask(ballotId: string, act: 'void' | 'annul' | 'rounds', more: object = {}): Promise<string> {
    const body = { reason: '设备故障', ...more };
    return (await this.room.secretary.post<{ id: string }>(`/api/ballots/${ballotId}/${act}`, body)).id;
  }

  confirm(client: ApiClient, id: string): Promise<void> {
    return client.post(`/api/confirmations/${id}/confirm`);
  }

  refuse(client: ApiClient, id: string): Promise<void> {
    return client.post(`/api/confirmations/${id}/refuse`, { reason: '理由不足' });
  }

  withdraw(client: ApiClient, id: string): Promise<void> {
    return client.post(`/api/confirmations/${id}/withdraw`);
  }

  async bothConfirm(id: string): Promise<void> {
    await this.confirm(this.chair, id);
    await this.confirm(this.room.supervisor, id);
  }

  async stateOf(id: string): Promise<string | undefined> {
    return (await this.box.rows<{ state: string }>('select state from confirmation where id = $1', [id]))[0]?.state;
  }

  async castAll(ballotId: string): Promise<void> {
    const opened = await this.box.opened(ballotId);
    for (const voter of this.box.voters)
      await this.box.cast(
        voter,
        this.box.frame(opened, voter, () => 'agree'),
      );
  }

  /** Everybody votes, and it is announced. */
  async conclude(ballotId: string): Promise<void> {
    await this.castAll(ballotId);
    await this.room.secretary.post(`/api/ballots/${ballotId}/close`);
    await eventually(() => this.room.secretary.post(`/api/ballots/${ballotId}/announce`));
  }

  async announced(): Promise<string> {
    const ballotId = await this.room.openBallot();
    await this.conclude(ballotId);
    return ballotId;
  }

  async voided(): Promise<string> {
    const ballotId = await this.room.openBallot();
    await this.bothConfirm(await this.ask(ballotId, 'void'));
    return ballotId;
  }

  async bundleOf(ballotId: string): Promise<Bundle> {
    return JSON.parse(
      Buffer.from(await this.room.secretary.download(`/api/ballots/${ballotId}/bundle`)).toString(),
    ) as Bundle;
  }

  /** What the console offers of a ballot. */
  async offered(ballotId: string): Promise<object> {
    const { askRound, redraftRound, nameable } = await this.onConsole(ballotId);
    return { askRound, nameable, ...(redraftRound === true ? { redraftRound } : {}) };
  }

  async offeredAnnulment(ballotId: string): Promise<boolean | undefined> {
    return (await this.onConsole(ballotId)).askAnnul;
  }

  private async onConsole(ballotId: string): Promise<{ nameable: number | undefined } & Partial<BallotAbilities>> {
    const socket = await connectLive(this.room.secretary);
    const { slow } = await joinMeeting(socket, this.room.meetingId, 'console');
    socket.disconnect();
    const line = slow.agenda.find((known) => known.ballotId === ballotId);
    const abilities = 'abilities' in slow ? slow.abilities.ballots[ballotId] : undefined;
    return { nameable: line?.nameable, ...(abilities as BallotAbilities | undefined) };
  }

  /** What somebody who joins anew is shown. */
  async cards(client: ApiClient, audience: 'console' | 'supervisor' | 'expert'): Promise<ConfirmationCard[]> {
    const socket = await connectLive(client);
    const { slow, personal } = await joinMeeting(socket, this.room.meetingId, audience);
    socket.disconnect();
    return 'confirmations' in slow ? slow.confirmations : (personal?.confirmations ?? []);
  }
}
