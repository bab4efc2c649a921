import { sum } from "d3-array";
import type { CellPage, LevelRow } from "#lib/domain/cell-page.ts";
import type { Estimate } from "#lib/domain/estimate.ts";
import { type Level, levelSchema } from "#lib/domain/level.ts";
import { formatEstimate, formatMoney } from "#lib/format/money.ts";
import { formatShare } from "#lib/format/number.ts";
import { levelWords } from "#lib/format/words.ts";
import { cellPath } from "../../parts/cell-row.ts";
import { countFigure, differenceFigures, shareFigure } from "../../parts/figures.ts";
import { intervalBar, type Scale } from "../../parts/interval-bar.ts";
import { claim, printable, words } from "../../parts/sentence.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { differenceOf, isClear } from "../facts/difference.ts";
import { type LevelEstimate, levelScale, shownLevels } from "../facts/levels.ts";
import { differenceSupport, estimateSupport, recordedSupport } from "../facts/support.ts";
import { legalClaims, legalTable } from "./legal-levels.ts";
import { yearsOfWork } from "./years-of-work.ts";

/** Fewer pay points are no distribution: two are both ends of one posting. */
const fewestForShares = 10;

/** Who is asked for, and what each level pays. */
export function seniority(input: CellInput): CellPage["seniority"] {
  const levels = shownLevels(input);
  if (levels.length === 0) return unknownLevels(input);
  const scale = levelScale(levels);
  const rows = levels.map((item) => levelRow(input, item, scale));
  return {
    rows,
    finding: finding(rows),
    claims: printable([...shareClaims(input), ladderClaim(input, levels)]),
    table: null,
    note: rows.some(({ bar }) => bar.modelled)
      ? words("seniority.modelled-note", {})
      : words("seniority.observed-note", {}),
    convention: words(
      input.record.facts.lead.kind === "advertised"
        ? "seniority.convention"
        : "seniority.convention-years",
      {},
    ),
    ...byYears(input),
  };
}

/** Where the page's kind of pay tells no levels apart: those that the law names, else that none is known. */
function unknownLevels(input: CellInput): CellPage["seniority"] {
  const { aRole, country } = cellWords(input);
  const legal = printable(legalClaims(input));
  const unknown = claim(
    "seniority",
    "seniority.unknown",
    { aRole, country },
    estimateSupport(input),
  );
  const claims = legal.length > 0 ? legal : printable([unknown]);
  return {
    ...{ rows: [], finding: "", claims, table: legalTable(input) },
    ...{ note: "", convention: "", ...byYears(input) },
  };
}

/** Pay by years of work, and from a page of answers the way to it. Others have the sentences of the roadmap. */
function byYears(input: CellInput): Pick<CellPage["seniority"], "yearsOfWork" | "yearsLink"> {
  const { role, country, facts } = input.record;
  const chart = yearsOfWork(input);
  return {
    yearsOfWork: chart,
    yearsLink:
      chart === null || facts.lead.kind !== "self-reported"
        ? null
        : {
            text: words("seniority.years-link", {}),
            href: `${cellPath(role.slug, country.slug)}/evidence#years`,
          },
  };
}

function finding(rows: readonly LevelRow[]): string {
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (first === undefined || last === undefined) return "";
  return words("seniority.finding", {
    first: first.name.toLowerCase(),
    firstPay: first.meanShown,
    last: last.name.toLowerCase(),
    lastPay: last.meanShown,
  });
}

function levelRow(input: CellInput, { level, estimate }: LevelEstimate, scale: Scale): LevelRow {
  const { currency } = input.record.facts;
  const { name, years } = levelWords[level];
  const held = heldAt(input, level, estimate);
  return {
    level,
    name,
    years,
    ...held,
    meanShown: formatEstimate(estimate, currency).mean,
    // A level of which nothing was seen leans on its neighbours, whatever the cell itself holds.
    bar: intervalBar(
      name,
      { ...estimate, ...held, ownWeight: held.payPoints === 0 ? 0 : estimate.ownWeight },
      currency,
      scale,
    ),
  };
}

