import type { ExperienceMention } from "../job-description.ts";
import table from "../knowledge/en/experience-seniority.txt";
import { yearsOf } from "../model/experience/wording.ts";
import { defineJobRule } from "./rule.ts";

interface Level {
  readonly word: string;
  readonly least: number;
  readonly most: number;
}

const NO_LEVELS = table.get("no level") ?? [];

const LEVELS: readonly Level[] = [...table]
  .filter(([name]) => / to /.test(name))
  .flatMap(([years, words]) => {
    const [least, most] = years.split(" to ").map(Number);
    return words.map((word) => ({ word, least: least!, most: most! }));
  });

export default defineJobRule({
  name: "seniority-mismatch",
  summary: "The title's level and the years of experience do not go together.",
  why: "A junior with six years or a senior with one makes applicants doubt the level, and with it the pay.",
  severity: "information",
  bad: [
    { text: "# Junior Accountant\n\n## Requirements\n\n- «6+ years of experience».\n" },
    { text: "# Senior Accountant\n\n## Requirements\n\n- «1-2 years of experience».\n" },
    {
      text: "# Junior Cook\n\n- Duty a.\n- Duty b.\n- Duty c.\n- Duty d.\n- Duty e.\n- Duty f.\n- Duty g.\n- Duty h.\n- Duty i.\n- Duty j.\n- Duty k.\n- Duty l.\n- Duty m.\n- Duty n.\n\n# Requirements\n\n- «6+ years of experience».\n",
    },
  ],
  good: [
    { text: "# Junior Accountant\n\n## Requirements\n\n- 1-3 years of experience.\n" },
    {
      text: "# Senior Accountant\n\n## Requirements\n\n- 5+ years of experience.\n- 1+ years of experience with Excel.\n",
    },
    { text: "# Director of Kitchens\n\n## Requirements\n\n- 1 year of experience at the next lower grade.\n" },
    { text: "# Senior Living Manager\n\n## Requirements\n\n- 2 years of experience.\n" },
    { text: "# Accountant or Senior Accountant\n\n## Requirements\n\n- 1 year of experience.\n" },
    { text: "# Junior / Senior Accountant\n\n## Requirements\n\n- 6+ years of experience.\n" },
  ],
  *check({ title, experience }) {
    const level = title && levelOf(title.text);
    const odd = level && experience.find((mention) => isOdd(mention, level));
    if (odd === undefined) return;
    yield { message: `The title says “${level!.word}”, but this asks for ${yearsOf(odd)}.`, span: odd.span };
  },
});

const isOdd = ({ scope, requirement, min, max, isOfGrade }: ExperienceMention, { least, most }: Level): boolean =>
  scope === "total" &&
  !isOfGrade &&
  requirement !== "preferred" &&
  min !== undefined &&
  (min > most || (max ?? min) < least);

const SOMEBODY_ELSE = / (?:to|for) (?:the |our )?(?:senior|director)/;
/** "Cook or Senior Cook": the years may be those of the other. */
const OF_SEVERAL = /(?:[/&|]|\bor|\band) ?(?:senior|sr|director|junior|jr|trainee)\b/;

/** The level that a title names; none where it names several ("Junior to Senior"), or somebody else's ("to the director"). */
function levelOf(title: string): Level | undefined {
  const plain = title.toLowerCase().replace(/['’]/g, "");
  const all = ` ${plain.match(/[a-z-]+/g)?.join(" ") ?? ""} `;
  const words = NO_LEVELS.reduce((rest, phrase) => rest.replace(` ${phrase} `, " "), all);
  const named = LEVELS.filter(({ word }) => words.includes(` ${word} `));
  const ranges = new Set(named.map(({ least, most }) => `${least} ${most}`));
  return ranges.size === 1 && !SOMEBODY_ELSE.test(words) && !OF_SEVERAL.test(plain) ? named[0] : undefined;
}
