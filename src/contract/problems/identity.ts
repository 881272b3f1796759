/** Signing in, accounts, passwords, PINs and roles. */
import { entry, type ProblemEntries } from './entry.js';

export const IDENTITY = {
  'access.signed-out': entry(
    401,
    '您尚未登录或登录已失效，请重新登录。',
    'You are not signed in, or the session has ended. Sign in again.',
  ),
  'access.seat-moved': entry(
    401,
    '您的席位已换用另一台设备，本机已退出登录。如需换回本机，请重新登录。',
    'Your seat has moved to another device, so this one is signed out. Sign in again to move it back.',
  ),
  'access.denied': entry(403, '您的身份不能进行这项操作。', 'Your role does not allow this.'),
  'account.own-password-wrong': entry(
    400,
    '密码不正确，什么也没有改变。请输入您登录时用的密码；连续输错会暂时锁定。',
    'The password is wrong, and nothing was changed. Give the one that you sign in with; wrong ones in a row lock it for a while.',
  ),
  'account.wrong-password': entry(
    401,
    '账号或密码不正确，请核对后重试。',
    'The account or the password is wrong. Check both and try again.',
  ),
  'account.locked': entry(
    429,
    '密码连续输错次数过多，请等候 {minutes} 分钟（{until} 之后）再试；急用请联系安全管理员解除锁定。',
    'Too many wrong passwords. Try again in {minutes} minutes (after {until}), or ask the security administrator to unlock the account.',
  ),
  'account.password-initial': entry(
    403,
    '您使用的是初始密码，请先设置自己的密码。',
    'This is an initial password. Choose one of your own first.',
  ),
  'account.notice-unread': entry(
    403,
    '请先阅读并同意个人信息保护告知。',
    'Read and accept the notice on personal information first.',
  ),
  'account.notice-outdated': entry(
    409,
    '告知内容已更新，请刷新页面，阅读后再同意。',
    'The notice has changed. Reload the page and read it before you accept.',
  ),
  'password.too-short': entry(
    400,
    '新密码太短，至少 {least} 个字符。',
    'The new password is too short: at least {least} characters.',
  ),
  'password.too-long': entry(
    400,
    '新密码太长，最多 {most} 个字符。',
    'The new password is too long: at most {most} characters.',
  ),
  'password.monotonous': entry(
    400,
    '新密码重复的字符太多，请至少用 5 种不同的字符。',
    'The new password repeats too much: use at least five different characters.',
  ),
  'password.login-name': entry(
    400,
    '新密码不能包含您的登录名，请换一个。',
    'The new password contains your login name. Choose another.',
  ),
  'password.common': entry(
    400,
    '这个密码太常见，很容易被猜到，请换一个。',
    'This password is among the most common ones and easily guessed. Choose another.',
  ),
  'password.unchanged': entry(
    400,
    '新密码与原密码相同，请换一个。',
    'The new password is the old one. Choose another.',
  ),
  'look.reason-number': entry(
    400,
    '理由会记入日志并给本人查看，不能写证件号码或手机号。请改为说明用途。',
    'The reason stands in the log and is shown to the person: it may hold no ID number or phone. Say what it is for.',
  ),
  'pin.malformed': entry(400, 'PIN 应为 6 位数字，请重新输入。', 'A PIN has six digits. Type it again.'),
  'pin.trivial': entry(
    400,
    '这个 PIN 太容易被猜到（重复、连续或常见的数字），请换一个。',
    'This PIN is easily guessed: digits that repeat, run on, or are often chosen. Choose another.',
  ),
  'pin.too-often': entry(
    409,
    '这张席位卡上设置 PIN 的次数过多，请向会议秘书要一张新卡。',
    'A PIN was typed too often at this card. Ask the secretary for a new one.',
  ),
  'pin.already-open': entry(
    409,
    '另一台设备上正在为您设置 PIN，等待监督员确认。如果不是您本人，请立即告诉监督员。',
    'A PIN for you waits for the supervisor on another device. If that was not you, tell the supervisor at once.',
  ),
  'pin.settled': entry(
    409,
    '这项 PIN 申请已有结果，请刷新页面。',
    'This PIN has been answered for already. Reload the page.',
  ),
  'pin.expired': entry(
    409,
    '这项 PIN 申请已超过 10 分钟，没有生效。请专家在平板上重新输入。',
    'Ten minutes have passed and the PIN is not in force. The expert types it again on the tablet.',
  ),
  'account.exists': entry(
    409,
    '此人已有账号“{loginName}”。忘记密码的，请为该账号重新发放初始密码。',
    'This person has the account “{loginName}” already. If the password is forgotten, issue a new initial one.',
  ),
  'account.own': entry(
    403,
    '不能停用自己的账号，也不能为自己发放初始密码；请由另一位系统管理员办理。',
    'Nobody may disable the own account or issue the own initial password. Ask another system administrator.',
  ),
  'role.own': entry(
    403,
    '任何人都不能更改自己的角色，也不能为自己解除锁定；请由另一位安全管理员办理。',
    'Nobody may change the own roles or unlock the own account. Ask another security administrator.',
  ),
  'role.excluded': entry(
    409,
    '系统管理员、安全管理员、审计员相互排斥，也不能兼任评审业务角色或评审专家。请先收回现有角色，或改授他人。',
    'System administrator, security administrator and auditor exclude each other, every other role and being an expert. Revoke the roles held first, or choose somebody else.',
  ),
  'role.needs-committee': entry(
    400,
    '秘书和监督员属于某个评委会，请选择评委会。',
    'Secretary and supervisor belong to a committee. Choose one.',
  ),
  'role.takes-no-committee': entry(
    400,
    '这个角色属于整个系统，请不要选择评委会。',
    'This role is for the whole installation. Choose no committee.',
  ),
  'audit.days-order': entry(
    400,
    '“从”{from} 晚于“到”{to}，请更正其中一个日期。',
    '“From” {from} is later than “To” {to}. Correct one of the dates.',
  ),
  'audit.too-many': entry(
    409,
    '符合条件的记录超过 {limit} 条，请缩小时间范围后分次导出。',
    'More than {limit} events match. Narrow the time and export in parts.',
  ),
  'account.disabled': entry(403, '该账号已停用，请联系管理员。', 'This account is disabled. Ask the administrator.'),
  'account.passwords-issued': entry(
    409,
    '所有专家都已有密码，没有需要发放的初始密码。',
    'Every expert has a password already; there is none to issue.',
  ),
  'account.login-name-taken': entry(
    409,
    '登录名“{loginName}”已被使用，请换一个。',
    'The login name “{loginName}” is taken. Choose another.',
  ),
} as const satisfies ProblemEntries;
