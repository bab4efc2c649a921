import { levels } from "#lib/domain/level.ts";
import { type Playbook, playbookSchema } from "#lib/domain/playbook.ts";
import { formatMoney, formatMoneyRange } from "#lib/format/money.ts";
import { formatCounted, formatPercent } from "#lib/format/number.ts";
import { levelWords } from "#lib/format/words.ts";
import { pageEvidence } from "../cell/evidence/evidence.ts";
import { type CellInput, cellWords } from "../cell/facts/cell-input.ts";
import { shownLevels } from "../cell/facts/levels.ts";
import { percentiles, recordedSpread, spreadOf } from "../cell/facts/percentiles.ts";
import { estimateSupport, rightSupport } from "../cell/facts/support.ts";
import { isGuess, mainTalk, type TalkNumbers, talkNumbers } from "../cell/facts/talk-numbers.ts";
import { position } from "../cell/intelligence/checklist.ts";
import { differClaim, guessClaim } from "../cell/intelligence/negotiation.ts";
import { rightClaim } from "../cell/intelligence/rights.ts";
import { surveyClaim } from "../cell/seniority/roadmap.ts";
import { levelScale } from "../cell/seniority/seniority.ts";
import { cellPath } from "../parts/cell-row.ts";
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
  const scale = levelScale(shownLevels(input));
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
    levels: talkNumbers(input).map((talk) => numbersRow(input, talk, scale)),
    rule: words("playbook.rule", {}),
    scripts: scripts(input),
    ...claims,
    rightsUnknown:
      claims.rights.length === 0 ? words("playbook.rights-unknown", { country: place }) : null,
    advice: advice(input),
    limits: [
      words("playbook.limit-legal", {}),
      ...(input.record.facts.lead.kind === "advertised" ? [words("playbook.limit-range", {})] : []),
      words("playbook.limit-person", {}),
    ],
    evidence: pageEvidence(input, [...claims.preparation, ...claims.rights]),
    terms: termsOffered(release, input.sources),
  });
}

function numbersRow(input: CellInput, talk: TalkNumbers, scale: Scale): Playbook["levels"][number] {
  const { currency } = cellWords(input);
  const { level } = talk;
  const { name, years } =
    level === "all" ? { name: words("playbook.all-levels", {}), years: "" } : levelWords[level];
  const estimate = shownLevels(input).find((shown) => shown.level === level)?.estimate;
  const money = (amount: number) => formatMoney(amount, currency);
  return {
    level,
    name,
    years,
    targetShown: money(talk.target),
    anchorShown: money(talk.anchor),
    walkAwayShown: money(talk.walkAway),
    note: noteOf(talk, currency),
    bar: estimate === undefined ? null : intervalBar(name, estimate, currency, scale),
  };
}

function noteOf(talk: TalkNumbers, currency: string): string {
  const { basis, low, high, n, error } = talk;
  const range = formatMoneyRange(low, high, currency);
  const postings = n === 0 ? null : formatCounted(n, "posting");
  const note = words(`playbook.note-${basis}`, {
    range,
    postings,
    answers: formatCounted(n, "answer"),
  });
  if (error === null || !isGuess(talk)) return note;
  return `${note} ${words("playbook.note-guess", { percent: formatPercent(error) })}`;
}

/** How scripts may speak of a number: as seen, as reported, as estimated; a guess is not said aloud. */
function voiceOf(
  talk: TalkNumbers,
): "advertised" | "self-reported" | "official" | "estimated" | "guess" {
  if (isGuess(talk)) return "guess";
  const { basis } = talk;
  return basis === "modelled" || basis === "spread" ? "estimated" : basis;
}

/** What to say and when, with the numbers of the level with the most evidence. */
function scripts(input: CellInput): Playbook["scripts"] {
  const talk = mainTalk(input);
  if (talk === null) return [];
  const { aRole, country, currency } = cellWords(input);
  const money = (amount: number) => formatMoney(amount, currency);
  const slots = {
    aRole,
    country,
    level: talk.level === "all" ? "" : levelWords[talk.level].short,
    anchor: money(talk.anchor),
    target: money(talk.target),
    walkAway: money(talk.walkAway),
    range: formatMoneyRange(talk.low, talk.high, currency),
  };
  const voice = voiceOf(talk);
  const offer = voice === "guess" ? voice : talk.basis === "self-reported" ? "total" : "base";
  const low = voice === "guess" ? null : words(`playbook.low-say-${voice}`, slots);
  return [
    {
      id: "asked-first",
      when: words("playbook.asked-when", {}),
      say: words(`playbook.asked-say-${voice}`, slots),
    },
    {
      id: "range",
      when: words("playbook.range-when", {}),
      say: words(`playbook.range-say-${voice}`, slots),
    },
    {
      id: "offer",
      when: words("playbook.offer-when", {}),
      say: words(`playbook.offer-say-${offer}`, slots),
    },
    ...(low === null ? [] : [{ id: "low", when: words("playbook.low-when", {}), say: low }]),
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

/** What to do before the talk, whatever the numbers are. */
function advice(input: CellInput): string[] {
  const isTotal = mainTalk(input)?.basis === "self-reported";
  return [
    words(isTotal ? "playbook.prepare-total" : "playbook.prepare-whole", {}),
    words("playbook.prepare-record", {}),
  ];
}

function lead(input: CellInput): string {
  const { aRole, country } = cellWords(input);
  const basis = mainTalk(input)?.basis ?? "modelled";
  const about = basis === "spread" ? "modelled" : basis;
  return words(`playbook.lead-${about}`, { aRole, country });
}
