import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readHeading } from "../src/engine/model/structure/heading-grammar.ts";
import type { SectionRole } from "../src/engine/vocabulary.ts";

/** Headings whose words alone tell what they are about. */
const HEADINGS: readonly (readonly [SectionRole, readonly string[]])[] = [
  ["responsibilities", ["The duties of our Camp Bakers include, but are not limited to"]],
  ["qualifications", ["Apply to this position if you are", "Apply if you have", "Key Success Factors"]],
  ["compensation", ["Reward"]],
  ["benefits", ["About the benefits"]],
  // Of plain texts, where headings are often the beginnings of sentences.
  ["responsibilities", ["What you’ll get to do", "A Head Baker at Harbour will oversee", "This position will require"]],
  [
    "required-qualifications",
    [
      "To accomplish these missions, you should",
      "Successful applicants must have experience and skills in the following areas",
      "Fundamentals",
    ],
  ],
  [
    "qualifications",
    [
      "From you, we are expecting",
      "We'd like someone who can",
      "Ideal candidates have",
      "We want to talk to you if you bake",
    ],
  ],
  [
    "preferred-qualifications",
    [
      "It’s desirable that you have some of the following skills",
      "It's highly desirable that you have",
      "Strongly preferred",
    ],
  ],
  ["about-company", ["Learn more about us", "Major activities of the group include"]],
  ["compensation", ["Compensation & Growth Potential"]],
  ["how-to-apply", ["If that sounds like you, we'd like to see"]],
  ["other", ["Here's where we are at"]],
  ["summary", ["Job details", "Vacancy Details", "Definition of class", "Summary of the role"]],
  [
    "responsibilities",
    [
      "In your role you'll",
      "In this position you will have the opportunity to",
      "Each day, you will look after",
      "The duties of the Head Baker will include",
      "The role encompasses",
      "Core Focus Areas",
      "The duties of the role are as follows",
      "Our bakers have the following duties",
      "You'll make an impact as you",
      "How you will do it",
      "You'll play a key role in",
      "Key performance areas",
    ],
  ],
  [
    "qualifications",
    [
      "The Head Baker will have the following attributes",
      "What you contribute",
      "You might be",
      "Potential candidate background",
      "Your tickets",
    ],
  ],
  ["preferred-qualifications", ["Highly regarded", "Preferred skillsets"]],
  ["about-company", ["About the practice", "About our salon", "About the museum"]],
  [
    "required-qualifications",
    ["Who may apply", "Required knowledge, skills & attitudes", "Requirements/Pre-requisites"],
  ],
  [
    "benefits",
    [
      "Interested? We offer",
      "What we offer our bakers",
      "A few reasons to bake here",
      "Summary of benefits",
      "Staff development",
    ],
  ],
  ["about-company", ["What makes working at Harbour Bakery special", "Company highlights"]],
  ["how-to-apply", ["Cover letter", "Materials required to apply", "Application process", "Further instructions"]],
  ["skills", ["Language requirements"]],
  ["employment-type", ["Shift schedule", "Your availability", "Term of office"]],
  ["equal-opportunity", ["Our commitment to equity and inclusion", "Equal Opportunity Notice"]],
  ["other", ["Supplemental information", "Background check information", "Ergonomic demands"]],
  // Of hospitals, schools, public authorities, and of German companies that write in English.
  ["summary", ["Distinguishing Features of the Class", "Full job description", "Job introduction"]],
  [
    "responsibilities",
    [
      "Typical Work Activities",
      "Key Result Areas",
      "Your area of responsibility",
      "Some things you'll do",
      "Here's what you'll do",
    ],
  ],
  [
    "qualifications",
    ["What distinguishes you", "You might be a good match if you", "A few things about you", "What we're after"],
  ],
  ["preferred-qualifications", ["Even better", "We're excited if you have", "You might also have"]],
  ["benefits", ["You can expect", "With us you can", "How we'll support you", "What we're offering"]],
  ["about-company", ["That's us", "Working for our organisation", "The School", "Hospital overview"]],
  ["process", ["How You Will Be Evaluated", "Key dates", "What the interview process looks like"]],
  ["how-to-apply", ["We look forward to your application!", "Informal enquiries", "Agency contact information"]],
  ["equal-opportunity", ["Still not sure?", "Don't meet every requirement?", "Come as you are"]],
  ["skills", ["Key skills for veterinary nurses", "Skills for commercial, residential and rural surveyors"]],
  ["compensation", ["Pay scale & grade", "Salary band"]],
  ["location", ["Where we work", "Telework eligible"]],
  ["other", ["Required Documents", "Certificate of Sponsorship", "Safer Recruitment", "Privacy notice"]],
  // What stands before a question, or behind the subject, says nothing.
  ["benefits", ["Here's what we can offer", "So, what's in it for you?", "You'll receive the following"]],
  ["qualifications", ["And who are you?"]],
  // Somebody who has the name of a job, and what they will do.
  [
    "responsibilities",
    ["The Head Baker will", "A baker of rye bread and cakes for Harbour Bakery will be responsible for"],
  ],
  // Of boards of clubs, and of small companies.
  ["summary", ["Role context", "Background and project context"]],
  ["qualifications", ["We expect you to have", "We expect that you", "What skills do you need to have"]],
  ["preferred-qualifications", ["It would be great - but not a must - if you", "Other skills you might have"]],
  ["employment-type", ["Term", "Attendance", "Approximate commitment of time", "Typical workload per week"]],
  ["team", ["How you will work", "With whom"]],
  ["about-company", ["Product", "The platform", "The product you'll be working on"]],
  ["equal-opportunity", ["Our commitment"]],
  // Of charities, laboratories and young companies, who write as they speak.
  ["summary", ["About the fellowship", "What this role is all about", "Programme overview"]],
  [
    "responsibilities",
    ["The work you'll do", "Projects you could work on", "Expected outcomes", "You will be working with millers"],
  ],
  [
    "qualifications",
    [
      "Looking for",
      "We want somebody who is",
      "What you know",
      "You might be",
      "We believe you have",
      "You'll enjoy this job if you",
      "Suitable candidates will",
    ],
  ],
  ["required-qualifications", ["Essential knowledge, skills & attitudes", "What is essential"]],
  [
    "preferred-qualifications",
    ["It's helpful if you have", "We'd be delighted if you also had", "Could have", "What would be nice to have"],
  ],
  ["skills", ["Tools & platforms"]],
  [
    "qualifications",
    ["Required (R) and Desired (D) Skills", "Who is this for?", "Apply if you", "What do you need to bring"],
  ],
  [
    "qualifications",
    ["You might thrive in this role if you have", "Areas of expertise that matter most for this role"],
  ],
  ["qualifications", ["What successful bakers and other candidates look like"]],
  [
    "qualifications",
    ["You’ll be great for this role if", "You would be a good fit if you", "We're looking for someone who has:"],
  ],
  // Sentences and questions.
  [
    "responsibilities",
    [
      "The role specifically involves:",
      "What are some of the tasty challenges you will be working on?",
      "Among the key duties of this post are the following:",
    ],
  ],
  ["qualifications", ["What does it take to work at Harbour Bakery?"]],
  ["about-company", ["Get to know Harbour Bakery"]],
  ["compensation", ["Our compensation philosophy"]],
  ["other", ["Physical duties"]],
  // Badly spelt, and as job boards write them.
  ["responsibilities", ["RESPONSIBLITIES:", "Key Responsibilites"]],
  ["required-qualifications", ["Job requirments"]],
  ["qualifications", ["Qualifcations", "You'll be a good fit if:", "You'll be the right fit for the role if you"]],
  ["education", ["Vocational/Educational Recommendations"]],
  ["preferred-qualifications", ["Recommended experience"]],
  ["benefits", ["Comprehensive Benefits", "What else can you expect from us?"]],
  ["how-to-apply", ["CLICK TO APPLY", "Click here to apply online"]],
  ["responsibilities", ["What your primary responsibilities will be:"]],
  ["qualifications", ["Qualifications we seek in you!", "We get excited about bakers who have..."]],
  ["preferred-qualifications", ["Strong candidates may also have experience with:"]],
  ["about-company", ["How we're different"]],
  ["benefits", ["Benefit highlights"]],
  ["qualifications", ["You’ve done some of these things...", "You are the sort of person that..."]],
  ["responsibilities", ["What You Will Have An Opportunity To Do", "How will you make an impact?"]],
  [
    "benefits",
    ["Here Are Just Some Of The Great Benefits We Offer", "Top Reasons to Work with Us", "Work/Life Balance"],
  ],
  ["benefits", ["Benefits Of Working At The Harbour", "Mentorship & Career Growth"]],
  ["how-to-apply", ["To submit an application", "Contact Info"]],
  ["compensation", ["Target salary range"]],
  ["required-qualifications", ["Key Capability Requirements", "Program Eligibility"]],
  ["other", ["Physical and mental demands", "Supervision Received and Exercised", "Your Right to Work"]],
  ["benefits", ["What we offer our bakers", "In this role you'll receive", "Perks you'll enjoy", "Our pledge to you"]],
  ["compensation", ["How much it pays", "What the bakery pays", "Rates of pay"]],
  ["location", ["This position is based in the following cities", "Where and when"]],
  ["employment-type", ["Time commitment", "Hours & availability", "Shift pattern and rates", "Length of appointment"]],
  ["team", ["Your team and ways of working", "How we operate", "Direct reports"]],
  ["how-to-apply", ["Please apply using the form below", "To apply, please send us", "Sounds great?"]],
  ["other", ["Within three months you will", "Notice to applicants", "Special conditions"]],
  [
    "summary",
    [
      "The Role",
      "ROLE OVERVIEW",
      "About this position",
      "Purpose of the job",
      "The job at a glance",
      "Position Summary:",
    ],
  ],
  [
    "responsibilities",
    [
      "Key Responsibilities",
      "Main duties & accountabilities",
      "What You’ll Be Doing 🚀",
      "What you’ll own 🛠️",
      "What will you do?",
      "What You'll Do at Harbour Bakery",
      "Day-to-day tasks",
      "In this role, you will:",
      "A day in the life of a baker",
      "As our Head Baker, you will",
      "You'll spend your time:",
      "In this role you'll",
      "You'll be:",
      "3. Core duties",
      "responsabilities",
    ],
  ],
  [
    "required-qualifications",
    [
      "Requirements",
      "Required Skills and Experience",
      "Must-haves",
      "Skills required",
      "Essential",
      "Minimum qualifications (required)",
      "You must have",
      "To be successful, you will need to have",
      "To excel in this role, you should possess:",
      "Things you absolutely need",
      "Applicant requirements",
      "MINIMUM REQUIREMENTS TO APPLY:",
      "Minimum requirements to perform work",
    ],
  ],
  [
    "preferred-qualifications",
    [
      "Nice to have",
      "NICE-TO-HAVES",
      "Desirable (not essential) skills",
      "Desirable – but not required",
      "Bonus points if you have…",
      "Preferred Qualifications",
      "Great to have…",
      "Highly desirable",
      "It’s a plus if you have",
    ],
  ],
  [
    "qualifications",
    [
      "About You",
      "Who you are",
      "What we’re looking for",
      "What you'll bring to the table",
      "What makes you a great candidate:",
      "The ideal candidate",
      "Skills & Experience",
      "Qualifications",
      "Is this role right for you?",
      "You might be a great fit if you",
      "This role is a strong fit if you:",
      "You may be a fit for this role if you have",
      "Whom we're looking for",
    ],
  ],
  [
    "skills",
    [
      "Technical Skills",
      "Tech stack",
      "The following skills will be assessed at interview",
      "Key skills and competencies",
      "Knowledge, skills and abilities",
    ],
  ],
  ["education", ["Education", "Educational Qualifications", "Licenses & certifications"]],
  ["experience", ["Work Experience", "Specialised experience requirements"]],
  [
    "benefits",
    [
      "Benefits",
      "What we offer",
      "What’s in it for you?",
      "Perks & Benefits",
      "Why you'll love working here",
      "What qualifies us?",
    ],
  ],
  ["compensation", ["Salary range", "Pay transparency statement", "Salary and location", "Compensation & Benefits"]],
  ["location", ["Location", "Where you’ll work", "Location and work hours"]],
  ["employment-type", ["Working hours", "Type of contract", "Full-Time – Permanent"]],
  [
    "about-company",
    ["About us", "Who we are", "About Harbour Bakery", "Our values", "Company Overview", "What makes us different?"],
  ],
  ["team", ["About the team", "Meet your team", "Who you'll work with"]],
  ["process", ["Interview process", "What happens next?", "Application deadline"]],
  ["how-to-apply", ["How to apply", "Applying", "Interested?", "Ready to apply?"]],
  [
    "equal-opportunity",
    ["Equal Opportunity Employer", "Diversity & Inclusion", "EEO statement", "Our commitment to diversity"],
  ],
  [
    "other",
    ["Physical demands", "Additional information", "Key measures", "Travel requirements", "Your first 90 days"],
  ],
];

