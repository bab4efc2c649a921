import type { IntelligenceBlock } from "#lib/domain/cell-page.ts";
import { countFigure } from "../../parts/figures.ts";
import { skillName } from "../../parts/labels.ts";
import { claim, printable, words } from "../../parts/sentence.ts";
import { block } from "../facts/block.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { nearestSkills } from "../facts/nearest-skills.ts";
import { sourceSupport } from "../facts/support.ts";

/** Names in the list on the page. */
const listed = 18;

/** Required skills: O*NET's technologies for the nearest occupation, in demand before hot. */
export function requiredSkills(input: CellInput): IntelligenceBlock {
  const { aRole } = cellWords(input);
  const names = requiredNames(input);
  const claims = [
    needsClaim(input),
    workClaim(input),
    tasksClaim(input),
    countClaim(input),
    firstClaim(input),
  ];
  return block("required-skills", "Required skills", {
    claims,
    unknown:
      names.length === 0 && printable(claims).length === 0
        ? words("required.unknown", { aRole })
        : null,
    list: namesWithRest(names),
    details: names.length === 0 ? [] : [words("detail.onet", {})],
  });
}

/**
 * Names of the technologies in demand for the role's occupation, else of the hot ones. O*NET lists
 * them by alphabet; those that most respondents of the role use come first.
 */
export function requiredNames(input: CellInput): string[] {
  const { technologies } = input;
  const inDemand = technologies.filter((technology) => technology.inDemand);
  const chosen = inDemand.length > 0 ? inDemand : technologies.filter(({ hot }) => hot);
  const users = new Map(nearestSkills(input).map((fact) => [skillName(fact.skill), fact.n]));
  return chosen
    .map(({ name }) => name)
    .toSorted((a, b) => (users.get(b) ?? 0) - (users.get(a) ?? 0));
}

/** The first three names as a sentence prints them; null where there are fewer. */
export function firstSlots(input: CellInput) {
  const [first = null, second = null, third = null] = requiredNames(input);
  return { first, second, third };
}

/** Whether O*NET flags any of the occupation's technologies as in demand; else hot ones are listed. */
export function isAnyInDemand({ technologies }: CellInput): boolean {
  return technologies.some(({ inDemand }) => inDemand);
}

function namesWithRest(names: readonly string[]): string[] {
  return names.length > listed
    ? [...names.slice(0, listed), words("required.more", {})]
    : [...names];
}

function countClaim(input: CellInput) {
  const { occupation } = input;
  const names = requiredNames(input);
  if (occupation === null || names.length === 0) return null;
  const { role, aRole } = cellWords(input);
  // "accountants, the US occupation nearest to an Accountant" would say one thing twice.
  const isNamesake = occupation.name.startsWith(role.toLowerCase());
  const slots = {
    aRole: isNamesake ? null : aRole,
    occupation: occupation.name,
    count: countFigure("technologies", names.length, "technology", "technologies"),
  };
  const support = sourceSupport(input, { source: "onet" }, "technologies");
  return isAnyInDemand(input)
    ? claim("intelligence", "required.in-demand", slots, support)
    : claim("intelligence", "required.hot", { ...slots, ...firstSlots(input) }, support);
}

function firstClaim(input: CellInput) {
  if (input.occupation === null || !isAnyInDemand(input)) return null;
  const support = sourceSupport(input, { source: "onet" }, "technologies");
  return claim("intelligence", "required.first", firstSlots(input), support);
}

/** What the US office says that people usually need to start: it is the law and the schools of one country. */
function needsClaim(input: CellInput) {
  const { occupation, record, occupationFacts } = input;
  const { entry } = occupationFacts;
  if (occupation === null || entry === null || record.country.code !== "US") return null;
  const support = sourceSupport(input, { source: "bls-employment-projections" }, "entry-needs");
  const slots = { ...entry, occupation: occupation.name };
  return entry.experience === null
    ? claim("intelligence", "required.needs-trained", slots, support)
    : claim("intelligence", "required.needs", slots, support);
}

/** What the occupation is, where an office's figure of it leads the page. */
function workClaim(input: CellInput) {
  const { occupation, record, occupationFacts } = input;
  const { work } = occupationFacts;
  if (occupation === null || work === null || record.facts.lead.kind !== "official") return null;
  if (isForeign(input, work)) return null;
  const support = sourceSupport(input, { source: "onet" }, "tasks");
  return claim("intelligence", "required.work", { occupation: occupation.name, work }, support);
}

/** Institutions and measures of the United States, by which O*NET describes some work. */
const american =
  /United States|American|\bU\.S\.|USPS|\b9-1-1\b|postsecondary|Individualized Education|\b(?:jury|county|federal|state|states|tribal|Medicaid|Medicare)\b|\bpounds?\b/i;

/** Whether a sentence of O*NET speaks of the United States on the page of another country. */
function isForeign({ record }: CellInput, sentence: string): boolean {
  return record.country.code !== "US" && american.test(sentence);
}

/** Core tasks, where an office's occupation leads the page: a role of the index is a part of its occupation. */
function tasksClaim(input: CellInput) {
  const { occupationFacts, record } = input;
  const { work } = occupationFacts;
  if (work === null || isForeign(input, work) || record.facts.lead.kind !== "official") return null;
  const [first = null, second = null, third = null] = occupationFacts.tasks
    .filter(({ task }) => !isForeign(input, task))
    .map(({ task }) => task.replace(/\.$/, ""));
  const support = sourceSupport(input, { source: "onet" }, "tasks");
  const slots = { first, second, third };
  return claim("intelligence", "required.tasks", slots, support);
}
