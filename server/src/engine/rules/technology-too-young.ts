import { KNOWN_UNTIL, technologyIn } from "../model/experience/technologies.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  name: "technology-too-young",
  summary: "More years of a technology are asked for than it exists.",
  why: "Nobody can meet it honestly, and the people who know the technology best notice first.",
  severity: "warning",
  bad: [
    { text: "## Requirements\n\n- «15+ years of experience with Kubernetes».\n" },
    { text: "## Requirements\n\n- «10 years of FastAPI».\n" },
  ],
  good: [
    { text: "## Requirements\n\n- 8+ years of experience with Kubernetes.\n" },
    { text: "## Requirements\n\n- 20 years of Java.\n" },
  ],
  *check({ experience }) {
    for (const { subject, min, span } of experience) {
      const technology = technologyIn(subject ?? "");
      // One year is left for those who had it before the public.
      if (technology === undefined || min === undefined || min <= KNOWN_UNTIL - technology.since + 1) continue;
      yield {
        message: `${technology.name} has been available since ${technology.since}: nobody has ${min} years of experience with it.`,
        span,
      };
    }
  },
});
