/**
 * R55: what is said about personal information at the first sign-in and must be accepted. Whoever changes the text raises the
 * version, and everybody is asked again; the versions before stay in the history of this file.
 */
import type { Locale } from './vocabulary.js';

interface Notice {
  version: number;
  paragraphs: Readonly<Record<Locale, readonly string[]>>;
}

export const NOTICE: Notice = {
  version: 3,
  paragraphs: {
    'zh-CN': [
      '本系统为职称评审收集和使用您的个人信息：姓名、身份证号、手机号、工作单位、职称和专业，以及您在评审中的签到、操作时间和所用设备的说明。只用于本次评审及其备案、公示和依法核查，不作其他用途。',
      '身份证号和手机号加密保存，页面上最多显示首尾几位。本评委会的组建单位因工作需要查看完整号码时须写明理由，系统逐次记录，由审计员审计；您可以在“我的账号”中查到谁在何时、为何查看了哪一项。',
      '表决采用加密的无记名方式。系统不记录任何人的选择，任何角色都无法查看。',
      '日志至少保存六个月。评审结束后，个人信息由本评委会的组建单位按法律法规规定的期限保存，期满后由其删除；系统不自动删除。',
      '您有权查询、更正本人的信息，或对其处理提出异议，请联系本评委会的组建单位。',
      '您在评审中看到的申报人、专家和评审情况均须保密。',
    ],
    en: [
      'This system collects and uses personal information for the professional title review: your name, ID number, mobile phone, unit, title and specialty, and your sign-ins, times of acts and a description of the device used. It serves this review, its filing, its publicity and lawful inspection, and nothing else.',
      'ID numbers and phones are stored encrypted; pages show at most their first and last digits. The unit that formed this committee may look at one in full when the work needs it and must give a reason; every look is recorded and audited, and you can see who looked at what, when and why, under “My account”.',
      'Votes are secret and encrypted. The system records nobody’s choices, and no role can see them.',
      'Logs are kept for at least six months. After the review, the unit that formed this committee keeps personal information for the period that laws and regulations set, and deletes it after that; the system deletes nothing by itself.',
      'You may ask for your information, have it corrected, or object to its use: turn to the unit that formed this committee.',
      'What you learn in the review about candidates, experts and proceedings is confidential.',
    ],
  },
};
