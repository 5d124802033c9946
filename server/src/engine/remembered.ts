/** The function, computed once for each object as long as that is in use. The object does not change. */
export function rememberedBy<Part extends object, T extends object | boolean>(
  compute: (part: Part) => T,
): (part: Part) => T {
  const known = new WeakMap<Part, T>();
  return (part) => {
    let value = known.get(part);
    if (value === undefined) {
      value = compute(part);
      known.set(part, value);
    }
    return value;
  };
}
