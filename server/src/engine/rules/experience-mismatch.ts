import type { Fix } from "../finding.ts";
import type { ExperienceMention, JobDescription } from "../job-description.ts";
import { type Disagreement, disagreements, isContradiction } from "../model/experience/compare.ts";
import { rewritten, yearsOf } from "../model/experience/wording.ts";
import { labelOfLine } from "../model/label-of-line.ts";
import { defineJobRule } from "./rule.ts";

/** More places than these help nobody. */
const MOST_RELATED = 20;

export default defineJobRule({
  name: "experience-mismatch",
  summary: "Two places ask for different experience.",
  why: "Applicants cannot tell which count decides, and screeners apply different ones.",
  severity: "warning",
  otherSeverities: ["information"],
  bad: [
    {
      text: "# Baker (6+ years)\n\n**Experience:** 6+ years\n\n## Requirements\n\n- «8+ years of experience» in total.\n",
      fixed:
        "# Baker (6+ years)\n\n**Experience:** 6+ years\n\n## Requirements\n\n- 6+ years of experience in total.\n",
    },
    {
      text: "**Experience:** 3-5 years\n\n## Requirements\n\n- «At least six years of experience».\n",
      fixed: "**Experience:** 3-5 years\n\n## Requirements\n\n- 3-5 years of experience.\n",
    },
    {
      text: "## Requirements\n\n- 4+ years of experience.\n- «7+ years of experience with Java».\n",
      fixed: "## Requirements\n\n- 4+ years of experience.\n- 4+ years of experience with Java.\n",
    },
    {
      text: "## Requirements\n\n- 5+ years of kitchen experience.\n\n## Nice to have\n\n- «3+ years of kitchen experience».\n",
      fixed:
        "## Requirements\n\n- 5+ years of kitchen experience.\n\n## Nice to have\n\n- 5+ years of kitchen experience.\n",
    },
    {
      text: "title: Baker\nexperienceRequirements:\n  monthsOfExperience: 60\nqualifications:\n  - «6+ years of experience»\n",
      fixed:
        "title: Baker\nexperienceRequirements:\n  monthsOfExperience: 60\nqualifications:\n  - 5+ years of experience\n",
      format: "yaml",
    },
  ],
  good: [
    { text: "# Baker (6+ years)\n\n## Requirements\n\n- 6 years of experience.\n" },
    { text: "**Experience:** 5-10 years\n\n## Requirements\n\n- 8+ years of experience.\n" },
    { text: "**Experience:** 6+ years\n\n## Requirements\n\n- 3+ years of Node.js.\n- 2+ years managing a team.\n" },
    { text: "**Experience:** 6+ years\n\n## Nice to have\n\n- 8+ years of experience.\n" },
    {
      text: "## Requirements\n\n- Bachelor's degree and 5 years of experience, or Master's and 3 years of experience.\n",
    },
    { text: "## Requirements\n\nA degree and four years of experience\n\nOR\n\nEight years of experience\n" },
    {
      text: "## Requirements\n\n- 4+ years of experience.\n\n## Questions\n\nHow long have you cooked?\n\nLess than 1 year of experience\n\n1-2 years of experience\n\n3 years of experience or more\n",
    },
    { text: "## Requirements\n\n- 5 years of kitchen experience.\n- 2 years of kitchen experience in a hotel.\n" },
    { text: "## Requirements\n\n- 8 years of experience, including 3 years of relevant experience.\n" },
    {
      text: "## Qualifications (Cook)\n\n- 2 years of experience.\n\n## Qualifications (Head Cook)\n\n- 5 years of experience.\n",
    },
  ],
  *check(job) {
    for (const disagreement of disagreements(job.experience)) {
      const { mention, others } = disagreement;
      yield {
        message: messageOf(job, disagreement),
        span: mention.span,
        related: others.slice(0, MOST_RELATED).map((other) => ({
          message: `This asks for ${yearsOf(other)}.`,
          span: other.span,
        })),
        fixes: () => fixesOf(job.text, disagreement),
        ...(!isContradiction(disagreement) && { severity: "information" as const }),
      };
    }
  },
});

function messageOf(job: JobDescription, { kind, mention, others }: Disagreement): string {
  const other = others[0]!;
  const place = placeOf(job, other);
  const field = mention.subject === undefined ? "" : ` in ${mention.subject.replace(/\s+/g, " ")}`;
  switch (kind) {
    case "skill-above-total":
      return `This ${demandOf(mention)}${field}, but ${place} ${demandOf(other)} in all.`;
    case "skill-differs":
      return capitalised(`${place} ${demandOf(other)}${field}, but this ${demandOf(mention)}.`);
    case "wish-below":
      return `This says that ${yearsOf(mention)}${field} would be nice, but ${place} ${demandOf(other)}.`;
    default:
      return capitalised(`${place} ${demandOf(other)} of experience, but this ${demandOf(mention)}.`);
  }
}

const demandOf = (mention: ExperienceMention): string => `asks for ${yearsOf(mention)}`;

function placeOf({ labels, lines }: JobDescription, { place, line, section }: ExperienceMention): string {
  if (place === "title") return "the title";
  const name = labelOfLine(labels, line)?.label ?? lines[line]?.facts.key ?? section?.heading.text;
  return name === undefined ? "the text" : `“${name.replace(/(?<!\s)\s*:\s*$/, "")}”`;
}

const capitalised = (words: string): string => words[0]!.toUpperCase() + words.slice(1);

/** One fix for either side. */
function fixesOf(text: string, { mention, alike, others }: Disagreement): readonly Fix[] {
  const rest = others.length === 1 ? "the other place" : "the other places";
  return [...changeTo(text, [mention, ...alike], others[0]!, "this"), ...changeTo(text, others, mention, rest)];
}

function changeTo(text: string, places: readonly ExperienceMention[], model: ExperienceMention, what: string): Fix[] {
  const edits = places.map((place) => rewritten(text, place, model));
  if (edits.some((edit) => edit === undefined)) return [];
  return [{ title: `Change ${what} to ${yearsOf(model)}`, kind: "choice", edits: edits.map((edit) => edit!) }];
}
