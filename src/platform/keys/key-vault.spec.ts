import { randomBytes, randomUUID } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Environment } from '../environment.js';
import { StartFault } from '../start-fault.js';
import { FolderAway } from './ballot-keys.js';
import { BrokenSeal } from './envelope.js';
import type { KeyEncryptionKey } from './key-encryption-key.js';
import { KeyVault } from './key-vault.js';

let folder: string;
let keyFile: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pingshen-keys-'));
  keyFile = path.join(folder, 'own', 'kek');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const openVault = (env: NodeJS.ProcessEnv = {}): Promise<KeyVault> =>
  KeyVault.open(Environment.load({ HOME: folder, DATA_DIR: path.join(folder, 'data'), KEY_FILE: keyFile, ...env }));

describe('sealing', () => {
  it('opens what it sealed, with the same binding and no other', async () => {
    const vault = await openVault();
    const sealed = vault.seal(Buffer.from('110101199003077758'), 'person.id-number:1');
    expect(vault.open(sealed, 'person.id-number:1').toString()).toBe('110101199003077758');
    expect(() => vault.open(sealed, 'person.id-number:2')).toThrow(BrokenSeal);
  });

  it('seals the same value differently each time, and an empty one too', async () => {
    const vault = await openVault();
    expect(vault.seal(Buffer.from('x'), 'b')).not.toEqual(vault.seal(Buffer.from('x'), 'b'));
    expect(vault.open(vault.seal(Buffer.alloc(0), 'b'), 'b')).toHaveLength(0);
  });

  it('refuses any single bit changed, anything cut off or added', async () => {
    const vault = await openVault();
    const sealed = vault.seal(Buffer.from('secret'), 'b');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const altered = Buffer.from(sealed);
      altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => vault.open(altered, 'b')).toThrow(BrokenSeal);
    }
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => vault.open(sealed.subarray(0, length), 'b')).toThrow(BrokenSeal);
    expect(() => vault.open(Buffer.concat([sealed, Buffer.of(0)]), 'b')).toThrow(BrokenSeal);
  });

  it('opens after a restart, and not under another key', async () => {
    const sealed = (await openVault()).seal(Buffer.from('x'), 'b');
    const again = await openVault();
    expect(again.open(sealed, 'b').toString()).toBe('x');
    const other = await openVault({ KEY_FILE: path.join(folder, 'other', 'kek') });
    expect(() => other.open(sealed, 'b')).toThrow(BrokenSeal);
    expect(other.fingerprint).not.toBe(again.fingerprint);
  });
});

it('hashes the same value the same way, differently for another purpose or key', async () => {
  const vault = await openVault();
  expect(vault.keyedHash('a', 'x')).toEqual((await openVault()).keyedHash('a', 'x'));
  expect(vault.keyedHash('a', 'x')).toHaveLength(32);
  expect(vault.keyedHash('b', 'x')).not.toEqual(vault.keyedHash('a', 'x'));
  expect((await openVault({ KEY_FILE: path.join(folder, 'other', 'kek') })).keyedHash('a', 'x')).not.toEqual(
    vault.keyedHash('a', 'x'),
  );
});

