/**
 * The index of the first item of `list` for which something holds that holds for all behind it as well; `end` where it holds
 * for none. Looks among the items `from`…`end`, in steps that halve.
 */
export function firstIndex<T>(list: readonly T[], holds: (item: T) => boolean, from = 0, end = list.length): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
