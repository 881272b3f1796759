/**
 * Writes the few parts of a WebAssembly module that curve-program.ts needs: functions over i32 addresses and i64 values,
 * and one exported memory. (WebAssembly core specification, chapter 5, binary format.)
 */

/** Opcodes in use; each takes its immediates through `op`. */
export const OP = {
  loop: 0x03,
  end: 0x0b,
  brIf: 0x0d,
  call: 0x10,
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  load: 0x29,
  store: 0x37,
  i32: 0x41,
  i64: 0x42,
  i32sub: 0x6b,
  add: 0x7c,
  sub: 0x7d,
  mul: 0x7e,
  shl: 0x86,
  shr: 0x87,
} as const;

/** One function: `params` i32 addresses, then `locals` i64 values, no result. */
export interface FunctionCode {
  name: string;
  params: number;
  locals: number;
  code: number[];
}

/** Signed LEB128, which for the small non-negative indices used here equals what unsigned fields need below 64. */
function signed(value: bigint | number): number[] {
  const out: number[] = [];
  let n = BigInt(value);
  for (;;) {
    const low = Number(n & 0x7fn);
    n >>= 7n;
    const last = (n === 0n && low < 64) || (n === -1n && low >= 64);
    out.push(last ? low : low | 0x80);
    if (last) return out;
  }
}

/** Unsigned LEB128. */
export function unsigned(value: number): number[] {
  const out: number[] = [];
  let n = value;
  do {
    out.push(n > 127 ? (n & 127) | 128 : n);
    n >>>= 7;
  } while (n > 0);
  return out;
}

export const get = (local: number): number[] => [OP.get, ...unsigned(local)];
export const set = (local: number): number[] => [OP.set, ...unsigned(local)];
export const constant = (value: bigint | number): number[] => [OP.i64, ...signed(value)];
/** i64 at the address in a parameter plus `offset` bytes. */
export const load = (param: number, offset: number): number[] => [...get(param), OP.load, 3, ...unsigned(offset)];
/** Stores a local there. */
export const store = (param: number, offset: number, local: number): number[] => [
  ...get(param),
  ...get(local),
  OP.store,
  3,
  ...unsigned(offset),
];

const section = (id: number, content: number[]): number[] => [id, ...unsigned(content.length), ...content];
const vector = (items: number[][]): number[] => [...unsigned(items.length), ...items.flat()];
const text = (name: string): number[] => vector([...name].map((c) => [c.charCodeAt(0)]));

/** The binary module: every function exported under its name, and `memory` with so many pages of 64 KiB. */
export function moduleOf(functions: readonly FunctionCode[], pages: number): Uint8Array<ArrayBuffer> {
  const types = functions.map((f) => [0x60, ...vector(Array.from({ length: f.params }, () => [0x7f])), 0]);
  const bodies = functions.map((f) => {
    const locals = f.locals > 0 ? [1, ...unsigned(f.locals), 0x7e] : [0];
    const body = [...locals, ...f.code, OP.end];
    return [...unsigned(body.length), ...body];
  });
  const exported = functions.map((f, i) => [...text(f.name), 0, ...unsigned(i)]);
  const bytes = [
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types)),
    ...section(3, vector(functions.map((_, i) => unsigned(i)))),
    ...section(5, [1, 0, ...unsigned(pages)]),
    ...section(7, vector([...exported, [...text('memory'), 2, 0]])),
    ...section(10, vector(bodies)),
  ];
  return Uint8Array.from(bytes);
}
