/** A copy of a list in which the items from one index to another give way to others. */
export function replaced<T>(list: readonly T[], from: number, to: number, items: readonly T[]): readonly T[] {
  if (items.length !== to - from) return list.slice(0, from).concat(items, list.slice(to));
  // The usual key press: one copy of a list that may be long, instead of three.
  const copy = list.slice();
  for (const [index, item] of items.entries()) copy[from + index] = item;
  return copy;
}
