import type { Report } from '../verification/verify.worker.js';
import { answerOf } from './was-counted.js';

const RECEIPT = '7K2QD-M4XW9';
const report = (
  bundle: object = {},
  paper: object | null = {},
  more: { valid?: boolean; findings?: object[] } = {},
): Report =>
  ({
    valid: true,
    bundles: [{ ballotId: 'b1', valid: true, voided: false, seatsWithPaper: 6, exceptions: [], ...bundle }],
    findings:
      paper === null
        ? [{ check: 'receipt', ok: false }]
        : [
            {
              check: 'receipt',
              ok: true,
              paper: { receipt: RECEIPT, ballotId: 'b1', seat: 3, latest: true, ...paper },
            },
          ],
    ...more,
  }) as unknown as Report;

it.each([
  ['the last paper of its seat', report(), { is: 'counted', seat: 3, papers: 6, remarks: [] }],
  [
    'with a change of device on record (R18)',
    report({ exceptions: [{ 'zh-CN': '换', en: 'changed' }] }),
    { is: 'counted', seat: 3, papers: 6, remarks: [{ 'zh-CN': '换', en: 'changed' }] },
  ],
  ['a paper that was replaced', report({}, { latest: false }), { is: 'replaced', seat: 3 }],
  ['a void ballot', report({ voided: true }), { is: 'void', seat: 3 }],
  ['a receipt that nothing answers to', report({}, null, { valid: false }), { is: 'absent' }],
  ['the receipt of another paper', report({}, { receipt: 'AAAAA-AAAAA' }), { is: 'absent' }],
  ['a record that does not hold', report({ valid: false }, {}, { valid: false }), { is: 'broken' }],
  ['the good record of another ballot', report({ ballotId: 'b2' }), { is: 'broken' }],
  ['an acknowledgement that the record contradicts', report({}, {}, { valid: false }), { is: 'broken' }],
  ['no record at all', { ...report(), bundles: [] }, { is: 'broken' }],
])('%s', (_name, given, answer) => {
  expect(answerOf(given, 'b1', RECEIPT)).toEqual(answer);
});
