/**
 * What the client checks before it encrypts anything: the manifest as a whole, that it is the ballot on the hall screen, that
 * its rule is the one shown, and its own seat, credential and recusals. Any fault means: no encryption.
 */
import type { Manifest } from '../../../../../src/ballots/protocol/bundle.js';
import { recredentials } from '../../../../../src/ballots/protocol/chain.js';
import { readManifest, type Ballot } from '../../../../../src/ballots/protocol/manifest.js';
import type { Alarm, AlarmCode, HandedChange, KnownFacts } from './messages.js';

export type CheckedSheet = { ok: true; ballot: Ballot } | { ok: false; alarms: Alarm[] };

const alarm = (code: AlarmCode, detail: string): Alarm => ({ code, detail });

/** Smallest number of agrees that passes when nobody is recused (R6), in integers. */
const minimumAgree = ({ num, den }: Manifest['passRule'], attending: number): number =>
  Math.floor((num * attending + den - 1) / den);

/** Members of the manifest that the page also knows from elsewhere, by name. */
function ruleFacts(manifest: Manifest, known: KnownFacts): [string, unknown, unknown][] {
  return [
    ['round', manifest.round, known.round],
    ['rehearsal', manifest.rehearsal, known.rehearsal],
    ['title', manifest.title, known.title],
    ['scope', manifest.scope, known.scope],
    ['committeeSize', manifest.committeeSize, known.committeeSize],
    ['attending', manifest.attending, known.attending],
    ['minimumAgree', minimumAgree(manifest.passRule, manifest.attending), known.minimumAgree],
    ['passRule', `${manifest.passRule.num}/${manifest.passRule.den}`, '2/3'],
    ['recused', manifest.passRule.recused, known.recused],
    ['policy', manifest.policy, known.policy],
    ['announce', manifest.announce, known.announce],
    ['quota', manifest.quota, known.quota],
    ['cap', manifest.cap, known.cap],
  ];
}

function candidateAlarms(manifest: Manifest, known: KnownFacts): Alarm[] {
  const { lines } = known;
  const { candidates } = manifest;
  if (lines.length !== candidates.length) return [alarm('other-candidates', `${candidates.length} ≠ ${lines.length}`)];
  const differ = lines.findIndex(
    (line, i) => line.candidateId !== candidates[i]?.id || line.label !== candidates[i].label,
  );
  return differ < 0 ? [] : [alarm('other-candidates', `${candidates[differ]?.label} ≠ ${lines[differ]?.label}`)];
}

function recusalAlarms(manifest: Manifest, known: KnownFacts): Alarm[] {
  if (known.recusals === null) return [];
  const frozen = manifest.recusals
    .filter((r) => r.seat === known.seat)
    .map((r) => manifest.candidates[r.candidate]?.id ?? '');
  const own = known.recusals.filter((id) => manifest.candidates.some((candidate) => candidate.id === id));
  const same = own.length === frozen.length && own.every((id) => frozen.includes(id));
  return same ? [] : [alarm('other-recusals', String(frozen.length))];
}

/** Another key than the roster's is this seat's only by an event that the officers of the manifest have signed (R18). */
function seatAlarms(
  ballot: Ballot,
  { seat }: KnownFacts,
  credential: string | null,
  change: HandedChange | null,
): Alarm[] {
  if (credential === null) return [alarm('no-credential', '')];
  const line = ballot.manifest.roster.find((entry) => entry.seat === seat);
  if (!line) return [alarm('not-on-roster', String(seat))];
  if (change === null) return line.credential === credential ? [] : [alarm('other-credential', String(seat))];
  return recredentials(ballot, seat, credential, change) ? [] : [alarm('bad-device-change', String(seat))];
}

/** The ballot ready for encryption, or every reason against it. `credential`: this device's public key, in hex. */
export function checkSheet(
  manifest: Manifest,
  known: KnownFacts,
  credential: string | null,
  change: HandedChange | null,
): CheckedSheet {
  const read = readManifest(manifest);
  if (!read.ok)
    return { ok: false, alarms: read.faults.map(({ path, fault }) => alarm('manifest-fault', `${path}: ${fault}`)) };
  const alarms = [
    ...(read.ballot.mhHex === known.manifestHash ? [] : [alarm('other-fingerprint', read.ballot.mhHex.slice(0, 12))]),
    ...(manifest.ballotId === known.ballotId && manifest.meetingId === known.meetingId
      ? []
      : [alarm('other-ballot', manifest.ballotId)]),
    ...ruleFacts(manifest, known)
      .filter(([, frozen, shown]) => frozen !== shown)
      .map(([name, frozen, shown]) => alarm('other-rule', `${name}: ${String(frozen)} ≠ ${String(shown)}`)),
    ...candidateAlarms(manifest, known),
    ...recusalAlarms(manifest, known),
    ...seatAlarms(read.ballot, known, credential, change),
  ];
  return alarms.length > 0 ? { ok: false, alarms } : { ok: true, ballot: read.ballot };
}
