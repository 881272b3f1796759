/** Chinese words of the seat card. */
import type { Words } from '../words.js';

export const cardZhCN = {
  card: {
    door: '席位卡登录',
    title: '凭席位卡登录',
    lead: '请用平板的相机扫描席位卡上的二维码；不能扫描的，请键入二维码下方的卡号。',
    code: '卡号',
    codeHelp: '10 位字母和数字，不分大小写，中间的短横线可以不输。',
    codeFault: '卡号应为 10 位字母和数字，例如 7K3MX-Q09TD。',
    next: '下一步',
    pin: '请输入您的 PIN',
    pinText: '您自己设定的 6 位数字，只有您本人知道。连续输错 5 次，这张卡即停用。',
    clear: '清除',
    back: '退格',
    sixDigits: '请输入 6 位数字。',
    signIn: '登录',
    setPin: '还没有 PIN，或忘记了：现在设置',
    backToPin: '返回，输入 PIN',
    otherCard: '换一张卡',
    newPin: '请设置您的 PIN',
    newPinText: '请自己想好 6 位数字，不要让旁人看到。监督员当面确认是您本人之后生效；以前设过的 PIN 随之失效。',
    newPinAgain: '请再输入一次',
    askConfirmation: '请监督员确认',
    different: '两次输入的 PIN 不同，请重新设置。',
    startAgain: '重新设置',
    waiting: '请举手示意监督员',
    waitingText:
      '监督员会到您身边，核对是您本人、下面四位数字也相符，然后在监督员自己的页面上确认。您只需等候，不用再操作。',
    waitingUntil: '{{time}} 之前有效。请不要关闭本页。',
    typeAnother: '重新设置 PIN',
    expired: '10 分钟内没有确认，PIN 没有生效。请重新设置。',
    withdrawn: '这次设置的 PIN 没有生效：您可能已在“我的账号”中设置过。请输入那个 PIN，或重新设置。',
    refused: '监督员没有确认，没有登录',
    refusedText: '原因：{{reason}}。这张席位卡已停用，请向会议秘书要一张新卡，或用账号和密码登录。',
    password: '用账号和密码登录',
  },
} as const satisfies Words;
