import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type ExperienceContext, findExperience } from "../src/engine/model/experience/find.ts";
import type { SectionRole } from "../src/engine/vocabulary.ts";

/** Numbers of years that are no experience, by the section in which they stand. */
const FALSE_FRIENDS: Readonly<Record<string, readonly (readonly [text: string, role?: SectionRole])[]>> = {
  "how long the job lasts": [
    ["Duration: 6+ months"],
    ["Duration: 6+ months", "employment-type"],
    ["12+ Months Contract"],
    ["This is a 12-month fixed-term contract."],
    ["9 months FTC", "employment-type"],
    ["18 month maternity cover"],
    ["We offer a 3-6 months internship with the chance of a permanent job."],
    ["6 months contract with a possible extension of 12 months"],
    ["The post is funded for two years."],
    ["Initial term of 2 years, renewable for a further 3 years", "required-qualifications"],
    ["Contract length: 24 months", "qualifications"],
    ["A two-year apprenticeship", "qualifications"],
    ["The position is limited to one year.", "summary"],
    ["You will serve a three-year term on the board."],
    ["Selected candidates sign a bond of 2 years.", "required-qualifications"],
    ["Engagement: 2+ years"],
    ["Project length: 6+ months", "required-qualifications"],
    ["Able to work for at least 6 months", "required-qualifications"],
    ["Please stay with us for 2-3 years", "required-qualifications"],
    ["Contract | 6-12 months | Remote"],
    ["Available in 2-3 weeks", "required-qualifications"],
  ],
  "grades and numbers of questions": [
    ["GS-14", "experience"],
    ["Level-3", "experience"],
    ["IT-5", "experience"],
    ["06", "experience"],
  ],
  "questions of a form": [
    ["How many years of experience do you have with spreadsheets?"],
    ["How many years of kitchen experience? Less than 1 year / 1-3 years"],
    ["Do you have 3 years of experience?"],
  ],
  "windows of time": [
    ["Within 6 months you will run your own projects."],
    ["Must complete the course within one year of appointment.", "required-qualifications"],
    ["We doubled in size over the past three years."],
    ["Convictions in the last 5 years must be declared.", "required-qualifications"],
    ["Over the next 2 years we will open ten shops."],
    ["After 12 months you get a review."],
    ["Registration must be renewed every three years.", "qualifications"],
    ["In your first 3 months you will meet all teams."],
    ["New products reach the market in 9-12 months."],
    ["Graduated no more than 2 years ago", "required-qualifications"],
  ],
  "the company's age and its own experience": [
    ["With over 30 years of experience, Acme is the oldest bakery in town."],
    ["With over 30 years of experience, Acme is the oldest bakery in town.", "about-company"],
    ["Our 25 years of experience make the difference."],
    ["We have 20 years' experience in the trade."],
    ["Acme is a company with more than 15 years of experience.", "about-company"],
    ["Acme was founded 12 years ago."],
    ["For over 40 years, we have been feeding families."],
    ["A family business with over 50 years in the trade"],
    ["115+ years of impact"],
    ["Celebrating 10 years of growth"],
    ["20+ years in business"],
    ["Named employer of the year for six consecutive years"],
    ["Built on 30 years of collective experience"],
    ["Ten years in the making, our platform is live."],
    ["Acme brings 25 years of experience to its clients."],
    ["Acme has over 15 years of experience in payments.", "about-company"],
    ["25 years' experience of helping people like you", "about-company"],
    ["Drawing on 40 years of experience, we design parks.", "about-company"],
    ["Over 25 years' experience makes us the market leader."],
    ["Our teachers have an average of 10 years of experience."],
    ["Learn from people with 20+ years of experience.", "benefits"],
    ["You will be mentored by engineers with over 10 years of experience.", "summary"],
  ],
  "leave, vesting, service": [
    ["25 days of leave, rising to 30 after 5 years", "benefits"],
    ["Options vest over 4 years with a 1 year cliff", "benefits"],
    ["Paid sabbatical after 3 years of service", "benefits"],
    ["A bonus for 10 years of service", "benefits"],
    ["Up to 6 months of parental leave", "benefits"],
    ["Healthcare plan after 12 months service"],
    ["30 days of holiday a year"],
    ["£45,000 - £50,000 a year", "compensation"],
    ["$4,806-$5,997 per month", "compensation"],
    ["2 trips a year, each of 2-3 days"],
  ],
  "posted, residency, clearance, driving": [
    ["Posted 2 months ago"],
    ["You have lived in the country for the last 3 years.", "required-qualifications"],
    ["Resident for at least 5 years", "required-qualifications"],
    ["Driving licence held for at least 2 years", "required-qualifications"],
    ["A five-year checkable employment history", "required-qualifications"],
    ["Vetting covers 5 years", "process"],
    ["Probation: 6 months", "employment-type"],
    ["Notice period of 3 months", "benefits"],
    ["A 7 year background check", "required-qualifications"],
  ],
  ages: [
    ["You must be at least 18 years of age.", "required-qualifications"],
    ["Must be 21 years or older", "required-qualifications"],
    ["Over 18 years old", "required-qualifications"],
    ["You will teach children aged 5-11 years.", "responsibilities"],
    ["A 15-year-old firm"],
    ["Age: 18-35 years", "required-qualifications"],
    ["Maximum age: 40 years", "required-qualifications"],
    ["Candidates should be between 21 and 35 years", "required-qualifications"],
    ["Below 30 years", "required-qualifications"],
    ["Experience with 3-5 year olds", "required-qualifications"],
    ["Children (0-5 years)", "required-qualifications"],
  ],
  "the length of a course": [
    ["4-year degree", "education"],
    ["Four year college or university", "education"],
    ["A 3 years degree in engineering", "education"],
    ["Students in their final year", "required-qualifications"],
    ["Most courses are three years long."],
    ["12 years of formal education", "education"],
    ["Minimum 15 years of full time education", "required-qualifications"],
    ["Two years of graduate-level education", "education"],
  ],
  "plans and other numbers": [
    ["You own our 5-year roadmap."],
    ["A rolling 12-month forecast", "responsibilities"],
    ["You write the 3 year plan.", "responsibilities"],
    ["Win a $1M three-year grant", "responsibilities"],
    ["We invest across the five years to 2030."],
    ["Team of 5+ in 2 offices", "required-qualifications"],
    ["Version 3 to 5 of the tool", "skills"],
    ["Java 8+ experience", "skills"],
    ["Solid Laravel 5+ experience", "skills"],
    ["Freshwater biology", "skills"],
    ["Work 365 days a year", "required-qualifications"],
    ["5+", "employment-type"],
  ],
};

for (const [kind, texts] of Object.entries(FALSE_FRIENDS)) {
  describe(kind, () => {
    for (const [text, role] of texts) {
      it(`${text} (${role ?? "no section"})`, () => {
        const context: ExperienceContext = { place: "body", role, heading: undefined };
        assert.deepEqual(
          findExperience(text, context).map(({ start, end }) => text.slice(start, end)),
          [],
        );
      });
    }
  });
}
