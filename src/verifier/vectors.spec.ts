import { readdirSync, readFileSync } from 'node:fs';
import { readJson } from './json.js';
import type { Report } from './report.js';
import { verifyBundles } from './verify.js';

const folder = new URL('../../test/ballot-vectors/', import.meta.url);
const names = (kind: string): string[] => readdirSync(new URL(`${kind}/`, folder)).map((name) => `${kind}/${name}`);
const verify = (name: string): Report => verifyBundles([readJson(readFileSync(new URL(name, folder), 'utf8'))]);
const firstFault = (report: Report): string | undefined =>
  report.bundles.flatMap((b) => b.findings).find((f) => !f.ok)?.sentence.en;

describe('the verifier on the published vectors', () => {
  it.each(names('valid'))('accepts %s', (name) => {
    const report = verify(name);
    expect(firstFault(report)).toBeUndefined();
    expect(report.valid).toBe(true);
  });

  it.each([
    ['cast-event-removed', 'saw a head'],
    ['copied-to-another-seat', 'repeats an α'],
    ['double-vote', 'proofs of'],
    ['head-rewritten', 'head of the chain'],
    ['pass-rule-relaxed', 'another manifest'],
    ['proof-bit-flipped', 'digest in its event'],
    ['result-raised-by-one', 'head of the chain'],
    ['result-raised', 'stated results'],
    ['roster-grown', 'attendance'],
    ['scalar-plus-order', 'canonically encoded'],
    ['share-shifted', 'decryption proof'],
    ['signature-swapped', 'signature of'],
  ])('refuses %s: %s', (name, fault) => {
    const report = verify(`forged/${name}.json`);
    expect(report.valid).toBe(false);
    expect(firstFault(report)).toContain(fault);
  });

  it.each([[{ name: 'pingshen', version: '1' }], [[]], ['bundle'], [null]])(
    'says of %j that it is no bundle at all',
    (value) => {
      const report = verifyBundles([value]);
      expect(report.valid).toBe(false);
      expect(firstFault(report)).toContain('no verification bundle');
    },
  );
});
