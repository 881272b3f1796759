import type { Standing } from '../contract/announced-result.js';
import { freePlaces, stillPlaced, stillTied } from './places.js';

const line = (id: string, standing: Standing | null, withdrawnSince = false) => ({ id, standing, withdrawnSince });

describe('the places of an announced ballot by now', () => {
  const lines = [line('X', 'within'), line('Y', 'within'), line('P', 'tied'), line('Q', 'tied'), line('Z', 'beyond')];
  const without = (id: string) => lines.map((one) => (one.id === id ? { ...one, withdrawnSince: true } : one));

  it('are free where the result gave them to nobody', () => {
    expect(freePlaces(3, lines)).toBe(1);
    expect(freePlaces(3, [])).toBe(3);
  });

  it('one is free again when who had it has withdrawn since (R17)', () => {
    expect(freePlaces(3, without('X'))).toBe(2);
    expect(stillPlaced(without('X')).map(({ id }) => id)).toEqual(['Y']);
  });

  it('none is freed by one who had none; the tie goes on without them', () => {
    expect(freePlaces(3, without('P'))).toBe(1);
    expect(stillTied(without('P')).map(({ id }) => id)).toEqual(['Q']);
    expect(freePlaces(3, without('Z'))).toBe(1);
  });
});
