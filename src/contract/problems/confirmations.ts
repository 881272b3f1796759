/** Acts that need a second person. */
import { entry, type ProblemEntries } from './entry.js';

export const CONFIRMATIONS = {
  'confirmation.already-open': entry(
    409,
    '同一事项已有一份申请正在等待确认，请等它办结或先取消。',
    'A request for the same act is waiting already. Wait until it is settled, or withdraw it.',
  ),
  'confirmation.settled': entry(
    409,
    '这份申请已经办结，不能再答复。',
    'This request is settled; it can no longer be answered.',
  ),
  'confirmation.expired': entry(
    409,
    '这份申请已超过有效时间，没有生效。需要时请重新提出。',
    'This request has expired and nothing was done. Ask again if it is still needed.',
  ),
  'confirmation.requester-left': entry(
    409,
    '提出这份申请的人已不再担任该职务，申请作废。需要时请由现任人员重新提出。',
    'Who asked for this no longer holds that office, so the request is void. Whoever holds it now can ask again if it is still needed.',
  ),
  'confirmation.same-account': entry(
    403,
    '提出申请的账号不能自己确认，请由另一人确认。',
    'The account that asked cannot confirm; another person must.',
  ),
  'confirmation.role-answered': entry(
    409,
    '您或您所任的职务已经答复过这份申请。',
    'You, or the office that you hold, have answered this request already.',
  ),
} as const satisfies ProblemEntries;
