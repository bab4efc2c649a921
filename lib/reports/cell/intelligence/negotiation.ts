import type { IntelligenceBlock } from "#lib/domain/cell-page.ts";
import type { PageSection } from "#lib/domain/claim.ts";
import { levelWords } from "#lib/format/words.ts";
import { cellPath } from "../../parts/cell-row.ts";
import { countFigure, moneyFigure, percentFigure } from "../../parts/figures.ts";
import { postingsToSpeakOf } from "../../parts/headline.ts";
import { occupationLabel } from "../../parts/occupation-label.ts";
import { claim, type Support, words } from "../../parts/sentence.ts";
import { block } from "../facts/block.ts";
import { type CellInput, cellWords, payWords } from "../facts/cell-input.ts";
import { type Compared, comparedFigures } from "../facts/compared-figures.ts";
import { leadingRecorded } from "../facts/leading.ts";
import { estimateSupport, modelSupport, recordedSupport } from "../facts/support.ts";
import { isGuess, mainTalk } from "../facts/talk-numbers.ts";
import { regionsWithRights, rightClaims, rightsUnknown } from "./rights.ts";

/** How far below the kind that the numbers follow another stands before they need the warning. */
const farBelow = 0.2;

/** An estimate known better than this needs no warning: one person's pay differs by more. */
const errorWorthAWord = 0.1;

/** Negotiation strategy: numbers inside the range that the page leads with, and rights. */
export function negotiation(input: CellInput): IntelligenceBlock {
  const { role, country: place } = input.record;
  const whose = mainTalk(input)?.level === "all" ? "answers" : "levels";
  return block("negotiation", "Negotiation strategy", {
    claims: [
      rangeClaim(input),
      numbersClaim(input),
      guessClaim(input, "intelligence"),
      unsureClaim(input),
      differClaim(input, "intelligence"),
      ...rightClaims(input),
    ],
    unknown: rightsUnknown(input),
    details: [words("detail.numbers", {})],
    links: [
      {
        text: words(`negotiation.playbook-${whose}`, { regions: regionsWithRights(input) }),
        href: `${cellPath(role.slug, place.slug)}/playbook`,
      },
    ],
  });
}

/** Anchor, target and walk-away as a sentence prints them. */
export function talkSlots(input: CellInput) {
  const talk = mainTalk(input);
  if (talk === null) return null;
  const { currency, country } = cellWords(input);
  const money = (label: string, amount: number) => moneyFigure(label, amount, currency);
  return {
    where:
      talk.level === "all"
        ? words(
            talk.basis === "self-reported" ? "negotiation.where-answers" : "negotiation.where-all",
            {},
          )
        : words("negotiation.where-level", { level: levelWords[talk.level].short }),
    country,
    anchor: money("anchor", talk.anchor),
    target: money("target", talk.target),
    walkAway: money("walk-away", talk.walkAway),
    low: money("low end of the range", talk.low),
    high: money("high end of the range", talk.high),
  };
}

/** What stands behind the numbers: the answers where they lead the page, else the pooled model. */
export function talkSupport(input: CellInput, method: "range" | "numbers"): Support {
  const basis = mainTalk(input)?.basis;
  if (basis !== "self-reported" && basis !== "official") return modelSupport(input, method);
  const answers = recordedSupport(input, basis);
  return method === "range" ? answers : { ...answers, method: words("method.numbers", {}) };
}

