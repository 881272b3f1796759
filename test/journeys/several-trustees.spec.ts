/**
 * Several trustees: each ballot's secrets lie under keys in as many folders. Whoever has all of them but one, and the database,
 * opens nothing; a folder that is away stops the announcement and loses nothing; a key that is lost makes the ballot void; and
 * a crash at any step leaves either a ballot that goes on or keys that are destroyed.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bundle } from '../../src/ballots/protocol/bundle.js';
import { toHex } from '../../src/ballots/protocol/encoding.js';
import { IDENTITY, add, multiply, multiplyBase, scalarOf, subtract } from '../../src/ballots/protocol/group.js';
import { slot } from '../../src/ballots/protocol/paper-proofs.js';
import { AnnouncingService } from '../../src/ballots/closing/announcing.service.js';
import { BallotSecretsVault, type HeldTrustee } from '../../src/ballots/secrets.js';
import { Environment } from '../../src/platform/environment.js';
import { KeyVault } from '../../src/platform/keys/key-vault.js';
import { verifyBundles } from '../../src/verifier/verify.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { BallotBox } from '../support/ballot-box.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { buildRoom, type Room } from '../support/room.js';

const NAMES = ['vault', 'supervisor', 'office'];
const home = mkdtempSync(path.join(tmpdir(), 'pingshen-trustees-'));
const keyDir = path.join(home, 'keys');
const folderOf = (name: string): string => path.join(home, name);
const settings = (names: readonly string[]): string => names.map((name) => `${name}=${folderOf(name)}`).join(',');

let database: TestDatabase;
let app: TestApplication;
let room: Room;
let box: BallotBox;

beforeAll(async () => {
  for (const name of NAMES) mkdirSync(folderOf(name));
  database = await cloneDatabase();
  app = await start(NAMES);
  room = await buildRoom(app.url, database, { experts: 5, candidates: 2 });
  box = await BallotBox.of(app, room);
}, 120_000);

afterAll(async () => {
  await box.end();
  room.leave();
  await app.close();
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

const start = (names: readonly string[]): Promise<TestApplication> =>
  startApplication({ database, keyDir, listen: true, env: { BALLOT_KEY_FOLDERS: settings(names) } });

async function restart(names: readonly string[]): Promise<void> {
  await app.close();
  app = await start(names);
}

/** The vault that a server with the folders of this place has. */
const vaultIn = (place: string): Promise<KeyVault> =>
  KeyVault.open(
    Environment.load({
      HOME: place,
      DATA_DIR: path.join(place, 'data'),
      KEY_FILE: path.join(place, 'keys', 'key-encryption.key'),
      BALLOT_KEY_FOLDERS: NAMES.map((name) => `${name}=${path.join(place, name)}`).join(','),
    }),
  );

const keysIn = (name: string): string[] => readdirSync(folderOf(name)).filter((file) => file.endsWith('.key'));
const everyKey = (): string[] => NAMES.flatMap(keysIn);
const post = (ballotId: string, act: string): Promise<void> => {
  const { client } = room.experts[0] as Room['experts'][number];
  const who = act === 'announce' ? client : room.secretary;
  return who.post(`/api/ballots/${ballotId}/${act}`);
};

async function closed(): Promise<string> {
  const ballotId = await room.openBallot();
  const opened = await box.opened(ballotId);
  for (const voter of box.voters)
    await box.cast(
      voter,
      box.frame(opened, voter, (i) => (i === 0 ? 'agree' : 'oppose')),
    );
  await post(ballotId, 'close');
  await eventually(async () => expect(await box.state(ballotId)).toBe('closed'));
  return ballotId;
}

const held = (ballotId: string): Promise<HeldTrustee[]> =>
  box.rows<HeldTrustee>(
    `select trustee, folder_mark as "folderMark", secrets_sealed as sealed from ballot_trustee where ballot_id = $1 order by position`,
    [ballotId],
  );

const bundleOf = (ballotId: string): Promise<Bundle> => room.supervisor.get<Bundle>(`/api/ballots/${ballotId}/bundle`);

