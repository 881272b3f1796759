/** The people and screens of a committee's day in its room, which its chapters hand on to one another. */
import type { SimulatedExpert } from '../../../src/cli/demo/simulated-expert.js';
import type { Room } from '../../support/room.js';
import { ConsoleDesk } from '../parts/console-desk.js';
import { ExpertSeat } from '../parts/expert-seat.js';
import { DESK, HALL, SMALL, Stage } from '../parts/stage.js';
import type { WatchedDevice } from '../parts/watched-device.js';

/** Seats 1 to 3 sit at browsers; 4 and 5 vote by a program. Seat 1 presides. */
const AT_BROWSERS = 3;
const EXPERTS = 5;

export class DayInTheRoom extends Stage {
  room: Room;
  desk: ConsoleDesk;
  supervisor: WatchedDevice;
  hall: WatchedDevice;
  /** Those who sit at browsers, by seat. */
  seats: ExpertSeat[];

  override async begin(): Promise<void> {
    await super.begin();
    this.room = await this.fill({ experts: EXPERTS, candidates: 6 });
    const { room } = this;
    this.desk = new ConsoleDesk(await this.device('secretary', room.secretary, DESK));
    this.supervisor = await this.device('supervisor', room.supervisor, SMALL);
    this.hall = await this.device('hall', null, HALL);
    const opened = room.experts
      .slice(0, AT_BROWSERS)
      .map((one, n) => this.device(`expert-${n + 1}`, one.client, SMALL));
    this.seats = (await Promise.all(opened)).map((device) => this.seatAt(device));
  }

  /** Somebody's seat at a device on which they are signed in already. */
  seatAt(device: WatchedDevice): ExpertSeat {
    return new ExpertSeat(device, { loginName: '', password: '', name: '' });
  }

  seat(n: number): ExpertSeat {
    const found = this.seats[n - 1];
    if (found === undefined) throw new Error(`nobody sits at a browser on seat ${n}`);
    return found;
  }

  /** Those who vote by a program. */
  get others(): SimulatedExpert[] {
    return this.room.experts.slice(AT_BROWSERS);
  }

  /** Every screen in the room. */
  get everybody(): WatchedDevice[] {
    return [this.desk.device, this.supervisor, this.hall, ...this.seats.map(({ device }) => device)];
  }

  page(name: 'console' | 'supervise' | 'room' | 'minutes'): string {
    return `/meetings/${this.room.meetingId}/${name}`;
  }

  /** Those at browsers agree to all: `entries` on the sheet, fewer for a seat that is recused; the others as they are told. */
  async vote(entries: number, fewer: Readonly<Record<number, number>> = {}): Promise<void> {
    for (const [n, seat] of this.seats.entries()) {
      await seat.row(entries).waitFor();
      await seat.agreeToRest(fewer[n + 1] ?? entries);
      await seat.submit();
    }
    await this.othersVote(() => 'agree');
  }

  /** In the ballot that is open; `candidate` counts from 0 in the order of the sheet. */
  async othersVote(choose: (candidate: number) => 'agree' | 'oppose'): Promise<void> {
    const [open] = await this.rows<{ id: string }>(`select id from ballot where state = 'open'`);
    await this.room.vote(open?.id ?? '', this.others, (_, candidate) => choose(candidate));
  }

  /** Confirms what a card asks, having read what it does. */
  async confirmed(at: WatchedDevice, title: RegExp, what: string | RegExp): Promise<void> {
    const asked = at.page.locator('.confirmation', { hasText: title });
    await asked.getByText(what).first().waitFor();
    await asked.getByRole('button', { name: '确认' }).click();
    await at.confirm('确认');
  }
}
