/** Trying one act with something in one state, by everybody. */
import { PROBLEMS, type ProblemCode } from '../../../src/contract/problem.js';
import { next } from '../../../src/kernel/lifecycle.js';
import { CALLERS, ofNothing, type Answer, type Ask, type Caller } from './callers.js';
import type { Act, Otherwise, Placement, Thing } from './placement.js';
import { changed, type Venue } from './venue.js';

/** Where it is written down what was done. */
const LOGS: readonly string[] = ['meeting_event', 'audit_event', 'ballot_event'];

export const heard = ({ status, code, facts, title }: Answer): Omit<Answer, 'body'> => ({ status, code, facts, title });

async function askOf(venue: Venue, act: Act<Thing>, one: Thing, who: Caller): Promise<Ask> {
  const ask = await act.ask?.(one, who, venue);
  if (ask === undefined || ask.entrance !== act.entrance)
    throw new Error(`${act.act} is placed at ${act.entrance} and asked for at ${ask?.entrance}`);
  return ask;
}

/** What is heard of a thing that there is not; the same whatever state others are in, so it is asked for once. */
const ofNothings = new WeakMap<object, Map<Caller, Promise<Answer>>>();

function ofNone(venue: Venue, act: Act<Thing>, one: Thing, who: Caller): Promise<Answer> {
  const known = ofNothings.get(act) ?? new Map<Caller, Promise<Answer>>();
  ofNothings.set(act, known);
  const asking =
    known.get(who) ??
    (async () => {
      return venue.ask(who, ofNothing(await askOf(venue, act, one, who)), one.meetingId);
    })();
  known.set(who, asking);
  return asking;
}

async function ofThis(venue: Venue, act: Act<Thing>, one: Thing, who: Caller): Promise<Answer> {
  const ask = await askOf(venue, act, one, who);
  const own = act.by[who] === undefined ? undefined : one.as?.[who];
  return own?.(ask) ?? venue.ask(who, ask, one.meetingId);
}

/** What one may expect to hear who asks in vain. */
function expected(code: ProblemCode): Pick<Answer, 'status' | 'code'> {
  return { status: PROBLEMS[code].status, code };
}

const isApart = ({ apart }: Act<Thing>, who: Caller): boolean =>
  apart !== undefined && (apart.who === 'everybody' || apart.who.includes(who));

export class Trial {
  /** Those who may, in this state; and those who may in another. */
  readonly may: [Caller, to: string][] = [];
  readonly late: [Caller, Otherwise][] = [];
  private readonly strangers: Caller[] = [];

  constructor(
    private readonly venue: Venue,
    private readonly placement: Placement,
    private readonly state: string,
    private readonly act: Act<Thing>,
  ) {
    if (act.ask === undefined) return;
    for (const who of CALLERS) {
      const actor = act.by[who];
      const to = actor === undefined ? null : next(placement.lifecycle, state, act.act, actor);
      if (actor === undefined && isApart(act, who)) continue;
      if (actor === undefined) this.strangers.push(who);
      else if (to !== null) this.may.push([who, to]);
      else if (this.otherwise(who) === 'other act') this.otherAct(actor);
      else this.late.push([who, this.otherwise(who)]);
    }
  }

  private otherwise(who: Caller): Otherwise {
    const otherwise = this.act.otherwise?.(this.state, who);
    if (otherwise === undefined) throw new Error(`nothing is said of ${this.act.act} when ${this.state}`);
    return otherwise;
  }

  private otherAct(actor: string): void {
    const { lifecycle, acts } = this.placement;
    const others = acts.filter(({ act, entrance }) => act !== this.act.act && entrance === this.act.entrance);
    if (!others.some(({ act }) => next(lifecycle, this.state, act, actor) !== null))
      throw new Error(`${this.act.act} when ${this.state} is no other act either`);
  }

  /** Everybody who may not, and everybody for whom it is not the time: told so, and nothing anywhere has changed. */
  async inVain(one: Thing): Promise<void> {
    const { venue, act, state } = this;
    const late = this.late.filter(([, otherwise]) => otherwise !== 'another');
    const nothings = new Map(
      await Promise.all(this.strangers.map(async (who) => [who, heard(await ofNone(venue, act, one, who))] as const)),
    );
    for (const who of this.strangers) await venue.caller(who, one.meetingId);
    const before = await venue.digest();
    const answers = await Promise.all(
      [...this.strangers, ...late.map(([who]) => who)].map(
        async (who) => [who, heard(await ofThis(venue, act, one, who))] as const,
      ),
    );
    const after = await venue.digest();
    const said = new Map(answers);
    for (const [who, nothing] of nothings) {
      const word = act.told?.(state, who);
      expect([who, said.get(who)]).toEqual([
        who,
        word === undefined ? nothing : expect.objectContaining(expected(word)),
      ]);
    }
    for (const [who, otherwise] of late) {
      const word = otherwise === 'nothing' ? { code: 'done' } : expected(otherwise as ProblemCode);
      expect([who, said.get(who)]).toEqual([who, expect.objectContaining(word)]);
    }
    const refused = [401, 403, 404];
    for (const [who, { status }] of nothings) expect([who, refused]).toEqual([who, expect.arrayContaining([status])]);
    expect(changed(before, after)).toEqual([]);
    expect(await this.stateOf(one)).toBe(state);
  }

  /** Those for whom it is not the time with this thing do it to another. */
  async toAnother(): Promise<void> {
    for (const [who] of this.late.filter(([, otherwise]) => otherwise === 'another')) {
      const one = await this.bring();
      await this.does(one, who);
      expect([who, await this.stateOf(one)]).toEqual([who, this.state]);
    }
  }

  /** Everybody who may does it: the state is what the table says, and it is written down. */
  async done(): Promise<void> {
    let kept: Thing | null = null;
    for (const [who, to] of this.may) {
      const one: Thing = kept ?? (await this.bring());
      await this.moves(one, to, () => this.does(one, who));
      kept = to === this.state && this.act.fresh !== true ? one : null;
    }
    if (this.act.system !== undefined) await this.byItself(this.act.system);
  }

  private async does(one: Thing, who: Caller): Promise<void> {
    const answer = await ofThis(this.venue, this.act, one, who);
    expect([who, heard(answer)]).toEqual([who, expect.objectContaining({ code: 'done' })]);
    const { id } = (answer.body ?? {}) as { id?: string };
    await this.act.then?.(this.venue, one, { who, id: id ?? '' });
  }

  private async byItself(system: string): Promise<void> {
    const to = next(this.placement.lifecycle, this.state, this.act.act, system);
    if (to === null) return;
    const one = await this.bring();
    await this.moves(one, to, async () => this.act.then?.(this.venue, one, { who: 'system', id: '' }));
  }

  private async moves(one: Thing, to: string, work: () => Promise<void>): Promise<void> {
    const before = await this.venue.digest();
    await work();
    expect([this.act.act, await this.stateOf(one)]).toEqual([this.act.act, to]);
    const after = await this.venue.digest();
    const written = changed(before, after).some((table) => LOGS.includes(table));
    expect([this.act.act, this.act.untold ?? '', written]).toEqual([
      this.act.act,
      this.act.untold ?? '',
      this.act.untold === undefined,
    ]);
  }

  private bring(): Promise<Thing> {
    return this.placement.bring(this.venue, this.state, this.act.act);
  }

  private stateOf(one: Thing): Promise<string | undefined> {
    return this.placement.state(this.venue, one);
  }
}