/** Lines that share words with headings. */
const NO_HEADINGS = [
  "Experience with databases",
  "Strong experience in one or more of these:",
  "Knowledge of baking",
  "Team collaboration",
  "Node.js",
  "Financial reporting",
  "Your harbour will",
  "The baker will start in May",
  "🚀",
  "",
];

describe("the words of headings", () => {
  for (const [role, headings] of HEADINGS) {
    for (const heading of headings) {
      it(`${heading}: ${role}`, () => {
        const reading = readHeading(heading);
        assert.equal(reading?.roles[0], role);
        assert.ok(reading.certainty >= 0.79, `certainty ${reading.certainty}`);
      });
    }
  }

  for (const line of NO_HEADINGS) {
    it(`${JSON.stringify(line)}: unsure`, () => {
      assert.ok((readHeading(line)?.certainty ?? 0) < 0.94);
    });
  }

  it("knows that of two nouns the last says what a heading is about", () => {
    assert.equal(readHeading("Team interview")?.roles[0], "process");
    assert.equal(readHeading("Company benefits")?.roles[0], "benefits");
    assert.equal(readHeading("Team and interviews")?.roles[0], "team");
  });

  it("is fairly sure where one thing of several is unknown", () => {
    assert.equal(readHeading("Pay, benefits and paperwork")?.certainty.toFixed(1), "0.7");
    assert.equal(readHeading("Benefits paperwork")?.certainty.toFixed(1), "0.4");
  });

  it("knows headings for several sections", () => {
    assert.deepEqual(readHeading("Compensation & Benefits")?.roles, ["compensation", "benefits"]);
    assert.deepEqual(readHeading("Duties and required skills")?.roles, ["responsibilities", "required-qualifications"]);
  });

  it("takes the last noun of a compound for what it is", () => {
    const mainRole = (heading: string) => readHeading(heading)?.roles[0];
    assert.equal(mainRole("Hiring salary"), "compensation");
    assert.equal(mainRole("Company benefits"), "benefits");
    assert.equal(mainRole("Key selection criteria"), "qualifications");
    assert.equal(mainRole("Team skills"), "skills");
    assert.equal(mainRole("Company and benefits"), "about-company");
  });

  it("knows headings that depend on what follows", () => {
    const reading = readHeading("Job description");
    assert.deepEqual([reading?.roles, reading?.proseRole], [["responsibilities"], "summary"]);
  });
});
