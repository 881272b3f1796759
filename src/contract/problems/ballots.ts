/** A ballot from its draft to what may become of its result. */
import { entry, type ProblemEntries } from './entry.js';

export const BALLOTS = {
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
  'device-change.signed-out': entry(
    409,
    '新设备已退出登录，不能再为它办理。请专家在新设备上重新登录，再次申请。',
    'The new device has signed out, so it cannot take the seat. The expert signs in on it and asks again.',
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
  'ballot.rehearsal-no-outcome': entry(
    409,
    '演练不产生评审结果，没有可以撤销的结果。需要时请再演练一次。',
    'A rehearsal has no outcome, so there is none to annul. Rehearse again if needed.',
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
    '作废本轮投票的申请还在等待答复，答复之前不能宣布结果。请主持人和监督员确认或不同意；秘书也可以取消申请。',
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
} as const satisfies ProblemEntries;
