import type { AnnouncedResult } from './announced-result.js';
import type { NamedResult, PushedSlow, SlowSnapshot } from './live.js';
import { packed, unpacked, type PackedResult } from './packed-result.js';
import { HeldResult } from './shown-result.js';

const LINES = [
  { candidateId: 'x', label: '1 甲', passed: true, agree: 5, rank: null },
  { candidateId: 'y', label: '2 乙', passed: false, agree: 0, rank: 1 },
] as AnnouncedResult['lines'];
const result = (ballotId: string): AnnouncedResult => ({ ballotId, lines: LINES }) as AnnouncedResult;
const naming = (named: NamedResult | null): PushedSlow => ({ version: 1, result: named }) as PushedSlow;
const sent = (digest: string, ballotId: string): PushedSlow => naming({ digest, result: packed(result(ballotId)) });
const named = (digest: string): PushedSlow => naming({ digest, result: null });

it.each([result('1'), { ...result('2'), lines: [] }])('a result is the same after its way: %#', (sent) => {
  expect(unpacked(JSON.parse(JSON.stringify(packed(sent))) as PackedResult)).toEqual(sent);
});

describe('the result that a snapshot names', () => {
  it('is the one that was sent, however many snapshots name it', () => {
    const held = new HeldResult();
    expect(held.whole(sent('a', '1'))?.result).toEqual(result('1'));
    for (let n = 0; n < 2; n += 1) expect(held.whole(named('a'))?.result).toEqual(result('1'));
  });

  it('is never another one: the screen joins again', () => {
    const held = new HeldResult();
    expect(held.whole(named('a'))).toBeNull();
    held.whole(sent('a', '1'));
    expect(held.whole(named('b'))).toBeNull();
    expect(held.whole(sent('b', '2'))?.result).toEqual(result('2'));
    expect(held.whole(named('a'))).toBeNull();
  });

  it('is none where the snapshot names none, and comes back without being sent again', () => {
    const held = new HeldResult();
    held.whole(sent('a', '1'));
    expect(held.whole(naming(null))).toEqual({ version: 1, result: null });
    held.join({ slow: { version: 2, result: null } as SlowSnapshot, result: null });
    expect(held.whole(named('a'))?.result).toEqual(result('1'));
  });

  it('is held by whoever joins while it is shown', () => {
    const held = new HeldResult();
    held.join({ slow: { version: 2, result: result('1') } as SlowSnapshot, result: 'a' });
    expect(held.whole(named('a'))?.result).toEqual(result('1'));
  });
});
