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
  'request.invalid': entry(
    400,
    '提交的内容有误：{field}。请改正后重试。',
    'The request is not valid: {field}. Correct it and try again.',
  ),
  'request.malformed': entry(
    400,
    '收到的数据无法解析，请刷新页面后重试。',
    'The data could not be read. Reload the page and try again.',
  ),
  'request.too-large': entry(
    413,
    '提交的内容超过允许的大小（{limit} 字节）。',
    'What was sent is larger than allowed ({limit} bytes).',
  ),
  'request.unsupported-type': entry(
    415,
    '不支持这种内容类型，请以 JSON 或文件上传方式提交。',
    'This content type is not supported; send JSON or upload a file.',
  ),
  'request.origin': entry(
    403,
    '请求不是从本系统页面发出的，已拒绝。请从本系统页面操作。',
    'The request did not come from a page of this system. Use the pages of this system.',
  ),
  'request.too-many': entry(
    429,
    '操作过于频繁，请 {seconds} 秒后再试。',
    'Too many attempts. Try again in {seconds} seconds.',
  ),
  'resource.not-found': entry(404, '没有找到所请求的内容，或您无权查看。', 'Not found, or not yours to see.'),
  'server.unexpected': entry(
    500,
    '服务器出现意外错误，操作没有生效。请重试；若仍出现，请把编号 {requestId} 告诉管理员。',
    'An unexpected error; nothing was changed. Try again, and if it stays tell the administrator the number {requestId}.',
  ),
  'server.busy': entry(
    503,
    '服务器暂时繁忙，操作没有生效，请稍后重试。',
    'The server is busy; nothing was changed. Try again in a moment.',
  ),
  // access
  'access.signed-out': entry(
    401,
    '您尚未登录或登录已失效，请重新登录。',
    'You are not signed in, or the session has ended. Sign in again.',
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
  'card.wrong-code': entry(
    404,
    '没有这张席位卡。请核对卡号后重新输入，或重新扫描二维码。',
    'There is no such seat card. Check the code and type it again, or scan the card.',
  ),
  'card.used': entry(
    409,
    '这张席位卡已经用过，每张只能登录一次。请向会议秘书要一张新卡，或用账号和密码登录。',
    'This seat card has been used; each signs in once. Ask the secretary for a new one, or sign in with account and password.',
  ),
  'card.revoked': entry(
    409,
    '这张席位卡已作废，可能已为您打印了新卡。请向会议秘书要新卡。',
    'This seat card was revoked; a newer one may have been printed. Ask the secretary for it.',
  ),
  'card.expired': entry(
    409,
    '这张席位卡已过期：会议已结束，或已过会议当天。如会议仍在进行，请向会议秘书要一张新卡。',
    'This seat card has expired: its meeting or its day is over. If the meeting goes on, ask the secretary for a new one.',
  ),
  'card.blocked': entry(
    409,
    '这张席位卡已停用：PIN 输错 5 次，或监督员没有确认持卡人。请向会议秘书要一张新卡。',
    'This seat card is blocked: five wrong PINs, or the supervisor did not confirm its holder. Ask the secretary for a new one.',
  ),
  'card.wrong-pin': entry(
    401,
    'PIN 不正确或还没有设置，这张卡还可以再试 {left} 次。没有 PIN 或忘记的，可以在本页设置，由监督员当面确认；也可以用账号和密码登录，或请会议秘书帮助。',
    'The PIN is wrong, or none was set; {left} tries are left on this card. Whoever has none or forgot it sets one here with the supervisor, signs in with account and password, or asks the secretary.',
  ),
  'card.no-account': entry(
    409,
    '席位 {seat} 的专家没有账号，不能打印席位卡。请先请组织者为其建立账号。',
    'The expert of seat {seat} has no account, so no card can be printed. Ask the organizer to make one first.',
  ),
  'card.session-only': entry(
    403,
    '以席位卡登录只能参加本次会议。要进行这项操作，请用账号和密码登录。',
    'Signed in by seat card, only this meeting is open to you. Sign in with account and password to do this.',
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
  // committees, reviews, meetings
  'committee.name-taken': entry(
    409,
    '评委会“{name}”已经存在，请换一个名称。',
    'The committee “{name}” exists already. Choose another name.',
  ),
  'review.year-taken': entry(
    409,
    '该评委会 {year} 年度评审已经存在。',
    'This committee already has a review of {year}.',
  ),
  'committee.not-filed': entry(
    409,
    '评委会“{name}”没有备案，不能开展年度评审。请先在评委会页面登记备案。',
    'The committee “{name}” has no filing and cannot open a review. Record its filing on the committee’s page first.',
  ),
  'committee.filing-expired': entry(
    409,
    '评委会“{name}”的备案（{number}）已于 {until} 到期，不能开展年度评审。请重新备案并在评委会页面登记。',
    'The filing {number} of the committee “{name}” expired on {until}, so it cannot open a review. Renew it and record it on the committee’s page.',
  ),
  'filing.not-yet': entry(
    400,
    '备案日期 {filedOn} 还没有到（今天是 {today}），请核对备案文件。',
    'The filing is dated {filedOn}, which is still to come (today is {today}). Check the document.',
  ),
  'filing.order': entry(
    400,
    '有效期截止日 {validUntil} 应晚于备案日期 {filedOn}，请核对备案文件。',
    'The filing ends on {validUntil}, which is not after {filedOn}. Check the document.',
  ),
  'filing.too-long': entry(
    400,
    '备案有效期最长 3 年：自 {filedOn} 起最晚到 {latest}，填写的是 {validUntil}。请核对备案文件。',
    'A filing is valid for at most 3 years: from {filedOn} until {latest} at the latest, not {validUntil}. Check the document.',
  ),
  'calendar.order': entry(
    400,
    '日期顺序不对：{later} 早于 {earlier}。材料接收、资格审查、评审完成应依次截止。',
    'The dates are out of order: {later} is before {earlier}. Materials, screening and review end one after the other.',
  ),
  'calendar.fixed': entry(
    409,
    '原定 {day} 的截止日期已过或已延期，不能直接改动。请在“概览”页对该阶段申请延期，由另一位组织者确认。',
    'The deadline of {day} is past or was put off already and cannot simply be changed. Ask for an override of this stage on the overview page; a second organizer confirms.',
  ),
  'deadline.materials-over': entry(
    409,
    '材料接收已于 {day} 截止，不能再导入申报人。确需补收，请组织者在“概览”页申请延期，由另一位组织者确认。',
    'Materials were received until {day}; no more candidates can be imported. If it must be, an organizer asks for an override on the overview page and a second organizer confirms.',
  ),
  'deadline.review-over': entry(
    409,
    '本年度评审已于 {day} 截止，不能再建立或开始会议。确需继续，请组织者在“概览”页申请延期，由另一位组织者确认。',
    'The review ended on {day}; no meeting can be set up or started. If it must be, an organizer asks for an override on the overview page and a second organizer confirms.',
  ),
  'deadline.undated': entry(
    409,
    '本年度评审还没有设定日程，没有可以延期的截止日期。请先设定日程。',
    'The review has no calendar yet, so there is no deadline to override. Set the calendar first.',
  ),
  'deadline.not-later': entry(
    400,
    '延期后的最后一天（{until}）应晚于现在的截止日期 {day}。',
    'The new last day ({until}) must be later than {day}, the deadline that holds now.',
  ),
  'deadline.in-the-past': entry(
    400,
    '延期后的最后一天（{until}）已经过去，请选择今天或以后的日期。',
    'The new last day ({until}) is past already. Choose today or a later day.',
  ),
  'deadline.overtaken': entry(
    409,
    '该截止日期在申请之后已有变动，没有延期。请撤回这项申请，按现在的日期重新提出。',
    'The deadline has changed since this was asked for; it was not put off. Withdraw the request and ask again from the day that holds now.',
  ),
  'candidate.already-withdrawn': entry(
    409,
    '该申报人已经撤回，不需要再次办理。',
    'This candidate has been withdrawn already; there is nothing left to do.',
  ),
  'candidate.withdrawn': entry(
    409,
    '{candidates} 已撤回申报，不能再列入议程、投票或新一轮。请去掉后重试。',
    '{candidates}: withdrawn, and no longer on an agenda, a ballot or a further round. Leave them out and try again.',
  ),
  'review.settings-missing': entry(
    409,
    '本年度评审还没有选定会议规则。请组织者先在“设置”页逐项选定，再建立会议。',
    'The rules of this review’s meetings are not chosen yet. The organizer chooses them on the settings page first.',
  ),
  'review.blind-fixed': entry(
    409,
    '已经建立会议，匿名或实名不能再更改。',
    'A meeting has been set up; whether names are shown can no longer be changed.',
  ),
  'member.left': entry(
    409,
    '该委员已退出本年度评审，请先恢复其委员身份。',
    'This member has left the committee of the review. Take the member back first.',
  ),
  'member.serving': entry(409, '该委员仍在任，无需恢复。', 'This member has not left.'),
  'member.chair-needed': entry(
    409,
    '评委会须有一位主任委员。请先指定另一位委员为主任委员。',
    'A committee has exactly one chair. Name another member as chair first.',
  ),
  'meeting.no-chair': entry(
    409,
    '本年度评审还没有主任委员。请在“评审专家”页指定一位。',
    'The review has no chair yet. Name one on the experts page.',
  ),
  'meeting.size-even': entry(
    409,
    '评委会人数应为单数，现为 {size} 人。请调整委员名单后再建立会议。',
    'The size of a committee is odd; it is {size}. Change the members, then set the meeting up.',
  ),
  'meeting.size-below': entry(
    409,
    '评委会现为 {size} 人，按规定至少 {least} 人。请补充委员，或由组织者在评委会页面核对最低人数。',
    'The committee has {size} members and needs at least {least}. Add members, or have the organizer check the minimum on the committee’s page.',
  ),
  'meeting.other-settings': entry(
    409,
    '会议规则在打开本页之后有变动，没有建立会议。请重新打开“建立会议”核对。',
    'The rules have changed since this page was opened; no meeting was set up. Open it again and check.',
  ),
  'panel.unknown': entry(
    404,
    '没有找到这个学科组，它可能已被删除。请刷新页面。',
    'There is no such panel; it may have been removed. Reload the page.',
  ),
  'panel.name-taken': entry(
    409,
    '本年度评审已有学科组“{name}”，请换一个名称。',
    'This review already has a panel “{name}”. Choose another name.',
  ),
  'panel.too-few': entry(
    409,
    '学科组“{name}”有专家 {members} 人，至少需要 {least} 人才能使用。请先在学科组页面分配专家。',
    'The panel “{name}” has {members} experts and needs at least {least} before it can be used. Assign experts on the panels page.',
  ),
  'panel.in-use': entry(
    409,
    '学科组“{name}”已用于评审会议，不能删除。',
    'The panel “{name}” is used by a meeting and cannot be removed.',
  ),
  'panel.too-many': entry(409, '一个年度评审最多设 {limit} 个学科组。', 'A review has {limit} panels at most.'),
  'panel.member-unknown': entry(
    400,
    '所选专家不都是本年度评审的委员，请刷新后重选。',
    'Not all the chosen experts are members of this review. Reload and choose again.',
  ),
  'panel.candidate-unknown': entry(
    400,
    '所选申报人不都属于本年度评审，请刷新后重选。',
    'Not all the chosen candidates are in this review. Reload and choose again.',
  ),
  'panel.overtaken': entry(
    409,
    '预览之后申报人或分组有变化，没有分配任何人。请重新查看预览。',
    'Candidates or panels have changed since the preview; nobody was assigned. Look at the preview again.',
  ),
  'meeting.no-members': entry(
    409,
    '本年度评审还没有委员名单，请先导入专家名单。',
    'The review has no members yet. Import the experts first.',
  ),
  'meeting.committee-too-small': entry(
    400,
    '评委会人数不能少于名单人数（{members} 人）。',
    'The committee cannot be smaller than its list of members ({members}).',
  ),
  'meeting.not-in-session': entry(409, '会议不在进行中，不能进行这项操作。', 'The meeting is not in session.'),
  'meeting.begun': entry(
    409,
    '会议已经开始或已结束，不能再更改或删除。',
    'The meeting has begun, or is over, and can be neither changed nor removed.',
  ),
  'meeting.seats-in-use': entry(
    409,
    '已有席位卡、回避或请假登记在席位上，不能按现在的名单重排。请不勾选重排席位，或删除本次会议后重新建立。',
    'Cards, recusals or leaves are on record of seats, which cannot be arranged anew. Leave the seats as they are, or remove the meeting and set up another.',
  ),
  'meeting.wrong-state': entry(
    409,
    '会议当前状态（{state}）不允许这项操作。',
    'The meeting is {state}; this cannot be done now.',
  ),
  'meeting.ballot-pending': entry(
    409,
    '还有一轮投票没有宣布结果，不能结束会议。',
    'A ballot is still waiting for its announcement; the meeting cannot end.',
  ),
  'meeting.pause-pending': entry(
    409,
    '还有一轮投票没有宣布结果，现在不能休息。',
    'A ballot is still waiting for its announcement; there can be no break now.',
  ),
  'seat.unknown': entry(404, '没有席位 {seat}。', 'There is no seat {seat}.'),
  'seat.wrong-attendance': entry(
    409,
    '席位 {seat} 当前为“{attendance}”，不能进行这项操作。',
    'Seat {seat} is “{attendance}”; this cannot be done.',
  ),
  'seat.departed': entry(
    409,
    '席位 {seat} 在投票期间已登记离场；返回会场后请秘书登记返回，由监督员确认。',
    'Seat {seat} was recorded as gone during a ballot. When back in the room, ask the secretary to record the return, which the supervisor confirms.',
  ),
  'seat.ballot-open': entry(
    409,
    '本轮投票还没有宣布结果，不能直接换用设备。投票进行中，请在新设备的会场页面申请更换；否则请等宣布结果后再换用。',
    'A ballot waits for its result, so the device cannot simply be replaced. While it is open, ask for the change on the page of the new device; otherwise wait for the announcement.',
  ),
  'seat.signed-in': entry(
    409,
    '席位 {seat} 已经签到，无需代为签到。设备有故障的，请专家在另一台设备上登录后申请更换。',
    'Seat {seat} is signed in already. If its device fails, the expert signs in on another one and asks for the change there.',
  ),
  'device-change.voted': entry(
    409,
    '本席位在本轮已经投票，选票有效，不需要更换设备。本轮结束后可以换用这台设备。',
    'This seat has voted in this ballot and its paper counts; there is nothing to change. After the ballot the new device can be used.',
  ),
  'device-change.not-needed': entry(
    409,
    '这台设备就是本席位正在使用的设备，请刷新页面。',
    'This is the device that the seat uses already. Reload the page.',
  ),
  'device-change.over': entry(
    409,
    '这项更换设备的申请已经办结或失效，没有生效。需要时请专家在新设备上重新申请。',
    'This change of device is settled or has lapsed; nothing was done. If it is still needed, the expert asks again on the new device.',
  ),
  'device-change.ballot-over': entry(
    409,
    '投票已停止接收选票，不能再更换设备。',
    'The ballot takes no papers any more; the device can no longer be changed.',
  ),
  'device-change.no-officer-key': entry(
    409,
    '本轮开启时秘书或监督员的签名密钥没有登记（两人的页面都要在开启之前打开），本轮不能更换设备。可以作废本轮，开启新一轮。',
    'When this ballot opened, the key of secretary or supervisor was not registered (both pages must be open before it), so no device can be changed in it. The ballot can be made void and a further round opened.',
  ),
  'device-change.other-key': entry(
    409,
    '这个页面的签名密钥不是本轮开启时登记的那一把，不能签名。请在开启本轮时使用的那个浏览器标签页中办理；该标签页已关闭的，可以作废本轮，开启新一轮。',
    'The key of this page is not the one that the ballot names, so it cannot sign. Use the browser tab that was open when the ballot opened; if it is closed, the ballot can be made void and a further round opened.',
  ),
  'device-change.same-account': entry(
    403,
    '秘书和监督员的签名须由两个不同的账号作出。',
    'The signatures of secretary and supervisor are made by two different accounts.',
  ),
  'device-change.head-moved': entry(
    409,
    '签名之间又收到了选票，请按最新的记录摘要重新签名（页面会自动重签）。',
    'A paper has come in meanwhile: sign again for the current head (the page does so by itself).',
  ),
  'credential.invalid': entry(
    400,
    '设备凭证格式不正确，请刷新页面后重新签到。',
    'The device credential is not valid. Reload the page and sign in to the meeting again.',
  ),
  'credential.used': entry(
    409,
    '该设备凭证已被使用，请刷新页面后重新签到。',
    'This device credential was used before. Reload the page and sign in to the meeting again.',
  ),
  'recusal.exists': entry(409, '该回避已登记。', 'This recusal is already recorded.'),
  'recusal.not-to-leave': entry(
    409,
    '席位 {seat} 对当前申报人没有回避登记，或不在场。请按最新的提示登记。',
    'Seat {seat} is not recused from the candidate spoken of, or is not present. Record it as the console now says.',
  ),
  'recusal.ballot-open': entry(
    409,
    '该申报人所在的投票已经开启，回避名单已冻结。',
    'The ballot with this candidate is open; its recusals are frozen.',
  ),
  // agenda
  'agenda.wrong-step': entry(
    409,
    '议程“{title}”当前处于“{step}”，不能进行这项操作。',
    '“{title}” is at “{step}”; this cannot be done now.',
  ),
  'agenda.other-current': entry(
    409,
    '另一项议程正在进行，请先完成或推迟它。',
    'Another item is under way. Finish or postpone it first.',
  ),
  'agenda.ballot-pending': entry(
    409,
    '有一轮投票还没有宣布结果，议程不能继续。',
    'A ballot is waiting for its announcement; the agenda cannot go on.',
  ),
  'agenda.no-candidates': entry(409, '议程“{title}”没有申报人，不能投票。', '“{title}” has no candidates to vote on.'),
  'agenda.not-at-ballot': entry(
    409,
    '所属议程还没有进行到投票，请先完成汇报和讨论。',
    'Its agenda item has not reached the ballot yet. Finish report and discussion first.',
  ),
  'agenda.has-ballot': entry(
    409,
    '议程“{title}”已经开始或已有投票，不能更改或删除。',
    '“{title}” has begun or has a ballot; it cannot be changed or removed.',
  ),
  'agenda.changed': entry(
    409,
    '议程在此期间已有变化，请按最新的议程重新排列。',
    'The agenda has changed meanwhile. Arrange it again as it is now.',
  ),
  'agenda.not-empty': entry(
    409,
    '议程中已有事项，不能再一次建立全部。请查看现有议程，需要时逐项添加。',
    'The agenda has items already, so it is not set up as a whole. Look at what is on it, and add items one by one.',
  ),
  'agenda.candidate-unknown': entry(
    400,
    '所选申报人不在这项议程（或本年度评审）之中，请刷新后重选。',
    'A chosen candidate is not in this item or this review. Reload and choose again.',
  ),
  'agenda.full': entry(
    409,
    '议程不能超过 {limit} 项。请合并后再添加。',
    'An agenda has at most {limit} items. Join some of them.',
  ),
  'hall.wrong-code': entry(
    401,
    '配对码不正确或已过期，请在控制台重新生成。',
    'The pairing code is wrong or has expired. Make a new one on the console.',
  ),
  // ballots: life
  'ballot.wrong-state': entry(
    409,
    '本轮投票当前状态（{state}）不允许这项操作。',
    'The ballot is {state}; this cannot be done now.',
  ),
  'ballot.no-quorum': entry(
    409,
    '出席 {present} 人，法定人数 {quorum} 人，未达到，不能开启投票。',
    '{present} present, quorum {quorum}: the ballot cannot open.',
  ),
  'ballot.not-presided': entry(
    409,
    '主任委员、副主任委员均未到会，无人主持，不能开启投票。',
    'Neither the chair nor a deputy is present to preside: the ballot cannot open.',
  ),
  'ballot.panel-no-quorum': entry(
    409,
    '学科组“{panel}”有 {size} 人，在场 {present} 人；至少 {quorum} 人在场才能开启本组投票。请等待组员签到。',
    'The panel “{panel}” has {size} experts, {present} of them present; its ballot needs at least {quorum}. Wait for them to sign in.',
  ),
  'ballot.panel-not-presided': entry(
    409,
    '学科组“{panel}”的组长不在场，主任委员、副主任委员也不在场，无人主持，不能开启本组投票。',
    'Neither the lead of the panel “{panel}” nor the chair nor a deputy is present to preside: its ballot cannot open.',
  ),
  'ballot.panel-already-voted': entry(
    409,
    '{candidates} 已由学科组“{panel}”表决过，或已列入其新一轮；再次表决请对该轮投票提出“新一轮”，已有新一轮的请开启那一轮。',
    '{candidates}: the panel “{panel}” has voted on them already, or has them in a further round. A second vote is a further round of that ballot; where there is one, open that.',
  ),
  'ballot.not-presiding': entry(
    409,
    '会议此时不由您主持：主任委员在会时由主任委员宣布；主任委员不在会时，由在会的副主任委员宣布。',
    'You do not preside at this moment: the chair announces while present, and a deputy who is present only while the chair is not.',
  ),
  'ballot.no-candidates': entry(
    409,
    '这份投票草稿的申报人都已撤回，没有可以表决的人。请删除这份草稿。',
    'Every candidate of this draft has withdrawn; there is nobody to vote on. Remove the draft.',
  ),
  'ballot.another-pending': entry(
    409,
    '上一轮投票尚未宣布结果，不能开启新的投票。',
    'The previous ballot is not announced yet; a new one cannot open.',
  ),
  'ballot.already-voted': entry(
    409,
    '{candidates} 已经表决过或已列入新一轮，不能再列入另一次投票；再次表决请对该轮投票提出“新一轮”，已有新一轮的请开启那一轮。',
    '{candidates}: voted on already, or in a further round; they cannot stand in another ballot. A second vote is a further round of that ballot; where there is one, open that.',
  ),
  'ballot.rehearsal-late': entry(
    409,
    '正式投票已经开启过，不能再演练。',
    'A real ballot has been opened; there can be no rehearsal any more.',
  ),
  'ballot.candidate-unknown': entry(
    400,
    '所选申报人不属于本年度评审，请刷新后重选。',
    'A chosen candidate is not in this review. Reload and choose again.',
  ),
  'ballot.quota-twice': entry(
    400,
    '名额只能按人数或按比例设定一种，请去掉其中一种。',
    'A quota is either a number of places or a share. Leave one of them out.',
  ),
  'ballot.quota-empty': entry(
    400,
    '{candidates} 名申报人的 {percent}% 不足 1 个名额。请提高比例、改为按人数设定，或不设名额。',
    '{percent}% of {candidates} candidates is not one place. Raise the share, give a number, or set no quota.',
  ),
  'ballot.quota-too-high': entry(
    422,
    '名额 {places} 个，多于选票上的 {candidates} 人。请改为不超过 {candidates} 个，或不设名额。',
    '{places} places are more than the {candidates} candidates on the paper. Give {candidates} at most, or set no places.',
  ),
  'ballot.cap-too-high': entry(
    400,
    '选票上共 {candidates} 人，每票最多同意人数应少于 {candidates}；否则请选“不限”。',
    'The paper has {candidates} candidates: the most agrees on it must be fewer than {candidates}; else set no cap.',
  ),
  'ballot.round-candidates': entry(
    400,
    '新一轮只能包括上一轮中尚未列入后续轮次或其他投票、也没有列入名额的申报人；名额边界上并列的，只能是并列的各位。请刷新后重选。',
    'A further round takes candidates of the round before who have no place and are in no later round and no other ballot yet; where places are tied, only those in the tie. Reload and choose again.',
  ),
  'ballot.not-draft': entry(
    409,
    '这一轮投票已经开启或已删除，不再是草稿。请刷新页面。',
    'This ballot has been opened or removed; it is no draft any more. Reload the page.',
  ),
  'ballot.draft-fixed': entry(
    409,
    '这份草稿的规则不能更改：新一轮沿用上一轮的规则，演练按固定的内容进行。',
    'The rules of this draft cannot be changed: a further round takes those of the round before, and a rehearsal is as it is.',
  ),
  'ballot.round-named': entry(
    422,
    '新一轮由谁表决、包括哪些申报人，已经主任委员和监督员确认，不能更改。需要更改的，请删除草稿后重新提出新一轮。',
    'Who votes in this round and on whom was confirmed by chair and supervisor and cannot be changed. To change it, remove the draft and ask for another round.',
  ),
  'ballot.nobody-free': entry(
    409,
    '本年度评审的申报人都已表决过或已列入其他轮次，没有可以列入新投票的人。再次表决请对原来的那轮投票提出新一轮。',
    'All candidates of the review were voted on or are in another round; nobody is left for a new ballot. A second vote is a further round of the ballot that they were in.',
  ),
  'ballot.round-unconfirmed': entry(
    409,
    '没有已经确认、可以重新建立的新一轮：还没有确认过，或者其中的申报人已经撤回或列入了其他轮次。请提出新一轮，由主任委员和监督员确认。',
    'There is no confirmed round to draft again: none was confirmed, or its candidates have withdrawn or are in another round. Ask for a further round; chair and supervisor confirm.',
  ),
  'ballot.void-asked': entry(
    409,
    '作废本轮投票的申请还在等待答复，答复之前不能宣布结果。请主持人和监督员确认或不同意；秘书也可以撤回申请。',
    'A request to make this ballot void waits for an answer; until then its result cannot be announced. Chair and supervisor confirm or refuse it; the secretary may withdraw it.',
  ),
  'ballot.run-off-all': entry(
    422,
    '名额边界上并列的 {tied} 人须全部列入加投，不能只选其中几人。请刷新后重试。',
    'A run-off names all {tied} who are tied over the boundary, not some of them. Reload and try again.',
  ),
  'ballot.round-meeting-over': entry(
    409,
    '这轮投票所在的会议已经结束。请在本评审另一场未结束的会议的控制台上，从“以前会议的投票”中提出新一轮。',
    'The meeting of this ballot has ended. Ask for the round on the console of another meeting of the review that has not ended, under “Ballots of earlier meetings”.',
  ),
  'ballot.round-own-meeting': entry(
    409,
    '这轮投票所在的会议尚未结束，请在那场会议的控制台上提出新一轮。',
    'The meeting of this ballot has not ended. Ask for the round on the console of that meeting.',
  ),
  'ballot.round-other-review': entry(
    409,
    '新一轮只能在同一评审的会议中进行，请到本评审的会议的控制台上提出。',
    'A further round is held in a meeting of the same review. Ask for it on the console of such a meeting.',
  ),
  'ballot.round-rehearsal-over': entry(
    409,
    '演练只在它自己的会议中进行，会议结束后不再有新一轮。需要时请在另一场会议中重新演练。',
    'A rehearsal is practised in its own meeting, and has no further round after its end. Rehearse anew in another meeting.',
  ),
  'ballot.round-no-places': entry(
    409,
    '上一轮的名额已经用完，没有可以再投票决定的名额。需要时请先撤销上一轮的结果。',
    'No place is left of the round before. Annul its result first, if it does not hold.',
  ),
  'ballot.ties-stop': entry(
    409,
    '本年度评审设定：名额边界并列时到此为止、不再投票，因此并列保持未决；名额内的申报人可以照常公示。确需重新投票的，请先撤销本轮结果。',
    'This review is set to stop at a tie over the boundary: the tie stays unresolved, and those who have a place can be published. To vote again all the same, annul the result first.',
  ),
  'ballot.followed': entry(
    409,
    '这轮投票之后已经有新的一轮，请从最近一轮开始。',
    'A further round follows this ballot already. Begin from the latest one.',
  ),
  'ballot.not-closed': entry(
    409,
    '投票尚未关闭，记录还不能查看。',
    'The ballot is not closed; its record cannot be seen yet.',
  ),
  'ballot.not-announced': entry(409, '结果尚未宣布。', 'The result has not been announced.'),
  'ballot.key-lost': entry(
    409,
    '持钥人“{trustees}”对本轮投票的密钥已丢失，选票不能再解密，本轮作废。请开启新一轮投票。',
    'The key of trustee “{trustees}” for this ballot is lost; its papers can never be opened and the ballot is void. Open a new round.',
  ),
  'ballot.trustee-absent': entry(
    409,
    '现在读不到持钥人“{trustees}”的密钥文件夹，没有任何改变。请接好它的存储设备，或请系统管理员按开启时的设置启动，然后重试。',
    'The key folder of trustee “{trustees}” is not there now; nothing was changed. Plug its disk in, or have the server started with the settings of the opening, and try again.',
  ),
  'ballot.ack-key-lost': entry(
    409,
    '本轮投票签发回执的密钥已丢失，选票没有被接收。请告知会议秘书：关闭本轮，或作废后重投。',
    'The key that signs receipts of this ballot is lost; the paper was not taken. Tell the secretary to close the ballot, or to void it and vote again.',
  ),
  'ballot.papers-missing': entry(
    409,
    '记录不完整，无法计票：{detail}。请联系管理员，不要关闭系统。',
    'The record is not whole, so it cannot be counted: {detail}. Call the administrator and keep the system running.',
  ),
  // ballots: casting, each check with its own word
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
  // acts that need a second person
  'confirmation.already-open': entry(
    409,
    '同一事项已有一份申请正在等待确认，请等它办结或先撤回。',
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
  // lists: a file as a whole
  'list.no-file': entry(
    400,
    '没有收到文件，请选择一个 xlsx 或 CSV 文件后上传。',
    'No file was received. Choose an xlsx or CSV file and upload it.',
  ),
  'list.empty': entry(422, '文件是空的，请检查后重新上传。', 'The file is empty. Check it and upload it again.'),
  'list.wrong-type': entry(
    415,
    '这不是 xlsx 或 CSV 文件。请用 Excel 或 WPS 打开，“另存为”xlsx 后重新上传。',
    'This is neither an xlsx nor a CSV file. Open it in a spreadsheet program, save it as xlsx and upload that.',
  ),
  'list.old-or-protected': entry(
    415,
    '这是旧版 xls 文件，或设有打开密码。请用 Excel 或 WPS 打开，去掉密码，“另存为”xlsx 后重新上传。',
    'This is an old xls file or one with a password. Open it, remove the password, save it as xlsx and upload that.',
  ),
  'list.too-large': entry(
    413,
    '文件超过允许的大小（{limit} 字节）。请删去图片和多余的工作表，或拆分后上传。',
    'The file is larger than allowed ({limit} bytes). Remove pictures and further sheets, or split it.',
  ),
  'list.unpacks-too-large': entry(
    422,
    '文件展开后超过允许的大小（{limit} 字节），没有读取。请另存为新的 xlsx 后重试。',
    'Unpacked, the file exceeds what is allowed ({limit} bytes); it was not read. Save it as a new xlsx and try again.',
  ),
  'list.unreadable': entry(
    422,
    '文件已损坏，无法读取。请用 Excel 或 WPS 打开并另存为新的 xlsx 后重试。',
    'The file is damaged and cannot be read. Open it, save it as a new xlsx and try again.',
  ),
  'list.unreadable-text': entry(
    422,
    '无法识别 CSV 文件的编码（支持 UTF-8 和 GBK/GB18030）。请另存为 UTF-8 或 xlsx 后重试。',
    'The encoding of the CSV file is not known (UTF-8 and GBK/GB18030 are). Save it as UTF-8 or xlsx and try again.',
  ),
  'list.unreadable-csv': entry(
    422,
    'CSV 文件第 {row} 行附近的引号不成对，无法读取。请改正或另存为 xlsx 后重试。',
    'The quotes near row {row} of the CSV file do not match. Correct them, or save the file as xlsx.',
  ),
  'list.too-slow': entry(
    422,
    '文件过于复杂，在规定时间内没有读完。请复制到新的工作簿，另存为 xlsx 后重试。',
    'The file is too complex to be read in time. Copy the list into a new workbook, save it as xlsx and try again.',
  ),
  'list.too-many-rows': entry(
    422,
    '名单超过 {limit} 行。请拆分后分次上传。',
    'The list has more than {limit} rows. Split it and upload the parts.',
  ),
  'list.too-many-columns': entry(
    422,
    '名单超过 {limit} 列。请删去多余的列后重新上传。',
    'The list has more than {limit} columns. Remove what is not needed.',
  ),
  'list.no-header': entry(
    422,
    '没有找到表头。第一张工作表前 {rows} 行内应有一行表头，至少包含：{columns}。请对照模板改正。',
    'No header was found. One of the first {rows} rows of the first sheet must hold at least: {columns}. Compare with the template.',
  ),
  'list.header-missing': entry(
    422,
    '表头缺少：{columns}。请对照模板补上后重新上传。',
    'The header lacks: {columns}. Compare with the template, add them and upload the file again.',
  ),
  'list.header-doubled': entry(
    422,
    '表头中“{column}”出现了不止一次。请只保留一列。',
    'The header has “{column}” more than once. Keep one of them.',
  ),
  'list.no-rows': entry(
    422,
    '表头下面没有数据。请填写后重新上传。',
    'There are no rows below the header. Fill in the list and upload it again.',
  ),
  'list.interrupted': entry(
    409,
    '服务器在读取或导入途中重新启动，没有导入任何内容。请重新上传。',
    'The server restarted while reading or importing; nothing was imported. Upload the file again.',
  ),
  'import.wrong-state': entry(
    409,
    '这份名单当前状态（{state}）不允许这项操作。',
    'This list is {state}; this cannot be done now.',
  ),
  'import.has-faults': entry(
    409,
    '名单中有 {faults} 行有问题，没有导入。请改正文件后重新上传，或选择“只导入没有问题的行”。',
    'The list has {faults} rows with faults; nothing was imported. Correct the file, or choose “only the good rows”.',
  ),
  'import.nothing-good': entry(
    409,
    '名单中没有可以导入的行。请改正文件后重新上传。',
    'No row of the list can be imported. Correct the file and upload it again.',
  ),
  'import.overtaken': entry(
    409,
    '上传之后名单已有变化（另一份名单已导入），没有导入任何内容。请重新上传以重新核对。',
    'The lists have changed since the upload (another list was imported); nothing was imported. Upload the file again.',
  ),
  // results
  'signature.sheet-changed': entry(
    409,
    '文件的内容与您看到的不一致，没有签字。请刷新页面，核对后再签。',
    'The document is not the one that you were shown; nothing was signed. Reload the page, check it, and sign again.',
  ),
  'signature.not-yours': entry(403, '这份文件没有由您签字的位置。', 'This document has no line for you to sign.'),
  'signature.signed': entry(
    409,
    '这一栏已经签字，不能再签。',
    'This line is signed already and cannot be signed again.',
  ),
  'signature.same-person': entry(
    409,
    '您已在这份文件的另一栏签字，三栏须由三个人签。',
    'You have signed another line of this document; three lines are signed by three people.',
  ),
  'signature.empty': entry(
    400,
    '没有收到可以辨认的签名，请在框内重新签写。',
    'No signature could be made out. Write it again inside the field.',
  ),
  'signature.wrong-name': entry(
    400,
    '键入的姓名与您的姓名不一致，请键入您的全名。',
    'The name typed is not yours; type your full name.',
  ),
  'publicity.annulled': entry(
    409,
    '这轮投票的结果已经撤销，不产生公示名单。',
    'The outcome of this ballot was annulled; it has no publicity list.',
  ),
  'publicity.panel': entry(
    409,
    '这是学科组的推荐表决，只供全体表决参考，没有公示名单。请下载全体投票的公示名单。',
    'This ballot of a panel only recommends; it has no publicity list. Take the list of the plenary ballot.',
  ),
  'publicity.rehearsal': entry(
    409,
    '这是演练投票，不产生公示名单。',
    'This was a rehearsal; it has no publicity list.',
  ),
  'publicity.unresolved': entry(
    409,
    '名额 {places} 个，名额边界上有 {tied} 名申报人同意票数相同，名单暂不能产生。请就这 {tied} 人加投一轮，分出先后后再导出；会议已经结束的，在本评审另一场会议的控制台上提出加投。',
    'Of {places} places, the last are tied between {tied} candidates: there is no list yet. Hold a run-off round on exactly these, then export; where the meeting has ended, ask for that round on the console of another meeting of the review.',
  ),
  'minutes.text-changed': entry(
    409,
    '{by} 已在另一处保存了这一段的新内容，您的内容没有保存，也没有覆盖它。请对照两份内容，选择保留哪一份。',
    '{by} has saved this passage elsewhere meanwhile; yours was not saved and nothing was overwritten. Compare the two and choose which to keep.',
  ),
  'minutes.section-unknown': entry(
    409,
    '这一段所属的议程或申报人已不在本次会议中，没有保存。请刷新页面。',
    'The agenda item or candidate of this passage is no longer part of the meeting; nothing was saved. Reload the page.',
  ),
  'minutes.fixed': entry(
    409,
    '会议纪要已经定稿，不能修改。需要修改时请先说明理由重新打开。',
    'The minutes are finished and cannot be changed. Reopen them with a reason first.',
  ),
  'minutes.not-finished': entry(
    409,
    '会议纪要尚未定稿。请由会议秘书定稿后再进行。',
    'The minutes are not finished yet. The secretary finishes them first.',
  ),
  'minutes.meeting-not-ended': entry(
    409,
    '会议结束之后才能定稿。请先结束会议。',
    'Minutes are finished once the meeting has ended. End the meeting first.',
  ),
  'minutes.moved-on': entry(
    409,
    '纪要内容在您查看之后又有变化，没有定稿。请核对最新内容后再定稿。',
    'The minutes have changed since you were shown them; they were not finished. Check what they say now, then finish them.',
  ),
  // live connection
  'live.unknown-command': entry(400, '不支持的指令，请刷新页面。', 'Unknown command. Reload the page.'),
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
