/** Lockout by account and device, over two servers on one database and over restarts (a venue shares one address). */
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { cloneDatabase, rowsOf, type TestDatabase } from '../../../test/support/database.js';
import { startServer, type TestServer } from '../../../test/support/server.js';
import { ApiClient, ApiProblem } from '../../cli/demo/api-client.js';
import type { Problem } from '../../contract/problem.js';
import { idNumberCheckCharacter } from '../../kernel/id-number.js';
import { WRONG_BEFORE_WAIT } from '../domain/lockout.js';
import { FirstAccounts } from '../accounts/first-accounts.js';
import { bucketsOf } from '../attempts/attempts.store.js';
import { ForgettingAttempts } from '../attempts/forgetting-attempts.js';
import type { Refusal } from '../../platform/problems/refusal.js';
import { WRONG_A_MINUTE } from './sign-in-limits.js';
import { SIGN_INS_AT_ONCE, SignInService } from './sign-in.service.js';

let database: TestDatabase;
let first: TestApplication;
let second: TestServer;
let serial = 0;

beforeAll(async () => {
  database = await cloneDatabase();
  first = await startApplication({ database, listen: true });
  second = await startServer({ database, keyDir: first.keyDir });
}, 120_000);
afterAll(async () => {
  await second.stop();
  await first.close();
  await database.drop();
});

/** One whose password is as good as chosen by a person, unless it stays the issued one. */
async function account(issued = false): Promise<{ loginName: string; password: string }> {
  serial += 1;
  const digits = `99010119700101${String(serial).padStart(3, '0')}`;
  const loginName = `person${serial}`;
  const idNumber = digits + idNumberCheckCharacter(digits);
  const made = { name: '陈立新', loginName, idNumber, role: 'organizer' as const, committee: null };
  const password = await first.get(FirstAccounts).create(made);
  if (!issued)
    await rowsOf(database.ownerUrl, 'update account set password_initial = false where login_name = $1', [loginName]);
  return { loginName, password };
}

/** The refusal of a sign-in, without what differs by time; null when it succeeded. */
async function attempt(client: ApiClient, loginName: string, password = 'wrong-word'): Promise<Problem | null> {
  return client.signIn(loginName, password).then(
    () => null,
    (error: unknown) => {
      if (error instanceof ApiProblem) return error.problem;
      throw error;
    },
  );
}

const codeOf = async (client: ApiClient, loginName: string, password?: string): Promise<string> =>
  (await attempt(client, loginName, password))?.code ?? 'signed in';

const endWaits = (): Promise<unknown> =>
  rowsOf(database.ownerUrl, `update sign_in_failure set locked_until = now() - interval '1 second'`);

it('waits after five wrong passwords, in words and with the time, twice as long after each further one', async () => {
  const { loginName, password } = await account();
  for (let n = 1; n < WRONG_BEFORE_WAIT; n += 1)
    expect(await codeOf(new ApiClient(first.url), loginName)).toBe('account.wrong-password');
  const fifth = await attempt(new ApiClient(first.url), loginName);
  expect(fifth).toMatchObject({ code: 'account.locked', status: 429, facts: { minutes: 1 } });
  expect(fifth?.title).toMatch(/请等候 1 分钟（\d\d:\d\d:\d\d 之后）再试/);
  expect(await codeOf(new ApiClient(first.url), loginName, password)).toBe('account.locked');
  await endWaits();
  expect(await attempt(new ApiClient(first.url), loginName)).toMatchObject({ facts: { minutes: 2 } });
  await endWaits();
  expect(await attempt(new ApiClient(first.url), loginName)).toMatchObject({ facts: { minutes: 4 } });
  await endWaits();
  expect(await codeOf(new ApiClient(first.url), loginName, password)).toBe('signed in');
  expect(await codeOf(new ApiClient(first.url), loginName)).toBe('account.wrong-password');
});

it('counts over several servers and restarts', async () => {
  const { loginName, password } = await account();
  for (const node of [first, second, first, second])
    expect(await codeOf(new ApiClient(node.url), loginName)).toBe('account.wrong-password');
  expect(await codeOf(new ApiClient(second.url), loginName)).toBe('account.locked');
  expect(await codeOf(new ApiClient(first.url), loginName, password)).toBe('account.locked');
  await second.restart();
  expect(await codeOf(new ApiClient(second.url), loginName, password)).toBe('account.locked');
});

it('counts guesses that come all at once like one after the other', async () => {
  const { loginName } = await account();
  const codes = await Promise.all(
    Array.from({ length: 20 }, (_, n) => codeOf(new ApiClient((n % 2 === 0 ? first : second).url), loginName)),
  );
  expect(codes.filter((code) => code === 'account.wrong-password')).toHaveLength(WRONG_BEFORE_WAIT - 1);
  expect(codes.filter((code) => code === 'account.locked')).toHaveLength(20 - WRONG_BEFORE_WAIT + 1);
});