/** What is held at a level, of the kind that leads the page only: of answers, those with its years of work. */
function heldAt(
  { record: { facts } }: CellInput,
  level: Level,
  { postings: answers }: Estimate,
): Pick<LevelRow, "share" | "shareShown" | "payPoints" | "recordedShown"> {
  if (facts.lead.kind !== "advertised") {
    const shareShown = answers > 0 ? `n = ${answers}` : "none seen";
    return { share: null, shareShown, payPoints: answers, recordedShown: null };
  }
  const recorded = facts.advertised?.levels[level];
  const payPoints = recorded?.payPoints ?? 0;
  if (recorded === undefined || payPoints === 0) {
    return { share: null, shareShown: "none seen", payPoints, recordedShown: null };
  }
  const isShare = (facts.advertised?.payPoints ?? 0) >= fewestForShares;
  return {
    share: isShare ? recorded.share : null,
    shareShown: isShare ? formatShare(recorded.share) : `n = ${payPoints}`,
    payPoints,
    recordedShown: recorded.average === null ? null : formatMoney(recorded.average, facts.currency),
  };
}

function shareClaims(input: CellInput) {
  const { advertised, lead } = input.record.facts;
  const { aRole, country } = cellWords(input);
  if (lead.kind !== "advertised") return [yearsClaim(input)];
  if (advertised === null) {
    return [claim("seniority", "seniority.no-levels", { aRole, country }, estimateSupport(input))];
  }
  const support = recordedSupport(input, "advertised");
  if (advertised.payPoints < fewestForShares) return [tooFewClaim(input, advertised.postings)];
  const n = countFigure("pay points", advertised.payPoints, "pay point");
  const [first, second] = Object.entries(advertised.levels)
    .map(([level, facts]) => ({ level: levelSchema.parse(level), ...facts }))
    .filter(({ payPoints }) => payPoints > 0)
    .toSorted((a, b) => b.payPoints - a.payPoints);
  if (first === undefined) return [];
  if (second === undefined) {
    const level = levelWords[first.level].short;
    return [claim("seniority", "seniority.share-only", { country, n, level }, support)];
  }
  const slots = {
    n,
    country,
    first: shareFigure(`share of ${first.level} level`, first.share, first.payPoints),
    firstLevel: levelWords[first.level].short,
    second: shareFigure(`share of ${second.level} level`, second.share, second.payPoints),
    secondLevel: levelWords[second.level].short,
  };
  return [claim("seniority", "seniority.shares", slots, support)];
}

/** Levels of answers are years of work, where some give them; else they are known from elsewhere. */
function yearsClaim(input: CellInput) {
  const answers = sum(shownLevels(input), ({ estimate }) => estimate.postings);
  const { aRole, country } = cellWords(input);
  if (answers === 0)
    return claim("seniority", "seniority.no-levels", { aRole, country }, estimateSupport(input));
  const n = countFigure("answers with years of work", answers, "answer");
  const support = recordedSupport(input, "self-reported");
  return claim("seniority", "seniority.by-years", { n, country }, support);
}

function tooFewClaim(input: CellInput, count: number) {
  const { country } = cellWords(input);
  const support = recordedSupport(input, "advertised");
  const postings = countFigure("postings", count, "posting");
  return count === 1
    ? claim("seniority", "seniority.too-few-one", { country }, support)
    : claim("seniority", "seniority.too-few", { country, postings }, support);
}

/** The step from professional to senior, which most cells can tell. */
function ladderClaim(input: CellInput, levels: readonly LevelEstimate[]) {
  const mid = levels.find(({ level }) => level === "mid");
  const senior = levels.find(({ level }) => level === "senior");
  if (mid === undefined || senior === undefined) return null;
  const step = differenceOf(senior.estimate, mid.estimate);
  if (!isClear(step)) return null;
  const { role, country } = cellWords(input);
  const figures = differenceFigures("difference of senior and professional pay", step);
  return claim(
    "seniority",
    "seniority.ladder",
    { role, country, from: levelWords.mid.short, to: levelWords.senior.short, ...figures },
    differenceSupport(input, "levels"),
  );
}