describe('from the opening to the announcement', () => {
  it('every trustee has keys of its own; all take part in the order of the settings; every folder is empty afterwards', async () => {
    const ballotId = await room.openBallot();
    expect(NAMES.map(keysIn)).toEqual(NAMES.map(() => [`${ballotId}.key`]));
    const { manifest } = (await box.opened(ballotId)).ballot;
    expect(manifest.trustees.map(({ id }) => id)).toEqual(NAMES);
    await post(ballotId, 'close');
    await eventually(() => post(ballotId, 'announce'));
    const bundle = await bundleOf(ballotId);
    expect(bundle.events.flatMap((event) => (event.type === 'tally' ? [event.trustee] : []))).toEqual(NAMES);
    expect(bundle.decryptions.map(({ trustee }) => trustee)).toEqual(NAMES);
    const report = verifyBundles([bundle]);
    expect(report.valid).toBe(true);
    expect(report.bundles[0]?.warnings.map(({ en }) => en).join()).not.toContain('single trustee');
    expect(everyKey()).toEqual([]);
    expect((await held(ballotId)).map(({ sealed }) => sealed)).toEqual([null, null, null]);
  });

  it('counts what was voted', async () => {
    const ballotId = await closed();
    await post(ballotId, 'announce');
    const bundle = await bundleOf(ballotId);
    expect(bundle.results).toMatchObject([
      { agree: 5, passed: true },
      { oppose: 5, passed: false },
    ]);
    expect(verifyBundles([bundle]).valid).toBe(true);
  });
});

