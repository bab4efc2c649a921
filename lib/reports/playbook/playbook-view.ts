import { levels } from "#lib/domain/level.ts";
import { type Playbook, playbookSchema } from "#lib/domain/playbook.ts";
import { formatMoney, formatMoneyRange } from "#lib/format/money.ts";
import { formatCounted, formatPercent } from "#lib/format/number.ts";
import { levelWords } from "#lib/format/words.ts";
import { pageEvidence } from "../cell/evidence/evidence.ts";
import { type CellInput, cellWords } from "../cell/facts/cell-input.ts";
import { levelScale, shownLevels } from "../cell/facts/levels.ts";
import { percentiles, recordedSpread, spreadOf } from "../cell/facts/percentiles.ts";
import { estimateSupport, rightSupport } from "../cell/facts/support.ts";
import {
  isGuess,
  levelsWithoutNumbers,
  mainTalk,
  type TalkNumbers,
  talkNumbers,
} from "../cell/facts/talk-numbers.ts";
import { position } from "../cell/intelligence/checklist.ts";
import {
  differClaim,
  guessClaim,
  isTotalPay,
  withheldClaim,
} from "../cell/intelligence/negotiation.ts";
import { rightClaim } from "../cell/intelligence/rights.ts";
import { surveyClaim } from "../cell/seniority/roadmap.ts";
import { cellPath } from "../parts/cell-row.ts";
import { percentFigure } from "../parts/figures.ts";
import { intervalBar, type Scale, scaleOf } from "../parts/interval-bar.ts";
import { pageRelease } from "../parts/page-release.ts";
import { claim, printable, words } from "../parts/sentence.ts";
import { termsOffered } from "../parts/terms.ts";
import { employer } from "./employer.ts";
import { levelName } from "./level-name.ts";
import { scripts } from "./scripts.ts";

/** Everything that the playbook of a role page prints, with that page's numbers. */
export function playbookView(input: CellInput): Playbook {
  const { record } = input;
  const { role, country, release, estimate } = record;
  const { aRole, country: place, currency } = cellWords(input);
  const spread = percentiles(input);
  const scale = levelScale(shownLevels(input));
  const path = cellPath(role.slug, country.slug);
  const numbers = talkNumbers(input);
  const side = employer(input, numbers);
  const claims = { preparation: preparation(input), rights: rights(input) };
  return playbookSchema.parse({
    path: `${path}/playbook`,
    indexable: false,
    meta: {
      title: words("playbook.title", { role: role.name, country: place }),
      description: words(`playbook.description-${extentOf(numbers)}`, { aRole, country: place }),
    },
    release: pageRelease(release),
    role: { slug: role.slug, name: role.name },
    country: { slug: country.slug, name: country.name, inSentence: place },
    cellHref: path,
    heading: words("playbook.heading", { aRole, country: place }),
    lead: [lead(input)],
    bar: intervalBar(
      `${role.name} in ${place}`,
      estimate,
      currency,
      scaleOf([spread.p10, spread.p90, estimate.low80, estimate.high80]),
      spreadOf(spread),
    ),
    rangeShown: formatMoneyRange(spread.p25, spread.p75, currency),
    rangeNote: words(`overview.typical-${recordedSpread(input)?.kind ?? "estimate"}`, {}),
    levels: numbers.map((talk) => numbersRow(input, talk, scale)),
    rule: numbers.length === 0 ? null : words("playbook.rule", {}),
    numbersUnknown: numbersUnknown(input),
    pick:
      numbers.length < 2
        ? null
        : { text: words("playbook.pick-level", {}), all: words("playbook.pick-all", {}) },
    scripts: scripts(input, mainTalk(input)),
    scriptsLevel: mainTalk(input)?.level ?? null,
    ...claims,
    employer: side,
    rightsUnknown:
      claims.rights.length === 0 ? words("playbook.rights-unknown", { country: place }) : null,
    advice: advice(input),
    limits: [
      words("playbook.limit-legal", {}),
      ...(input.record.facts.lead.kind === "advertised" ? [words("playbook.limit-range", {})] : []),
      words("playbook.limit-person", {}),
    ],
    evidence: pageEvidence(input, [...claims.preparation, ...claims.rights, ...side.asks]),
    terms: termsOffered(release, input.sources),
  });
}

