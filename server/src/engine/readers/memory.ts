/** So many characters of texts are remembered at most, twice. */
const MOST_CHARACTERS = 250_000;
/** A longer text is hardly met again. */
const LONGEST = 10_000;

/**
 * Remembers what a function makes of texts, of those asked for last. The function depends on the text alone, so it is a
 * matter of time, never of what is found.
 */
export function rememberedByText<T>(make: (text: string) => T): (text: string) => T {
  let recent = new Map<string, Entry<T>>();
  let older = new Map<string, Entry<T>>();
  let characters = 0;
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known.made;
    if (text.length > LONGEST) return make(text);
    const entry = older.get(text) ?? entryOf(copyOf(text), make);
    characters += text.length;
    if (characters > MOST_CHARACTERS) {
      older = recent;
      recent = new Map();
      characters = text.length;
    }
    recent.set(entry.text, entry);
    return entry.made;
  };
}

interface Entry<T> {
  readonly text: string;
  readonly made: T;
}

const entryOf = <T>(text: string, make: (text: string) => T): Entry<T> => ({ text, made: make(text) });

/** V8 keeps the whole of a text as long as a slice of it is there. A copy keeps its own characters only. */
const copyOf = (text: string): string => `${text} `.slice(0, -1);
