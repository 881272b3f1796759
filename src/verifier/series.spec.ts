import type { Bundle } from '../ballots/protocol/bundle.js';
import { ready } from '../ballots/protocol/group.js';
import { Making } from '../../test/ballot-vectors/making.js';
import { verifyBundles, verifyFiles } from './verify.js';

beforeAll(() => ready);

const after = (bundle: Bundle, ballotId: string, head = bundle.head): Bundle =>
  new Making({
    ballotId,
    manifest: (h) => ({ ...h, round: 2, reason: '票数不足', previous: { ballotId: bundle.manifest.ballotId, head } }),
  })
    .vote(1)
    .finish();

describe('several bundles', () => {
  it('accepts the ballots of a meeting in any order, a void one among them', () => {
    const first = new Making({ ballotId: 'one' }).vote(1).append({ type: 'void', reason: '设备故障' }).bundle();
    const second = after(first, 'two');
    expect(verifyBundles([after(second, 'three'), first, second])).toMatchObject({ valid: true, warnings: [] });
  });

  it('refuses a ballot whose predecessor was rewritten', () => {
    const first = new Making({ ballotId: 'one' }).vote(1).finish();
    expect(verifyBundles([first, after(first, 'two', 'ab'.repeat(32))]).valid).toBe(false);
  });

  it('refuses two ballots after the same one', () => {
    const first = new Making({ ballotId: 'one' }).vote(1).finish();
    expect(verifyBundles([after(first, 'two'), after(first, 'three')]).valid).toBe(false);
  });

  it('refuses keys that were used before', () => {
    const first = new Making({ ballotId: 'one' });
    const again = new Making({ ballotId: 'two', secrets: (id) => first.secrets.get(id) });
    const bundles = [first.vote(1).finish(), again.vote(1).finish()];
    expect(bundles.map((b) => verifyBundles([b]).valid)).toEqual([true, true]);
    expect(verifyBundles(bundles).valid).toBe(false);
  });

  it('says that the predecessor was not given', () => {
    const first = new Making({ ballotId: 'one' }).vote(1).finish();
    expect(verifyBundles([after(first, 'two')])).toMatchObject({ valid: true, warnings: [{}] });
  });

  it('does not call nothing valid', () => {
    expect(verifyBundles([]).valid).toBe(false);
  });

  it('refuses what is not UTF-8', () => {
    expect(verifyFiles([Uint8Array.of(0x7b, 0xff, 0x7d)]).bundles[0]?.findings).toMatchObject([
      { check: 'file', ok: false },
    ]);
  });
});