it('all folders but one, the key-encryption key and the database open no paper; with the last one they open all', async () => {
  const ballotId = await closed();
  const copy = mkdtempSync(path.join(tmpdir(), 'pingshen-copies-'));
  try {
    cpSync(home, copy, { recursive: true });
    const vault = await vaultIn(copy);
    const thief = new BallotSecretsVault(vault);
    const all = await thief.unseal(ballotId, await held(ballotId));
    const papers = await box.rows<{ body: Buffer }>('select body from paper where ballot_id = $1', [ballotId]);
    const one = toHex(multiplyBase(scalarOf(1)));
    const nothing = toHex(IDENTITY);
    /** What the first counter of the first entry of each paper says under some of the trustees' secrets. */
    const read = (of: typeof all): (number | null)[] =>
      papers.map(({ body }) => {
        const bytes = new Uint8Array(body);
        const share = of.reduce((sum, { secrets }) => add(sum, multiply(secrets.agree, slot(bytes, 0))), IDENTITY);
        const said = toHex(subtract(slot(bytes, 1), share));
        return said === one ? 1 : said === nothing ? 0 : null;
      });
    expect(read(all)).toEqual(papers.map(() => 1));
    for (const without of NAMES) {
      expect(read(all.filter(({ id }) => id !== without))).toEqual(papers.map(() => null));
    }
    for (const without of NAMES) {
      const away = path.join(copy, `${without}-away`);
      renameSync(path.join(copy, without), away);
      await expect(thief.unseal(ballotId, await held(ballotId))).rejects.toMatchObject({ code: 'ballot.key-lost' });
      renameSync(away, path.join(copy, without));
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
    await post(ballotId, 'announce');
  }
});

describe('a folder that is not there', () => {
  const away = folderOf('office-away');
  const takeAway = (): void => renameSync(folderOf('office'), away);
  const bringBack = (): void => renameSync(away, folderOf('office'));

  it('stops an opening, which names it and leaves nothing behind that hinders the next', async () => {
    const ballotId = await room.draftBallot({ candidates: await room.freshCandidates() });
    takeAway();
    const refused = { problem: { code: 'ballot.trustee-absent', facts: { trustees: 'office' } } };
    await expect(post(ballotId, 'open')).rejects.toMatchObject(refused);
    expect([await box.state(ballotId), existsSync(folderOf('office'))]).toEqual(['draft', false]);
    bringBack();
    await post(ballotId, 'open');
    await post(ballotId, 'close');
    await eventually(() => post(ballotId, 'announce'));
    expect(everyKey()).toEqual([]);
  });

  it.each([
    ['is gone', () => undefined],
    ['is another one, empty', () => mkdirSync(folderOf('office'))],
  ])('voids nothing: where it %s the announcement is refused, and goes on when it is back', async (_, meanwhile) => {
    const ballotId = await closed();
    takeAway();
    meanwhile();
    for (let n = 0; n < 2; n += 1)
      await expect(post(ballotId, 'announce')).rejects.toMatchObject({
        problem: { code: 'ballot.trustee-absent', facts: { trustees: 'office' } },
      });
    expect(await box.state(ballotId)).toBe('closed');
    rmSync(folderOf('office'), { recursive: true, force: true });
    bringBack();
    await post(ballotId, 'announce');
    expect(await box.state(ballotId)).toBe('announced');
    expect(everyKey()).toEqual([]);
  });
});

it('a key that is lost makes the ballot void, which says whose; the others are destroyed too', async () => {
  const ballotId = await closed();
  rmSync(path.join(folderOf('supervisor'), `${ballotId}.key`));
  await expect(post(ballotId, 'announce')).rejects.toMatchObject({
    problem: { code: 'ballot.key-lost', facts: { trustees: 'supervisor' } },
  });
  const [row] = await box.rows<{ state: string; reason: string }>(
    'select state, void_reason as reason from ballot where id = $1',
    [ballotId],
  );
  expect(row).toEqual({ state: 'void', reason: '计票前持钥人的密钥丢失：supervisor' });
  await eventually(() => expect(everyKey()).toEqual([]));
  expect((await held(ballotId)).map(({ sealed }) => sealed)).toEqual([null, null, null]);
  expect(verifyBundles([await bundleOf(ballotId)]).valid).toBe(true);
});

describe('a crash', () => {
  let waiting: string;

  it.each([
    ['after the first key of an opening', ['vault']],
    ['after all its keys, before its commit', NAMES],
  ])('%s leaves keys that serve the next attempt', async (_, made) => {
    const ballotId = await room.draftBallot({ candidates: await room.freshCandidates() });
    const vault = await vaultIn(home);
    for (const { name, keys } of vault.trustees) if (made.includes(name)) await keys.create(ballotId);
    await post(ballotId, 'open');
    await post(ballotId, 'close');
    await eventually(() => post(ballotId, 'announce'));
    expect(verifyBundles([await bundleOf(ballotId)]).valid).toBe(true);
    expect(everyKey()).toEqual([]);
  });

  // From here on the application listens elsewhere than the room's clients know.
  it('after the announcement leaves keys, in some folders or in all, that the next start destroys', async () => {
    const one = await closed();
    await post(one, 'announce');
    waiting = await closed();
    writeFileSync(path.join(folderOf('supervisor'), `${one}.key`), 'left');
    writeFileSync(path.join(folderOf('office'), `.${one}.key.0123456789ab`), 'left');
    await restart(NAMES);
    await eventually(() => expect(readdirSync(folderOf('office')).filter((file) => file.includes(one))).toEqual([]));
    expect(everyKey()).toEqual(NAMES.map(() => `${waiting}.key`));
  });

  it('followed by a start with other settings loses nothing: that ballot waits for those of its opening', async () => {
    const ballotId = waiting;
    await restart(['vault', 'supervisor']);
    await expect(announce(ballotId)).rejects.toMatchObject({
      code: 'ballot.trustee-absent',
      facts: { trustees: 'office' },
    });
    expect(await box.state(ballotId)).toBe('closed');
    await restart(['office', 'vault', 'supervisor']);
    await announce(ballotId);
    const [tally] = await box.rows<{ decryptions: string }>('select decryptions from tally where ballot_id = $1', [
      ballotId,
    ]);
    const parts = JSON.parse(tally?.decryptions ?? '[]') as { trustee: string }[];
    expect(parts.map(({ trustee }) => trustee)).toEqual(NAMES);
    expect(everyKey()).toEqual([]);
  });
});

/** Without HTTP, after a restart. */
const announce = (ballotId: string): Promise<void> => app.get(AnnouncingService).announceBySystem(ballotId);
