/** What may stand in a cell: one check per kind of content, each giving the value in its one form or the fault. */
import { LIMITS } from '../../contract/limits.js';
import { checkIdNumber } from '../id-number.js';
import { maskIdNumber } from '../masks.js';
import { mobilePhone } from '../mobile-phone.js';
import { checkPersonName } from '../person-name.js';
import { characterCount, compact, tidy } from '../plain-text.js';
import type { ListFault } from './list-fault.js';
import type { SheetCell } from './sheet.js';

type CellFault = Omit<ListFault, 'row' | 'column'>;
export type CellCheck<Value> = (cell: SheetCell) => { ok: true; value: Value } | { ok: false; fault: CellFault };

const SHOWN = 40;

const good = <Value>(value: Value) => ({ ok: true as const, value });
const fault = (what: CellFault) => ({ ok: false as const, fault: what });

/** As much of a value as a report should show. */
function shown(text: string): string {
  const characters = [...tidy(text)];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : characters.join('');
}

export const personName: CellCheck<string> = (cell) => {
  const check = checkPersonName(cell.text);
  if (check.ok) return good(check.name);
  return fault(
    check.fault === 'empty' ? { code: 'required' } : { code: `name.${check.fault}`, value: shown(cell.text) },
  );
};

/** @param today ISO date, see checkIdNumber. */
export function idNumber(today: string): CellCheck<string> {
  return (cell) => {
    if (cell.stored === 'number') return fault({ code: 'id-number.number', value: shown(cell.text) });
    const check = checkIdNumber(cell.text, today);
    return check.ok
      ? good(check.idNumber)
      : fault({ code: `id-number.${check.fault}`, value: maskIdNumber(compact(cell.text).slice(0, SHOWN)) });
  };
}

export const phone: CellCheck<string> = (cell) => {
  const number = mobilePhone(cell.text);
  return number === null ? fault({ code: 'phone' }) : good(number);
};

export function text(limit: number): CellCheck<string> {
  return (cell) => {
    const value = tidy(cell.text);
    return characterCount(value) > limit ? fault({ code: 'too-long', value: shown(value), limit }) : good(value);
  };
}

export function wholeNumber(limit: number): CellCheck<number> {
  return (cell) => {
    const digits = compact(cell.text);
    const value = /^\d{1,9}$/.test(digits) ? Number(digits) : 0;
    return value < 1 || value > limit ? fault({ code: 'list-number', value: shown(cell.text), limit }) : good(value);
  };
}

/** Words of a closed vocabulary: each Chinese word (synonyms included) and what it stands for; `allowed` are those to suggest. */
export function word<Meaning extends string>(
  words: ReadonlyMap<string, Meaning>,
  allowed: readonly string[],
): CellCheck<Meaning> {
  return (cell) => {
    const meaning = words.get(compact(cell.text));
    return meaning === undefined
      ? fault({ code: 'unknown-word', value: shown(cell.text), allowed: allowed.join('、') })
      : good(meaning);
  };
}

export const candidateCode: CellCheck<string> = (cell) => {
  const code = compact(cell.text).toUpperCase();
  return /^[A-Z0-9][A-Z0-9-]{0,19}$/.test(code) ? good(code) : fault({ code: 'code', value: shown(cell.text) });
};

export const loginName: CellCheck<string> = (cell) => {
  const name = compact(cell.text).toLowerCase();
  const valid = /^[a-z0-9][a-z0-9._-]+$/.test(name) && name.length <= LIMITS.loginNameLength;
  return valid ? good(name) : fault({ code: 'login-name', value: shown(cell.text) });
};
