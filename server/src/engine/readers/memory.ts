/** So many characters of texts are remembered at most, twice. */
const MOST_CHARACTERS = 250_000;
/** A longer text is hardly met again. */
const LONGEST = 10_000;

/**
 * Remembers what a function makes of texts, of those asked for last. The function depends on the text alone, so it is a
 * matter of time, never of what is found.
 */
export function rememberedByText<T>(make: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  let characters = 0;
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const made = older.get(text) ?? make(text);
    if (text.length > LONGEST) return made;
    characters += text.length;
    if (characters > MOST_CHARACTERS) {
      older = recent;
      recent = new Map();
      characters = text.length;
    }
    recent.set(text, made);
    return made;
  };
}
