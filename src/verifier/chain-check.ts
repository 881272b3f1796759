/** The event chain: what may follow what, under which head, with whose approval; and every paper against it. */
import type { BallotEvent, Bundle, BundlePaper } from '../ballots/protocol/bundle.js';
import { bigEndian, hexOf, unhex } from './bytes.js';
import { digest, signatureHolds } from './curve.js';
import { canonicalBytes } from './json.js';
import { mhHex, type Frozen } from './manifest-check.js';
import { demand, refuse } from './refusal.js';
import { seatText } from './seat-text.js';

/** A paper together with what the chain says about the moment when it was cast. */
export interface CastPaper {
  paper: BundlePaper;
  credential: string;
  /** Hash that the event names. */
  hash: string;
  headAfter: string;
}

export interface Replay {
  heads: Set<string>;
  head: string;
  /** Head before the first tally event. */
  closeHead: string | null;
  casts: CastPaper[];
  latest: Map<number, CastPaper>;
  withdrawn: Set<number>;
  recredentials: Extract<BallotEvent, { type: 'recredential' }>[];
  voidReason: string | null;
}

type Phase = 'before' | 'open' | 'closed' | 'tally' | 'over';

const FOLLOWS: Readonly<Record<BallotEvent['type'], readonly Phase[]>> = {
  open: ['before'],
  cast: ['open'],
  recredential: ['open'],
  withdraw: ['open', 'closed'],
  close: ['open'],
  void: ['open', 'closed'],
  tally: ['closed', 'tally'],
  result: ['tally'],
};

/** Replays a bundle's events; refuses at the first that could not have happened. */
export function replay(frozen: Frozen, bundle: Bundle): Replay {
  const walk = new Walk(frozen, bundle);
  bundle.events.forEach((event, n) => walk.step(event, n + 1));
  return walk.end();
}

class Walk {
  private phase: Phase = 'before';
  private tallies = 0;
  private readonly credentials: Map<number, string | null>;
  private readonly used: Set<string>;
  private readonly papers = new Map<string, BundlePaper>();
  private readonly state: Replay = {
    heads: new Set(),
    head: '0'.repeat(64),
    closeHead: null,
    casts: [],
    latest: new Map(),
    withdrawn: new Set(),
    recredentials: [],
    voidReason: null,
  };

  constructor(
    private readonly frozen: Frozen,
    private readonly bundle: Bundle,
  ) {
    const { roster } = frozen.manifest;
    this.credentials = new Map(roster.map((r) => [r.seat, r.credential]));
    this.used = new Set(roster.flatMap((r) => r.credential ?? []));
    for (const paper of bundle.ballots) {
      const place = `${paper.seat}/${paper.revision}`;
      demand(
        !this.papers.has(place),
        `席位 ${seatText(paper.seat)} 的同一版选票出现两次。`,
        `Seat ${seatText(paper.seat)} has the same revision twice.`,
      );
      this.papers.set(place, paper);
    }
  }

  step(event: BallotEvent, n: number): void {
    const fits = FOLLOWS[event.type].includes(this.phase);
    demand(
      fits,
      `第 ${n} 个事件（${event.type}）不应出现在此处。`,
      `Event ${n} (${event.type}) cannot come at this point.`,
    );
    const before = this.state.head;
    const after = hexOf(digest('pingshen/event', unhex(before), canonicalBytes(event)));
    this.take(event, before, after);
    this.state.head = after;
    this.state.heads.add(after);
  }

  end(): Replay {
    const { state, bundle } = this;
    demand(this.phase === 'over', '记录没有以结果或作废结束。', 'The record does not end with a result or a void.');
    const listed = bundle.ballots.length === state.casts.length;
    demand(listed, '有选票没有对应的投票事件。', 'There is a paper without a cast event.');
    demand(
      state.head === bundle.head,
      '事件链的末端与所写的不符。',
      'The head of the chain differs from the one stated.',
    );
    return state;
  }

