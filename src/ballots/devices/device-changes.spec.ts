/** R18, R23: another device in an open ballot, from the wish to the event that secretary and supervisor signed, and its counting. */
import { forAllSpecs, keyOf, type ChangingDevices } from '../../../test/support/changing-devices.js';
import { eventually } from '../../../test/support/eventually.js';
import { codeOf } from '../../../test/support/refusals.js';
import { ApiClient } from '../../cli/demo/api-client.js';
import { connectLive, random } from '../../cli/demo/simulated-expert.js';
import { verifyBundles } from '../../verifier/verify.js';
import { recountBundle } from '../../../test/support/recount.js';

let changing: ChangingDevices;
forAllSpecs((gathered) => (changing = gathered));

describe('from the wish to the count', () => {
  it('the expert goes on with another device, is counted, and every recount finds the change in plain words', async () => {
    await changing.opened();
    const device = await changing.newDevice(1);
    const told: string[] = [];
    const before = changing.expert(1);
    before.socket?.once('ended', ({ reason }) => told.push(reason));
    const changeId = await changing.wish(device);
    expect(await codeOf(changing.vote(before))).toBe('done');
    await changing.confirm(await changing.approve(changeId));
    await changing.secretary.signOnce(changeId);
    expect(await changing.eventsOf()).toEqual(['open', 'cast']);
    expect((await changing.supervisor.signOnce(changeId)).state).toBe('done');
    await eventually(() => expect(told).toEqual(['taken-over']));
    // whoever finds the old one is nobody, told why by its own cookie alone, and takes nothing back after the ballot
    expect(await codeOf(before.client.get('/api/session'))).toBe('access.seat-moved');
    await expect(connectLive(before.client)).rejects.toThrow('access.seat-moved');
    expect(await codeOf(new ApiClient(changing.app.url).get('/api/session'))).toBe('access.signed-out');
    const forged = new ApiClient(changing.app.url, `pingshen_session=${'A'.repeat(43)}`);
    expect(await codeOf(forged.get('/api/session'))).toBe('access.signed-out');
    const again = before.client.post(`/api/meetings/${changing.room.meetingId}/sign-in`, {
      credential: '11'.repeat(32),
    });
    expect(await codeOf(again)).toBe('access.seat-moved');
    expect(await changing.rows(`select 1 from audit_event where type = 'session.replaced'`)).toHaveLength(1);
    // told once: then neither a reload nor whoever takes the tablet next hears of this seat, nor does one who signs out there
    const cookie = before.client.cookieHeader;
    for (const forgets of [
      (at: ApiClient) => at.get('/api/session?told'),
      (at: ApiClient) => at.delete('/api/session'),
    ]) {
      const tablet = new ApiClient(changing.app.url, cookie);
      expect(await codeOf(forgets(tablet))).toBe('access.seat-moved');
      expect(await codeOf(tablet.get('/api/session'))).toBe('access.signed-out');
    }
    const receipt = await changing.vote(device);
    expect(await changing.eventsOf()).toEqual(['open', 'cast', 'recredential', 'cast']);
    await changing.room.vote(changing.ballotId, [changing.expert(0), changing.expert(2)], () => 'oppose');
    const bundle = await changing.announced();
    expect(recountBundle(bundle, random)).toMatchObject({ ok: true });
    const report = verifyBundles([bundle], { receipts: [receipt] });
    expect(report).toMatchObject({ valid: true });
    const words = report.bundles.flatMap(({ exceptions }) => exceptions);
    expect(words).toEqual([
      {
        'zh-CN': '席位 02 更换了投票设备（秘书、监督员签名确认）：平板无法开机',
        en: 'Seat 02 was given another device (signed by the secretary and the supervisor): 平板无法开机',
      },
    ]);
    expect(bundle.results[0]).toMatchObject({ agree: 1, oppose: 2, unsubmitted: 2 });
    changing.room.experts[1] = device;
  }, 60_000);

  it('leaves evidence: side log and audit, by reference', async () => {
    await changing.opened();
    const device = await changing.newDevice(2);
    const changeId = await changing.changed(device);
    changing.room.experts[2] = device;
    const log = await changing.rows<{ type: string }>(
      `select type from meeting_event where meeting_id = $1 and facts->>'ballot' = $2 order by sequence`,
      [changing.room.meetingId, changing.ballotId],
    );
    expect(log.map(({ type }) => type)).toEqual([
      'ballot.drafted',
      'ballot.opened',
      'device.wished',
      'confirmation.requested',
      'confirmation.given',
      'seat.recredentialed',
    ]);
    expect(
      await changing.rows(`select facts from audit_event where type = 'seat.recredentialed' order by id desc limit 1`),
    ).toEqual([{ facts: { ballot: changing.ballotId, seat: 3, change: changeId } }]);
    const inForce = await changing.rows(
      `select encode(c.public_key, 'hex') as key from credential c join seat s on s.id = c.seat_id where s.meeting_id = $1 and s.number = 3 and c.ended_at is null`,
      [changing.room.meetingId],
    );
    expect(inForce).toEqual([{ key: keyOf(device) }]);
  });

  it('a lost acknowledgement retried after the change gives the same receipt; a new paper of the old device is refused', async () => {
    await changing.opened();
    const before = changing.expert(3);
    const paper = await before.prepare(changing.ballotId, () => 'agree');
    const next = await before.prepare(changing.ballotId, () => 'oppose');
    const receipt = await before.send(paper);
    const device = await changing.newDevice(3);
    await changing.changed(device);
    before.leave();
    expect(await codeOf(before.enter(changing.room.meetingId))).toMatch(/access[.]seat-moved$/);
    before.leave();
    // signed in anew, its key is worth nothing more than that
    const again = await changing.room.anotherDevice(before);
    again.credential = before.credential;
    await again.enter(changing.room.meetingId);
    expect(await again.send(paper)).toEqual(receipt);
    expect(await codeOf(again.send(next))).toMatch(/^cast[.]/);
    expect(await changing.eventsOf()).toEqual(['open', 'cast', 'recredential']);
    await changing.vote(device);
    expect(await again.send(paper)).toEqual(receipt);
    expect(verifyBundles([await changing.announced()], {})).toMatchObject({ valid: true });
    again.leave();
    changing.room.experts[3] = device;
  });

  it('twice in one ballot, the second time over the first', async () => {
    await changing.opened();
    const [one, two] = [await changing.newDevice(4), await changing.newDevice(4)];
    await changing.changed(one);
    await changing.vote(one);
    await changing.changed(two);
    await changing.vote(two);
    const bundle = await changing.announced();
    expect(verifyBundles([bundle], {})).toMatchObject({ valid: true });
    expect(bundle.events.filter(({ type }) => type === 'recredential')).toHaveLength(2);
    changing.room.experts[4] = two;
  });
});

