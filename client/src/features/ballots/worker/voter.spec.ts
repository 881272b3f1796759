import { webcrypto } from 'node:crypto';
import type { Manifest } from '../../../../../src/ballots/protocol/bundle.js';
import { acknowledge, HEAD_0, nextHead, recredentialDigest } from '../../../../../src/ballots/protocol/chain.js';
import { hexBytes, toHex } from '../../../../../src/ballots/protocol/encoding.js';
import { ready } from '../../../../../src/ballots/protocol/group.js';
import { readManifest, type Ballot } from '../../../../../src/ballots/protocol/manifest.js';
import { checkPaper, checkPaperContent } from '../../../../../src/ballots/protocol/paper-check.js';
import { paperHash } from '../../../../../src/ballots/protocol/paper-layout.js';
import { receiptOf } from '../../../../../src/ballots/protocol/receipts.js';
import { newSigningKey, sign, type SigningKey } from '../../../../../src/ballots/protocol/signatures.js';
import { newTrustee } from '../../../../../src/ballots/protocol/trustee-keys.js';
import type { CastReceipt, CastRequest } from '../../../../../src/contract/live.js';
import { checkChain } from './chain-check.js';
import type { HandedChange, KnownFacts } from './messages.js';
import { TabVault, type RecordStore } from './tab-vault.js';
import { Voter } from './voter.js';

const random = (n: number): Uint8Array => webcrypto.getRandomValues(new Uint8Array(n));

class MapStore implements RecordStore {
  readonly rows = new Map<string, Uint8Array>();
  put = async (name: string, bytes: Uint8Array): Promise<void> => void this.rows.set(name, bytes);
  get = async (name: string): Promise<Uint8Array | null> => this.rows.get(name) ?? null;
  names = async (prefix: string): Promise<string[]> => [...this.rows.keys()].filter((name) => name.startsWith(prefix));
  remove = async (name: string): Promise<void> => void this.rows.delete(name);
}

interface Desk {
  store: MapStore;
  tab: { id: string; key: Uint8Array };
  voter: Voter;
  manifest: Manifest;
  ballot: Ballot;
  known: KnownFacts;
  credential: string;
  ack: SigningKey;
}

function manifestFor(credential: string, ack: SigningKey, cap: number | null): Manifest {
  return {
    protocol: 'pingshen-ballot/1',
    ballotId: 'b',
    meetingId: 'm',
    round: 1,
    scope: 'plenary',
    rehearsal: false,
    title: '建筑',
    previous: null,
    reason: null,
    committeeSize: 3,
    policy: 'last',
    announce: 'chair',
    quota: null,
    cap,
    candidates: ['x', 'y', 'z'].map((id) => ({ id, label: id })),
    attending: 3,
    passRule: { num: 2, den: 3, recused: 'counted' },
    roster: [1, 2, 3].map((seat) => ({ seat, credential: seat === 2 ? credential : toHex(newSigningKey(random).key) })),
    names: '00'.repeat(32),
    recusals: [{ seat: 2, candidate: 1 }],
    officers: [],
    ackKey: toHex(ack.key),
    trustees: [newTrustee('b', 'vault', random).trustee],
  };
}

async function desk(cap: number | null = null): Promise<Desk> {
  await ready;
  const store = new MapStore();
  const tab = { id: 'tab', key: random(32) };
  const voter = new Voter(await TabVault.open(store, tab), random);
  const credential = await voter.makeCredential('m');
  const ack = newSigningKey(random);
  const manifest = manifestFor(credential, ack, cap);
  const read = readManifest(manifest);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const known: KnownFacts = {
    meetingId: 'm',
    ballotId: 'b',
    title: '建筑',
    round: 1,
    scope: 'plenary',
    rehearsal: false,
    committeeSize: 3,
    attending: 3,
    minimumAgree: 2,
    recused: 'counted',
    policy: 'last',
    announce: 'chair',
    quota: null,
    cap,
    manifestHash: read.ballot.mhHex,
    seat: 2,
    lines: manifest.candidates.map(({ id, label }) => ({ candidateId: id, label })),
    recusals: ['y'],
  };
  return { store, tab, voter, manifest, ballot: read.ballot, known, credential, ack };
}

const OPENED = (d: Desk): string => nextHead(HEAD_0, { type: 'open', manifest: d.ballot.mhHex });

