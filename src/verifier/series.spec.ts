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
    expect(verifyBundles([first]).warnings).toEqual([]);
    expect(verifyBundles([after(first, 'two')])).toMatchObject({ valid: true, warnings: [{}] });
  });

  it('calls what was opened before a ballot, not a round: the first round about an item has one too', () => {
    const previous = { ballotId: 'rehearsal', head: 'ab'.repeat(32) };
    const first = new Making({ ballotId: 'one', manifest: (h) => ({ ...h, previous }) }).vote(1).finish();
    const { bundles, warnings } = verifyBundles([first]);
    expect(bundles).toMatchObject([{ round: 1 }]);
    expect(warnings).toEqual([
      {
        'zh-CN': expect.stringMatching(/^有 1 次投票不是会议中开启的第一次，在它之前开启的那次投票（.*）没有给出/),
        en: expect.stringContaining('The one opened before (perhaps about another item, a rehearsal or void)'),
      },
    ]);
    expect(JSON.stringify(warnings)).not.toMatch(/轮/);
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
