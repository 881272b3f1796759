import fc from 'fast-check';
import { writesNumberOut } from './look-reason.js';

test.each([
  ['核对评审通过人员的证件号码，2026-11-20 14:05', false],
  ['补录第 12 号申报人，文号 黔人社〔2026〕1 号', false],
  ['13800001234', true],
  ['手机 138 0000 1234 打不通', true],
  ['１３８００００１２３４', true],
  ['11010119900307774X', true],
  ['110101-19900307-774X 有误', true],
])('%s: %s', (reason, refused) => {
  expect(writesNumberOut(reason)).toBe(refused);
});

test('no ID number or phone stands in a reason, whatever is around and between (R55)', () => {
  const digits = (count: number): fc.Arbitrary<string[]> =>
    fc.array(fc.integer({ min: 0, max: 9 }).map(String), { minLength: count, maxLength: count });
  fc.assert(
    fc.property(fc.oneof(digits(11), digits(17)), fc.constantFrom('', ' ', '-', '　'), (number, between) => {
      expect(writesNumberOut(`核对${number.join(between)}X`)).toBe(true);
    }),
  );
});
