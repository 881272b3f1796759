/** English words of the seat card. */
import type { Translation } from '../words.js';
import type { cardZhCN } from './zh-CN.js';

export const cardEn: Translation<typeof cardZhCN> = {
  card: {
    door: 'Seat card',
    title: 'Sign in with a seat card',
    lead: 'Scan the QR code on the card with the tablet’s camera. If that does not work, type the code below it.',
    code: 'Card code',
    codeHelp: 'Ten letters and digits; case and the hyphen do not matter.',
    codeFault: 'A card code has ten letters and digits, such as 7K3MX-Q09TD.',
    next: 'Next',
    pin: 'Type your PIN',
    pinText: 'Six digits that you chose and only you know. After five wrong ones this card is blocked.',
    clear: 'Clear',
    back: 'Delete the last digit',
    sixDigits: 'Type six digits.',
    signIn: 'Sign in',
    setPin: 'No PIN yet, or forgotten: set one now',
    backToPin: 'Back to typing the PIN',
    otherCard: 'Another card',
    newPin: 'Choose your PIN',
    newPinText:
      'Choose six digits yourself and let nobody see them; they count once the supervisor has seen that it is you, and an earlier PIN ends then.',
    newPinAgain: 'Type it again',
    askConfirmation: 'Ask the supervisor',
    different: 'The two PINs differ. Choose again.',
    startAgain: 'Start again',
    waiting: 'Raise your hand for the supervisor',
    waitingText:
      'The supervisor comes to you, looks at you and at the four digits below, and confirms on the supervisor’s own page. Just wait: there is nothing more for you to do.',
    waitingUntil: 'Open until {{time}}. Keep this page open.',
    typeAnother: 'Choose another PIN',
    expired: 'Nobody confirmed within ten minutes, so the PIN is not in force. Choose again.',
    withdrawn:
      'This PIN is not in force; you may have set one under “My account” meanwhile. Type that one, or choose again.',
    refused: 'The supervisor did not confirm; nobody is signed in',
    refusedText:
      'Reason: {{reason}}. This card is blocked. Ask the secretary for a new one, or sign in with account and password.',
    password: 'Sign in with account and password',
  },
};
