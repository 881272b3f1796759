/** What the worker of an officer's tab signs for a change of device (R18), and what it does not. */
import { webcrypto } from 'node:crypto';
import type { Manifest } from '../../../../../src/ballots/protocol/bundle.js';
import { recredentialDigest } from '../../../../../src/ballots/protocol/chain.js';
import { hexBytes, toHex } from '../../../../../src/ballots/protocol/encoding.js';
import { ready } from '../../../../../src/ballots/protocol/group.js';
import { readManifest } from '../../../../../src/ballots/protocol/manifest.js';
import { newSigningKey, verifySignature } from '../../../../../src/ballots/protocol/signatures.js';
import { newTrustee } from '../../../../../src/ballots/protocol/trustee-keys.js';
import type { DeskFacts } from './messages.js';
import { Officer } from './officer.js';
import { TabVault, type RecordStore } from './tab-vault.js';

const random = (n: number): Uint8Array => webcrypto.getRandomValues(new Uint8Array(n));
const HEAD = 'ab'.repeat(32);

class MapStore implements RecordStore {
  readonly rows = new Map<string, Uint8Array>();
  put = async (name: string, bytes: Uint8Array): Promise<void> => void this.rows.set(name, bytes);
  get = async (name: string): Promise<Uint8Array | null> => this.rows.get(name) ?? null;
  names = async (prefix: string): Promise<string[]> => [...this.rows.keys()].filter((name) => name.startsWith(prefix));
  remove = async (name: string): Promise<void> => void this.rows.delete(name);
}

interface Desk {
  officer: Officer;
  /** The same tab after a reload. */
  reloaded: () => Promise<Officer>;
  manifest: Manifest;
  facts: DeskFacts;
}

async function desk(): Promise<Desk> {
  await ready;
  const store = new MapStore();
  const tab = { id: 'tab', key: random(32) };
  const reloaded = async (): Promise<Officer> => new Officer(await TabVault.open(store, tab), random);
  const officer = await reloaded();
  const manifest: Manifest = {
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
    cap: null,
    candidates: [{ id: 'x', label: 'x' }],
    attending: 2,
    passRule: { num: 2, den: 3, recused: 'counted' },
    roster: [1, 2].map((seat) => ({ seat, credential: toHex(newSigningKey(random).key) })),
    names: '00'.repeat(32),
    recusals: [],
    officers: [
      { role: 'secretary', key: await officer.key('m', 'secretary') },
      { role: 'supervisor', key: toHex(newSigningKey(random).key) },
    ],
    ackKey: toHex(newSigningKey(random).key),
    trustees: [newTrustee('b', 'vault', random).trustee],
  };
  const read = readManifest(manifest);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const facts: DeskFacts = {
    meetingId: 'm',
    role: 'secretary',
    manifestHash: read.ballot.mhHex,
    changeId: 'c',
    ballotId: 'b',
    seat: 2,
    credential: toHex(newSigningKey(random).key),
  };
  return { officer, reloaded, manifest, facts };
}

it('signs after the click, for any head, also after a reload of the tab', async () => {
  const { officer, reloaded, manifest, facts } = await desk();
  expect(await officer.approve(facts, manifest, HEAD)).toEqual({ ok: false, fault: 'no-consent' });
  expect(await officer.consent(facts, manifest)).toEqual({ ok: true });
  for (const [tab, head] of [
    [officer, HEAD],
    [await reloaded(), 'cd'.repeat(32)],
  ] as const) {
    const approved = await tab.approve(facts, manifest, head);
    if (!approved.ok) throw new Error(approved.fault);
    const digest = recredentialDigest(hexBytes(facts.manifestHash), head, facts.seat, facts.credential);
    expect(verifySignature(hexBytes(approved.signature), digest, hexBytes(await tab.key('m', 'secretary')))).toBe(true);
  }
  await officer.forgetConsent('c');
  expect(await officer.approve(facts, manifest, HEAD)).toEqual({ ok: false, fault: 'no-consent' });
});

it('signs nothing but what was clicked: another seat, key, ballot or change has no consent', async () => {
  const { officer, manifest, facts } = await desk();
  await officer.consent(facts, manifest);
  const key = toHex(newSigningKey(random).key);
  for (const other of [{ seat: 1 }, { credential: key }, { changeId: 'd' }])
    expect(await officer.approve({ ...facts, ...other }, manifest, HEAD)).toEqual({ ok: false, fault: 'no-consent' });
  for (const other of [
    { ballotId: 'z' },
    { meetingId: 'z' },
    { seat: 9 },
    { manifestHash: HEAD },
    { credential: '00'.repeat(32) },
  ])
    expect(await officer.approve({ ...facts, ...other }, manifest, HEAD)).toEqual({
      ok: false,
      fault: 'other-manifest',
    });
  expect(await officer.approve(facts, { ...manifest, title: '别的' }, HEAD)).toMatchObject({ fault: 'other-manifest' });
  expect(await officer.approve(facts, manifest, 'not a head')).toMatchObject({ ok: false });
});

it('a tab whose key the manifest does not name says so, at the click already', async () => {
  const { officer, manifest, facts } = await desk();
  expect(await officer.consent({ ...facts, role: 'supervisor' }, manifest)).toEqual({ ok: false, fault: 'other-key' });
  const another = new Officer(await TabVault.open(new MapStore(), { id: 'x', key: random(32) }), random);
  expect(await another.consent(facts, manifest)).toEqual({ ok: false, fault: 'other-key' });
  await another.key('m', 'secretary');
  expect(await another.approve(facts, manifest, HEAD)).toEqual({ ok: false, fault: 'other-key' });
});
