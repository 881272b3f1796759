/** Committees, reviews of a year, their members and panels. */
import { entry, type ProblemEntries } from './entry.js';

export const YEAR = {
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
    '日期顺序不对：材料接收截止 {materialsBy}，资格审查截止 {screeningBy}，评审完成截止 {reviewBy}。三者应依次截止，请更正。',
    'The dates are out of order: materials received by {materialsBy}, screening done by {screeningBy}, review done by {reviewBy}. They end one after the other; correct them.',
  ),
  'calendar.fixed': entry(
    409,
    '原定 {day} 的截止日期已过或已延期，不能直接改动。请在“概览”页对该阶段申请延期，由组建单位的另一人确认。',
    'The deadline of {day} is past or was put off already and cannot simply be changed. Ask for an override of this stage on the overview page; a second organizer confirms.',
  ),
  'deadline.materials-over': entry(
    409,
    '材料接收已于 {day} 截止，不能再导入申报人。确需补收，请组建单位在“概览”页申请延期，由组建单位的另一人确认。',
    'Materials were received until {day}; no more candidates can be imported. If it must be, an organizer asks for an override on the overview page and a second organizer confirms.',
  ),
  'deadline.review-over': entry(
    409,
    '本年度评审已于 {day} 截止，不能再建立或开始会议。确需继续，请组建单位在“概览”页申请延期，由组建单位的另一人确认。',
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
    '该截止日期在申请之后已有变动，没有延期。请取消这项申请，按现在的日期重新提出。',
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
    '本年度评审还没有选定会议规则。请组建单位先在“设置”页逐项选定，再建立会议。',
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
} as const satisfies ProblemEntries;
