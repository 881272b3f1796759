import type { AnnouncedResult } from './announced-result.js';
import type { PushedSlow, SlowSnapshot } from './live.js';
import { HeldResult } from './shown-result.js';

const result = (ballotId: string): AnnouncedResult => ({ ballotId }) as AnnouncedResult;
const naming = (digest: string | null): PushedSlow => ({ version: 1, result: digest }) as PushedSlow;

describe('the result that a snapshot names', () => {
  it('is the one that was sent, however many snapshots name it', () => {
    const held = new HeldResult();
    held.hold({ digest: 'a', result: result('1') });
    for (let n = 0; n < 2; n += 1) expect(held.whole(naming('a'))?.result).toEqual(result('1'));
  });

  it('is never another one: the screen joins again', () => {
    const held = new HeldResult();
    expect(held.whole(naming('a'))).toBeNull();
    held.hold({ digest: 'a', result: result('1') });
    expect(held.whole(naming('b'))).toBeNull();
    held.hold({ digest: 'b', result: result('2') });
    expect(held.whole(naming('b'))?.result).toEqual(result('2'));
    expect(held.whole(naming('a'))).toBeNull();
  });

  it('is none where the snapshot names none, and comes back without being sent again', () => {
    const held = new HeldResult();
    held.hold({ digest: 'a', result: result('1') });
    expect(held.whole(naming(null))).toEqual({ version: 1, result: null });
    held.join({ slow: { version: 2, result: null } as SlowSnapshot, result: null });
    expect(held.whole(naming('a'))?.result).toEqual(result('1'));
  });
});
