import assert from "node:assert/strict";
import { test } from "node:test";
import { type ExperienceContext, findExperience } from "../src/engine/model/experience/find.ts";

/** A section in which requirements stand. */
const REQUIREMENTS: ExperienceContext = {
  place: "body",
  role: "required-qualifications",
  heading: "Requirements",
};

/** Statements are marked with « », their numbers with ‹ ›; then the years: [least, most]. */
type Years = readonly [min: number | undefined, max: number | undefined];
const OPEN = undefined;

function marked(text: string, context: ExperienceContext) {
  const found = findExperience(text, context);
  let result = "";
  let at = 0;
  for (const { start, end, countStart, countEnd } of found) {
    result += `${text.slice(at, start)}«${text.slice(start, countStart)}‹${text.slice(countStart, countEnd)}›`;
    result += `${text.slice(countEnd, end)}»`;
    at = end;
  }
  return { marked: result + text.slice(at), years: found.map(({ min, max }): Years => [min, max]) };
}

function check(expected: string, years: readonly Years[], context = REQUIREMENTS): void {
  test(expected.replaceAll("\n", " "), () => {
    assert.deepEqual(marked(expected.replace(/[«»‹›]/g, ""), context), { marked: expected, years });
  });
}

// --- How a count is written

check("«‹3›+ years in business development», preferably in consulting", [[3, OPEN]]);

check("«‹6›+ years of experience»", [[6, OPEN]]);
check("«‹6› + years of experience»", [[6, OPEN]]);
check("«‹6›+ yrs exp»", [[6, OPEN]]);
check("«‹6›+YOE»", [[6, OPEN]]);
check("«‹10›years of experience»", [[10, OPEN]]);
check("«‹ﬁve› years of experience in an oﬃce»", [[5, OPEN]]);
check("«‹5› YRS EXPERIENCE»", [[5, OPEN]]);
check("«‹5› years' experience»", [[5, OPEN]]);
check("«‹1› year’s experience»", [[1, OPEN]]);
check("«‹5-7› years of experience»", [[5, 7]]);
check("«‹5–7› years of experience»", [[5, 7]]);
check("«‹5 — 7› years of experience»", [[5, 7]]);
check("«‹5~7› years of experience»", [[5, 7]]);
check("«‹5‑7› years of experience»", [[5, 7]]);
check("«‹3 to 5› years of experience»", [[3, 5]]);
check("«between ‹3 and 5› years of experience»", [[3, 5]]);
check("«‹3 or 4› years of experience»", [[3, 4]]);
check("«‹3/4› years of experience»", [[3, 4]]);
check("«‹one-to-three› years of experience»", [[1, 3]]);
check("«‹07-16› years of experience»", [[7, 16]]);
check("«‹0-2› years of experience»", [[0, 2]]);
check("«‹4 5› years of experience»", [[4, 5]]);
check("«‹3-5›+ years of experience»", [[3, OPEN]]);
check("«‹6 months to 2› years of experience»", [[0.5, 2]]);
check("«‹2 years to 4› years of experience»", [[2, 4]]);
check("«at least ‹5› years of experience»", [[5, OPEN]]);
check("«A minimum of ‹5› years of experience»", [[5, OPEN]]);
check("«Min. ‹5› yrs. exp. in sales»", [[5, OPEN]]);
check("«minimum ‹3-4› years of experience»", [[3, 4]]);
check("«more than ‹5› years of experience»", [[5, OPEN]]);
check("«not less than ‹5› years of experience»", [[5, OPEN]]);
check("«> ‹5› years of experience»", [[5, OPEN]]);
check("«>= ‹5› years of experience»", [[5, OPEN]]);
check("«up to ‹3› years of experience»", [[OPEN, 3]]);
check("«less than ‹3› years of experience»", [[OPEN, 3]]);
check("«no more than ‹3› years of experience»", [[OPEN, 3]]);
check("«a minimum of about ‹3› years of experience»", [[3, OPEN]]);
check("«‹5› or more years of experience»", [[5, OPEN]]);
check("«‹5› years or more experience»", [[5, OPEN]]);
check("«‹5› years and above in retail»", [[5, OPEN]]);
check("«‹5› plus years of experience»", [[5, OPEN]]);
check("«‹5›-plus years of experience»", [[5, OPEN]]);
check("«‹Two›-plus years of experience»", [[2, OPEN]]);
check("«‹5›++ yrs experience»", [[5, OPEN]]);
check("«‹3›+ y of experience»", [[3, OPEN]]);
check("«Minimum ‹12› year(s) of experience»", [[12, OPEN]]);
check("«Minimum ‹2 years and maximum 4› years of experience»", [[2, 4]]);
check("«‹2 years, max. 4› years of experience»", [[2, 4]]);
check("«‹6 years upto 12› years of experience»", [[6, 12]]);
check("«‹3…5› years of experience»", [[3, 5]]);
check("«‹3+ - 5› years of experience»", [[3, 5]]);
check("«‹a year or two› of experience»", [[1, 2]]);
check("«‹1 year and 6› months of experience»", [[1.5, OPEN]]);
check("«‹2 1/2› years of experience»", [[2.5, OPEN]]);
check("«‹two [2]› years of experience»", [[2, OPEN]]);
check("«‹two› years (24 months) of experience»", [[2, OPEN]]);
check("«‹52› weeks of experience»", [[1, OPEN]]);
check("«‹5› years plus of experience»", [[5, OPEN]]);
check("«‹5› years+ of experience»", [[5, OPEN]]);
check("«‹5› full years of experience»", [[5, OPEN]]);
check("«‹2› additional years of experience»", [[2, OPEN]]);
check("«‹five (5)› years of experience»", [[5, OPEN]]);
check("«‹5 (five)› years of experience»", [[5, OPEN]]);
check("«‹three (3) to five (5)› years of experience»", [[3, 5]]);
check("«‹twenty-five› years of experience»", [[25, OPEN]]);
check("«‹twenty› years of experience»", [[20, OPEN]]);
check("«‹2.5› years of experience»", [[2.5, OPEN]]);
check("«‹1½› years of experience»", [[1.5, OPEN]]);
check("«‹two and a half› years of experience»", [[2.5, OPEN]]);
check("«‹half a› year of experience»", [[0.5, OPEN]]);
check("«‹18› months of experience»", [[1.5, OPEN]]);
check("«‹6-12› months' experience»", [[0.5, 1]]);
check("«‹a› year of experience»", [[1, OPEN]]);
check("«at least ‹one› year of experience»", [[1, OPEN]]);
check("«‹a› decade of experience»", [[10, OPEN]]);
check("«‹a couple of› years of experience»", [[2, OPEN]]);
check("«‹several› years of experience»", [[OPEN, OPEN]]);
check("«‹8›+ of experience»", [[8, OPEN]]);
check("«‹5›-year experience in a bakery»", [[5, OPEN]]);
check("Skills«‹1-3› years of experience»", [[1, 3]]);
check("Duties:«‹7-10› years of experience»", [[7, 10]]);
check("Requirements: SQL. «‹3› years of experience». Good", [[3, OPEN]]);
check("«‹8› years of experience» («‹12›+» preferred)", [
  [8, OPEN],
  [12, OPEN],
]);
check("«‹7-5› years of experience»", [[5, 7]]);

