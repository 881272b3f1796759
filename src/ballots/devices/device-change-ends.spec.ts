/** R18, R23: a wish for another device that comes to nothing, since somebody takes it back or the ballot is over. */
import { randomBytes } from 'node:crypto';
import { forAllSpecs, type ChangingDevices } from '../../../test/support/changing-devices.js';
import { Hold } from '../../../test/support/hold.js';
import { codeOf } from '../../../test/support/refusals.js';
import type { SimulatedExpert } from '../../cli/demo/simulated-expert.js';
import type { PersonalSnapshot } from '../../contract/live.js';

let changing: ChangingDevices;
forAllSpecs((gathered) => (changing = gathered));

describe('nothing comes of it', () => {
  const request = async (id: string): Promise<string | undefined> =>
    (await changing.rows<{ state: string }>('select state from confirmation where id = $1', [id]))[0]?.state;
  const personal = async (device: SimulatedExpert): Promise<PersonalSnapshot | null> =>
    (await device.enter(changing.room.meetingId)).personal;

  it('refused by the supervisor, or expired: the wish stands, and the secretary may ask again', async () => {
    await changing.opened();
    const device = await changing.newDevice(1);
    const changeId = await changing.wish(device);
    const first = await changing.approve(changeId);
    expect((await personal(device))?.deviceChange).toMatchObject({ changeId, state: 'asked' });
    expect(await codeOf(changing.approve(changeId, '另一个理由'))).toBe('confirmation.already-open');
    await changing.room.supervisor.post(`/api/confirmations/${first}/refuse`, { reason: '先核对身份' });
    expect((await personal(device))?.deviceChange).toMatchObject({ changeId, state: 'wished' });
    const second = await changing.approve(changeId);
    changing.app.holdTime(new Date(Date.now() + 11 * 60_000));
    expect(await codeOf(changing.confirm(second))).toBe('confirmation.expired');
    changing.app.holdTime(null);
    expect(await changing.stateOf(changeId)).toEqual(['wished', null]);
    await changing.confirm(await changing.approve(changeId));
    expect(await changing.stateOf(changeId)).toEqual(['confirmed', null]);
  });

  it('withdrawn by the expert, declined by the secretary, replaced by a third device: the request goes with it', async () => {
    await changing.opened();
    const device = await changing.newDevice(1);
    const one = await changing.wish(device);
    const asked = await changing.approve(one);
    await changing.expert(1).client.post(`/api/device-changes/${one}/withdraw`);
    await changing.expert(1).client.post(`/api/device-changes/${one}/withdraw`);
    expect([await changing.stateOf(one), await request(asked)]).toEqual([['dropped', 'withdrawn'], 'withdrawn']);
    expect(await codeOf(changing.confirm(asked))).toBe('confirmation.settled');
    const two = await changing.agreed(device);
    await changing.room.secretary.post(`/api/device-changes/${two}/decline`, { reason: '设备已修好' });
    expect((await personal(device))?.deviceChange).toMatchObject({ dropped: 'declined', note: '设备已修好' });
    expect(await codeOf(changing.secretary.signOnce(two))).toBe('device-change.over');
    const three = await changing.wish(device);
    const again = await changing.approve(three);
    const third = await changing.newDevice(1);
    const four = await changing.wish(third);
    expect([await changing.stateOf(three), await request(again)]).toEqual([['dropped', 'replaced'], 'withdrawn']);
    expect(await changing.stateOf(four)).toEqual(['wished', null]);
  });

  it.each(['wished', 'asked', 'confirmed', 'signed by one'])(
    'closed in between (%s): dropped, and said',
    async (at) => {
      await changing.opened();
      const device = await changing.newDevice(1);
      const changeId = await changing.wish(device);
      const asked = at === 'wished' ? null : await changing.approve(changeId);
      if (asked !== null && at !== 'asked') await changing.confirm(asked);
      const signature = at === 'signed by one' ? await changing.secretary.signOnce(changeId) : null;
      await changing.room.secretary.post(`/api/ballots/${changing.ballotId}/close`);
      expect(await changing.stateOf(changeId)).toEqual(['dropped', 'ballot-over']);
      if (at === 'asked') expect(await codeOf(changing.confirm(asked ?? ''))).toBe('confirmation.settled');
      if (signature !== null) expect(await codeOf(changing.supervisor.signOnce(changeId))).toBe('device-change.over');
      expect(await codeOf(changing.wish(device))).toBe('device-change.ballot-over');
      const bundle = await changing.announced();
      expect(bundle.events.some(({ type }) => type === 'recredential')).toBe(false);
    },
  );

  it('made void in between: dropped as well', async () => {
    await changing.opened();
    const device = await changing.newDevice(1);
    const changeId = await changing.agreed(device);
    const { id } = await changing.room.secretary.post<{ id: string }>(`/api/ballots/${changing.ballotId}/void`, {
      reason: '名单有误',
    });
    await changing.expert(0).client.post(`/api/confirmations/${id}/confirm`);
    await changing.confirm(id);
    expect(await changing.stateOf(changeId)).toEqual(['dropped', 'ballot-over']);
    expect(await codeOf(changing.secretary.signOnce(changeId))).toBe('device-change.over');
  });

  it('the new device signs out before the change is done: the old one stays the seat’s, and both desks and the expert are told', async () => {
    await changing.opened();
    const before = changing.expert(1);
    const device = await changing.newDevice(1);
    const changeId = await changing.agreed(device);
    await changing.secretary.signOnce(changeId);
    await device.client.delete('/api/session');
    expect(await codeOf(changing.supervisor.signOnce(changeId))).toBe('device-change.over');
    expect(await changing.stateOf(changeId)).toEqual(['dropped', 'signed-out']);
    const told = await changing.rows(
      `select facts->>'because' as because from meeting_event where meeting_id = $1 and type = 'device.dropped' order by sequence desc limit 1`,
      [changing.room.meetingId],
    );
    expect(told).toEqual([{ because: 'signed-out' }]);
    expect((await personal(before))?.deviceChange).toMatchObject({ changeId, dropped: 'signed-out' });
    expect(await changing.eventsOf()).toEqual(['open']);
    expect(await codeOf(changing.vote(before))).toBe('done');
  });

  it('a wish that waited while its device signed out is none', async () => {
    await changing.opened();
    const device = await changing.newDevice(1);
    const order = await Hold.on(changing.app.database.ownerUrl, 'select from meeting where id = $1 for update', [
      changing.room.meetingId,
    ]);
    try {
      const wishing = codeOf(changing.wish(device));
      await order.awaited(1);
      await device.client.delete('/api/session');
      await order.release();
      expect(await wishing).toBe('access.signed-out');
    } finally {
      await order.release();
    }
    expect(await changing.rows('select 1 from device_change where ballot_id = $1', [changing.ballotId])).toEqual([]);
  });

  it('a device that has signed out is neither approved nor confirmed; signed in again it asks anew, with the same key', async () => {
    await changing.opened();
    const device = await changing.newDevice(1);
    const changeId = await changing.wish(device);
    const asked = await changing.approve(changeId);
    await device.client.delete('/api/session');
    expect(await codeOf(changing.confirm(asked))).toBe('device-change.signed-out');
    await changing.room.supervisor.post(`/api/confirmations/${asked}/refuse`, { reason: '设备已退出登录' });
    expect(await codeOf(changing.approve(changeId))).toBe('device-change.signed-out');
    const again = await changing.room.anotherDevice(changing.expert(1));
    again.credential = device.credential;
    const next = await changing.wish(again);
    expect(await changing.stateOf(changeId)).toEqual(['dropped', 'replaced']);
    expect(await changing.wish(again)).toBe(next);
    await changing.confirm(await changing.approve(next));
    for (const desk of [changing.secretary, changing.supervisor]) await desk.signOnce(next);
    expect(await changing.stateOf(next)).toEqual(['done', null]);
    changing.room.experts[1] = again;
  });

  it('code and PIN typed twice at one tablet: one wish, of the later session, and what was asked for it stands', async () => {
    await changing.opened();
    const device = await changing.newDevice(1);
    const changeId = await changing.wish(device);
    const asked = await changing.approve(changeId);
    const again = await changing.room.anotherDevice(changing.expert(1));
    again.credential = device.credential;
    const wished = await Promise.all([changing.wish(again), changing.wish(again)]);
    expect(wished).toEqual([changeId, changeId]);
    expect(await changing.rows('select 1 from device_change where ballot_id = $1', [changing.ballotId])).toHaveLength(
      1,
    );
    const lines = await changing.rows<{ type: string }>(
      `select type from meeting_event where meeting_id = $1 and facts->>'ballot' = $2 and type like 'device.%'`,
      [changing.room.meetingId, changing.ballotId],
    );
    expect(lines.map(({ type }) => type)).toEqual(['device.wished']);
    // the session that nobody holds any more takes nothing with it
    await device.client.delete('/api/session');
    await changing.confirm(asked);
    for (const desk of [changing.secretary, changing.supervisor]) await desk.signOnce(changeId);
    expect(await changing.stateOf(changeId)).toEqual(['done', null]);
    await again.enter(changing.room.meetingId);
    expect(await codeOf(changing.vote(again))).toBe('done');
    changing.room.experts[1] = again;
  });

  it('a change that is done cannot be taken back or declined', async () => {
    await changing.opened();
    const device = await changing.newDevice(1);
    const changeId = await changing.changed(device);
    expect(await codeOf(device.client.post(`/api/device-changes/${changeId}/withdraw`))).toBe('device-change.over');
    expect(
      await codeOf(
        changing.room.secretary.post(`/api/device-changes/${changeId}/decline`, {
          reason: randomBytes(2).toString('hex'),
        }),
      ),
    ).toBe('device-change.over');
    changing.room.experts[1] = device;
  });
});
