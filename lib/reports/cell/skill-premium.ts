import type { SkillFact } from "#lib/domain/cell-facts.ts";
import type { IntelligenceBlock } from "#lib/domain/cell-page.ts";
import { formatDifferenceBand } from "#lib/format/difference.ts";
import { formatCount, formatPercent } from "#lib/format/number.ts";
import { formatList } from "#lib/format/words.ts";
import { differenceFigures, numberFigure } from "../parts/figures.ts";
import { claim, words } from "../parts/sentence.ts";
import { skillName } from "../parts/skill-name.ts";
import { block } from "./block.ts";
import { type CellInput, cellWords } from "./cell-input.ts";
import { isClear } from "./difference.ts";
import { sourceSupport } from "./support.ts";

/** Sentences on single skills; the table holds the rest. */
const skillsInProse = 2;

/** Skill premium: how much more or less respondents who use a language report. Never causal. */
export function skillPremium(input: CellInput): IntelligenceBlock {
  const { aRole, country } = cellWords(input);
  const { skills } = input.record.facts;
  const clear = skills.filter(isClear);
  return block("skill-premium", "Skill premium", {
    claims: [
      ...clear.slice(0, skillsInProse).map((skill) => skillClaim(input, skill)),
      noneClaim(
        input,
        skills.filter((skill) => !isClear(skill)),
      ),
    ],
    unknown: skills.length === 0 ? words("skill.unknown", { aRole, country }) : null,
    table:
      skills.length === 0
        ? null
        : {
            caption: words("skill.caption", { scope: scopeWords(input, skills[0]) }),
            columns: ["Language", "Difference", "Likely between", "n"],
            rows: skills
              .slice(0, 6)
              .map(({ skill, difference, low80, high80, n }) => [
                skillName(skill),
                difference < 0
                  ? `${formatPercent(difference)} less`
                  : `${formatPercent(difference)} more`,
                formatDifferenceBand(low80, high80),
                formatCount(n),
              ]),
            holds: "figures",
            more: null,
          },
    details: [words("detail.skill", {})],
    links: [{ text: words("skill.method-link", {}), href: "/methodology#skills" }],
  });
}

function skillClaim(input: CellInput, fact: SkillFact) {
  const slots = {
    skill: skillName(fact.skill),
    scope: scopeWords(input, fact),
    n: numberFigure("respondents", fact.n, "count"),
    ...differenceFigures(`difference of respondents who use ${fact.skill}`, fact, fact.n),
  };
  const support = sourceSupport(input, fact.source, "skill");
  const id = fact.difference < 0 ? "skill.less" : "skill.more";
  return claim("intelligence", id, slots, support, fact.skill);
}

function noneClaim(input: CellInput, unclear: readonly SkillFact[]) {
  const [first] = unclear;
  if (first === undefined) return null;
  const skills = formatList(unclear.slice(0, 3).map(({ skill }) => skillName(skill)));
  const slots = { skills, scope: scopeWords(input, first) };
  return claim("intelligence", "skill.none", slots, sourceSupport(input, first.source, "skill"));
}

function scopeWords(input: CellInput, fact: SkillFact | undefined): string {
  return fact?.scope === "role"
    ? words("skill.scope-role", { role: cellWords(input).role })
    : words("skill.scope-all", {});
}