function receiptFor(d: Desk, request: CastRequest): CastReceipt {
  const hash = paperHash(d.ballot, hexBytes(d.credential), { seat: 2, ...request });
  const head = nextHead(OPENED(d), { type: 'cast', seat: 2, revision: request.revision, ballot: hash });
  return {
    ballotId: 'b',
    revision: request.revision,
    hash,
    head,
    acknowledgement: acknowledge(d.ballot.mh, hash, head, d.ack.secret),
    receipt: receiptOf(hash),
    at: '2026-11-20T06:05:30.000Z',
  };
}

async function filled(): Promise<Desk & { request: CastRequest }> {
  const d = await desk();
  await d.voter.openSheet(d.manifest, d.known);
  await d.voter.choose(0, 'agree');
  await d.voter.choose(2, 'abstain');
  return { ...d, request: await d.voter.prepare(1, OPENED(d)) };
}

const reloaded = async (d: Desk): Promise<Voter> => new Voter(await TabVault.open(d.store, d.tab), random);

/** The event that puts this tab's new key in force for seat 2, signed for the head after the opening. */
function changeOfDevice(
  d: Desk,
  officers: Record<'secretary' | 'supervisor', SigningKey>,
  other: { seat?: number; credential?: string; head?: string } = {},
): HandedChange {
  const [seat, credential, head] = [other.seat ?? 2, other.credential ?? d.credential, other.head ?? OPENED(d)];
  const digest = recredentialDigest(d.ballot.mh, head, seat, credential);
  const approvals = (['secretary', 'supervisor'] as const).map((role) => ({
    role,
    signature: toHex(sign(digest, officers[role].secret)),
  }));
  return { head: OPENED(d), event: { type: 'recredential', seat, credential, reason: '故障', approvals } };
}

/** A tab whose key is not the one that the roster has for its seat. */
async function anotherDevice(): Promise<Desk & { officers: Record<'secretary' | 'supervisor', SigningKey> }> {
  const d = await desk();
  const officers = { secretary: newSigningKey(random), supervisor: newSigningKey(random) };
  const manifest: Manifest = {
    ...manifestFor(toHex(newSigningKey(random).key), d.ack, null),
    officers: (['secretary', 'supervisor'] as const).map((role) => ({ role, key: toHex(officers[role].key) })),
  };
  const read = readManifest(manifest);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return { ...d, manifest, ballot: read.ballot, known: { ...d.known, manifestHash: read.ballot.mhHex }, officers };
}

describe('another device in an open ballot (R18)', () => {
  test('a key that the roster does not name is used only with the officers’ signatures for it', async () => {
    const d = await anotherDevice();
    expect(await d.voter.openSheet(d.manifest, d.known)).toMatchObject({ alarms: [{ code: 'other-credential' }] });
    expect(await d.voter.openSheet(d.manifest, d.known, changeOfDevice(d, d.officers))).toMatchObject({ ok: true });
    await d.voter.choose(0, 'agree');
    await d.voter.choose(2, 'oppose');
    const request = await d.voter.prepare(1, OPENED(d));
    const place = { manifestHash: d.ballot.mhHex, credential: d.credential, lastRevision: 0, isHead: () => true };
    expect(checkPaper(d.ballot, { seat: 2, ...request }, place, random)).toMatchObject({ ok: true });
  });

  test('what is not signed for exactly this, or not an event at all, is refused', async () => {
    const d = await anotherDevice();
    const strangers = { secretary: newSigningKey(random), supervisor: newSigningKey(random) };
    const good = changeOfDevice(d, d.officers);
    const { approvals } = good.event as { approvals: object[] };
    const bad: HandedChange[] = [
      changeOfDevice(d, strangers),
      changeOfDevice(d, { ...d.officers, supervisor: strangers.supervisor }),
      changeOfDevice(d, { secretary: d.officers.supervisor, supervisor: d.officers.secretary }),
      changeOfDevice(d, d.officers, { seat: 1 }),
      changeOfDevice(d, d.officers, { credential: toHex(strangers.secretary.key) }),
      changeOfDevice(d, d.officers, { head: 'ab'.repeat(32) }),
      { ...good, event: { ...(good.event as object), approvals: approvals.slice(1) } },
      { ...good, event: { ...(good.event as object), approvals: [approvals[0], approvals[0]] } },
      { ...good, event: { ...(good.event as object), type: 'cast' } },
      { ...good, event: null },
      { head: null, event: good.event },
    ];
    for (const change of bad)
      expect(await d.voter.openSheet(d.manifest, d.known, change)).toMatchObject({
        ok: false,
        alarms: [{ code: 'bad-device-change' }],
      });
  });
});

