import { answerTo } from './other-window.js';

describe('windows of one browser', () => {
  const asked = { say: 'who-holds', key: 'aa' } as const;
  it('the one that holds the key answers, and no other', () => {
    expect(answerTo(asked, 'aa')).toEqual({ say: 'held-here', key: 'aa' });
    expect(answerTo(asked, 'bb')).toBeNull();
    expect(answerTo(asked, null)).toBeNull();
  });
  it('an answer is not answered', () => {
    expect(answerTo({ say: 'held-here', key: 'aa' }, 'aa')).toBeNull();
  });
});
