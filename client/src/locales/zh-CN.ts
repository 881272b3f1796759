/** Chinese, the first language of the product. Keys are shared with en.ts; the compiler holds both to the same shape. */
export const zhCN = {
  word: {
    home: '返回首页', loading: '正在载入…', reconnecting: '正在重新连接…', reload: '重新载入', cancel: '取消', close: '关闭', understood: '知道了', signOut: '退出',
    skip: '跳到正文', refused: '操作没有生效', fingerprint: '选票指纹', rehearsal: '演练', candidate: '申报人', expert: '评审专家', unit: '工作单位', name: '姓名',
    seat: '席位 {{seat}}', seatColumn: '席位', round: '第 {{round}} 轮', recusal: '回避', present: '已出席', shouldAttend: '应到', quorumMet: '法定人数已达到', quorumNotMet: '法定人数未达到',
  },
  fault: {
    notFound: '没有这个页面', notFoundDo: '地址可能已变更，或您无权查看。请从首页进入。', page: '页面没有正常显示', pageDo: '系统可能刚刚更新过。重新载入页面即可继续，已提交的内容不受影响。',
  },
  link: { connecting: '正在连接', joined: '已连接', lost: '连接中断，正在重连', refused: '未能加入会议' },
  role: { organizer: '组织者', secretary: '秘书', supervisor: '监督员', chair: '主任委员', expert: '评审专家' },
  position: { chair: '主任委员', deputy: '副主任委员', member: '委员' },
  level: { senior: '高级', intermediate: '中级', junior: '初级' },
  kind: { regular: '正评', transfer: '转评', exceptional: '破格', 'green-channel': '绿色通道', directed: '定向评价', 'private-enterprise': '民营专项', 'specialised-recommendation': '专精特新举荐' },
  choice: { agree: '同意', oppose: '不同意', abstain: '弃权' },
  count: { agree: '同意', oppose: '不同意', abstain: '弃权', unsubmitted: '未投', recused: '回避' },
  attendance: { expected: '未签到', present: '出席', 'on-leave': '请假', departed: '已离席' },
  state: {
    meeting: { preparing: '筹备中', 'in-session': '进行中', ended: '已结束' },
    ballot: { draft: '待开启', open: '投票中', closing: '正在关闭', closed: '已关闭，待宣布', announced: '已宣布', void: '已作废' },
  },
  signIn: {
    title: '登录', loginName: '登录名', password: '密码', act: '登录', help: '初始密码由会议秘书发放。忘记密码请联系会议秘书。', hall: '大屏配对', private: '本系统不访问外部网络', ended: '会话已结束，请重新登录。', notOut: '还没有退出登录', notOutText: '本机上的草稿与凭证已清除，但服务器没有确认退出，您的登录仍然有效。请保持本页打开：系统会自动重试，确认后转到登录页。', again: '立即重试',
    line: '职称评审会议系统。选票在您的设备上加密，只公布合计；每一轮投票都可以由任何人重新计票核验。',
  },
  home: {
    title: '我的会议', hello: '{{name}}，您好', lead: '以下是您需要参加或主持的会议。', committees: '评委会与名单', seats: '应到 {{seats}} 人',
    none: '目前没有需要您参加的会议', noneExpert: '会议建立后会出现在这里。如果您收到了开会通知，请联系会议秘书核对名单。', noneOrganizer: '请先在“评委会与名单”中导入专家和申报人，然后建立会议。',
    asExpert: '作为评审专家', asSecretary: '作为会议秘书', asSupervisor: '作为监督员',
    go: { room: '进入会场', console: '打开控制台', supervise: '进入监督' },
  },
  room: {
    signIn: '{{name}}，请签到', signInText: '您的席位是 {{seat}}。签到后计入出席，并在本机生成只属于您的投票凭证。', signInAct: '我已到场，签到', credentialNote: '凭证只保存在这个浏览器标签页中，请勿关闭本页。',
    otherDevice: '您的席位正在另一台设备上使用', otherDeviceText: '同一席位只能使用一台设备。投票进行中更换设备，请由秘书办理凭证补发并经监督员确认。', takeOverText: '您可以换用这台设备。换用后原设备立即失效，原设备上未提交的草稿不会转移。投票进行中不能换用。', takeOverAct: '换用这台设备',
    preparing: '会议尚未开始', preparingText: '会议开始后，本页会自动变为签到。您不需要刷新。', waiting: '您已签到，请等候', waitingText: '投票开启后，选票会自动出现在本页。', awayText: '如已返回会场，请告知会议秘书，由秘书办理返回登记。',
    notOnRoster: '本轮投票您不在名册中', notOnRosterText: '投票开启时名册已经冻结。您可以参加下一轮投票。', noCredential: '本席位没有投票凭证', noCredentialText: '请联系会议秘书办理凭证补发。',
    ended: '会议已结束', endedText: '感谢您参加评审。', reminder: '{{time}} 会议秘书提醒：请尽快提交选票。',
    end: { 'signed-out': '您已退出登录', 'taken-over': '您的席位已换用另一台设备', revoked: '您的登录已被撤销' }, wiped: '本机上的草稿与凭证已全部清除，没有留下任何可读内容。',
  },
  ballot: {
    kind: '全体会议 · 第 {{round}} 轮 · 无记名投票', heading: '{{title}}（共 {{candidates}} 人）', rule: '每人一项，不预选。同意票达到出席评审专家（{{attending}} 人）的三分之二即 {{minimum}} 票为通过。',
    policy: { first: '提交后不可更改。', last: '提交后在关闭前可以更改。' }, fingerprintSame: '选票指纹，与大屏一致即为同一张选票', opening: '正在核对选票…',
    what: '申报专业与资格', yours: '您的意见', recused: '您已回避，本项不投票', left: '还有 <b>{{count}}</b> 项未选', complete: '已全部选定', saved: '已在本机加密保存 {{time}}', showLeft: '查看未选项', agreeRest: '其余 {{count}} 项均同意…', review: '核对并提交',
    agreeRestTitle: '对其余 {{count}} 项均选“同意”？', agreeRestText: '这会把尚未选择的 {{count}} 项全部选为“同意”，已选的各项不变。提交之前仍可逐项更改。', agreeRestAct: '{{count}} 项均选同意',
    revising: '正在更改选票', revisingText: '更改需要重新填写全部各项。在您再次提交之前，先前提交的选票仍然有效。',
    reviewText: '请最后核对一遍。提交后选票在本机加密送出，任何人都看不到您的选择。', back: '返回修改', submit: '确认提交', stuck: '本机没有能够处理这张选票', stuckText: '已在本机保存的选择没有丢失，也没有送出任何内容。请重新打开选票；若仍出现，请刷新页面或告知会议秘书。', openAgain: '重新打开选票', unsent: '还没有得到服务器的确认', unsentText: '选票保存在本机，服务器可能已收到，也可能没有收到。请再次提交：送出的是同一张选票，不会重复计票。若仍出现，请告知会议秘书。', sendAgain: '再次提交同一张选票', sending: '正在提交…', sendingText: '选票已加密，正在送达。请不要关闭本页；连接中断时会自动重发同一张选票。', groupCount: '{{count}} 人', recusedList: '回避：{{names}}',
  },
  receipt: {
    title: '选票已收到', means: '服务器已确认收到您的选票并签名为证，上面这个号码就是您的回执。它不会透露您的选择，投票关闭后可以用它查验您的选票确实计入。',
    at: '{{time}} 收到 · 第 {{revision}} 版', changeable: '在投票关闭前可以更改，以最后一次提交为准。', change: '更改选票', final: '本轮投票提交后不可更改。', how: '这是如何保证的', download: '下载回执文件',
    howText: '选票在您的设备上逐项加密后才送出，服务器只把所有选票加在一起之后解密合计。回执是选票内容的摘要；每张选票都接在前一张之后形成链，缺少任何一张都会被发现。投票关闭后，本页会自动取回整条链并查验您的选票在其中。本系统不能防止设备本身被人控制，也不能防止您把屏幕给别人看。',
  },
  close: {
    closing: '投票已停止接收，{{checking}} 张选票正在核对', closed: '投票已关闭', waitChair: '计票由系统完成，结果由主任委员宣布。宣布之前任何人都看不到票数。', waitTally: '正在计票，结果马上显示。',
    checking: '正在查验您的选票是否计入…', checkFailed: '暂时无法取回记录，稍后会再次查验。', included: '已查验：您的选票在本轮 {{papers}} 张选票之中', noneSent: '您本轮没有提交选票；记录中共有 {{papers}} 张选票', head: '记录摘要', yours: '您的回执',
  },
  alarm: {
    title: '已停止：选票与会场公布的不一致', text: '本机核对选票时发现以下问题，因此没有加密，也没有送出任何内容。', do: '请不要在这台设备上投票，立即告知会议秘书和监督员。',
    code: {
      'manifest-fault': '选票内容不符合规程。', 'other-fingerprint': '选票指纹与会场公布的不同。', 'other-ballot': '这不是本次会议正在进行的投票。', 'other-rule': '选票上的规则与会场公布的不同。', 'other-candidates': '选票上的申报人与显示的不同。',
      'other-recusals': '选票上的回避名单与登记的不同。', 'not-on-roster': '名册中没有您的席位。', 'other-credential': '名册中的凭证不是这台设备的。', 'no-credential': '这台设备没有投票凭证。', 'other-paper': '服务器确认的不是本机送出的选票。', 'bad-acknowledgement': '服务器的回执签名无效。',
    },
  },
  missing: { title: '您的选票不在记录中', text: '投票关闭后，本机取回了完整的记录，但没有找到您最后提交的选票。', receipt: '您的回执：', do: '请立即举手告知会议秘书和监督员，并保留本页和回执。结果不应在查清之前宣布。' },
  announce: { title: '宣布结果', heading: '{{title}}：可以宣布结果', facts: '主持人 {{who}} · 第 {{round}} 轮 · 出席 {{attending}} 人 · 同意 {{minimum}} 票通过', act: '宣布结果', confirmTitle: '宣布“{{title}}”的投票结果？', confirmText: '宣布后结果立即显示在大屏和所有专家的设备上，并记入会议记录。宣布不能撤回。' },
  result: {
    heading: '{{title}}投票结果', passedOf: '{{candidates}} 人中 {{passed}} 人通过', facts: '出席 {{attending}} · 已提交 {{submitted}} · 通过票数 {{minimum}} · 主持人 {{who}} · {{at}}', verdict: '结果', passed: '通过', failed: '未通过', withdrawn: '已撤回', digest: '核验摘要', verdictsOnly: '本轮投票设定为屏幕上只公布通过与否，不显示票数。',
    differs: { counted: '若回避计入出席则结果不同', excluded: '若回避不计入出席则结果不同' },
  },
  desk: {
    console: '会议控制台', attendance: '出席', presentOf: '人出席，应到 {{all}} 人', quorumMeter: '出席与法定人数', quorumMet: '法定人数 {{quorum}} 人（评委会 {{size}} 人的三分之二），已达到', quorumNotMet: '法定人数 {{quorum}} 人（评委会 {{size}} 人的三分之二），尚未达到',
    cast: '已投', offline: '设备未连接', legend: { cast: '已投', in: '出席', expected: '未到', away: '请假/离席', unable: '无凭证' },
    attendanceActs: '签到与离席', recusalActs: '回避登记', recusalActsCount: '回避登记（{{count}}）', pairHall: '连接大屏',
    log: '会议记录', logAutomatic: '自动', logEmpty: '还没有记录。', agenda: '议程', agendaCount: '{{count}} 项', agendaTitle: '{{title}}（{{candidates}} 人）', agendaPassed: '已宣布，通过 {{passed}} 人', agendaEmpty: '还没有投票事项。请新建一轮投票，选择申报人并确定规则。',
    steps: { signIn: '签到', ballot: '投票', count: '计票', announce: '宣布' },
    kicker: '第 {{number}} 项 · 第 {{round}} 轮 · 无记名投票', submitted: '已提交', submittedOf: '已提交 {{submitted}}，出席 {{attending}}', checking: '已提交，{{checking}} 张正在核对', missing: '尚未提交', allSubmitted: '全部已提交',
    rule: '通过规则', ruleText: '同意 ≥ {{minimum}} 票（{{attending}} 人的 2/3）', recusals: { counted: '{{recusals}} 人次，计入出席', excluded: '{{recusals}} 人次，不计入出席' }, change: '更改', policy: { first: '提交后不可改', last: '关闭前可改' },
    smallTitle: '出席人数少，票数可能暴露个人选择', smallText: '出席不足 5 人时，公布票数等于让在场的人推知彼此的选择。新建投票时可以选择“只公布通过与否”。',
    open: '开启投票', openTitle: '开启“{{title}}”的投票？', openText: '名册按当前出席的 {{present}} 人冻结，共 {{candidates}} 名申报人。开启后规则、名册和申报人都不能再改；迟到者参加下一轮。', openLead: '开启时按当前出席的 {{present}} 人冻结名册，选票随即出现在专家的设备上。', notNow: '现在不能开启',
    close: '关闭投票', closeTitle: '关闭“{{title}}”的投票？', closeText: '{{submitted}} 人均已提交。关闭后不再接收选票，随即计票。关闭不能撤回。', closeTextMissing: '还有 {{missing}} 人没有提交，将记为“未投”，仍计入出席（已提交 {{submitted}} 人）。关闭后不再接收选票，随即计票。关闭不能撤回。',
    remind: '提醒未提交者（{{count}}）', reminded: '已提醒', waitChair: '等待主任委员宣布结果。', announceText: '请在主任委员口头宣布时按下。结果立即显示在大屏和所有专家的设备上，并记入会议记录。',
    start: '开始会议', startTitle: '开始“{{title}}”？', startText: '开始后专家可以签到。', startLead: '应到 {{seats}} 人。开始后，专家在各自的设备上签到。建议先连接大屏并登记回避。', end: '结束会议', endTitle: '结束“{{title}}”？', endText: '结束后不能再签到或投票，记录仍可查看和下载。', endedLead: '会议已结束。结果文件可以在下面的议程中下载。',
    noBallot: '还没有待开启的投票', noBallotLead: '新建一轮投票：选择申报人，确定提交后能否更改、结果何时公布。', allDone: '议程中的投票都已完成', allDoneLead: '可以新建下一轮投票，或者结束会议。', newBallot: '新建投票',
    removeDraft: '删除', removeDraftTitle: '删除“{{title}}”？', removeDraftAct: '删除这一项', removeDraftText: '这一轮投票尚未开启，删除后可以重新建立。',
    differTitle: '{{count}} 名申报人的结果取决于回避是否计入出席', differText: '下表按会议设定的方式计算，并标出另一种方式下结果不同的人。', unanimousTitle: '{{count}} 名申报人的票完全一致', unanimousText: '完全一致的票数等于公开了每个人的选择，请主任委员知悉。',
  },
  attendanceAct: {
    lead: '签到由专家本人在自己的设备上完成；这里办理请假、离席和返回，均须写明原因，并记入会议记录。', search: '按席位、姓名或单位查找', excuse: '登记请假', depart: '登记离席', return: '登记返回', excuseReason: '{{name}} 请假的原因', departReason: '{{name}} 离席的原因', returnReason: '{{name}} 返回的说明',
    excuseText: '请假的专家不计入出席。', departText: '离席后重新核算法定人数。投票已开启的，未交的选票记为“未投”。回避时暂时离场不在此登记。', returnText: '返回后由专家本人在设备上重新签到，参加下一轮投票。',
  },
  recusal: {
    lead: { counted: '本次会议设定：回避的专家计入出席。', excluded: '本次会议设定：回避的专家不计入该申报人的出席。' }, chooseSeat: '选择席位', chooseCandidate: '选择申报人', reason: '回避原因', reasonExample: '例如：同一单位、近亲属、师生、合作者', record: '登记回避', remove: '撤销', none: '还没有回避登记。', incomplete: '请选择席位和申报人，并写明原因', notNow: '现在不能更改回避登记。',
  },
  newBallot: {
    heading: '新建投票', lead: '规则在开启时冻结，开启后任何人都不能更改。', title: '标题', titleExample: '例如：建筑工程组申报人', titleOf: '{{specialty}}专业申报人', titleMissing: '请填写标题，它会显示在选票和大屏上。', candidates: '申报人（已选 {{chosen}} / {{all}}）', candidatesMissing: '请至少选择一名申报人。', search: '按编号、姓名、单位或专业查找', group: '{{specialty}} {{count}}', allShown: '全选所列 {{count}} 人', noneFound: '没有符合的申报人，请换一个词。',
    policy: '提交后能否更改', policies: { first: '不能更改', last: '关闭前可以更改' }, policyText: { first: '每位专家只交一次，交后即为最终。', last: '关闭前可以重新填写，以最后一次为准。' },
    announce: '结果何时公布', announces: { close: '关闭后立即公布', chair: '由主任委员宣布' }, announceText: { close: '计票一完成，结果就显示在大屏和专家设备上。', chair: '计票后等待主任委员宣布；此前任何人都看不到票数。' }, verdictsOnly: '屏幕上只公布通过与否，不显示票数。', verdictsOnlyText: '人数少或票完全一致时，票数等于公开每个人的选择。计票单和核验数据包仍含票数，因为重新计票需要。',
    choose: '请选择一项，系统不代为决定。', act: '建立投票（{{count}} 人）',
  },
  pair: { title: '连接大屏', lead: '在大屏的浏览器中打开 {{address}}，输入下面的配对码。大屏不需要登录，只显示进度和已宣布的结果。', again: '重新生成', expires: '{{time}} 前有效，只能使用一次。' },
  downloads: {
    order: '排列方式', orders: { stroke: '姓氏笔画', number: '名单序号', unit: '工作单位' },
    act: '下载', title: '{{title}}：下载', get: '下载', tallySheet: '计票单（PDF）', tallySheetText: '各申报人票数，留有主任委员、计票人、监票人签字处，每页有数据摘要。', publicity: '公示名单（Excel）', publicityText: '只含通过者的姓名、单位、专业和级别，不含票数和专家。', bundle: '核验数据包（JSON）', bundleText: '全部加密选票、记录链和解密证明，不含专家姓名。任何人都可以据此重新计票。', verifier: '离线核验程序（HTML）', verifierText: '用浏览器打开，把数据包拖入即可核验，不需要网络。',
  },
  supervisor: { title: '监督', lead: '这里实时显示出席、投票进度和全部会议记录。您看不到任何人的选择，也不能代为操作。', agendaEmpty: '还没有投票事项。' },
  log: {
    'meeting-created': '会议建立', 'meeting-started': '会议开始', 'meeting-ended': '会议结束', 'seat-signed-in': '席位 {{seat}} 签到', 'seat-credential-replaced': '席位 {{seat}} 换用设备，原凭证失效', 'seat-on-leave': '席位 {{seat}} 请假：{{reason}}', 'seat-departed': '席位 {{seat}} 离席：{{reason}}', 'seat-returned': '席位 {{seat}} 返回：{{reason}}',
    'recusal-recorded': '回避登记：席位 {{seat}} 对 {{candidate}}', 'recusal-removed': '回避撤销：席位 {{seat}} 对 {{candidate}}', 'officer-key-registered': '{{role}}的签名密钥已登记', 'hall-paired': '大屏已连接', 'ballot-drafted': '新建投票“{{title}}”，{{candidates}} 人', 'ballot-draft-removed': '删除未开启的投票“{{title}}”', 'ballot-opened': '投票开启“{{title}}”，名册 {{attending}} 席冻结', 'ballot-closing': '停止接收选票“{{title}}”', 'ballot-closed': '投票关闭“{{title}}”', 'ballot-announced': '宣布“{{title}}”的结果', 'ballot-void': '“{{title}}”作废：{{reason}}', 'seats-reminded': '提醒未提交者',
  },
  hall: {
    stage: { open: '无记名投票进行中 · 第 {{round}} 轮', closing: '投票已停止接收 · 第 {{round}} 轮', closed: '投票已关闭 · 第 {{round}} 轮', signIn: '签到' }, candidates: '共 {{candidates}} 人',
    text: { open: '请在您的设备上逐项表决。\n同意票达到出席评审专家 {{attending}} 人的三分之二（{{minimum}} 票）为通过。', closing: '{{checking}} 张选票正在核对。', closed: '计票完成后由主任委员宣布结果。', signIn: '请在您的设备上登录并签到。' },
    welcome: '请各位评审专家签到', presentMet: '已出席，法定人数 {{quorum}} 人已达到', presentNotMet: '已出席，法定人数 {{quorum}} 人', preparing: '{{date}}　会议即将开始', ended: '{{date}}　会议已结束', bottom: '出席 {{present}} · 应到 {{all}} · {{quorum}}', resultBottom: '出席 {{attending}} · 已提交 {{submitted}} · 通过票数 {{minimum}} · 主持人 {{who}}', page: '第 {{page}} / {{pages}} 页', passedOf: '{{candidates}} 人中 <b>{{passed}}</b> 人通过', qr: '完整选票指纹的二维码',
    pair: '连接大屏', pairText: '请输入会议控制台上显示的六位配对码。', code: '配对码', pairAct: '连接',
  },
  committees: {
    title: '评委会', lead: '每个评委会每年开展一次评审；名单和会议都在年度评审之下。', new: '新建评委会', newAct: '建立', name: '名称', nameExample: '例如：省工程系列高级职称评审委员会', series: '系列', seriesExample: '例如：工程系列', level: '级别', year: '年度', blind: '专家看到的是编号还是姓名', openReview: '开展年度评审', openReviewAct: '建立年度评审', reviewName: '评审名称', reviewTitle: '{{year}} 年度{{series}}职称评审', reviewNumbers: '评审专家 {{members}} 人', noReview: '还没有年度评审。', none: '还没有评委会', noneDo: '请先建立评委会，然后开展本年度的评审。', noneAsk: '请联系组织者建立评委会并授予您权限。',
  },
  review: {
    crumbs: '位置', tabs: { meetings: '会议', experts: '评审专家', candidates: '申报人' }, facts: '{{year}} 年度 · {{blind}}', blind: '匿名评审', named: '实名评审', blindText: '选票、屏幕和结果只显示申报人编号。', namedText: '选票、屏幕和结果显示编号和姓名。', meetingFacts: '评委会 {{size}} 人 · 席位 {{seats}} · {{recused}}', noMeeting: '还没有会议', noMeetingDo: '专家名单已就绪，可以建立评审会议。', noMembersDo: '建立会议之前，请先导入评审专家名单。',
  },
  newMeeting: {
    heading: '建立会议', lead: '席位按当前的专家名单生成，姓名和单位随会议固定下来。', title: '会议名称', titleOf: '{{title}}会议', heldOn: '日期', size: '评委会人数', sizeHelp: '本次评审组成的评委会人数，不论是否到会。{{size}} 人的法定人数为 {{quorum}} 人。', recused: '回避的专家是否计入出席', recusedMissing: '法律没有明确规定，请按本评委会的规则选择一项。', recusedCount: { counted: '回避计入出席', excluded: '回避不计入出席' },
    recusedText: { counted: '分母是全部出席人数。回避越多，通过越难。', excluded: '该申报人的分母减去回避人数。' }, act: '建立会议',
  },
  list: { total: '共 {{total}} 条', nothingFound: '没有符合条件的记录', nothingFoundDo: '请换一个词，或清除筛选条件。' },
  lists: {
    importExperts: '导入专家', importCandidates: '导入申报人', position: '职务', specialty: '专业与职称', account: '登录名', hasPassword: '已发放密码', noPassword: '未发放密码', searchExperts: '按姓名、单位或专业查找', searchCandidates: '按姓名、编号、单位或专业查找', number: '序号', code: '编号', kind: '申报类型', everyKind: '全部类型',
    noExperts: '还没有评审专家', noExpertsDo: '下载模板，填好专家名单后导入。导入前会逐行检查并列出问题。', noCandidates: '还没有申报人', noCandidatesDo: '下载模板，填好通过审查的申报人名单后导入。导入前会逐行检查并列出问题。',
  },
  passwords: { act: '发放初始密码', title: '为没有密码的专家发放初始密码？', text: '系统为尚无密码的专家生成随机密码，并下载一份名单。这份名单只能下载这一次，系统不保存明文；请打印后当面交给本人，并妥善销毁文件。', confirm: '生成并下载', file: '初始密码名单' },
  import: {
    template: '下载模板', templateText: { experts: '模板列出每一列的含义和示例。身份证号加密保存，只用于识别同一个人。', candidates: '模板列出每一列的含义和示例。每人每年限报一项；申报类型须为所列类型之一。' }, templateAct: '下载模板（xlsx）', file: '选择文件', drop: '把文件拖到这里，或者', choose: '选择文件', formats: 'xlsx 或 CSV（UTF-8、GBK 均可），最多 20,000 行、10 MB', tooLarge: '文件超过 {{megabytes}} MB，请拆分后再导入。', sending: '正在上传 {{percent}}%', preview: '检查并导入', previewWait: '选择文件后，这里会逐行列出检查结果。此前不会写入任何数据。',
    faults: '有问题的行', row: '行', column: '列', value: '内容', problem: '问题', remedy: '如何改正', more: '另有 {{count}} 处问题未列出。', total: '总行数', good: '可以导入', faulty: '有问题', previewRows: '查看将要导入的前 {{count}} 行', allGood: '{{count}} 行全部正确，可以导入。', someFaulty: '{{count}} 行有问题', someFaultyDo: '建议在文件中改正后重新选择文件。也可以只导入没有问题的行，有问题的行之后再补。', noneGoodDo: '没有可以导入的行。请在文件中改正后重新选择文件。', onlyGood: '只导入没有问题的 {{good}} 行，放弃有问题的 {{faulty}} 行', notYet: '文件中有问题，请先改正，或选择只导入正确的行', act: '导入 {{count}} 行', another: '换一个文件', reading: '正在检查 {{name}}，已读 {{count}} 行', importing: '正在导入：{{done}} / {{of}}，可以离开本页', failed: '{{name}} 没有导入', done: '已导入 {{count}} 行', toList: '查看名单',
  },
} as const satisfies Words;

interface Words {
  [key: string]: string | Words;
}

/** The same keys with any text: what another language must provide. */
export type Translation<T = typeof zhCN> = { readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };
