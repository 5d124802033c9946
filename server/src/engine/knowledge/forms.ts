import { indexByToken } from "../model/experience/phrases.ts";
import { indexByWord } from "../model/structure/phrase-book.ts";
import { parseTable } from "./table.ts";

/** What the build makes of a table, by what stands behind the table's name where it is imported. */
export const FORMS = { "": parseTable, "?by-word": indexByWord, "?by-token": indexByToken } as const;