function rangeClaim(input: CellInput) {
  const talk = mainTalk(input);
  const slots = talkSlots(input);
  if (talk === null || slots === null) return null;
  const { role, aRole } = cellWords(input);
  const support = talkSupport(input, "range");
  switch (talk.basis) {
    case "advertised": {
      const width = percentFigure("width of the range", talk.high / talk.low - 1);
      return claim("intelligence", "negotiation.range", { ...slots, aRole, width }, support);
    }
    case "modelled": {
      const { n, recorded: average } = talk;
      const postings = n === 0 ? null : countFigure("postings at the level", n, "posting");
      const recorded =
        average === null || n < postingsToSpeakOf
          ? null
          : moneyFigure("recorded average of the level", average, cellWords(input).currency, n);
      const modelled = { ...slots, role, postings, recorded };
      return claim("intelligence", "negotiation.range-modelled", modelled, support);
    }
    case "spread":
      return claim("intelligence", "negotiation.range-estimate", { ...slots, role }, support);
    case "official":
      return claim("intelligence", "negotiation.range-official", slots, support);
    case "self-reported": {
      const n = countFigure("answers", talk.n, "answer");
      return claim("intelligence", "negotiation.range-self-reported", { ...slots, n }, support);
    }
  }
}

function numbersClaim(input: CellInput) {
  const slots = talkSlots(input);
  if (slots === null) return null;
  return claim("intelligence", "negotiation.numbers", slots, talkSupport(input, "numbers"));
}

/** That the numbers are a guess, where the estimate behind them is hardly known. */
export function guessClaim(input: CellInput, section: PageSection) {
  const talk = mainTalk(input);
  if (talk === null || talk.error === null || !isGuess(talk)) return null;
  const { country } = cellWords(input);
  const percent = percentFigure("likely error of the estimate", talk.error);
  return claim(section, "negotiation.guess", { percent, country }, estimateSupport(input));
}

/** Where the estimate is known and not well, the reader hears it beside the numbers. */
function unsureClaim(input: CellInput) {
  const talk = mainTalk(input);
  if (talk === null || talk.error === null || talk.error < errorWorthAWord || isGuess(talk)) {
    return null;
  }
  const { country } = cellWords(input);
  const percent = percentFigure("likely error of the estimate", talk.error);
  return claim("intelligence", "negotiation.unsure", { percent, country }, estimateSupport(input));
}

/** Where another kind of source stands far below the one that the numbers follow, the reader hears it. */
export function differClaim(input: CellInput, section: PageSection) {
  const [lowest] = comparedFigures(input)
    .filter(
      ({ figure: { wider, kind } }) =>
        !wider && kind !== "advertised" && kind !== input.record.facts.lead.kind,
    )
    .flatMap((compared) => {
      const base = followed(input, compared);
      return base === null ? [] : [{ compared, difference: compared.value / base - 1 }];
    })
    .toSorted((a, b) => a.difference - b.difference);
  if (lowest === undefined || lowest.difference > -farBelow) return null;
  const { compared, difference } = lowest;
  const { figure, value, measure } = compared;
  const { aRole, country } = cellWords(input);
  const official = figure.kind === "official";
  const slots = {
    country,
    lowKind: official
      ? words("negotiation.kind-official", { occupation: occupationLabel(figure.label) })
      : words("negotiation.kind-self-reported", { aRole }),
    low: moneyFigure(`${figure.kind} ${measure}`, value, figure.currency, figure.n),
    difference: percentFigure("difference from what the numbers follow", difference),
    base: followedWords(input),
  };
  const sources = [input.sources.ref(figure.source)].filter((ref) => ref !== null);
  return claim(section, "negotiation.differ", slots, {
    sources,
    method: words("method.sources", {}),
  });
}

function followedWords(input: CellInput): string {
  const leading = leadingRecorded(input);
  if (leading === null) return words("negotiation.base-estimate", { pay: payWords(input) });
  return words(`negotiation.base-${leading.kind}`, {});
}

/** What the numbers follow, on the measure of another kind's figure: recorded pay that leads, else the estimate. */
function followed(input: CellInput, { figure, measure }: Compared): number | null {
  const leading = leadingRecorded(input);
  const { mean, p50 } = input.record.estimate;
  if (leading === null) return measure === "median" ? p50 : mean;
  if (leading.kind === figure.kind) return null;
  return measure === "median" ? leading.median : leading.average;
}
