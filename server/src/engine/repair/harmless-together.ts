/**
 * The changes that are harmless together. All are tried at once; where that fails their halves are, each with what was
 * accepted before it, down to single changes.
 */
export function harmlessTogether<C>(
  changes: readonly C[],
  areHarmless: (changes: readonly C[]) => boolean,
  accepted: readonly C[] = [],
): readonly C[] {
  if (changes.length === 0 || areHarmless([...accepted, ...changes])) return changes;
  if (changes.length === 1) return [];
  const half = changes.length >> 1;
  const first = harmlessTogether(changes.slice(0, half), areHarmless, accepted);
  return [...first, ...harmlessTogether(changes.slice(half), areHarmless, [...accepted, ...first])];
}
