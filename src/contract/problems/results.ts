/** What is published, written down and signed. */
import { entry, type ProblemEntries } from './entry.js';

export const RESULTS = {
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
  'sheet.rehearsal': entry(
    409,
    '这是演练投票，计票单不用签字。',
    'This was a rehearsal; there is nothing to sign on its tally sheet.',
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
} as const satisfies ProblemEntries;
