/** A real manifest for the fixtures, so that the worker checks and encrypts for real. */
import type { Manifest } from '../../../src/ballots/protocol/bundle.js';
import { HEAD_0, acknowledge, nextHead } from '../../../src/ballots/protocol/chain.js';
import { toHex } from '../../../src/ballots/protocol/encoding.js';
import { ready } from '../../../src/ballots/protocol/group.js';
import { readManifest, type Ballot } from '../../../src/ballots/protocol/manifest.js';
import { paperHash } from '../../../src/ballots/protocol/paper-layout.js';
import { fingerprintOf, receiptOf } from '../../../src/ballots/protocol/receipts.js';
import { newSigningKey } from '../../../src/ballots/protocol/signatures.js';
import { newTrustee } from '../../../src/ballots/protocol/trustee-keys.js';
import type { CastReceipt, CastRequest } from '../../../src/contract/live.js';
import { codeOf, nameOf, uuid } from './people.js';

const random = (n: number): Uint8Array => crypto.getRandomValues(new Uint8Array(n));

export interface FixtureBallot {
  manifest: Manifest;
  ballot: Ballot;
  hash: string;
  head: string;
  fingerprint: string;
  acknowledge: (request: CastRequest, credential: string) => CastReceipt;
}

export async function makeBallot(
  ballotId: string,
  meetingId: string,
  candidates: number,
  credential: string | null,
): Promise<FixtureBallot> {
  await ready;
  const ack = newSigningKey(random);
  const seats = Array.from({ length: 27 }, (_, i) => i + 1).filter((seat) => seat !== 9 && seat !== 23);
  const manifest: Manifest = {
    protocol: 'pingshen-ballot/1',
    ballotId,
    meetingId,
    round: 1,
    scope: 'plenary',
    rehearsal: false,
    title: '建筑工程组申报人',
    previous: null,
    reason: null,
    committeeSize: 27,
    policy: 'last',
    announce: 'chair',
    quota: null,
    cap: null,
    candidates: Array.from({ length: candidates }, (_, i) => ({
      id: uuid(1000 + i),
      label: `${codeOf(i)} ${nameOf(i)}`,
    })),
    attending: 25,
    passRule: { num: 2, den: 3, recused: 'counted' },
    roster: seats.map((seat) => ({
      seat,
      credential: seat === 7 && credential ? credential : toHex(newSigningKey(random).key),
    })),
    names: toHex(random(32)),
    recusals: [
      { seat: 7, candidate: 2 },
      { seat: 12, candidate: 7 },
    ],
    officers: [],
    ackKey: toHex(ack.key),
    trustees: [newTrustee(ballotId, 'vault', random).trustee],
  };
  const read = readManifest(manifest);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const { ballot } = read;
  let head = nextHead(HEAD_0, { type: 'open', manifest: ballot.mhHex });
  return {
    manifest,
    ballot,
    hash: ballot.mhHex,
    head,
    fingerprint: fingerprintOf(ballot.mhHex),
    acknowledge: (request, key) => {
      const bytes = Uint8Array.from(key.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
      const hash = paperHash(ballot, bytes, { seat: 7, ...request });
      head = nextHead(head, { type: 'cast', seat: 7, revision: request.revision, ballot: hash });
      return {
        ballotId,
        revision: request.revision,
        hash,
        head,
        acknowledgement: acknowledge(ballot.mh, hash, head, ack.secret),
        receipt: receiptOf(hash),
        at: new Date().toISOString(),
      };
    },
  };
}