describe('the key file', () => {
  it('is made at the first start, for its owner only, and kept', async () => {
    await openVault();
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(keyFile)).mode & 0o777).toBe(0o700);
    const first = readFileSync(keyFile, 'utf8');
    expect(Buffer.from(first, 'base64')).toHaveLength(32);
    await openVault();
    expect(readFileSync(keyFile, 'utf8')).toBe(first);
  });

  it('is one and the same for starts at the same time', async () => {
    const vaults = await Promise.all(Array.from({ length: 12 }, () => openVault()));
    expect(new Set(vaults.map((vault) => vault.fingerprint)).size).toBe(1);
    expect(readdirSync(path.dirname(keyFile))).toEqual(['kek']);
  });

  it('is refused when others can read it', async () => {
    await openVault();
    chmodSync(keyFile, 0o640);
    await expect(openVault()).rejects.toThrow(`chmod 600 ${keyFile}`);
  });

  it.each([
    '',
    'too short',
    randomBytes(31).toString('base64'),
    randomBytes(33).toString('base64'),
    randomBytes(32).toString('hex'),
  ])('is refused when it holds %j', async (text) => {
    await openVault();
    writeFileSync(keyFile, text);
    await expect(openVault()).rejects.toThrow(StartFault);
  });

  it('is a sentence when its folder cannot be', async () => {
    writeFileSync(path.join(folder, 'own'), '');
    await expect(openVault()).rejects.toThrow(/KEY_FILE .* can be neither read nor made/);
  });

  it('is not needed with the key in the environment; the ballot keys stay in its folder', async () => {
    const secret = randomBytes(32);
    const vault = await openVault({ KEY_ENCRYPTION_KEY: secret.toString('base64') });
    const id = randomUUID();
    await vault.ballotKeys.create(id);
    expect(readdirSync(path.dirname(keyFile))).toEqual(['ballots']);
    // the same key in a file opens the same
    writeFileSync(keyFile, secret.toString('base64'), { mode: 0o600 });
    await expect((await openVault()).ballotKeys.has(id)).resolves.toBe(true);
  });
});