it("locks nobody out of the own device by strangers' guesses, and the own device by its own", async () => {
  const { loginName, password } = await account();
  const own = new ApiClient(first.url);
  expect(await codeOf(own, loginName, password)).toBe('signed in');
  for (let n = 0; n < 8; n += 1) await codeOf(new ApiClient(second.url), loginName);
  expect(await codeOf(new ApiClient(first.url), loginName, password)).toBe('account.locked');
  expect(await codeOf(own, loginName, password)).toBe('signed in');
  for (let n = 0; n < WRONG_BEFORE_WAIT; n += 1) await codeOf(own, loginName);
  expect(await codeOf(own, loginName, password)).toBe('account.locked');
});

it('does not lock the neighbours at the same address', async () => {
  const [victim, neighbour] = [await account(), await account()];
  for (let n = 0; n < 8; n += 1) await codeOf(new ApiClient(first.url), victim.loginName);
  expect(await codeOf(new ApiClient(first.url), neighbour.loginName, neighbour.password)).toBe('signed in');
});

it("lets the issued password in during a wait, so that strangers' guesses keep nobody from the first sign-in", async () => {
  const { loginName, password } = await account(true);
  for (let n = 0; n < 8; n += 1) await codeOf(new ApiClient(second.url), loginName);
  expect(await codeOf(new ApiClient(first.url), loginName)).toBe('account.locked');
  const tablet = new ApiClient(first.url);
  expect(await codeOf(tablet, loginName, password)).toBe('signed in');
  await tablet.post('/api/account/password', { password, newPassword: 'three blue mountains' });
  for (let n = 0; n < 8; n += 1) await codeOf(new ApiClient(second.url), loginName);
  expect(await codeOf(new ApiClient(first.url), loginName, 'three blue mountains')).toBe('account.locked');
});

it('a wait of an issued password looks like any other from outside', async () => {
  const [issued, chosen] = [await account(true), await account()];
  const codes = async (name: string): Promise<string[]> => {
    const told = [];
    for (let n = 0; n < 8; n += 1) told.push(await codeOf(new ApiClient(first.url), name));
    return told;
  };
  const expected = await codes(chosen.loginName);
  expect(await codes(issued.loginName)).toEqual(expected);
  expect(await codes('nobody-of-this-name')).toEqual(expected);
});

it('answers alike whether or not there is such an account, before and after the lock', async () => {
  const { loginName } = await account();
  const told = async (name: string): Promise<unknown[]> => {
    const answers = [];
    for (let n = 0; n < 7; n += 1) {
      const problem = await attempt(new ApiClient(first.url), name);
      answers.push({
        ...problem,
        requestId: '',
        title: problem?.title.replace(/\d\d:\d\d:\d\d/, ''),
        facts: { ...problem?.facts, until: '' },
      });
    }
    return answers;
  };
  const [known, unknown] = [await told(loginName), await told('nobody-at-all')];
  expect(unknown).toEqual(known);
  expect(JSON.stringify(known)).toContain('account.locked');
});

it('keeps neither names that were tried nor what the cookie says', async () => {
  const typed = 'my-password-by-mistake';
  const client = new ApiClient(first.url);
  await codeOf(client, typed);
  expect(client.cookieHeader).toMatch(/^pingshen_device=[\w-]{43}$/);
  const rows = await rowsOf<{ text: string }>(database.ownerUrl, 'select f::text as text from sign_in_failure f');
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(typed);
  expect(JSON.stringify(rows)).not.toContain(Buffer.from(typed).toString('hex'));
});