  private take(event: BallotEvent, before: string, after: string): void {
    switch (event.type) {
      case 'open':
        demand(
          event.manifest === mhHex(this.frozen),
          '开启事件中的清单摘要不符。',
          'The opening names another manifest.',
        );
        this.phase = 'open';
        return;
      case 'cast':
        return this.cast(event, after);
      case 'recredential':
        return this.recredential(event, before);
      case 'withdraw': {
        const known = event.candidate < this.frozen.manifest.candidates.length;
        demand(
          known && !this.state.withdrawn.has(event.candidate),
          '撤回申报的事件无效。',
          'A withdrawal is not valid.',
        );
        this.state.withdrawn.add(event.candidate);
        return;
      }
      case 'close':
        demand(
          event.cast === this.state.latest.size,
          '关闭时的投票席位数不符。',
          'The close states another number of seats with a paper.',
        );
        this.phase = 'closed';
        return;
      case 'tally':
        return this.tally(event.trustee, before);
      case 'result': {
        const complete = this.tallies === this.frozen.manifest.trustees.length;
        demand(complete, '持钥人没有全部参与解密。', 'Not every trustee took part in the decryption.');
        this.phase = 'over';
        return;
      }
      case 'void':
        this.state.voidReason = event.reason;
        this.phase = 'over';
    }
  }

  private cast(event: Extract<BallotEvent, { type: 'cast' }>, after: string): void {
    const { seat, revision, ballot } = event;
    const credential = this.credentials.get(seat);
    if (credential === undefined)
      return refuse(`席位 ${seatText(seat)} 不在名册中。`, `Seat ${seatText(seat)} is not on the roster.`);
    if (credential === null)
      return refuse(`席位 ${seatText(seat)} 没有设备凭证。`, `Seat ${seatText(seat)} has no credential.`);
    const last = this.state.latest.get(seat)?.paper.revision ?? 0;
    const next = revision === last + 1 && (revision === 1 || this.frozen.manifest.policy === 'last');
    demand(
      next,
      `席位 ${seatText(seat)} 的选票版次不正确。`,
      `The revision of seat ${seatText(seat)} is not the next one.`,
    );
    const paper = this.papers.get(`${seat}/${revision}`);
    if (!paper)
      return refuse(
        `缺少席位 ${seatText(seat)} 第 ${revision} 版选票。`,
        `Revision ${revision} of seat ${seatText(seat)} is missing.`,
      );
    const seen = this.state.heads.has(paper.seen);
    demand(
      seen,
      `席位 ${seatText(seat)} 的选票引用了此前不存在的记录。`,
      `The paper of seat ${seatText(seat)} saw a head that was not there before it.`,
    );
    const entry = { paper, credential, hash: ballot, headAfter: after };
    this.state.casts.push(entry);
    this.state.latest.set(seat, entry);
  }

  private recredential(event: Extract<BallotEvent, { type: 'recredential' }>, before: string): void {
    const { seat, credential, approvals } = event;
    demand(
      this.credentials.has(seat),
      `席位 ${seatText(seat)} 不在名册中。`,
      `Seat ${seatText(seat)} is not on the roster.`,
    );
    demand(!this.used.has(credential), '设备凭证在本轮投票中重复使用。', 'A credential is used twice in this ballot.');
    const roles = new Set(approvals.map((a) => a.role));
    const two = roles.size >= 2 && roles.size === approvals.length;
    demand(
      two,
      `席位 ${seatText(seat)} 换发凭证没有两种职责的确认。`,
      `The new credential of seat ${seatText(seat)} lacks approvals of two roles.`,
    );
    const signed = digest(
      'pingshen/recredential',
      this.frozen.mh,
      unhex(before),
      bigEndian(seat, 2),
      unhex(credential),
    );
    for (const { role, signature } of approvals) {
      const officer = this.frozen.manifest.officers.find((o) => o.role === role);
      const holds = officer !== undefined && signatureHolds(unhex(signature), signed, unhex(officer.key));
      demand(
        holds,
        `席位 ${seatText(seat)} 换发凭证的确认签名无效。`,
        `An approval of seat ${seatText(seat)}’s new credential is not valid.`,
      );
    }
    this.credentials.set(seat, credential);
    this.used.add(credential);
    this.state.recredentials.push(event);
  }

  private tally(trustee: string, before: string): void {
    const expected = this.frozen.manifest.trustees[this.tallies]?.id;
    demand(trustee === expected, '解密份额的次序不正确。', 'The shares are not in the order of the trustees.');
    this.tallies++;
    this.state.closeHead ??= before;
    this.phase = 'tally';
  }
}
