/** Meetings, seats and cards, the agenda, the hall screen. */
import { entry, type ProblemEntries } from './entry.js';

export const MEETINGS = {
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
    '席位 {seat} 的专家没有账号，不能打印席位卡。请先请组建单位为其建立账号。',
    'The expert of seat {seat} has no account, so no card can be printed. Ask the organizer to make one first.',
  ),
  'card.session-only': entry(
    403,
    '以席位卡登录只能参加本次会议。要进行这项操作，请用账号和密码登录。',
    'Signed in by seat card, only this meeting is open to you. Sign in with account and password to do this.',
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
    '评委会现为 {size} 人，按规定至少 {least} 人。请补充委员，或由组建单位在评委会页面核对最低人数。',
    'The committee has {size} members and needs at least {least}. Add members, or have the organizer check the minimum on the committee’s page.',
  ),
  'meeting.other-settings': entry(
    409,
    '会议规则在打开本页之后有变动，没有建立会议。请重新打开“建立会议”核对。',
    'The rules have changed since this page was opened; no meeting was set up. Open it again and check.',
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
  'recusal.exists': entry(
    409,
    '其中有回避已经登记，这一次都没有登记。请按最新的名单重新选择。',
    'One of these recusals is already recorded, so none was recorded now. Choose again from the list as it is.',
  ),
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
} as const satisfies ProblemEntries;
