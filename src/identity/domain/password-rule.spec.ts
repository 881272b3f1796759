import fc from 'fast-check';
import { LIMITS } from '../../contract/limits.js';
import { COMMON_PASSWORDS } from './common-passwords.js';
import { passwordFault } from './password-rule.js';

const chosen = (password: string, loginName = 'zhangli', before = 'abcd-efgh-jkmn') => ({
  password,
  loginName,
  before,
});

describe('a password that somebody chooses', () => {
  test.each([
    ['abcdefghi', 'too-short'],
    ['评审委员会的密码', 'too-short'],
    ['评审委员会的长密码一二', null],
    ['x'.repeat(201), 'too-long'],
    ['abababababab', 'monotonous'],
    ['ZhangLi-2026', 'login-name'],
    ['qwertyuiop', 'common'],
    ['QWERTYUIOP', 'common'],
    ['abcd-efgh-jkmn', 'unchanged'],
    ['three blue mountains', null],
  ] as const)('%s: %s', (password, fault) => {
    expect(passwordFault(chosen(password), COMMON_PASSWORDS)).toBe(fault);
  });

  test('may hold a login name so short that it stands there by chance', () => {
    expect(passwordFault(chosen('lively river li', 'li'), COMMON_PASSWORDS)).toBeNull();
  });

  test('is never accepted when it is short or common', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: LIMITS.passwordMinimum - 1 }), (password) => {
        expect(passwordFault(chosen(password), COMMON_PASSWORDS)).toBe('too-short');
      }),
    );
    for (const word of COMMON_PASSWORDS) expect(passwordFault(chosen(word), COMMON_PASSWORDS)).not.toBeNull();
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(1_000);
  });
});