describe('ballot keys', () => {
  const fileOf = (id: string): string => path.join(path.dirname(keyFile), 'ballots', `${id}.key`);

  it('seal and open for their ballot and binding', async () => {
    const { ballotKeys } = await openVault();
    const [one, other] = [randomUUID(), randomUUID()];
    await Promise.all([ballotKeys.create(one), ballotKeys.create(other)]);
    const sealed = await ballotKeys.wrap(one, Buffer.from('x'), 'b');
    expect((await ballotKeys.unwrap(one, sealed, 'b')).toString()).toBe('x');
    await expect(ballotKeys.unwrap(one, sealed, 'c')).rejects.toThrow(BrokenSeal);
    await expect(ballotKeys.unwrap(other, sealed, 'b')).rejects.toThrow(BrokenSeal);
    expect(statSync(fileOf(one)).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(fileOf(one))).mode & 0o777).toBe(0o700);
  });

  it('are kept when they are made again, by however many at once', async () => {
    const { ballotKeys } = await openVault();
    const id = randomUUID();
    await Promise.all(Array.from({ length: 16 }, () => ballotKeys.create(id)));
    const sealed = await ballotKeys.wrap(id, Buffer.from('x'), 'b');
    await Promise.all([ballotKeys.create(id), (await openVault()).ballotKeys.create(id)]);
    expect((await ballotKeys.unwrap(id, sealed, 'b')).toString()).toBe('x');
    expect(readdirSync(path.dirname(fileOf(id))).sort()).toEqual(['.pingshen-trustee', `${id}.key`]);
  });

  it('are gone when destroyed, with what a crash left of them, and destroying twice is well', async () => {
    const { ballotKeys } = await openVault();
    const id = randomUUID();
    await ballotKeys.create(id);
    const sealed = await ballotKeys.wrap(id, Buffer.from('x'), 'b');
    const draft = path.join(path.dirname(fileOf(id)), `.${id}.key.abcdef012345`);
    writeFileSync(draft, readFileSync(fileOf(id)));
    await ballotKeys.destroy(id);
    expect(existsSync(fileOf(id)) || existsSync(draft)).toBe(false);
    expect(await ballotKeys.has(id)).toBe(false);
    await expect(ballotKeys.unwrap(id, sealed, 'b')).rejects.toThrow();
    await Promise.all([ballotKeys.destroy(id), ballotKeys.destroy(id), ballotKeys.destroy(randomUUID())]);
    // a key of the same name made afterwards opens nothing of before
    await ballotKeys.create(id);
    await expect(ballotKeys.unwrap(id, sealed, 'b')).rejects.toThrow(BrokenSeal);
  });

  it('can be destroyed where none was ever made', async () => {
    await expect((await openVault()).ballotKeys.destroy(randomUUID())).resolves.toBeUndefined();
  });

  it.each<[string, (file: string) => void]>([
    ['missing', (file) => rmSync(file)],
    ['empty', (file) => writeFileSync(file, '')],
    ['altered', (file) => writeFileSync(file, randomBytes(61))],
  ])('are not there when the file is %s', async (_, damage) => {
    const { ballotKeys } = await openVault();
    const id = randomUUID();
    await ballotKeys.create(id);
    expect(await ballotKeys.has(id)).toBe(true);
    damage(fileOf(id));
    expect(await ballotKeys.has(id)).toBe(false);
    await expect(ballotKeys.wrap(id, Buffer.from('x'), 'b')).rejects.toThrow();
  });

  it('tell a folder that is away, or another in its place, from one that has lost a key', async () => {
    const { trustees } = await openVault();
    const [{ keys } = { keys: null }] = trustees;
    if (keys === null) throw new Error('no trustee');
    const [id, own] = [randomUUID(), path.join(path.dirname(keyFile), 'ballots')];
    const mark = await keys.create(id);
    expect(await keys.create(randomUUID())).toBe(mark);
    expect(await keys.presence(id, mark)).toBe('there');
    expect(await keys.presence(id, randomUUID())).toBe('away');
    renameSync(own, `${own}-away`);
    expect(await keys.presence(id, mark)).toBe('away');
    expect(await keys.held()).toEqual([]);
    mkdirSync(own);
    expect(await keys.presence(id, mark)).toBe('away');
    rmSync(own, { recursive: true });
    renameSync(`${own}-away`, own);
    expect(await keys.held()).toContain(id);
    rmSync(fileOf(id));
    expect(await keys.presence(id, mark)).toBe('lost');
  });

  it('of a trustee elsewhere are made in its folder only, which is never made', async () => {
    const disk = path.join(folder, 'disk');
    mkdirSync(disk);
    const { trustees, ballotKeys } = await openVault({ BALLOT_KEY_FOLDERS: `disk=${disk}` });
    const [first] = trustees;
    expect(trustees.map(({ name }) => name)).toEqual(['disk']);
    const id = randomUUID();
    await first?.keys.create(id);
    expect(readdirSync(disk)).toContain(`${id}.key`);
    expect(await ballotKeys.has(id)).toBe(false);
    rmSync(disk, { recursive: true });
    await expect(first?.keys.create(randomUUID())).rejects.toThrow(FolderAway);
    expect(existsSync(disk)).toBe(false);
  });

  it('do not open in the file of another ballot', async () => {
    const { ballotKeys } = await openVault();
    const [one, other] = [randomUUID(), randomUUID()];
    await ballotKeys.create(one);
    writeFileSync(fileOf(other), readFileSync(fileOf(one)));
    expect(await ballotKeys.has(other)).toBe(false);
  });

  it.each(['../kek', '', 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', `${randomUUID()}/x`])(
    'refuse the id %j',
    async (id) => {
      const { ballotKeys } = await openVault();
      await expect(ballotKeys.create(id)).rejects.toThrow('UUID');
      await expect(ballotKeys.destroy(id)).rejects.toThrow('UUID');
    },
  );

  it('are no loss while a key service is merely out of reach', async () => {
    const away = (): Promise<Buffer> => Promise.reject(new Error('timeout'));
    const service: KeyEncryptionKey = {
      derive: () => Promise.resolve(randomBytes(32)),
      wrap: (key) => Promise.resolve(Buffer.from(key)),
      unwrap: away,
    };
    const { ballotKeys } = await KeyVault.above(service, folder);
    const id = randomUUID();
    await ballotKeys.create(id);
    await expect(ballotKeys.has(id)).rejects.toThrow('timeout');
  });
});
