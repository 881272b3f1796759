import pg from 'pg';
import request from 'supertest';
import { startApplication, type TestApplication } from './application.js';
import { rowsOf } from './database.js';
import { Clock } from '../../src/platform/clock/clock.js';

let served: TestApplication;

beforeAll(async () => {
  served = await startApplication();
});
afterAll(() => served.close());

it('answers on a database of its own, in which the server owns nothing', async () => {
  const { status } = await request(served.application.getHttpServer()).get('/health/ready');
  expect(status).toBe(200);
  const owned = await rowsOf(served.database.appUrl, 'select from pg_tables where tableowner = current_user');
  expect(owned).toEqual([]);
  await expect(rowsOf(served.database.appUrl, 'delete from audit_event')).rejects.toThrow('permission denied');
});

it('lets a test say what time it is', () => {
  const clock = served.get(Clock);
  served.holdTime(new Date('2026-11-18T09:00:00+08:00'));
  expect(clock.now().toISOString()).toBe('2026-11-18T01:00:00.000Z');
  served.holdTime(null);
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(5000);
});

it('a test that asks a connection while a question waits at it already is told so', async () => {
  const client = new pg.Client({ connectionString: served.database.ownerUrl });
  await client.connect();
  const two = [client.query('select 1'), client.query('select 2')];
  expect(() => client.query('select 3')).toThrow('while a question waits');
  await Promise.all(two);
  await client.end();
});
