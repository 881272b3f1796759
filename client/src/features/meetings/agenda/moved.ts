/** A list with one entry moved to another place; the same list when it would not move. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  if (from === to || from < 0 || to < 0 || from >= list.length || to >= list.length) return list;
  const after = [...list];
  after.splice(to, 0, ...after.splice(from, 1));
  return after;
}
