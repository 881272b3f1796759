/** A paper that is cast: each check has its own word. */
import { entry, type ProblemEntries } from './entry.js';

export const PAPERS = {
  'cast.not-open': entry(
    409,
    '投票已经关闭，这张选票没有被接收。',
    'The ballot is closed; this paper was not accepted.',
  ),
  'cast.not-on-roster': entry(403, '您的席位不在本轮投票名册中。', 'Your seat is not on the roster of this ballot.'),
  'cast.not-present': entry(
    403,
    '您的席位当前不在场，不能投票；返回会场后请秘书登记。',
    'Your seat is not present. When you are back in the room, ask the secretary to record it.',
  ),
  'cast.no-credential': entry(
    403,
    '您的席位没有设备凭证，请联系秘书。',
    'Your seat has no device credential. Call the secretary.',
  ),
  'cast.other-credential': entry(
    403,
    '您的席位已换用另一台设备，这张选票没有被接收。请在新设备上投票。',
    'Your seat now uses another device; this paper was not accepted. Vote on the new device.',
  ),
  'cast.other-manifest': entry(
    409,
    '选票版本与服务器不一致，请核对大屏上的选票指纹并刷新页面。',
    'The paper belongs to another manifest. Compare the fingerprint with the hall screen and reload.',
  ),
  'cast.wrong-length': entry(
    400,
    '选票数据长度不正确（应为 {expected} 字节）。请刷新页面后重新提交。',
    'The paper has the wrong length ({expected} bytes expected). Reload and submit again.',
  ),
  'cast.wrong-revision': entry(
    409,
    '选票版次不正确（应为第 {expected} 版）。请刷新页面后重新提交。',
    'Wrong revision ({expected} expected). Reload and submit again.',
  ),
  'cast.final': entry(
    409,
    '本轮投票提交后不可更改，您已提交。',
    'In this ballot a paper is final, and you have submitted yours.',
  ),
  'cast.unknown-head': entry(
    409,
    '选票引用的记录摘要不在本轮投票中，请刷新页面后重新提交。',
    'The paper refers to a record that is not of this ballot. Reload and submit again.',
  ),
  'cast.bad-encoding': entry(
    400,
    '选票数据编码不规范，没有被接收。请刷新页面后重新提交。',
    'The paper is not canonically encoded. Reload and submit again.',
  ),
  'cast.zero-alpha': entry(
    400,
    '选票加密无效（随机量为零），没有被接收。请刷新页面后重新提交。',
    'The encryption of the paper is void (zero randomness). Reload and submit again.',
  ),
  'cast.repeated-alpha': entry(
    409,
    '选票与已接收的选票重复使用了加密随机量，没有被接收。请刷新页面后重新提交。',
    'The paper repeats the randomness of an accepted one. Reload and submit again.',
  ),
  'cast.bad-signature': entry(
    400,
    '选票签名无效，没有被接收。请刷新页面后重新提交。',
    'The signature of the paper is not valid. Reload and submit again.',
  ),
  'cast.bad-proof': entry(
    400,
    '选票证明无效，没有被接收。请刷新页面后重新提交。',
    'The proof of the paper is not valid. Reload and submit again.',
  ),
  'cast.bad-cap-proof': entry(
    400,
    '选票中“每票最多同意人数”的证明无效，没有被接收。请刷新页面后重新提交。',
    'The cap proof of the paper is not valid. Reload and submit again.',
  ),
  'cast.in-progress': entry(
    409,
    '同一席位的另一张选票正在检查，请稍候。',
    'Another paper of this seat is being checked. Wait a moment.',
  ),
} as const satisfies ProblemEntries;