describe('the expert’s side of a ballot', () => {
  test('the paper that leaves is one that the server accepts', async () => {
    const d = await filled();
    const verdict = checkPaper(
      d.ballot,
      { seat: 2, ...d.request },
      { manifestHash: d.ballot.mhHex, credential: d.credential, lastRevision: 0, isHead: (head) => head === OPENED(d) },
      random,
    );
    expect(verdict).toMatchObject({ ok: true });
  });

  test('a draft survives a reload of the tab', async () => {
    const d = await desk();
    await d.voter.openSheet(d.manifest, d.known);
    await d.voter.choose(2, 'oppose');
    expect(await (await reloaded(d)).openSheet(d.manifest, d.known)).toMatchObject({
      ok: true,
      choices: [[2, 'oppose']],
      pending: null,
      entries: [0, 2],
    });
  });

  test('a paper on its way is the same bytes after a reload', async () => {
    const d = await filled();
    const again = await (await reloaded(d)).openSheet(d.manifest, d.known);
    expect(again.ok && again.pending).toEqual(d.request);
  });

  test('another tab reads nothing of it, and no choice stands in the store in the clear', async () => {
    const d = await filled();
    const other = new Voter(await TabVault.open(d.store, { id: 'tab', key: random(32) }), random);
    expect(await other.credential('m')).toBeNull();
    expect(await other.openSheet(d.manifest, d.known)).toMatchObject({ ok: false });
    for (const bytes of d.store.rows.values())
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/agree|oppose|abstain/);
  });

  test('acceptance wipes draft and paper and keeps the evidence', async () => {
    const d = await filled();
    expect(await d.voter.accepted(receiptFor(d, d.request))).toMatchObject({
      ok: true,
      evidence: { seat: 2, revision: 1 },
    });
    expect([...d.store.rows.keys()].sort()).toEqual(['tab/credential/m', 'tab/evidence/b']);
    expect(await (await reloaded(d)).openSheet(d.manifest, d.known)).toMatchObject({ choices: [], pending: null });
  });

  test('signing out and takeover leave no record at all', async () => {
    const d = await filled();
    await d.voter.wipeAll();
    expect(d.store.rows.size).toBe(0);
  });

  test('an acknowledgement that is not the server’s, or not of this paper, is an alarm', async () => {
    const d = await filled();
    const receipt = receiptFor(d, d.request);
    expect(await d.voter.accepted({ ...receipt, acknowledgement: '00'.repeat(64) })).toEqual({
      ok: false,
      fault: 'bad-acknowledgement',
    });
    expect(await d.voter.accepted({ ...receipt, hash: '11'.repeat(32) })).toEqual({ ok: false, fault: 'other-paper' });
  });

  test('a revision is a new draft: another nonce, everything chosen anew', async () => {
    const d = await filled();
    await d.voter.accepted(receiptFor(d, d.request));
    await expect(d.voter.prepare(2, OPENED(d))).rejects.toThrow('incomplete');
    await d.voter.choose(0, 'agree');
    await d.voter.choose(2, 'abstain');
    expect(toHex((await d.voter.prepare(2, OPENED(d))).nonce)).not.toBe(toHex(d.request.nonce));
  });

  test.each<[string, (known: KnownFacts) => KnownFacts, string]>([
    ['fingerprint', (k) => ({ ...k, manifestHash: 'ff'.repeat(32) }), 'other-fingerprint'],
    ['ballot', (k) => ({ ...k, ballotId: 'c' }), 'other-ballot'],
    ['rule', (k) => ({ ...k, minimumAgree: 1 }), 'other-rule'],
    ['policy', (k) => ({ ...k, policy: 'first' }), 'other-rule'],
    ['quota', (k) => ({ ...k, quota: 2 }), 'other-rule'],
    ['cap', (k) => ({ ...k, cap: 1 }), 'other-rule'],
    ['candidates', (k) => ({ ...k, lines: k.lines.slice(1) }), 'other-candidates'],
    ['recusals', (k) => ({ ...k, recusals: [] }), 'other-recusals'],
    ['seat', (k) => ({ ...k, seat: 9, recusals: [] }), 'not-on-roster'],
    ['credential', (k) => ({ ...k, seat: 1, recusals: [] }), 'other-credential'],
  ])('refuses to encrypt under another %s', async (_, change, code) => {
    const d = await desk();
    const opened = await d.voter.openSheet(d.manifest, change(d.known));
    expect(opened.ok ? [] : opened.alarms.map((alarm) => alarm.code)).toContain(code);
    await expect(d.voter.choose(0, 'agree')).rejects.toThrow('no sheet is open');
  });
});