describe('R12: no head tells who replaced a paper', () => {
  it('the officers are given it only while there is something to sign', async () => {
    await changing.opened();
    const device = await changing.newDevice(1);
    const changeId = await changing.wish(device);
    const head = async (): Promise<string | null> =>
      (await changing.room.secretary.get<{ head: string | null }>(`/api/device-changes/${changeId}`)).head;
    expect(await head()).toBeNull();
    const request = await changing.approve(changeId);
    expect(await head()).toBeNull();
    await changing.confirm(request);
    expect(await head()).toMatch(/^[0-9a-f]{64}$/);
    for (const desk of [changing.secretary, changing.supervisor]) await desk.signOnce(changeId);
    expect(await head()).toBeNull();
    changing.room.experts[1] = device;
  });

  it('an expert’s sheet moves with what shows anyway, and with the own papers', async () => {
    await changing.opened();
    const head = async (n: number): Promise<string> =>
      (await changing.expert(n).client.get<{ head: string }>(`/api/ballots/${changing.ballotId}/sheet`)).head;
    const start = await head(1);
    await changing.vote(changing.expert(0));
    const first = await head(1);
    expect(first).not.toBe(start);
    await changing.vote(changing.expert(0));
    expect(await head(1)).toBe(first);
    expect(await head(0)).not.toBe(first);
    // it is a head of the chain, so the paper that names it is accepted, and the record of it holds
    await changing.vote(changing.expert(1));
    expect(await head(2)).not.toBe(first);
    expect(verifyBundles([await changing.announced()], {})).toMatchObject({ valid: true });
  });
});
