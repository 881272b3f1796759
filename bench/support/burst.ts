/** Papers made beforehand and cast in the same instant, by a process that is not the server's. */
import { randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { acknowledgementHolds } from '../../src/ballots/protocol/chain.js';
import { toHex } from '../../src/ballots/protocol/encoding.js';
import { paperDigest, paperHash, type Paper } from '../../src/ballots/protocol/paper-layout.js';
import { sign } from '../../src/ballots/protocol/signatures.js';
import type { SimulatedExpert, PreparedPaper } from '../../src/cli/demo/simulated-expert.js';
import type { Answer, CastReceipt } from '../../src/contract/live.js';
import { CHOICES } from '../../src/contract/vocabulary.js';
import type { Room } from '../../test/support/room.js';
import { median } from './figure.js';

const PATIENCE = 120_000;

/** Milliseconds from the first send: until everybody had an answer, and the middle of all answers. */
export interface Burst {
  all: number;
  middle: number;
}

/** One paper of each expert, with all three choices on it. */
export async function papersOf(room: Room, ballotId: string): Promise<PreparedPaper[]> {
  const papers: PreparedPaper[] = [];
  for (const [n, expert] of room.experts.entries()) {
    papers.push(await expert.prepare(ballotId, (candidate) => CHOICES[(n + candidate) % CHOICES.length] ?? 'abstain'));
  }
  return papers;
}

/**
 * The same papers for a further ballot of the same candidates: hashed and signed for it, the proofs as they were. Only for
 * a server that does not check proofs; saves making each of them again.
 */
export async function papersAgain(
  room: Room,
  ballotId: string,
  bodies: readonly Uint8Array[],
): Promise<PreparedPaper[]> {
  const expert = room.experts[0] as SimulatedExpert;
  const { ballot, paper: first } = await expert.prepare(ballotId, () => 'abstain');
  return room.experts.map(({ credential }, n) => {
    if (credential === null) throw new Error('not signed in to the meeting');
    const nonce = new Uint8Array(randomBytes(16));
    const seat = ballot.manifest.roster.find((own) => own.credential === toHex(credential.key))?.seat ?? 0;
    const unsigned = { seat, revision: 1, nonce, seen: first.seen, body: bodies[n] as Uint8Array };
    const paper: Paper = {
      ...unsigned,
      signature: sign(paperDigest(ballot, credential.key, unsigned), credential.secret),
    };
    return { ballot, paper, hash: paperHash(ballot, credential.key, paper) };
  });
}

/** All papers at once over the experts' own connections; every acknowledgement is checked once the last has come. */
export async function castAll(experts: readonly SimulatedExpert[], papers: readonly PreparedPaper[]): Promise<Burst> {
  const frames = papers.map(({ ballot, paper: { seat: _own, ...rest } }) => ({
    ballotId: ballot.manifest.ballotId,
    manifestHash: ballot.mhHex,
    ...rest,
  }));
  const { burst, answers } = await sendAll(
    experts.map(({ socket }) => socket as unknown as Socket),
    frames,
  );
  answers.forEach((answer, n) => {
    const { ballot, hash } = papers[n] as PreparedPaper;
    const { receipt, problem } = answer.ok
      ? { receipt: answer.value, problem: null }
      : { receipt: null, problem: answer.problem };
    if (receipt === null) throw new Error(`a paper was refused: ${problem?.code}`);
    if (receipt.hash !== hash || !acknowledgementHolds(ballot, hash, receipt.head, receipt.acknowledgement))
      throw new Error('an acknowledgement does not hold');
  });
  return burst;
}

/** The same frames to the bare server, which answers with as much as a receipt is. */
export async function sendBare(sockets: readonly Socket[], papers: readonly PreparedPaper[]): Promise<Burst> {
  const receipt = {
    ballotId: papers[0]?.ballot.manifest.ballotId,
    revision: 1,
    hash: '0'.repeat(64),
    head: '0'.repeat(64),
    acknowledgement: '0'.repeat(128),
    receipt: 'XXXXX-XXXXX',
    at: new Date().toISOString(),
  };
  const frames = papers.map(({ ballot, paper }) => ({
    ballotId: ballot.manifest.ballotId,
    manifestHash: ballot.mhHex,
    ...paper,
    receipt,
  }));
  return (await sendAll(sockets, frames)).burst;
}

async function sendAll(
  sockets: readonly Socket[],
  frames: readonly object[],
): Promise<{ burst: Burst; answers: Answer<CastReceipt>[] }> {
  const took: number[] = [];
  const start = performance.now();
  const answers = await Promise.all(
    frames.map(async (frame, n) => {
      const answer = (await (sockets[n] as Socket).timeout(PATIENCE).emitWithAck('cast', frame)) as Answer<CastReceipt>;
      took.push(performance.now() - start);
      return answer;
    }),
  );
  return { burst: { all: Math.max(...took), middle: median(took) }, answers };
}

/** Plain connections to the bare server. */
export async function bareSockets(url: string, count: number): Promise<Socket[]> {
  const sockets = Array.from({ length: count }, () => io(url, { transports: ['websocket'], forceNew: true }));
  await Promise.all(
    sockets.map(
      (socket) =>
        new Promise((resolve, reject) => socket.once('connect', () => resolve(null)).once('connect_error', reject)),
    ),
  );
  return sockets;
}
