import { startServer, type TestServer } from './server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

it('serves, and serves again at the same address after a kill', async () => {
  const first = server.pid;
  expect(await (await fetch(`${server.url}/health/ready`)).json()).toEqual({ status: 'ok' });
  expect(await server.kill('SIGKILL')).toBeNull();
  await expect(fetch(`${server.url}/health/live`)).rejects.toThrow();
  await server.restart();
  expect(server.pid).not.toBe(first);
  expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
});

it('ends in good order', async () => {
  expect(await server.kill('SIGTERM')).toBe(0);
});
