/** R23: a request runs out even where the node that took it has died. */
import { eventually } from '../../test/support/eventually.js';
import type { Clock } from '../platform/clock/clock.js';
import type { ConfirmationsReader } from './confirmations.reader.js';
import { Expiries } from './expiries.js';

it('a request that another node took is found, and ended once when it has run out', async () => {
  const open: { id: string; expiresAt: Date }[] = [];
  const reader = { waiting: () => Promise.resolve(open) } as unknown as ConfirmationsReader;
  const expiries = new Expiries(reader, { now: () => new Date() } as Clock);
  const ended: string[] = [];
  expiries.onDue((id) => Promise.resolve(void ended.push(id)));
  await expiries.onApplicationBootstrap();
  open.push({ id: 'elsewhere', expiresAt: new Date(Date.now() + 300) });
  await expiries.expectAll();
  await expiries.expectAll();
  expect(ended).toEqual([]);
  await eventually(() => expect(ended).toEqual(['elsewhere']));
  await expiries.onApplicationShutdown();
});
