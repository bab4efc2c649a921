import type { SkillFact } from "#lib/domain/cell-facts.ts";
import type { IntelligenceBlock, SmallTable } from "#lib/domain/cell-page.ts";
import { formatDifferenceBand, isLevel } from "#lib/format/difference.ts";
import { formatCount, formatPercent } from "#lib/format/number.ts";
import { formatList } from "#lib/format/words.ts";
import { differenceFigures, numberFigure } from "../../parts/figures.ts";
import { skillName } from "../../parts/labels.ts";
import { claim, words } from "../../parts/sentence.ts";
import { block } from "../facts/block.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { isClear } from "../facts/difference.ts";
import { nearestSkills } from "../facts/nearest-skills.ts";
import { sourceSupport } from "../facts/support.ts";
import { skillToldAsMove } from "./growth-catalyst.ts";

/** Sentences on single skills; the table holds the rest. */
const skillsInProse = 2;

/** Skill premium: how much more or less respondents who use a language report. Never causal. */
export function skillPremium(input: CellInput): IntelligenceBlock {
  const { aRole } = cellWords(input);
  const { skills } = input.record.facts;
  const nearest = nearestSkills(input);
  const clear = nearest.filter(isClear);
  const unclear = nearest.filter((skill) => !isClear(skill));
  // The best of them is told as a move above; where there is nothing else to tell, it is told here too.
  const others = clear.filter((skill) => skill !== skillToldAsMove(input));
  const told = (others.length + unclear.length > 0 ? others : clear).slice(0, skillsInProse);
  return block("skill-premium", "Skill premium", {
    claims: [
      ...told.map((skill, index) => skillClaim(input, skill, index === 0)),
      noneClaim(input, unclear, told.length === 0),
    ],
    unknown: skills.length === 0 ? words("skill.unknown", { aRole }) : null,
    table: table(skills),
    details: skills.length === 0 ? [] : [words("detail.skill", {})],
    links:
      skills.length === 0
        ? []
        : [{ text: words("skill.method-link", {}), href: "/methodology#skills" }],
  });
}

function table(skills: readonly SkillFact[]): SmallTable | null {
  const asked = Map.groupBy(skills, ({ scope }) => scope);
  const shown = [...(asked.get("role") ?? []), ...(asked.get("all-roles") ?? [])].slice(0, 6);
  const [first] = shown;
  if (first === undefined) return null;
  const oneScope = shown.every(({ scope }) => scope === first.scope);
  return {
    caption: words(oneScope ? `skill.caption-${first.scope}` : "skill.caption", {}),
    columns: ["Language", "Difference", "Likely between", ...(oneScope ? [] : ["Among"]), "n"],
    rows: shown.map(({ skill, scope, difference, low80, high80, n }) => [
      skillName(skill),
      differenceShown(difference),
      formatDifferenceBand(low80, high80),
      ...(oneScope ? [] : [scope === "role" ? "this role" : "all roles"]),
      formatCount(n),
    ]),
    holds: "figures",
    more: null,
  };
}

/** "6% more"; none has no side. */
function differenceShown(difference: number): string {
  const percent = formatPercent(difference);
  return isLevel(difference) ? percent : `${percent} ${difference < 0 ? "less" : "more"}`;
}

/** The first sentence says among whom and what is held equal; those after it need not. */
function skillClaim(input: CellInput, fact: SkillFact, isFirst: boolean) {
  const slots = {
    skill: skillName(fact.skill),
    scope: isFirst ? scopeWords(input, fact) : null,
    n: numberFigure("respondents", fact.n, "count"),
    ...differenceFigures(`difference of respondents who use ${fact.skill}`, fact, fact.n),
  };
  const support = sourceSupport(input, fact, "skill");
  const id = fact.difference < 0 ? "skill.less" : "skill.more";
  return claim("intelligence", id, slots, support, fact.skill);
}

function noneClaim(input: CellInput, unclear: readonly SkillFact[], isFirst: boolean) {
  const [first] = unclear;
  if (first === undefined) return null;
  const skills = formatList(unclear.slice(0, 3).map(({ skill }) => skillName(skill)));
  const slots = { skills, scope: isFirst ? scopeWords(input, first) : null };
  return claim("intelligence", "skill.none", slots, sourceSupport(input, first, "skill"));
}

function scopeWords(input: CellInput, { scope }: SkillFact): string {
  return scope === "role"
    ? words("skill.scope-role", { role: cellWords(input).role })
    : words("skill.scope-all", {});
}
