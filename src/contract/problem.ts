/**
 * The one catalogue of refusals: code → HTTP status → a sentence in both locales that says what is wrong and what to do.
 * `{name}` in a sentence is filled from the refusal's facts. A refusal's facts never carry a choice, a count or a secret.
 */
interface ProblemEntry {
  status: number;
  'zh-CN': string;
  en: string;
}

const entry = (status: number, zh: string, en: string): ProblemEntry => ({ status, 'zh-CN': zh, en });

export const PROBLEMS = {
  // requests
  'request.invalid': entry(400, '提交的内容有误：{field}。请改正后重试。', 'The request is not valid: {field}. Correct it and try again.'),
  'request.malformed': entry(400, '收到的数据无法解析，请刷新页面后重试。', 'The data could not be read. Reload the page and try again.'),
  'request.too-large': entry(413, '提交的内容超过允许的大小（{limit} 字节）。', 'What was sent is larger than allowed ({limit} bytes).'),
  'request.unsupported-type': entry(415, '不支持这种内容类型，请以 JSON 或文件上传方式提交。', 'This content type is not supported; send JSON or upload a file.'),
  'request.origin': entry(403, '请求不是从本系统页面发出的，已拒绝。请从本系统页面操作。', 'The request did not come from a page of this system. Use the pages of this system.'),
  'request.too-many': entry(429, '操作过于频繁，请 {seconds} 秒后再试。', 'Too many attempts. Try again in {seconds} seconds.'),
  'resource.not-found': entry(404, '没有找到所请求的内容，或您无权查看。', 'Not found, or not yours to see.'),
  'server.unexpected': entry(500, '服务器出现意外错误，操作没有生效。请重试；若仍出现，请把编号 {requestId} 告诉管理员。', 'An unexpected error; nothing was changed. Try again, and if it stays tell the administrator the number {requestId}.'),
  'server.busy': entry(503, '服务器暂时繁忙，操作没有生效，请稍后重试。', 'The server is busy; nothing was changed. Try again in a moment.'),
  // access
  'access.signed-out': entry(401, '您尚未登录或登录已失效，请重新登录。', 'You are not signed in, or the session has ended. Sign in again.'),
  'access.denied': entry(403, '您的身份不能进行这项操作。', 'Your role does not allow this.'),
  'account.wrong-password': entry(401, '账号或密码不正确，请核对后重试。', 'The account or the password is wrong. Check both and try again.'),
  'account.disabled': entry(403, '该账号已停用，请联系管理员。', 'This account is disabled. Ask the administrator.'),
  'account.login-name-taken': entry(409, '登录名“{loginName}”已被使用，请换一个。', 'The login name “{loginName}” is taken. Choose another.'),
  // committees, reviews, meetings
  'review.year-taken': entry(409, '该评委会 {year} 年度评审已经存在。', 'This committee already has a review of {year}.'),
  'meeting.no-members': entry(409, '本年度评审还没有委员名单，请先导入专家名单。', 'The review has no members yet. Import the experts first.'),
  'meeting.not-in-session': entry(409, '会议不在进行中，不能进行这项操作。', 'The meeting is not in session.'),
  'meeting.wrong-state': entry(409, '会议当前状态（{state}）不允许这项操作。', 'The meeting is {state}; this cannot be done now.'),
  'meeting.ballot-pending': entry(409, '还有一轮投票没有宣布结果，不能结束会议。', 'A ballot is still waiting for its announcement; the meeting cannot end.'),
  'seat.not-yours': entry(403, '您不在本次会议的席位名单中。', 'You have no seat in this meeting.'),
  'seat.unknown': entry(404, '没有席位 {seat}。', 'There is no seat {seat}.'),
  'seat.wrong-attendance': entry(409, '席位 {seat} 当前为“{attendance}”，不能进行这项操作。', 'Seat {seat} is “{attendance}”; this cannot be done.'),
  'seat.ballot-open': entry(409, '投票进行中不能更换设备凭证；请由秘书办理凭证补发。', 'A ballot is open; the device can only be replaced by the secretary with the supervisor’s confirmation.'),
  'credential.invalid': entry(400, '设备凭证格式不正确，请刷新页面后重新签到。', 'The device credential is not valid. Reload the page and sign in to the meeting again.'),
  'credential.used': entry(409, '该设备凭证已被使用，请刷新页面后重新签到。', 'This device credential was used before. Reload the page and sign in to the meeting again.'),
  'recusal.exists': entry(409, '该回避已登记。', 'This recusal is already recorded.'),
  'recusal.ballot-open': entry(409, '该申报人所在的投票已经开启，回避名单已冻结。', 'The ballot with this candidate is open; its recusals are frozen.'),
  'hall.wrong-code': entry(401, '配对码不正确或已过期，请在控制台重新生成。', 'The pairing code is wrong or has expired. Make a new one on the console.'),
  // ballots: life
  'ballot.wrong-state': entry(409, '本轮投票当前状态（{state}）不允许这项操作。', 'The ballot is {state}; this cannot be done now.'),
  'ballot.no-quorum': entry(409, '出席 {present} 人，法定人数 {quorum} 人，未达到，不能开启投票。', '{present} present, quorum {quorum}: the ballot cannot open.'),
  'ballot.another-pending': entry(409, '上一轮投票尚未宣布结果，不能开启新的投票。', 'The previous ballot is not announced yet; a new one cannot open.'),
  'ballot.no-candidates': entry(400, '请至少选择一名申报人。', 'Choose at least one candidate.'),
  'ballot.candidate-unknown': entry(400, '所选申报人不属于本年度评审，请刷新后重选。', 'A chosen candidate is not in this review. Reload and choose again.'),
  'ballot.not-announced': entry(409, '结果尚未宣布。', 'The result has not been announced.'),
  'ballot.key-lost': entry(409, '本轮投票的密钥已丢失，本轮作废，请开启新一轮投票。', 'The key of this ballot is lost; the ballot is void. Open a new round.'),
  'ballot.papers-missing': entry(409, '记录不完整，无法计票：{detail}。请联系管理员，不要关闭系统。', 'The record is not whole, so it cannot be counted: {detail}. Call the administrator and keep the system running.'),
  // ballots: casting, each check with its own word
  'cast.not-open': entry(409, '投票已经关闭，这张选票没有被接收。', 'The ballot is closed; this paper was not accepted.'),
  'cast.not-on-roster': entry(403, '您的席位不在本轮投票名册中。', 'Your seat is not on the roster of this ballot.'),
  'cast.no-credential': entry(403, '您的席位没有设备凭证，请联系秘书。', 'Your seat has no device credential. Call the secretary.'),
  'cast.other-manifest': entry(409, '选票版本与服务器不一致，请核对大屏上的选票指纹并刷新页面。', 'The paper belongs to another manifest. Compare the fingerprint with the hall screen and reload.'),
  'cast.wrong-length': entry(400, '选票数据长度不正确（应为 {expected} 字节）。请刷新页面后重新提交。', 'The paper has the wrong length ({expected} bytes expected). Reload and submit again.'),
  'cast.wrong-revision': entry(409, '选票版次不正确（应为第 {expected} 版）。请刷新页面后重新提交。', 'Wrong revision ({expected} expected). Reload and submit again.'),
  'cast.final': entry(409, '本轮投票提交后不可更改，您已提交。', 'In this ballot a paper is final, and you have submitted yours.'),
  'cast.unknown-head': entry(409, '选票引用的记录摘要不在本轮投票中，请刷新页面后重新提交。', 'The paper refers to a record that is not of this ballot. Reload and submit again.'),
  'cast.bad-encoding': entry(400, '选票数据编码不规范，没有被接收。请刷新页面后重新提交。', 'The paper is not canonically encoded. Reload and submit again.'),
  'cast.zero-alpha': entry(400, '选票加密无效（随机量为零），没有被接收。请刷新页面后重新提交。', 'The encryption of the paper is void (zero randomness). Reload and submit again.'),
  'cast.repeated-alpha': entry(409, '选票与已接收的选票重复使用了加密随机量，没有被接收。请刷新页面后重新提交。', 'The paper repeats the randomness of an accepted one. Reload and submit again.'),
  'cast.bad-signature': entry(400, '选票签名无效，没有被接收。请刷新页面后重新提交。', 'The signature of the paper is not valid. Reload and submit again.'),
  'cast.bad-proof': entry(400, '选票证明无效，没有被接收。请刷新页面后重新提交。', 'The proof of the paper is not valid. Reload and submit again.'),
  'cast.bad-cap-proof': entry(400, '选票的限额证明无效，没有被接收。请刷新页面后重新提交。', 'The cap proof of the paper is not valid. Reload and submit again.'),
  'cast.in-progress': entry(409, '同一席位的另一张选票正在检查，请稍候。', 'Another paper of this seat is being checked. Wait a moment.'),
  // live connection
  'live.unknown-command': entry(400, '不支持的指令，请刷新页面。', 'Unknown command. Reload the page.'),
  'live.not-joined': entry(409, '连接尚未加入会议，请刷新页面。', 'This connection has not joined a meeting. Reload the page.'),
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof PROBLEMS;

export type ProblemFacts = Record<string, string | number>;

/** RFC 9457 problem details, with our code and facts; `title` is the sentence in the reader's locale. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  facts: ProblemFacts;
  requestId?: string;
}

/** The sentence of a problem in a locale, with its facts filled in. */
export function problemSentence(code: ProblemCode, facts: ProblemFacts, locale: 'zh-CN' | 'en'): string {
  return PROBLEMS[code][locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = facts[name];
    return value === undefined ? whole : String(value);
  });
}

/** The problem body of a refusal (RFC 9457). */
export function problemOf(code: ProblemCode, facts: ProblemFacts, locale: 'zh-CN' | 'en', requestId?: string): Problem {
  return {
    type: `urn:pingshen:problem:${code}`,
    title: problemSentence(code, facts, locale),
    status: PROBLEMS[code].status,
    code,
    facts,
    ...(requestId === undefined ? {} : { requestId }),
  };
}
