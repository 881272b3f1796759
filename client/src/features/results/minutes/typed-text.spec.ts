import fc from 'fast-check';
import { NEVER, begun, typing, type Stored, type TypedEvent, type TypedText } from './typed-text.js';

const stored = (revision: number, text: string): Stored => ({
  revision,
  text,
  writtenBy: '秘书',
  writtenAt: '2026-11-20T01:00:00Z',
});
const after = (state: TypedText, ...events: TypedEvent[]): TypedText => events.reduce(typing, state);

describe('a part of the minutes while it is typed', () => {
  it('is dirty, then saved; what was typed while it was under way is dirty again', () => {
    const sent = after(begun(NEVER, null), { type: 'typed', text: '甲' }, { type: 'sending' });
    expect(after(sent, { type: 'sent', text: '甲', stored: stored(1, '甲') })).toMatchObject({
      status: 'saved',
      base: { revision: 1 },
    });
    const more = after(sent, { type: 'typed', text: '甲乙' }, { type: 'sent', text: '甲', stored: stored(1, '甲') });
    expect(more).toMatchObject({ status: 'dirty', text: '甲乙', base: { revision: 1 } });
  });

  it('takes what was saved elsewhere where nothing was typed here, and else shows both', () => {
    expect(after(begun(stored(1, '甲'), null), { type: 'stored', stored: stored(2, '乙') })).toMatchObject({
      text: '乙',
      status: 'saved',
    });
    const both = after(
      begun(stored(1, '甲'), null),
      { type: 'typed', text: '丙' },
      { type: 'stored', stored: stored(2, '乙') },
    );
    expect(both).toMatchObject({ text: '丙', status: 'conflict', theirs: { text: '乙' } });
    expect(after(both, { type: 'keep-mine' })).toMatchObject({ text: '丙', status: 'dirty', base: { revision: 2 } });
    expect(after(both, { type: 'take-theirs' })).toMatchObject({ text: '乙', status: 'saved', base: { revision: 2 } });
  });

  it('what was kept of a page that broke off is typed text', () => {
    expect(begun(stored(3, '甲'), '甲乙')).toMatchObject({ status: 'dirty', text: '甲乙', base: { revision: 3 } });
    expect(begun(stored(3, '甲'), '甲').status).toBe('saved');
  });

  it('never loses typed text, and says saved only of what the server has', () => {
    const text = fc.constantFrom('甲', '乙', '丙');
    const event = fc.oneof(
      fc.record({ type: fc.constant('typed' as const), text }),
      fc.record({
        type: fc.constant('stored' as const),
        stored: fc.tuple(fc.integer({ min: 1, max: 5 }), text).map(([n, t]) => stored(n, t)),
      }),
      fc.constantFrom<TypedEvent>({ type: 'sending' }, { type: 'failed' }, { type: 'refused' }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        let state = begun(NEVER, null);
        for (const each of events) {
          const before = state;
          state = typing(before, each);
          const unsaved = before.text !== before.base.text;
          if (each.type !== 'typed' && unsaved) expect(state.text).toBe(before.text);
          if (state.status === 'saved') expect(state.text).toBe(state.base.text);
        }
      }),
    );
  });
});
