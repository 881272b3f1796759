import { randomBytes } from 'node:crypto';
import { ready } from '../ballots/protocol/group.js';
import { recountBundle } from '../../test/support/recount.js';
import { EDGES } from '../../test/ballot-vectors/edges.js';
import { FORGERIES } from '../../test/ballot-vectors/forgeries.js';
import { verifyBundles } from './verify.js';

const random = (n: number): Uint8Array => new Uint8Array(randomBytes(n));

beforeAll(() => ready);

describe('both implementations accept ballots at the edges', () => {
  it.each(Object.keys(EDGES))('%s', (name) => {
    const bundle = EDGES[name]?.();
    expect(recountBundle(bundle, random)).toMatchObject({ ok: true });
    const report = verifyBundles([bundle]);
    expect(report.bundles.flatMap((b) => b.findings).filter((f) => !f.ok)).toEqual([]);
    expect(report.valid).toBe(true);
  });
});

describe('both implementations refuse forgeries in which everything but one thing is right', () => {
  it.each(FORGERIES.map(({ name }) => name))('%s', (name) => {
    const forgery = FORGERIES.find((f) => f.name === name);
    const bundle = forgery?.make();
    // The fault proves that the forgery reached the check that it is about.
    expect(recountBundle(bundle, random)).toMatchObject({ ok: false, fault: forgery?.fault });
    const report = verifyBundles([bundle]);
    expect(report.valid).toBe(false);
    const sentence = report.bundles[0]?.findings.find((f) => !f.ok)?.sentence.en;
    expect(sentence).toContain(forgery?.says);
  });
});
