/** What a section, a label or a YAML key of a job description is about. */
export const SECTION_ROLES = [
  "title",
  "summary",
  "about-company",
  "responsibilities",
  "required-qualifications",
  "preferred-qualifications",
  /** Mixed or unclear: neither plainly required nor plainly preferred. */
  "qualifications",
  "skills",
  "education",
  "experience",
  "benefits",
  "compensation",
  "location",
  "employment-type",
  "how-to-apply",
  "equal-opportunity",
  "team",
  "process",
  "other",
] as const;

export type SectionRole = (typeof SECTION_ROLES)[number];

/** Sections that say what applicants are asked for. They often hold one another: "What we look for", below it "Essential". */
export const ASKING_ROLES: ReadonlySet<SectionRole | undefined> = new Set<SectionRole>([
  "required-qualifications",
  "preferred-qualifications",
  "qualifications",
  "skills",
  "education",
  "experience",
]);

/** How a role is called in a message. */
export const ROLE_NAMES: Readonly<Record<SectionRole, string>> = {
  title: "title",
  summary: "summary",
  "about-company": "about the company",
  responsibilities: "responsibilities",
  "required-qualifications": "required qualifications",
  "preferred-qualifications": "preferred qualifications",
  qualifications: "qualifications",
  skills: "skills",
  education: "education",
  experience: "experience",
  benefits: "benefits",
  compensation: "pay",
  location: "location",
  "employment-type": "employment type",
  "how-to-apply": "how to apply",
  "equal-opportunity": "equal opportunity",
  team: "team",
  process: "hiring process",
  other: "other",
};
