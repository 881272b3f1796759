import fc from 'fast-check';
import { proposedPanel, type PanelForProposal } from './by-specialty.js';

const panel = (id: string, name: string, ...specialties: string[]): PanelForProposal => ({ id, name, specialties });

describe('the panel proposed for a specialty', () => {
  it.each<[string, string, PanelForProposal[], string | null]>([
    ['the name decides', '建筑设计', [panel('a', '建筑设计组'), panel('b', '结构工程组')], 'a'],
    ['before the experts', '建筑设计', [panel('a', '建筑设计组'), panel('b', '第二组', '建筑设计', '建筑设计')], 'a'],
    ['spaces do not matter', '建筑 设计', [panel('a', '建筑设计（一）组')], 'a'],
    ['nor does upper case', 'bim 技术', [panel('a', 'BIM技术组')], 'a'],
    ['most experts', '给排水', [panel('a', '一组', '给排水', '暖通'), panel('b', '二组', '给排水', '给排水')], 'b'],
    ['two names alike: the experts', '暖通', [panel('a', '暖通一组'), panel('b', '暖通二组', '暖通')], 'b'],
    ['as many here as there: nothing', '暖通', [panel('a', '一组', '暖通'), panel('b', '二组', '暖通')], null],
    ['nobody of it: nothing', '水利', [panel('a', '一组', '暖通')], null],
    ['a part of an expert’s specialty is not it', '设计', [panel('a', '一组', '建筑设计')], null],
    ['no panels: nothing', '水利', [], null],
    ['no specialty: nothing', ' ', [panel('a', '一组')], null],
  ])('%s', (_what, specialty, panels, expected) => {
    expect(proposedPanel(specialty, panels)).toBe(expected);
  });

  it('does not depend on the order of panels or experts', () => {
    const words = fc.constantFrom('建筑', '结构', '暖通');
    const panels = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        name: fc.constantFrom('建筑组', '结构组', '一组', '二组'),
        specialties: fc.array(words),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(words, panels, (specialty, list) => {
        const turned = [...list].reverse().map((one) => ({ ...one, specialties: [...one.specialties].reverse() }));
        expect(proposedPanel(specialty, turned)).toBe(proposedPanel(specialty, list));
      }),
    );
  });
});
