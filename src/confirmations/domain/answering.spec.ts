import fc from 'fast-check';
import { CONFIRMATION_STATES, CONFIRMER_ROLES, type ConfirmerRole } from '../../contract/confirmations.js';
import { decideAnswer, isDue, judge, type GivenAnswer, type OpenRequest } from './answering.js';

const now = new Date('2026-11-20T06:00:00Z');
const later = new Date('2026-11-20T06:10:00Z');
const request: OpenRequest = {
  state: 'requested',
  requestedBy: 'secretary',
  requesterHolds: true,
  expiresAt: later,
  needs: ['chair', 'supervisor'],
};
const chair = { accountId: 'chair', roles: ['chair'] as const };
const supervisor = { accountId: 'supervisor', roles: ['supervisor'] as const };
const yes = (role: ConfirmerRole, accountId: string): GivenAnswer => ({ role, accountId, answer: 'yes', holds: true });
const lapsed = (role: ConfirmerRole, accountId: string): GivenAnswer => ({ ...yes(role, accountId), holds: false });

describe('answers to a request (R23)', () => {
  it('the first of two confirmations leaves it open, the second settles it, in either order', () => {
    expect(decideAnswer(request, [], chair, 'yes', now)).toEqual({
      ok: true,
      role: 'chair',
      turn: 1,
      to: 'requested',
    });
    expect(decideAnswer(request, [yes('chair', 'chair')], supervisor, 'yes', now)).toEqual({
      ok: true,
      role: 'supervisor',
      turn: 1,
      to: 'confirmed',
    });
    expect(decideAnswer(request, [yes('supervisor', 'supervisor')], chair, 'yes', now)).toMatchObject({
      to: 'confirmed',
    });
  });

  it('one refusal is enough, first or last', () => {
    expect(decideAnswer(request, [], chair, 'no', now)).toMatchObject({ to: 'refused' });
    expect(decideAnswer(request, [yes('chair', 'chair')], supervisor, 'no', now)).toMatchObject({ to: 'refused' });
  });

  it('the account that asked confirms nothing, whatever roles it holds', () => {
    const both = { accountId: 'secretary', roles: ['chair', 'supervisor'] as const };
    expect(decideAnswer(request, [], both, 'yes', now)).toEqual({ ok: false, refusal: 'confirmation.same-account' });
    expect(decideAnswer(request, [], both, 'no', now)).toEqual({ ok: false, refusal: 'confirmation.same-account' });
  });

  it('what nobody in office asks for any more is confirmed by nobody, a second click included, and may be refused', () => {
    const orphaned = { ...request, requesterHolds: false };
    const left = { ok: false, refusal: 'confirmation.requester-left' };
    expect(decideAnswer(orphaned, [], chair, 'yes', now)).toEqual(left);
    expect(decideAnswer(orphaned, [yes('chair', 'chair')], supervisor, 'yes', now)).toEqual(left);
    const all = [yes('chair', 'chair'), yes('supervisor', 'supervisor')];
    expect(decideAnswer(orphaned, all, chair, 'yes', now)).toMatchObject({ ok: true, to: 'requested' });
    expect(decideAnswer(orphaned, [], chair, 'no', now)).toMatchObject({ to: 'refused' });
  });

  it('one account in two roles confirms once: its second click changes nothing', () => {
    const both = { accountId: 'x', roles: ['chair', 'supervisor'] as const };
    expect(decideAnswer(request, [yes('chair', 'x')], both, 'yes', now)).toEqual({
      ok: true,
      role: null,
      to: 'requested',
    });
    expect(decideAnswer(request, [yes('chair', 'x')], both, 'no', now)).toEqual({
      ok: false,
      refusal: 'confirmation.role-answered',
    });
  });

  it('a second holder of an office that has answered is told so', () => {
    const deputy = { accountId: 'deputy', roles: ['chair'] as const };
    expect(decideAnswer(request, [yes('chair', 'chair')], deputy, 'yes', now)).toEqual({
      ok: false,
      refusal: 'confirmation.role-answered',
    });
  });

  it('an office that was lost since confirms nothing: the last confirmation leaves the request open for its successor', () => {
    const deputy = { accountId: 'deputy', roles: ['chair'] as const };
    const before = [lapsed('chair', 'chair')];
    expect(decideAnswer(request, before, supervisor, 'yes', now)).toMatchObject({
      role: 'supervisor',
      to: 'requested',
    });
    const both = [...before, yes('supervisor', 'supervisor')];
    expect(decideAnswer(request, both, deputy, 'yes', now)).toEqual({
      ok: true,
      role: 'chair',
      turn: 2,
      to: 'confirmed',
    });
    expect(judge(request.needs, both)).toEqual({ counting: [yes('supervisor', 'supervisor')], open: ['chair'] });
  });

  it('an office that came back counts again, and a second click of it settles what nobody else could', () => {
    const both = [yes('chair', 'chair'), yes('supervisor', 'supervisor')];
    for (const who of [chair, supervisor])
      expect(decideAnswer(request, both, who, 'yes', now)).toEqual({ ok: true, role: null, to: 'confirmed' });
    const without = [lapsed('chair', 'chair'), yes('supervisor', 'supervisor')];
    for (const who of [{ ...chair, roles: [] }, supervisor])
      expect(decideAnswer(request, without, who, 'yes', now)).toEqual({ ok: true, role: null, to: 'requested' });
    expect(decideAnswer(request, both, chair, 'yes', later)).toEqual({ ok: true, role: null, to: 'requested' });
  });

  it('who holds none of the roles is told of nothing', () => {
    for (const roles of [[], ['organizer']] as const)
      expect(decideAnswer(request, [], { accountId: 'x', roles }, 'yes', now)).toEqual({
        ok: false,
        refusal: 'resource.not-found',
      });
  });

  it('expires at the instant, not after it', () => {
    expect(isDue(request, new Date(later.getTime() - 1))).toBe(false);
    expect(isDue(request, later)).toBe(true);
    expect(decideAnswer(request, [], chair, 'yes', later)).toEqual({ ok: false, refusal: 'confirmation.expired' });
  });

  it.each(CONFIRMATION_STATES.filter((state) => state !== 'requested'))('answers nothing that is %s', (state) => {
    for (const answer of ['yes', 'no'] as const)
      expect(decideAnswer({ ...request, state }, [], chair, answer, later)).toEqual({
        ok: false,
        refusal: 'confirmation.settled',
      });
  });

  it('however people click and whoever loses a role meanwhile, it is confirmed only by accounts that hold every role then', () => {
    const account = fc.constantFrom('a', 'b', 'c', 'd');
    const held = fc.record({
      a: fc.subarray([...CONFIRMER_ROLES]),
      b: fc.subarray([...CONFIRMER_ROLES]),
      c: fc.subarray([...CONFIRMER_ROLES]),
      d: fc.subarray([...CONFIRMER_ROLES]),
    });
    fc.assert(
      fc.property(
        fc.subarray([...CONFIRMER_ROLES], { minLength: 1 }),
        account,
        fc.array(fc.record({ accountId: account, held, answer: fc.constantFrom('yes', 'no') })),
        (needs, who, clicks) => {
          const asked: OpenRequest = { ...request, needs, requestedBy: who };
          const given: Omit<GivenAnswer, 'holds'>[] = [];
          let state = asked.state;
          for (const { accountId, answer, held: roles } of clicks) {
            const judged = given.map((one) => ({ ...one, holds: roles[one.accountId as 'a'].includes(one.role) }));
            const answerer = { accountId, roles: roles[accountId] };
            const decision = decideAnswer({ ...asked, state }, judged, answerer, answer, now);
            if (!decision.ok) continue;
            if (decision.role !== null) {
              expect(answerer.roles).toContain(decision.role);
              given.push({ role: decision.role, accountId, answer });
              judged.push({ role: decision.role, accountId, answer, holds: true });
            }
            const accounts = given.map((one) => one.accountId);
            expect(new Set(accounts).size).toBe(accounts.length);
            expect(accounts).not.toContain(who);
            if (decision.to === 'confirmed' && state !== 'confirmed') {
              const counting = judged.filter((one) => one.holds && one.answer === 'yes').map((one) => one.role);
              expect(needs.filter((role) => !counting.includes(role))).toEqual([]);
            }
            state = decision.to;
          }
        },
      ),
    );
  });
});
