import { standsOnRecorded } from "#lib/domain/cell-facts.ts";
import type { IntelligenceBlock } from "#lib/domain/cell-page.ts";
import type { PageSection } from "#lib/domain/claim.ts";
import { kindWords, levelWords } from "#lib/format/words.ts";
import { cellPath } from "../../parts/cell-row.ts";
import {
  comparisonFigure,
  countFigure,
  moneyFigure,
  numberFigure,
  percentFigure,
  shareFigure,
} from "../../parts/figures.ts";
import { postingsToSpeakOf } from "../../parts/headline.ts";
import { occupationLabel } from "../../parts/labels.ts";
import { claim, type Support, words } from "../../parts/sentence.ts";
import { block } from "../facts/block.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { type Compared, comparedFigures } from "../facts/compared-figures.ts";
import { leadingPay, payWords } from "../facts/leading-pay.ts";
import { estimateSupport, modelSupport, recordedSupport } from "../facts/support.ts";
import { isGuess, mainTalk, type TalkNumbers } from "../facts/talk-numbers.ts";
import { followedFigures, talkWithheld } from "../facts/talk-withheld.ts";
import { regionsWithRights, rightClaims, rightsUnknown } from "./rights.ts";

/** How far below the kind that the numbers follow another stands before they need the warning. */
const farBelow = 0.2;

/** An estimate known better than this needs no warning: one person's pay differs by more. */
const errorWorthAWord = 0.1;

/** Negotiation strategy: numbers inside the range that the page leads with, and rights. */
export function negotiation(input: CellInput): IntelligenceBlock {
  const { role, country: place } = input.record;
  const level = mainTalk(input)?.level;
  const whose = level === undefined ? "withheld" : level === "all" ? "answers" : "levels";
  return block("negotiation", "Negotiation strategy", {
    claims: [
      withheldClaim(input, "intelligence"),
      rangeClaim(input),
      numbersClaim(input),
      guessClaim(input, "intelligence"),
      unsureClaim(input),
      differClaim(input, "intelligence"),
      ...rightClaims(input),
    ],
    unknown: rightsUnknown(input),
    details: level === undefined ? [] : [words("detail.numbers", {})],
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
  return talk && slotsOf(input, talk);
}

function slotsOf(input: CellInput, talk: TalkNumbers) {
  const { currency, country } = cellWords(input);
  const money = (label: string, amount: number) => moneyFigure(label, amount, currency);
  return {
    where: whereOf(input, talk.level),
    country,
    anchor: money("anchor", talk.anchor),
    target: money("target", talk.target),
    walkAway: money("walk-away", talk.walkAway),
    low: money("low end of the range", talk.low),
    high: money("high end of the range", talk.high),
  };
}

/** For whom the numbers are: those of a level, or all; an office also counts those whose pay nobody bargains for. */
function whereOf(input: CellInput, level: TalkNumbers["level"]): string {
  if (level !== "all") return words("negotiation.where-level", { level: levelWords[level].short });
  if (isTotalPay(input)) return words("negotiation.where-answers", {});
  const isOfficial = leadingPay(input) === "official";
  return words(isOfficial ? "negotiation.where-official" : "negotiation.where-all", {});
}

/** Whether the numbers are of pay with bonus, as people report it. */
export function isTotalPay(input: CellInput): boolean {
  return leadingPay(input) === "self-reported";
}

/** That no numbers are given, and what denies them; null where they are given. */
export function withheldClaim(input: CellInput, section: PageSection) {
  const withheld = talkWithheld(input);
  if (withheld === null) return null;
  const { role, country } = cellWords(input);
  switch (withheld.reason) {
    case "few": {
      const { pieces } = withheld;
      if (input.record.facts.lead.kind === "official") {
        return claim(
          section,
          "negotiation.withheld-office",
          { role, country },
          estimateSupport(input),
        );
      }
      const isPosted = input.record.facts.lead.kind === "advertised";
      const held = pieces === 0 ? null : countFigure("pieces", pieces, ...pieceWords(isPosted));
      const least = countFigure("least for numbers", postingsToSpeakOf, ...pieceWords(isPosted));
      const enough = numberFigure("least for numbers", postingsToSpeakOf, "count");
      const slots = { role, country, held, enough, least };
      return claim(section, "negotiation.withheld-few", slots, estimateSupport(input));
    }
    case "repeated": {
      const share = shareFigure("share of the commonest range", withheld.share, withheld.postings);
      const postings = countFigure("postings", withheld.postings, "posting");
      const slots = { role, country, share, postings };
      const support = recordedSupport(input, "advertised");
      return claim(section, "negotiation.withheld-repeated", slots, support);
    }
    case "part-time":
    case "spread":
    case "wider":
      return claim(
        section,
        `negotiation.withheld-${withheld.reason}`,
        { role, country },
        withheld.reason === "wider" ? estimateSupport(input) : recordedSupport(input, "official"),
      );
    case "kinds": {
      const { figure, measure, value } = withheld.other;
      const other = moneyFigure(`${figure.kind} ${measure}`, value, figure.currency, figure.n);
      const slots = {
        role,
        country,
        kind: kindWords[figure.kind].toLowerCase(),
        other,
        measure,
        base: followedWords(input),
        difference: comparisonFigure("difference of the kinds", value / withheld.base - 1),
      };
      const sources = [input.sources.ref(figure.source)].filter((ref) => ref !== null);
      const method = words("method.sources", {});
      return claim(section, "negotiation.withheld-kinds", slots, { sources, method });
    }
  }
}

function pieceWords(isPosted: boolean): [string, string] {
  return isPosted ? ["posting", "postings"] : ["answer", "answers"];
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
  if (talk === null) return null;
  const slots = slotsOf(input, talk);
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
      return claim(
        "intelligence",
        "negotiation.range-estimate",
        { ...slots, role, pay: payWords(input) },
        support,
      );
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

/** That the numbers beside it are a guess, where the estimate behind them is hardly known. */
export function guessClaim(input: CellInput, section: PageSection) {
  const slots = guessSlots(input);
  return slots && claim(section, "negotiation.guess", slots, estimateSupport(input));
}

/** How far numbers that are a guess may be off; null where they are none. */
export function guessSlots(input: CellInput) {
  const talk = mainTalk(input);
  if (talk === null || !isGuess(talk)) return null;
  const { country } = cellWords(input);
  return { country, percent: percentFigure("likely error of the estimate", talk.error) };
}

/** How far the numbers may be off; null where the estimate is known well enough, or hardly known. */
function unsureClaim(input: CellInput) {
  const talk = mainTalk(input);
  if (talk === null || talk.error === null || talk.error < errorWorthAWord || isGuess(talk)) {
    return null;
  }
  const { country } = cellWords(input);
  const percent = percentFigure("likely error of the estimate", talk.error);
  return claim("intelligence", "negotiation.unsure", { percent, country }, estimateSupport(input));
}

/** That another kind of source stands far below the one that the numbers follow; null where none does. */
export function differClaim(input: CellInput, section: PageSection) {
  if (mainTalk(input) === null) return null;
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
  const { facts } = input.record;
  return standsOnRecorded(facts)
    ? words(`negotiation.base-${facts.recorded.kind}`, {})
    : words("negotiation.base-estimate", { pay: payWords(input) });
}

/** What the numbers follow, on the measure of another kind's figure: recorded pay that leads, else the estimate. */
function followed(input: CellInput, { figure, measure }: Compared): number | null {
  const { facts } = input.record;
  if (standsOnRecorded(facts) && facts.recorded.kind === figure.kind) return null;
  const { mean, median } = followedFigures(input);
  return measure === "median" ? median : mean;
}
