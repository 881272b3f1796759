import { byTime } from './by-time.js';

const meeting = (id: string, state: 'preparing' | 'in-session' | 'ended', heldOn: string) => ({ id, state, heldOn });
const ids = (meetings: readonly { id: string }[]): string => meetings.map(({ id }) => id).join(' ');

describe('the order of an expert’s meetings', () => {
  const running = meeting('running', 'in-session', '2026-11-21');
  const sooner = meeting('sooner', 'preparing', '2026-11-20');
  const later = meeting('later', 'preparing', '2026-12-01');
  const over = meeting('over', 'ended', '2026-11-21');

  it('the running one is first, whatever the days say; those to come follow by day', () => {
    const order = byTime([later, over, running, sooner]);
    expect([order.now?.id, ids(order.later)]).toEqual(['running', 'sooner later']);
  });
  it('without one that runs, the next to come is', () => {
    const order = byTime([later, sooner, over]);
    expect([order.now?.id, ids(order.later)]).toEqual(['sooner', 'later']);
  });
  it('when all are over there is none', () => expect(byTime([over])).toEqual({ now: null, later: [] }));
});