describe('a minute of wrong passwords', () => {
  beforeEach(() => rowsOf(database.ownerUrl, 'delete from attempt_count'));

  const limits = async (scope: string): Promise<number> => {
    const told = await rowsOf(
      database.ownerUrl,
      `select facts from audit_event where type = 'sign-in.limited' and facts->>'scope' = $1`,
      [scope],
    );
    return told.length;
  };
  const minuteLater = (): Promise<unknown> =>
    rowsOf(database.ownerUrl, `update attempt_count set since = now() - interval '61 seconds'`);

  it('is over for a device after ten, whatever names they are for; it costs no account and no other device', async () => {
    const { loginName, password } = await account();
    const one = new ApiClient(first.url);
    await codeOf(one, 'e000');
    const other = new ApiClient(second.url, one.cookieHeader);
    for (let n = 1; n < WRONG_A_MINUTE.device; n += 1)
      expect(await codeOf(n % 2 === 0 ? one : other, `e00${n}`)).toBe('account.wrong-password');
    const told = await limits('device');
    const refused = await attempt(one, loginName, password);
    expect(refused).toMatchObject({ code: 'request.too-many', status: 429, facts: { seconds: expect.any(Number) } });
    for (let n = 0; n < WRONG_BEFORE_WAIT; n += 1) expect(await codeOf(other, loginName)).toBe('request.too-many');
    expect(await limits('device')).toBe(told + 1);
    expect(await codeOf(new ApiClient(first.url), loginName, password)).toBe('signed in');
    await minuteLater();
    expect(await codeOf(one, loginName, password)).toBe('signed in');
  });

  it('holds for guesses that come all at once', async () => {
    const device = new ApiClient(first.url);
    await codeOf(device, 'f00');
    const codes = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        codeOf(new ApiClient((n % 2 === 0 ? first : second).url, device.cookieHeader), `f${n + 1}`),
      ),
    );
    expect(codes.filter((code) => code === 'account.wrong-password')).toHaveLength(WRONG_A_MINUTE.device - 1);
  });

  it('counts none that were right', async () => {
    const { loginName, password } = await account();
    const device = new ApiClient(first.url);
    for (let n = 0; n < WRONG_A_MINUTE.device + 3; n += 1)
      expect(await codeOf(device, loginName, password)).toBe('signed in');
  });

  it('is over for all new devices after a thousand, but for no device that the account knows and no issued password', async () => {
    const [chosen, issued] = [await account(), await account(true)];
    const known = new ApiClient(first.url);
    expect(await codeOf(known, chosen.loginName, chosen.password)).toBe('signed in');
    await rowsOf(database.ownerUrl, 'update attempt_count set attempts = $2, since = now() where device_hash = $1', [
      bucketsOf('sign-in', Buffer.alloc(0)).all,
      WRONG_A_MINUTE.installation,
    ]);
    const told = await limits('installation');
    expect(await codeOf(new ApiClient(first.url), 'nobody-there')).toBe('request.too-many');
    for (let n = 0; n < WRONG_BEFORE_WAIT; n += 1)
      expect(await codeOf(new ApiClient(second.url), chosen.loginName, chosen.password)).toBe('request.too-many');
    expect(await codeOf(known, chosen.loginName, chosen.password)).toBe('signed in');
    expect(await codeOf(new ApiClient(first.url), issued.loginName, issued.password)).toBe('signed in');
    expect(await limits('installation')).toBe(told + 1);
    await minuteLater();
    expect(await codeOf(new ApiClient(second.url), chosen.loginName, chosen.password)).toBe('signed in');
  });

  it('leaves room for three hundred people behind one address who mistype twice', () => {
    expect(WRONG_A_MINUTE.installation).toBeGreaterThanOrEqual(300 * 2 + SIGN_INS_AT_ONCE);
  });

  it('looks at only so many passwords at once; whoever comes then is told when to come back', async () => {
    const service = first.get(SignInService);
    const answers = await Promise.all(
      Array.from({ length: SIGN_INS_AT_ONCE + 20 }, (_, n) =>
        service.verify(`crowd${n}`, 'wrong-word', Buffer.from(`device ${n}`)).catch((error: Refusal) => error.code),
      ),
    );
    expect(answers.filter((code) => code === 'account.wrong-password')).toHaveLength(SIGN_INS_AT_ONCE);
    expect(answers.filter((code) => code === 'request.too-many')).toHaveLength(20);
    const { loginName, password } = await account();
    expect(await codeOf(new ApiClient(first.url), loginName, password)).toBe('signed in');
  }, 60_000);
});

it('forgets the names that were tried after two days, whether or not a wait began', async () => {
  await rowsOf(
    database.ownerUrl,
    `insert into sign_in_failure (login_hash, device_hash, failures, last_failed_at)
     select sha256(n::text::bytea), '', 1, now() - interval '49 hours' from generate_series(1, 450) n`,
  );
  await codeOf(new ApiClient(first.url), 'tried-just-now');
  await first.get(ForgettingAttempts).forget();
  const [left] = await rowsOf<{ old: number; fresh: number }>(
    database.ownerUrl,
    `select count(*) filter (where last_failed_at < now() - interval '47 hours')::int as old, count(*)::int as fresh from sign_in_failure`,
  );
  expect(left?.old).toBe(0);
  expect(left?.fresh).toBeGreaterThan(0);
});

it('writes down every lock, for accounts by their reference', async () => {
  const { loginName } = await account();
  for (let n = 0; n < WRONG_BEFORE_WAIT; n += 1) await codeOf(new ApiClient(first.url), loginName);
  const events = await rowsOf<{ facts: Record<string, unknown> }>(
    database.ownerUrl,
    `select e.facts from audit_event e join account a on a.id::text = e.facts->>'account'
      where e.type = 'account.locked' and a.login_name = '${loginName}'`,
  );
  expect(events.map(({ facts }) => facts['seconds'])).toEqual([60]);
});
