import fc from 'fast-check';
import { ROLES } from '../../contract/vocabulary.js';
import { excludedBy, isOfficer } from './role-exclusion.js';

describe('roles that exclude each other', () => {
  test.each([
    ['auditor', ['system-administrator'], 'system-administrator'],
    ['security-administrator', ['secretary'], 'secretary'],
    ['supervisor', ['auditor'], 'auditor'],
    ['auditor', ['auditor'], null],
    ['auditor', [], null],
    ['secretary', ['organizer', 'supervisor'], null],
  ] as const)('%s beside %j: %s', (wanted, held, by) => {
    expect(excludedBy(wanted, held)).toBe(by);
  });

  test('whatever is granted one after the other, an officer holds one role alone', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ROLES), { maxLength: 12 }), (wishes) => {
        const held = new Set<(typeof ROLES)[number]>();
        for (const wish of wishes) if (excludedBy(wish, [...held]) === null) held.add(wish);
        expect(held.size === 1 || ![...held].some(isOfficer)).toBe(true);
      }),
    );
  });
});
