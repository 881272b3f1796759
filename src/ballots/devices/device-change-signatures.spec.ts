/** R18, R23: secretary and supervisor sign another device in for one head of the chain, while papers come in. */
import { forAllSpecs, type ChangingDevices } from '../../../test/support/changing-devices.js';
import { codeOf } from '../../../test/support/refusals.js';
import { random } from '../../cli/demo/simulated-expert.js';
import { verifyBundles } from '../../verifier/verify.js';
import { toHex } from '../protocol/encoding.js';
import { newSigningKey } from '../protocol/signatures.js';

let changing: ChangingDevices;
forAllSpecs((gathered) => (changing = gathered));

describe('two signatures for one head', () => {
  it('converges while papers come in without a pause', async () => {
    await changing.opened();
    const device = await changing.newDevice(1);
    const changeId = await changing.agreed(device);
    let voting = true;
    const papers = Promise.all(
      [0, 2, 3].map(async (n) => {
        let cast = 0;
        for (; voting; cast += 1) await changing.vote(changing.expert(n));
        return cast;
      }),
    );
    const signed = await Promise.all([
      changing.secretary.signUntilDone(changeId),
      changing.supervisor.signUntilDone(changeId),
    ]);
    voting = false;
    expect((await papers).every((cast) => cast > 0)).toBe(true);
    expect(signed.every((times) => times > 0)).toBe(true);
    expect(await changing.stateOf(changeId)).toEqual(['done', null]);
    await changing.vote(device);
    expect(verifyBundles([await changing.announced()], {})).toMatchObject({ valid: true });
    changing.room.experts[1] = device;
  }, 180_000);

  it('a head that a paper has moved is refused with the current one, and each signs again', async () => {
    await changing.opened();
    const device = await changing.newDevice(1);
    const changeId = await changing.agreed(device);
    const early = await changing.secretary.challenge(changeId);
    const signature = await changing.secretary.signature(early);
    await changing.vote(changing.expert(0));
    const { head } = await changing.secretary.challenge(changeId);
    await expect(changing.secretary.post(changeId, early.head, signature)).rejects.toMatchObject({
      problem: { code: 'device-change.head-moved', facts: { head } },
    });
    await changing.secretary.signOnce(changeId);
    await changing.vote(changing.expert(2));
    expect(await changing.supervisor.signOnce(changeId)).toMatchObject({ state: 'confirmed', signed: ['supervisor'] });
    expect(await changing.secretary.signOnce(changeId)).toMatchObject({ state: 'done' });
    changing.room.experts[1] = device;
  });

  it('papers wait for the second signature, and not for long', async () => {
    await changing.opened();
    const device = await changing.newDevice(1);
    const changeId = await changing.agreed(device);
    await changing.secretary.signOnce(changeId);
    const { head } = await changing.secretary.challenge(changeId);
    const started = performance.now();
    const waiting = changing.vote(changing.expert(0));
    expect((await changing.supervisor.challenge(changeId)).head).toBe(head);
    await waiting;
    expect(performance.now() - started).toBeLessThan(10_000);
    expect((await changing.supervisor.challenge(changeId)).head).not.toBe(head);
    await codeOf(device.client.post(`/api/device-changes/${changeId}/withdraw`));
  });

  it('the same signature again, and both in the same instant, change the device once', async () => {
    await changing.opened();
    const device = await changing.newDevice(1);
    const changeId = await changing.agreed(device);
    const challenge = await changing.secretary.challenge(changeId);
    const [one, two] = [await changing.secretary.signature(challenge), await changing.supervisor.signature(challenge)];
    const posts = [
      changing.secretary.post(changeId, challenge.head, one),
      changing.secretary.post(changeId, challenge.head, one),
      changing.supervisor.post(changeId, challenge.head, two),
      changing.supervisor.post(changeId, challenge.head, two),
    ];
    await Promise.all(posts);
    expect(await changing.eventsOf()).toEqual(['open', 'recredential']);
    expect((await changing.secretary.post(changeId, challenge.head, one)).state).toBe('done');
    changing.room.experts[1] = device;
  });

  it('refuses what the manifest’s keys did not sign for exactly this', async () => {
    await changing.opened();
    const device = await changing.newDevice(1);
    const changeId = await changing.agreed(device);
    const challenge = await changing.secretary.challenge(changeId);
    const other = toHex(random(32));
    const wrong: Promise<string>[] = [
      changing.secretary.signature(challenge, { key: changing.supervisor.key }),
      changing.secretary.signature(challenge, { key: newSigningKey(random) }),
      changing.secretary.signature(challenge, { seat: 1 }),
      changing.secretary.signature(challenge, { credential: toHex(newSigningKey(random).key) }),
      changing.secretary.signature(challenge, { head: other }),
      Promise.resolve('00'.repeat(64)),
      Promise.resolve('ff'.repeat(64)),
    ];
    for (const signature of await Promise.all(wrong))
      expect(await codeOf(changing.secretary.post(changeId, challenge.head, signature))).toBe(
        'device-change.other-key',
      );
    const foreign = await changing.secretary.signature(challenge, { head: other });
    expect(await codeOf(changing.secretary.post(changeId, other, foreign))).toBe('device-change.head-moved');
    expect((await changing.secretary.challenge(changeId)).signed).toEqual([]);
    await codeOf(device.client.post(`/api/device-changes/${changeId}/withdraw`));
  });
});
