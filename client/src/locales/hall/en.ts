/** English words of the screen in the hall. */
import type { Translation } from '../words.js';
import type { hallZhCN } from './zh-CN.js';

export const hallEn: Translation<typeof hallZhCN> = {
  hall: {
    notPaired: 'Not connected',
    withdrawnSince: 'Withdrawn since',
    stage: {
      open: 'Secret ballot open · {{round}}',
      closing: 'No more papers taken · {{round}}',
      closed: 'Ballot closed · {{round}}',
      signIn: 'Sign-in',
      item: 'Agenda item {{number}} of {{of}} · {{step}}',
    },
    candidates: '{{candidates}} candidates',
    text: {
      open: 'Vote on your device, one by one.\nTwo thirds of the {{attending}} experts attending pass a candidate ({{minimum}} agree votes).',
      cap: '\nAt most {{cap}} agree votes on a paper.',
      quota: '\n{{quota}} places; those with enough agree votes are ranked by agree votes.',
      closing: '{{checking}} papers being checked.',
      closed: 'Whoever presides announces the result after the count.',
      signIn: 'Sign in on your device.',
    },
    welcome: 'Experts, please sign in',
    itemCandidates: '{{count}} candidates',
    candidateOf: '{{index}} of {{of}}',
    itemBallot: 'The ballot is about to open.',
    presentMet: 'present, quorum of {{quorum}} reached',
    presentNotMet: 'present, quorum {{quorum}}',
    preparing: '{{date}} · The meeting is about to begin',
    ended: '{{date}} · The meeting has ended',
    bottom: '{{present}} present · {{all}} should attend · {{quorum}}',
    needed: 'Need/of',
    resultBottom:
      'Committee of {{size}} · {{attending}} attending · {{submitted}} submitted · agree votes that pass: {{minimum}} · {{by}}',
    page: 'page {{page}} of {{pages}}',
    passedOf: '<b>{{passed}}</b> of {{candidates}} passed',
    placedOf: '<b>{{within}}</b> of {{candidates}} selected',
    quota: '{{places}} places, <b>{{within}}</b> given',
    quotaTied: '{{places}} places, <b>{{within}}</b> given, <b>{{tied}}</b> tied',
    standing: { within: 'Selected', beyond: 'Not selected', tied: 'Tied' },
    fingerprint: 'Fingerprint (the same as above your paper)',
    qr: 'QR code of the whole fingerprint',
    pair: 'Connect the hall screen',
    endedText: 'This screen was disconnected. To connect it again, enter a new code from the secretary’s console.',
    pairText:
      'Ask the secretary to choose “Connect a hall screen” on the console, and enter the ten digits shown there.',
    code: 'Pairing code',
    tenDigits: 'The pairing code has ten digits; {{typed}} entered. Enter it as the console shows it.',
    pairAct: 'Connect',
  },
};