describe('with a cap (R15)', () => {
  const accepted = async (d: Desk, request: CastRequest): Promise<unknown> =>
    checkPaper(
      d.ballot,
      { seat: 2, ...request },
      {
        manifestHash: d.ballot.mhHex,
        credential: d.credential,
        lastRevision: request.revision - 1,
        isHead: (head) => head === OPENED(d),
      },
      random,
    );

  test('one agree too many is neither encrypted nor kept, and the rest is not agreed to', async () => {
    const d = await desk(1);
    expect(await d.voter.openSheet(d.manifest, d.known)).toMatchObject({ ok: true, cap: 1 });
    expect(await d.voter.chooseRest('agree')).toBe(0);
    await d.voter.choose(0, 'agree');
    await d.voter.choose(2, 'agree');
    await expect(d.voter.prepare(1, OPENED(d))).rejects.toThrow('incomplete');
    expect(await (await reloaded(d)).openSheet(d.manifest, d.known)).toMatchObject({ choices: [[0, 'agree']] });
  });

  test('a paper at its cap is one that the server accepts, and so is its change', async () => {
    const d = await desk(1);
    await d.voter.openSheet(d.manifest, d.known);
    await d.voter.choose(0, 'agree');
    expect(await d.voter.chooseRest('oppose')).toBe(1);
    const request = await d.voter.prepare(1, OPENED(d));
    expect(await accepted(d, request)).toMatchObject({ ok: true });
    await d.voter.accepted(receiptFor(d, request));
    // A revision is a new draft, and the cap counts anew.
    await d.voter.choose(2, 'agree');
    await d.voter.choose(0, 'agree');
    await d.voter.choose(0, 'abstain');
    expect(await accepted(d, await d.voter.prepare(2, OPENED(d)))).toMatchObject({ ok: true });
  });
});

describe('what a tab keeps between snapshots', () => {
  test('a key is offered again until the server says that it is used up', async () => {
    const d = await filled();
    expect(await d.voter.makeCredential('m')).toBe(d.credential);
    expect(await (await reloaded(d)).makeCredential('m')).toBe(d.credential);
    const other = await d.voter.replaceCredential('m', d.credential);
    expect(other).not.toBe(d.credential);
    expect([...d.store.rows.keys()]).toEqual(['tab/credential/m']);
    expect(await d.voter.replaceCredential('m', d.credential)).toBe(other);
  });

  test('a draft stays while its ballot is open', async () => {
    const d = await filled();
    expect(await d.voter.settle('m', d.credential, 'b')).toBe(false);
    expect([...d.store.rows.keys()].sort()).toEqual(['tab/credential/m', 'tab/draft/b', 'tab/sent/b']);
  });

  test.each([null, 'c'])('a draft goes when the open ballot is %s, after a reload as well', async (openBallot) => {
    const d = await filled();
    await (await reloaded(d)).settle('m', d.credential, openBallot);
    expect(d.store.rows.has('tab/draft/b')).toBe(false);
    await d.voter.settle('m', d.credential, openBallot);
    await d.voter.refused();
    expect(d.store.rows.has('tab/draft/b')).toBe(false);
    expect(await d.voter.credential('m')).toBe(d.credential);
  });

  test('another key in place of one that was in force wipes everything', async () => {
    const d = await filled();
    await d.voter.settle('m', d.credential, 'b');
    expect(await (await reloaded(d)).settle('m', 'bb'.repeat(32), 'b')).toBe(true);
    expect(d.store.rows.size).toBe(0);
  });

  test('a key that the server has not shown yet outlives a snapshot from before it', async () => {
    const d = await desk();
    expect(await d.voter.settle('m', 'bb'.repeat(32), null)).toBe(false);
    expect(await d.voter.settle('m', null, null)).toBe(false);
    expect(await d.voter.credential('m')).toBe(d.credential);
  });

  test('evidence is found without being told of the ballot', async () => {
    const d = await filled();
    await d.voter.accepted(receiptFor(d, d.request));
    expect(await d.voter.allEvidence()).toMatchObject([{ ballotId: 'b', revision: 1 }]);
  });
});