// --- How a statement is made

check("«‹4›+ years in sales»", [[4, OPEN]]);
check("«‹4›+ years with children»", [[4, OPEN]]);
check("«‹4›+ years using spreadsheets»", [[4, OPEN]]);
check("«‹4› years as a welder»", [[4, OPEN]]);
check("«‹4› years selling cars»", [[4, OPEN]]);
check("«‹4› years of solid, relevant and recent kitchen experience»", [[4, OPEN]]);
check("«‹4› years of\nhotel experience»", [[4, OPEN]]);
check("Experience in sales of «at least ‹4› years»", [[4, OPEN]]);
check("Experience in sales («‹4›+ years»)", [[4, OPEN]]);
check("Experience: «‹4› years»", [[4, OPEN]]);
check("Experience required: «‹4-6› yrs»", [[4, 6]]);
check("Years of experience: «‹4›+»", [[4, OPEN]]);
check("Experience must be «at least ‹3› years»", [[3, OPEN]]);
check("Experience of working with children («minimum ‹2› years»)", [[2, OPEN]]);
check("«‹3› years hands on experience»", [[3, OPEN]]);
check("The ideal applicant has «‹3› years of experience».", [[3, OPEN]], { ...REQUIREMENTS, role: "summary" });
check("If you have «‹5› years of experience», we want to meet you.", [[5, OPEN]], { ...REQUIREMENTS, role: "summary" });
check("Having worked as a tiler for «‹4› years»", [[4, OPEN]]);
check("Excel: «‹4› years»", [[4, OPEN]]);
check("Excel - «‹4› years» (preferred)", [[4, OPEN]]);
check("Required «‹4› years: Excel»", [[4, OPEN]]);
check("«‹4› years' post-qualification experience»", [[4, OPEN]]);
check("«‹4› years PQE»", [[4, OPEN]]);
check("«‹Freshers›» may apply", [[0, 0]]);
check("We consider «‹final-year students›»", [[0, 0]]);
check("«‹6› years of experience», including «‹2› years as a supervisor»", [
  [6, OPEN],
  [2, OPEN],
]);
check("«‹6› years of experience» with «‹4›+ years in banking»", [
  [6, OPEN],
  [4, OPEN],
]);

// --- Where a bare number is enough

const LABEL: ExperienceContext = { place: "label", role: "experience", heading: "Experience" };
check("«‹5›+»", [[5, OPEN]], LABEL);
check("«‹5›»", [[5, OPEN]], LABEL);
check("«‹3 - 5›»", [[3, 5]], LABEL);
check("«‹3 - 5› Yrs»", [[3, 5]], LABEL);
check("Experience: «‹3 - 5› Yrs»", [[3, 5]], LABEL);
check("Experience: «‹3-5›»", [[3, 5]], LABEL);
check("«‹60›»", [[5, OPEN]], { ...LABEL, heading: "monthsOfExperience" });
check("«‹5›+»", [[5, OPEN]], { place: "body", role: "experience", heading: "Experience" });
check("«‹5›»", [[5, OPEN]], { place: "body", role: "experience", heading: "Years of experience" });
check("Baker («‹3›+ years»)", [[3, OPEN]], { place: "title", role: "title", heading: undefined });
