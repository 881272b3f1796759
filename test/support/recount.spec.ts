import { readdirSync, readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import type { Bundle } from '../../src/ballots/protocol/bundle.js';
import { ready } from '../../src/ballots/protocol/group.js';
import { paperOf, recountBundle } from './recount.js';

const folder = new URL('../ballot-vectors/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const random = (n: number): Uint8Array => new Uint8Array(randomBytes(n));
const names = (kind: string): string[] => readdirSync(new URL(`${kind}/`, folder)).map((name) => `${kind}/${name}`);

beforeAll(() => ready);

describe('the recount on the published vectors', () => {
  it.each(names('valid'))('accepts %s', (name) => {
    const bundle = read(name) as Bundle;
    expect(recountBundle(bundle, random)).toMatchObject({ ok: true, results: bundle.results });
  });

  // The fault that each forgery is refused for: a refusal for another reason would hide a missing check.
  it.each([
    ['cast-event-removed', 'cast.unknown-head'],
    ['copied-to-another-seat', 'cast.bad-proof'],
    ['double-vote', 'cast.bad-proof'],
    ['head-rewritten', 'head'],
    ['pass-rule-relaxed', 'open-manifest'],
    ['proof-bit-flipped', 'cast.bad-signature'],
    ['result-raised-by-one', 'head'],
    ['result-raised', 'results'],
    ['roster-grown', 'manifest'],
    ['scalar-plus-order', 'cast.bad-encoding'],
    ['share-shifted', 'share-proof'],
    ['signature-swapped', 'cast.bad-signature'],
  ])('refuses %s: %s', (name, fault) => {
    expect(recountBundle(read(`forged/${name}.json`), random)).toMatchObject({ ok: false, fault });
  });

  it.each(['A', 'AA', 'AAA', 'AA=A', 'AB==', 'AAB=', 'AAAA====', 'AA\n=', ' AAAA', 'AA-_', 'AAAAA===', '====', 'é==='])(
    'refuses the base64 %j: one body would have several spellings',
    (body) => {
      const [paper] = (read('valid/small.json') as Bundle).ballots;
      expect(paperOf({ ...paper!, body })).toBeNull();
    },
  );
});
