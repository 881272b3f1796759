/** R18, R23: who may ask for another device in an open ballot, approve, confirm and sign it, and with which key. */
import { randomUUID } from 'node:crypto';
import { forAllSpecs, keyOf, type ChangingDevices } from '../../../test/support/changing-devices.js';
import { codeOf } from '../../../test/support/refusals.js';
import type { ApiClient } from '../../cli/demo/api-client.js';
import { random } from '../../cli/demo/simulated-expert.js';
import { verifyBundles } from '../../verifier/verify.js';
import { toHex } from '../protocol/encoding.js';
import { newSigningKey, type SigningKey } from '../protocol/signatures.js';

let changing: ChangingDevices;
forAllSpecs((gathered) => (changing = gathered));

describe('who may do what', () => {
  it('one account never gives both signatures, nor asks and confirms', async () => {
    await changing.opened();
    const device = await changing.newDevice(1);
    const changeId = await changing.wish(device);
    const granted = randomUUID();
    await changing.rows(
      `insert into role_grant (id, account_id, role, committee_id)
       select $1, account_id, 'supervisor', committee_id from role_grant where committee_id = $2 and role = 'secretary'`,
      [granted, changing.room.committeeId],
    );
    const request = await changing.approve(changeId);
    expect(await codeOf(changing.room.secretary.post(`/api/confirmations/${request}/confirm`))).toBe(
      'confirmation.same-account',
    );
    await changing.confirm(request);
    const challenge = await changing.secretary.signOnce(changeId);
    const body = {
      role: 'supervisor',
      head: challenge.head,
      signature: await changing.supervisor.signature(challenge),
    };
    expect(await codeOf(changing.room.secretary.post(`/api/device-changes/${changeId}/signatures`, body))).toBe(
      'device-change.same-account',
    );
    await changing.rows('update role_grant set revoked_at = now() where id = $1', [granted]);
    await codeOf(device.client.post(`/api/device-changes/${changeId}/withdraw`));
  });

  it('is nobody else’s: each act is refused to whoever has no part in it', async () => {
    await changing.opened();
    const device = await changing.newDevice(1);
    const changeId = await changing.wish(device);
    const nothing = `/api/device-changes/${randomUUID()}`;
    const body = { role: 'secretary', head: '00'.repeat(32), signature: '00'.repeat(64) };
    const credential = toHex(newSigningKey(random).key);
    const at = `/api/device-changes/${changeId}`;
    const refused = [
      changing.room.stranger.post(`/api/ballots/${changing.ballotId}/device-changes`, { credential }),
      changing.room.secretary.post(`/api/ballots/${changing.ballotId}/device-changes`, { credential }),
      changing.expert(2).client.post(`${at}/withdraw`),
      changing.room.secretary.post(`${at}/withdraw`),
      changing.room.supervisor.post(`${at}/approve`, { reason: 'x' }),
      changing.expert(1).client.post(`${at}/approve`, { reason: 'x' }),
      changing.room.supervisor.post(`${at}/decline`, { reason: 'x' }),
      changing.room.supervisor.post(`${at}/signatures`, body),
      changing.room.organizer.post(`${at}/signatures`, body),
      changing.expert(1).client.get(at),
      changing.room.stranger.get(`/api/ballots/${changing.ballotId}/manifest`),
      changing.room.secretary.post(`${nothing}/approve`, { reason: 'x' }),
      changing.room.secretary.post(`${nothing}/decline`, { reason: 'x' }),
      changing.room.secretary.post(`${nothing}/signatures`, body),
      changing.room.secretary.get(nothing),
      changing.expert(1).client.post(`${nothing}/withdraw`),
      changing.expert(1).client.post(`/api/ballots/${randomUUID()}/device-changes`, { credential }),
    ];
    for (const code of await Promise.all(refused.map(codeOf)))
      expect(['resource.not-found', 'access.denied']).toContain(code);
    expect(await changing.stateOf(changeId)).toEqual(['wished', null]);
  });

  it('a key serves once: not one that is or was anybody’s, nor one that another seat asks for', async () => {
    // between ballots a device takes over from another, whose key ends
    changing.expert(3).credential = newSigningKey(random);
    await changing.expert(3).attend(changing.room.meetingId);
    await changing.opened();
    const [device, another] = [await changing.newDevice(1), await changing.newDevice(2)];
    expect(await codeOf(changing.wish(device, keyOf(changing.expert(1))))).toBe('device-change.not-needed');
    expect(await codeOf(changing.wish(device, keyOf(changing.expert(2))))).toBe('credential.used');
    const [ended] = await changing.rows<{ key: string }>(
      `select encode(public_key, 'hex') as key from credential where ended_at is not null limit 1`,
    );
    expect(await codeOf(changing.wish(device, ended?.key))).toBe('credential.used');
    expect(await codeOf(changing.wish(device, '00'.repeat(32)))).toBe('credential.invalid');
    const changeId = await changing.wish(device);
    expect(await changing.wish(device)).toBe(changeId);
    expect(await codeOf(changing.wish(another, keyOf(device)))).toBe('credential.used');
  });

  it('with policy first a seat that has voted has nothing to change; with last its revisions go on', async () => {
    await changing.opened({ policy: 'first' });
    await changing.vote(changing.expert(1));
    const device = await changing.newDevice(1);
    expect(await codeOf(changing.wish(device))).toBe('device-change.voted');
    const unvoted = await changing.newDevice(2);
    await changing.changed(unvoted);
    await changing.vote(unvoted);
    expect(verifyBundles([await changing.announced()], {})).toMatchObject({ valid: true });
    changing.room.experts[2] = unvoted;
  });

  it('who came after the opening, or has left, has no device to change in it', async () => {
    const late = changing.expert(4);
    const depart = () =>
      changing.room.secretary.post(`/api/meetings/${changing.room.meetingId}/seats/5/attendance`, {
        act: 'depart',
        reason: '接听电话',
      });
    await depart();
    await changing.opened();
    await changing.room.bringBack(5);
    expect(await codeOf(changing.wish(await changing.newDevice(4)))).toBe('cast.not-on-roster');
    // R9: not on the roster, so a takeover is open to it as between ballots.
    expect(
      await codeOf(
        late.client.post(`/api/meetings/${changing.room.meetingId}/sign-in`, {
          credential: toHex(newSigningKey(random).key),
        }),
      ),
    ).toBe('done');
    await changing.over();
    late.credential = newSigningKey(random);
    await late.attend(changing.room.meetingId);
    await changing.opened();
    const device = await changing.newDevice(4);
    await depart();
    expect(await codeOf(changing.wish(device))).toBe('cast.not-present');
    await changing.room.bringBack(5);
    const changeId = await changing.wish(device);
    await depart();
    expect(await codeOf(changing.approve(changeId))).toBe('seat.departed');
    await changing.room.bringBack(5);
    await codeOf(device.client.post(`/api/device-changes/${changeId}/withdraw`));
  });

  it('a ballot whose manifest does not name both keys says so when it is asked', async () => {
    await changing.rows(
      `update officer_key set ended_at = now() where meeting_id = $1 and role = 'supervisor' and ended_at is null`,
      [changing.room.meetingId],
    );
    await changing.opened();
    expect(await codeOf(changing.approve(await changing.wish(await changing.newDevice(1))))).toBe(
      'device-change.no-officer-key',
    );
    await changing.over();
    const claim = (client: ApiClient, role: string, { key }: SigningKey): Promise<unknown> =>
      codeOf(client.post(`/api/meetings/${changing.room.meetingId}/officer-keys`, { role, key: toHex(key) }));
    const [own, fresh] = [changing.supervisor.key, newSigningKey(random)];
    // another tab of the supervisor comes and goes; nobody else can bring its key back
    for (const key of [own, fresh, own]) {
      expect(await claim(changing.room.supervisor, 'supervisor', key)).toBe('done');
      expect(
        await changing.rows(
          `select encode(public_key, 'hex') as key from officer_key where role = 'supervisor' and ended_at is null`,
        ),
      ).toEqual([{ key: toHex(key.key) }]);
    }
    expect(await claim(changing.room.secretary, 'secretary', fresh)).toBe('credential.used');
    expect(await claim(changing.room.secretary, 'supervisor', fresh)).toBe('resource.not-found');
  });
});