describe('the look into the chain after the close', () => {
  const closedWith = (d: Desk, ...hashes: string[]) => {
    const events = [
      { type: 'open' as const, manifest: d.ballot.mhHex },
      ...hashes.map((ballot, n) => ({ type: 'cast' as const, seat: 2, revision: n + 1, ballot })),
      { type: 'close' as const, cast: Math.min(hashes.length, 1) },
    ];
    return { events, head: events.reduce((head, event) => nextHead(head, event), HEAD_0) };
  };

  test('finds the paper, or says that it is missing', async () => {
    const d = await filled();
    await d.voter.accepted(receiptFor(d, d.request));
    const own = await d.voter.ownPapers('b');
    const chain = closedWith(d, own.evidence?.hash ?? '');
    expect(checkChain(d.manifest, chain, own, 2)).toMatchObject({ verdict: 'included', papers: 1 });
    expect(checkChain(d.manifest, closedWith(d), own, 2)).toEqual({
      verdict: 'missing',
      detail: 'not-in-chain',
    });
    expect(checkChain(d.manifest, closedWith(d, '22'.repeat(32)), own, 2)).toEqual({
      verdict: 'missing',
      detail: 'other-paper',
    });
    expect(checkChain(d.manifest, { ...chain, head: '33'.repeat(32) }, own, 2)).toEqual({
      verdict: 'missing',
      detail: 'chain-broken',
    });
    expect(
      checkChain(d.manifest, { events: chain.events.slice(0, 2), head: own.evidence?.head ?? '' }, own, 2),
    ).toEqual({ verdict: 'not-closed' });
  });

  test('a change whose answer was lost is found, and the paper before it too where the change never arrived', async () => {
    const d = await filled();
    await d.voter.accepted(receiptFor(d, d.request));
    await d.voter.choose(0, 'oppose');
    await d.voter.choose(2, 'agree');
    await d.voter.prepare(2, OPENED(d));
    const own = await d.voter.ownPapers('b');
    const [first, change] = [own.evidence?.hash ?? '', own.sent ?? ''];
    expect(change).not.toBe(first);
    expect(checkChain(d.manifest, closedWith(d, first, change), own, 2)).toMatchObject({ verdict: 'included' });
    expect(checkChain(d.manifest, closedWith(d, first), own, 2)).toMatchObject({ verdict: 'included' });
    expect(checkChain(d.manifest, closedWith(d, change), own, 2)).toMatchObject({ verdict: 'missing' });
    expect(checkChain(d.manifest, closedWith(d, first, '22'.repeat(32)), own, 2)).toEqual({
      verdict: 'missing',
      detail: 'other-paper',
    });
  });

  test('a paper in the name of an expert who sent none is as loud', async () => {
    const d = await desk();
    expect(checkChain(d.manifest, closedWith(d), { evidence: null, sent: null, struck: [] }, 2)).toMatchObject({
      verdict: 'none-sent',
    });
    expect(
      checkChain(d.manifest, closedWith(d, '22'.repeat(32)), { evidence: null, sent: null, struck: [] }, 2),
    ).toEqual({
      verdict: 'missing',
      detail: 'other-paper',
    });
  });

  test('a withdrawal that this device was told of and the record does not know is as loud (R17)', async () => {
    const d = await filled();
    await d.voter.refused();
    await d.voter.strike([2]);
    const request = await d.voter.prepare(1, OPENED(d));
    await d.voter.accepted(receiptFor(d, request));
    const own = await d.voter.ownPapers('b');
    expect(own.struck).toEqual([2]);
    const paper = own.evidence?.hash ?? '';
    expect(checkChain(d.manifest, closedWith(d, paper), own, 2)).toEqual({
      verdict: 'missing',
      detail: 'not-withdrawn',
    });
    const { events } = closedWith(d, paper);
    const withdrawn = [...events, { type: 'withdraw', candidate: 2, reason: 'x' } as const];
    const head = withdrawn.reduce((before, event) => nextHead(before, event), HEAD_0);
    expect(checkChain(d.manifest, { events: withdrawn, head }, own, 2)).toMatchObject({ verdict: 'included' });
  });
});

describe('a candidate who has withdrawn (R17)', () => {
  test('takes the choice off the paper, frees its agree, and the paper is whole without another', async () => {
    const d = await desk(1);
    await d.voter.openSheet(d.manifest, d.known);
    await d.voter.choose(0, 'agree');
    await d.voter.choose(2, 'agree');
    await d.voter.strike([0]);
    await d.voter.choose(2, 'agree');
    const request = await d.voter.prepare(1, OPENED(d));
    const paper = { seat: 2, ...request };
    expect(checkPaperContent(d.ballot, paper, d.credential, random)).toMatchObject({ ok: true });
  });

  test('stays off the paper after a reload, whatever the draft had', async () => {
    const d = await desk();
    await d.voter.openSheet(d.manifest, d.known);
    await d.voter.choose(0, 'agree');
    await d.voter.strike([0]);
    const again = new Voter(await TabVault.open(d.store, d.tab), random);
    expect(await again.openSheet(d.manifest, d.known)).toMatchObject({ ok: true, choices: [] });
    await again.choose(2, 'oppose');
    await expect(again.prepare(1, OPENED(d))).resolves.toMatchObject({ revision: 1 });
  });
});