/** What has no numbers, and why: the whole page, or a level whose numbers would not rise. */
function numbersUnknown(input: CellInput): string[] {
  const withheld = withheldClaim(input, "intelligence");
  return [
    ...(withheld === null ? [] : [withheld.text]),
    ...levelsWithoutNumbers(input).map((level) =>
      words("playbook.level-unknown", { level: levelWords[level].short }),
    ),
  ];
}

function numbersRow(input: CellInput, talk: TalkNumbers, scale: Scale): Playbook["levels"][number] {
  const { currency } = cellWords(input);
  const { level } = talk;
  const { name, years } = levelName(level);
  const estimate = shownLevels(input).find((shown) => shown.level === level)?.estimate;
  const money = (amount: number) => formatMoney(amount, currency);
  return {
    level,
    name,
    years,
    targetShown: money(talk.target),
    anchorShown: money(talk.anchor),
    walkAwayShown: money(talk.walkAway),
    note: noteOf(talk, input),
    bar: estimate === undefined ? null : intervalBar(name, estimate, currency, scale),
    scripts: scripts(input, talk),
  };
}

function noteOf(talk: TalkNumbers, input: CellInput): string {
  const { currency, lead } = input.record.facts;
  const { basis, low, high, n } = talk;
  const range = formatMoneyRange(low, high, currency);
  const postings = n === 0 ? null : formatCounted(n, "posting");
  const note = words(
    basis === "spread" ? `playbook.note-spread-${lead.kind}` : `playbook.note-${basis}`,
    {
      range,
      postings,
      answers: n === 0 ? null : formatCounted(n, "answer"),
    },
  );
  if (!isGuess(talk)) return note;
  return `${note} ${words("playbook.note-guess", { percent: formatPercent(talk.error) })}`;
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

/** Before the talk: where you stand, how sure the numbers are, what respondents with your years report. */
function preparation(input: CellInput): Playbook["preparation"] {
  return printable([
    position(input),
    guessClaim(input, "checklist") ?? sureClaim(input),
    differClaim(input, "checklist"),
    ...levels.map((level) => surveyClaim(input, level)),
  ]);
}

function sureClaim(input: CellInput) {
  const error = mainTalk(input)?.error ?? null;
  if (error === null) return null;
  const percent = percentFigure("likely error of the estimate", error);
  return claim("checklist", "playbook.prepare-sure", { percent }, estimateSupport(input));
}

/** What to do before the talk, whatever the numbers are. What official figures hold beside base pay differs by office. */
function advice(input: CellInput): string[] {
  const isOfficial = input.record.facts.lead.kind === "official";
  const onTop = isOfficial ? "official" : isTotalPay(input) ? "total" : "whole";
  return [
    ...(isOfficial ? [words("playbook.prepare-scale", {})] : []),
    words(`playbook.prepare-${onTop}`, {}),
    words("playbook.prepare-record", {}),
  ];
}

/** Whether the sheet has numbers by level, over all, or none. */
function extentOf(numbers: readonly TalkNumbers[]): "levels" | "whole" | "withheld" {
  if (numbers.length === 0) return "withheld";
  return numbers.some(({ level }) => level !== "all") ? "levels" : "whole";
}

function lead(input: CellInput): string {
  const { aRole, country } = cellWords(input);
  const basis = mainTalk(input)?.basis ?? "withheld";
  const about = basis !== "spread" ? basis : isTotalPay(input) ? "self-reported" : "modelled";
  return about === "self-reported" && !isTotalPay(input)
    ? words("playbook.lead-self-reported-base", { aRole, country })
    : words(`playbook.lead-${about}`, { aRole, country });
}
