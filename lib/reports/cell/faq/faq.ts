import type { CellPage } from "#lib/domain/cell-page.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { aboveOrBelow, isLevel } from "#lib/format/difference.ts";
import { capitalized, levelWords } from "#lib/format/words.ts";
import {
  differenceFigures,
  numberFigure,
  percentFigure,
  periodFigure,
} from "../../parts/figures.ts";
import { skillName } from "../../parts/labels.ts";
import { claim, printable, words } from "../../parts/sentence.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { differenceOf, isClear } from "../facts/difference.ts";
import { type LevelEstimate, shownLevels } from "../facts/levels.ts";
import { nearestSkills, scopeNote } from "../facts/nearest-skills.ts";
import { differenceSupport, seriesSupport, sourceSupport } from "../facts/support.ts";
import { aiInShort } from "../intelligence/ai-impact.ts";
import { demandOf } from "../intelligence/demand.ts";
import {
  differClaim,
  guessClaim,
  talkSlots,
  talkSupport,
  withheldClaim,
} from "../intelligence/negotiation.ts";
import { outlookClaim } from "../intelligence/outlook.ts";
import { firstSlots, isAnyInDemand, requiredNames } from "../intelligence/required-skills.ts";
import { experienceClaim } from "../seniority/experience-curve.ts";
import { averageAnswer, growthAnswer } from "./faq-pay.ts";

type Question = CellPage["faq"][number];

/** An answer stays short. */
const mostSentences = 2;

/**
 * The six questions, each answered in a few short sentences with the way to its section. A page that an office's figure
 * leads leaves those out that it cannot answer: its sections say once what is not known.
 */
export function faq(input: CellInput): Question[] {
  const { aRole, country } = cellWords(input);
  const { projections, estimate } = input.record;
  // Asked of the year that the answer is of: where none is projected, the estimate's own.
  const year = `${projections[0]?.year ?? estimate.year}`;
  const isOfficial = input.record.facts.lead.kind === "official";
  const questions = [
    ask("average", words("faq.q-average", { aRole, country, year }), averageAnswer(input), {
      text: "Market overview",
      href: "#overview",
    }),
    ask(
      "experience",
      words("faq.q-experience", { aRole, country }),
      experience(input),
      { text: "Seniority roadmap", href: "#roadmap" },
      shownLevels(input).length === 0 ? words("faq.experience-unknown", { aRole, country }) : null,
    ),
    ask(
      "skills",
      words(isOfficial ? "faq.q-technologies" : "faq.q-skills", { aRole }),
      skills(input),
      { text: "Required skills", href: "#required-skills" },
      requiredNames(input).length === 0 ? words("faq.skills-unknown", { aRole }) : null,
    ),
    ask(
      "ai",
      words("faq.q-ai", { aRole }),
      aiInShort(input, "faq"),
      { text: "AI impact", href: "#ai-impact" },
      aiInShort(input, "faq").every((answer) => answer === null)
        ? words("faq.ai-unknown", { aRole, country })
        : null,
    ),
    ask("negotiation", words("faq.q-negotiation", { country }), talk(input), {
      text: "Negotiation strategy",
      href: "#negotiation",
    }),
    ask(
      "growth",
      words("faq.q-growth", { aRole, country }),
      growth(input),
      { text: "Regional demand signals", href: "#demand" },
      demandOf(input) === null ? words("faq.growth-unknown", { country }) : null,
    ),
  ];
  return isOfficial ? questions.filter(({ claims }) => claims.length > 0) : questions;
}

function ask(
  id: string,
  question: string,
  claims: readonly (Claim | null)[],
  link: Question["link"],
  unknown: string | null = null,
): Question {
  const found = printable(claims).slice(0, mostSentences);
  return {
    id: `faq-${id}`,
    question,
    claims: found,
    unknown,
    link,
  };
}

/** Percent from the role's average per level, and what more years of work go with among respondents. */
function experience(input: CellInput) {
  const curve = experienceClaim(input);
  const levels = shownLevels(input);
  const seen = levels.filter(({ estimate }) => estimate.payPoints > 0);
  const told = curve === null ? levels : seen.slice(0, mostSentences - 1);
  return [...told.map((item) => levelClaim(input, item)), curve];
}

function levelClaim(input: CellInput, { level, estimate }: LevelEstimate) {
  const step = differenceOf(estimate, input.record.estimate);
  const isUnseen = estimate.payPoints === 0;
  const stands = isLevel(step.difference)
    ? "even"
    : !isClear(step)
      ? "near"
      : isUnseen
        ? "estimated"
        : "stands";
  const name = capitalized(levelWords[level].short);
  const slots = {
    level: words(`faq.level-${isUnseen ? "unseen" : "seen"}`, { level: name }),
    direction: aboveOrBelow(step.difference),
    ...differenceFigures(`${level} level from the average`, step, estimate.payPoints),
  };
  const support = differenceSupport(input, "levels");
  return claim("faq", `faq.level-${stands}`, slots, support, level);
}

function skills(input: CellInput) {
  const [best] = nearestSkills(input).filter(({ low80 }) => low80 > 0);
  const occupation = input.occupation?.name ?? null;
  return [
    claim(
      "faq",
      isAnyInDemand(input) ? "faq.skills" : "faq.skills-hot",
      { ...firstSlots(input), occupation },
      sourceSupport(input, { source: "onet" }, "technologies"),
    ),
    best
      ? claim(
          "faq",
          "faq.skill-more",
          {
            skill: skillName(best.skill),
            scope: scopeNote(best),
            n: numberFigure("respondents", best.n, "count"),
            ...differenceFigures(`difference of respondents who use ${best.skill}`, best, best.n),
          },
          sourceSupport(input, best, "skill"),
        )
      : null,
  ];
}

function talk(input: CellInput) {
  const slots = talkSlots(input);
  if (slots === null) {
    // Where an office leads, the section says why there are no numbers; here it would answer nothing.
    return input.record.facts.lead.kind === "official" ? [] : [withheldClaim(input, "faq")];
  }
  return [
    claim("faq", "faq.negotiation", slots, talkSupport(input, "numbers")),
    guessClaim(input, "faq"),
    differClaim(input, "faq"),
  ];
}

function growth(input: CellInput) {
  const found = demandOf(input);
  const { country } = cellWords(input);
  // What an office projects for the occupation says more of its market than all postings do.
  const { facts, country: place } = input.record;
  const isOwnOutlook = facts.lead.kind === "official" && place.code === "US";
  return [
    isOwnOutlook ? outlookClaim(input, "faq") : null,
    found?.before == null
      ? null
      : claim(
          "faq",
          `faq.demand-${found.direction}`,
          {
            country,
            what: found.sector ?? "All job",
            change: percentFigure("change of postings in a year", found.before.change),
            month: periodFigure("month of the index", found.period),
          },
          seriesSupport(input, found.series),
        ),
    growthAnswer(input),
  ];
}
