import fc from 'fast-check';
import { CONFIRMATION_STATES, CONFIRMER_ROLES, type ConfirmerRole } from '../../contract/confirmations.js';
import { decideAnswer, isDue, type GivenAnswer, type OpenRequest } from './answering.js';

const now = new Date('2026-11-20T06:00:00Z');
const later = new Date('2026-11-20T06:10:00Z');
const request: OpenRequest = {
  state: 'requested',
  requestedBy: 'secretary',
  expiresAt: later,
  needs: ['chair', 'supervisor'],
};
const chair = { accountId: 'chair', roles: ['chair'] as const };
const supervisor = { accountId: 'supervisor', roles: ['supervisor'] as const };
const yes = (role: ConfirmerRole, accountId: string): GivenAnswer => ({ role, accountId, answer: 'yes' });

describe('answers to a request (R23)', () => {
  it('the first of two confirmations leaves it open, the second settles it, in either order', () => {
    expect(decideAnswer(request, [], chair, 'yes', now)).toEqual({ ok: true, role: 'chair', to: 'requested' });
    expect(decideAnswer(request, [yes('chair', 'chair')], supervisor, 'yes', now)).toEqual({
      ok: true,
      role: 'supervisor',
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

  it('one account in two roles confirms once: its second click changes nothing', () => {
    const both = { accountId: 'x', roles: ['chair', 'supervisor'] as const };
    expect(decideAnswer(request, [yes('chair', 'x')], both, 'yes', now)).toEqual({ ok: true, role: null });
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

  it('however people click, it is confirmed only by different accounts in every role, none of which asked', () => {
    const account = fc.constantFrom('a', 'b', 'c', 'd');
    const roles = fc.subarray([...CONFIRMER_ROLES]);
    const click = fc.record({ accountId: account, roles, answer: fc.constantFrom('yes', 'no') });
    fc.assert(
      fc.property(
        fc.subarray([...CONFIRMER_ROLES], { minLength: 1 }),
        account,
        fc.array(click),
        (needs, who, clicks) => {
          const asked: OpenRequest = { ...request, needs, requestedBy: who };
          const given: GivenAnswer[] = [];
          let state = asked.state;
          for (const { answer, ...answerer } of clicks) {
            const decision = decideAnswer({ ...asked, state }, given, answerer, answer, now);
            if (!decision.ok || decision.role === null) continue;
            expect(answerer.roles).toContain(decision.role);
            given.push({ role: decision.role, accountId: answerer.accountId, answer });
            state = decision.to;
          }
          const accounts = given.map(({ accountId }) => accountId);
          expect(new Set(accounts).size).toBe(accounts.length);
          expect(accounts).not.toContain(who);
          const confirmed = needs.every((role) => given.some((one) => one.role === role && one.answer === 'yes'));
          expect(state === 'confirmed').toBe(confirmed);
        },
      ),
    );
  });
});
