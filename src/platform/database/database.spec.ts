/** The one door to the database: what a transaction sees, and that a crowd at one lock never stops the server. */
import pg from 'pg';
import { DataSource } from 'typeorm';
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { Database } from './database.js';

let app: TestApplication;
let database: Database;

beforeAll(async () => {
  app = await startApplication();
  database = app.get(Database);
  const owner = new pg.Client({ connectionString: app.database.ownerUrl });
  await owner.connect();
  await owner.query('create table counter (n integer not null); insert into counter values (0)');
  await owner.query('grant select, update on counter to pingshen_app');
  await owner.end();
}, 60_000);
afterEach(() => unwatch());
afterAll(() => app.close());

const value = async (): Promise<number | undefined> =>
  (await database.readOne<{ n: number }>('select n from counter'))?.n;

it('many more acts at one lock than there are connections all come to an end, though each reads while it holds it', async () => {
  const acts = Array.from({ length: 60 }, () =>
    database.write(async (tx) => {
      await tx.rows('select n from counter for update');
      // what readers do that know of no transaction
      const before = await value();
      await tx.execute('update counter set n = n + 1');
      return before;
    }),
  );
  const seen = await Promise.all(acts);
  expect(seen.sort((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n));
});

it('a read inside a transaction sees its changes, one outside does not, and nothing is left after a fault', async () => {
  const before = (await value()) ?? 0;
  let elsewhere: Promise<number | undefined> = Promise.resolve(undefined);
  let ask: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (ask = resolve));
  elsewhere = asked.then(() => value());
  await expect(
    database.write(async (tx) => {
      await tx.execute('update counter set n = n + 1');
      expect(await value()).toBe(before + 1);
      ask();
      expect(await elsewhere).toBe(before);
      throw new Error('given up');
    }),
  ).rejects.toThrow('given up');
  expect(await value()).toBe(before);
});

it('a transaction inside a transaction is a fault of ours, never a wait', async () => {
  await expect(database.write(() => database.write(() => Promise.resolve()))).rejects.toThrow(
    'a transaction inside a transaction',
  );
});

it('a transaction that stands apart is over, and seen, before the one in hand; that one may still be given up', async () => {
  const before = (await value()) ?? 0;
  await expect(
    database.write(async () => {
      await database.writeApart((apart) => apart.execute('update counter set n = n + 1'));
      expect(await value()).toBe(before + 1);
      throw new Error('given up');
    }),
  ).rejects.toThrow('given up');
  expect(await value()).toBe(before + 1);
});

let unwatch: () => void = () => undefined;

/** How many queries at most were under way on one connection, of the transactions that follow. */
function watchConnections(): { most: number } {
  const seen = { most: 0 };
  const source = app.get(DataSource);
  const create = source.createQueryRunner.bind(source);
  unwatch = () => void Object.assign(source, { createQueryRunner: create });
  source.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner) as (...words: unknown[]) => Promise<unknown>;
    let under = 0;
    Object.assign(runner, {
      query: async (...words: unknown[]) => {
        seen.most = Math.max(seen.most, (under += 1));
        return query(...words).finally(() => (under -= 1));
      },
    });
    return runner;
  };
  return seen;
}

it('asks in turn what is asked at once, of its one connection', async () => {
  const seen = watchConnections();
  const [one, two, three] = await database.write((tx) =>
    Promise.all([value(), tx.row<{ n: number }>('select 2 as n'), database.readOne<{ n: number }>('select 3 as n')]),
  );
  expect([typeof one, two, three]).toEqual(['number', { n: 2 }, { n: 3 }]);
  expect(seen.most).toBe(1);
});

it('asks nothing after the end of a transaction', async () => {
  const seen = watchConnections();
  const before = await value();
  const late: Promise<unknown>[] = [];
  await expect(
    database.write(async (tx) => {
      late.push(tx.rows('select pg_sleep(0.2)'), tx.execute('update counter set n = n + 1'));
      throw new Error('given up');
    }),
  ).rejects.toThrow('given up');
  const [running, waiting] = await Promise.allSettled(late);
  expect(running?.status).toBe('fulfilled');
  expect(String((waiting as PromiseRejectedResult).reason)).toContain('after the end of its transaction');
  expect([await value(), seen.most]).toEqual([before, 1]);
});

it('what runs after the commit is outside of it, and may begin another', async () => {
  const after = await new Promise<Promise<number>>((resolve, reject) => {
    database
      .write((tx) => {
        tx.onCommit(() => resolve(database.write((next) => next.execute('update counter set n = n + 1'))));
        return Promise.resolve();
      })
      .catch(reject);
  });
  expect(after).toBe(1);
});
