import { type Playbook, playbookSchema } from "#lib/domain/playbook.ts";
import { formatMoney, formatMoneyRange } from "#lib/format/money.ts";
import { levelWords } from "#lib/format/words.ts";
import { type CellInput, cellWords } from "../cell/cell-input.ts";
import { position } from "../cell/checklist.ts";
import { pageEvidence } from "../cell/evidence.ts";
import { mainLevel } from "../cell/negotiation.ts";
import { percentiles, spreadOf } from "../cell/percentiles.ts";
import { rightClaim } from "../cell/rights.ts";
import { type LevelEstimate, levelScale, shownLevels } from "../cell/seniority.ts";
import { estimateSupport, modelSupport, rightSupport } from "../cell/support.ts";
import { type TalkNumbers, talkNumbers } from "../cell/talk-numbers.ts";
import { cellPath } from "../parts/cell-row.ts";
import { likelyError } from "../parts/confidence.ts";
import { percentFigure } from "../parts/figures.ts";
import { intervalBar, type Scale, scaleOf } from "../parts/interval-bar.ts";
import { pageRelease } from "../parts/page-release.ts";
import { claim, printable, words } from "../parts/sentence.ts";
import { termsOffered } from "../parts/terms.ts";

/** Everything that the playbook of a role page prints, with that page's numbers. */
export function playbookView(input: CellInput): Playbook {
  const { record } = input;
  const { role, country, release, estimate } = record;
  const { aRole, country: place, currency } = cellWords(input);
  const spread = percentiles(input);
  const levels = shownLevels(input);
  const scale = levelScale(levels);
  const path = cellPath(role.slug, country.slug);
  const claims = { preparation: preparation(input), rights: rights(input) };
  return playbookSchema.parse({
    path: `${path}/playbook`,
    indexable: false,
    meta: {
      title: words("playbook.title", { role: role.name, country: place }),
      description: words("playbook.description", { aRole, country: place }),
    },
    release: pageRelease(release),
    role: { slug: role.slug, name: role.name },
    country: { slug: country.slug, name: country.name, inSentence: place },
    cellHref: path,
    lead: [words("playbook.lead", { aRole, country: place })],
    bar: intervalBar(
      `${role.name} in ${place}`,
      estimate,
      currency,
      scaleOf([spread.p10, spread.p90, estimate.low80, estimate.high80]),
      spreadOf(spread),
    ),
    rangeShown: formatMoneyRange(spread.p25, spread.p75, currency),
    levels: levels.map((level) => levelRow(input, level, scale)),
    rule: words("playbook.rule", {}),
    scripts: scripts(input),
    ...claims,
    rightsUnknown:
      claims.rights.length === 0 ? words("playbook.rights-unknown", { country: place }) : null,
    limits: [
      words("playbook.limit-legal", {}),
      words("playbook.limit-range", {}),
      words("playbook.limit-person", {}),
    ],
    evidence: pageEvidence(input, [...claims.preparation, ...claims.rights]),
    terms: termsOffered(release, input.sources),
  });
}

function levelRow(
  input: CellInput,
  { level, estimate }: LevelEstimate,
  scale: Scale,
): Playbook["levels"][number] {
  const { currency } = cellWords(input);
  const { name, years } = levelWords[level];
  const numbers = talkNumbers(estimate);
  const money = (amount: number) => formatMoney(amount, currency);
  return {
    level,
    name,
    years,
    targetShown: money(numbers.target),
    anchorShown: money(numbers.anchor),
    walkAwayShown: money(numbers.walkAway),
    note: noteOf(numbers, estimate.payPoints, currency),
    bar: intervalBar(name, estimate, currency, scale),
  };
}

function noteOf({ low, high, basis }: TalkNumbers, payPoints: number, currency: string): string {
  const range = formatMoneyRange(low, high, currency);
  if (payPoints === 0) return words("playbook.note-modelled", { range });
  return words(basis === "range" ? "playbook.note-range" : "playbook.note-spread", { range });
}

/** What to say and when, with the numbers of the level most asked for. */
function scripts(input: CellInput): Playbook["scripts"] {
  const main = mainLevel(input);
  if (main === null) return [];
  const { aRole, country, currency } = cellWords(input);
  const numbers = talkNumbers(main.estimate);
  const money = (amount: number) => formatMoney(amount, currency);
  const slots = {
    aRole,
    country,
    level: levelWords[main.level].short,
    anchor: money(numbers.anchor),
    target: money(numbers.target),
    walkAway: money(numbers.walkAway),
    range: formatMoneyRange(numbers.low, numbers.high, currency),
  };
  return [
    {
      id: "asked-first",
      when: words("playbook.asked-when", {}),
      say: words("playbook.asked-say", slots),
    },
    {
      id: "range",
      when: words("playbook.range-when", {}),
      say: words("playbook.range-say", slots),
    },
    {
      id: "offer",
      when: words("playbook.offer-when", {}),
      say: words("playbook.offer-say", slots),
    },
    { id: "low", when: words("playbook.low-when", {}), say: words("playbook.low-say", slots) },
  ];
}

/** Rights of the whole country and of its regions, these with their name. */
function rights(input: CellInput): Playbook["rights"] {
  return printable(
    input.rights.map((right) => {
      const { id, text, region, source } = right;
      if (region === null) return rightClaim(input, right);
      const statement = text.charAt(0).toLowerCase() + text.slice(1);
      const slots = { statement, region };
      return claim("intelligence", "playbook.right", slots, rightSupport(source), id);
    }),
  );
}

/** Before the talk: where you stand, how sure the numbers are, what to ask for. */
function preparation(input: CellInput): Playbook["preparation"] {
  return printable([
    position(input),
    claim(
      "checklist",
      "playbook.prepare-sure",
      {
        percent: percentFigure("likely error of the estimate", likelyError(input.record.estimate)),
      },
      estimateSupport(input),
    ),
    claim("checklist", "playbook.prepare-whole", {}, modelSupport(input, "range")),
    claim("checklist", "playbook.prepare-record", {}, modelSupport(input, "range")),
  ]);
}
