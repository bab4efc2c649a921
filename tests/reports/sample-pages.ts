import type { RecordedFacts, SourceFigure } from "#lib/domain/cell-facts.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { CellRecord, CellSummary } from "#lib/domain/cell-record.ts";
import { buildCellPage } from "#lib/reports/cell/build-cell-page.ts";
import { backendFacts, estimate, input } from "./sample-cell.ts";

/** A figure of a source beside the others; give what a test is about. */
export function sourceFigure(more: Partial<SourceFigure>): SourceFigure {
  const [first] = backendFacts.sources;
  if (first === undefined) throw new Error("the sample holds a figure");
  return { ...first, ...more };
}

/** The page of the sample cell with these sources side by side. */
export function withSources(sources: SourceFigure[]): CellPage {
  return buildCellPage(input({ facts: { ...backendFacts, sources } }));
}

/** The senior level with an estimate that is known to this fraction either way. */
export function senior(error: number) {
  const mean = 206_000;
  const ends = { low80: mean * (1 - error), high80: mean * (1 + error) };
  return { ...estimate({ level: "senior", mean, payPoints: 242, postings: 121 }), ...ends };
}

/** Answers of respondents where these lead a page. */
export function answersFacts(): RecordedFacts {
  const { advertised } = backendFacts;
  if (advertised === null) throw new Error("the sample holds postings");
  return { ...advertised, kind: "self-reported", p25: 120_000, p75: 190_000 };
}

/** The page of a cell with two postings and many answers, whose survey tells no levels apart. */
export function answersLead(): CellPage {
  const recorded = answersFacts();
  const advertised: RecordedFacts = { ...recorded, kind: "advertised", postings: 2, payPoints: 4 };
  const lead = { kind: "self-reported", from: "recorded" } as const;
  return buildCellPage(
    input({ facts: { ...backendFacts, lead, recorded, advertised }, levels: [] }),
  );
}

/** What a question of the page is answered. */
export function answersOf({ faq }: CellPage, id: string): string {
  const question = faq.find((one) => one.id === id);
  return question?.claims.map(({ text }) => text).join(" ") ?? "";
}

/** A cell as lists show it. */
export function asListed(record: CellRecord): CellSummary {
  const { role, country, indexable, facts, estimate: own, projections, release } = record;
  const { recorded } = facts;
  return {
    role,
    country,
    indexable,
    canonical: null,
    leadFrom: facts.lead.from,
    postings: recorded?.postings ?? 0,
    payPoints: recorded?.payPoints ?? 0,
    recorded: recorded && { kind: recorded.kind, average: recorded.average },
    estimate: own,
    projections,
    usdRate: release.rates.perUsd[country.currency] ?? 1,
  };
}

/** A block of market intelligence with its sentences as one text. */
export function block(of: CellPage, id: string) {
  const found = of.intelligence.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no block ${id}`);
  return { ...found, text: found.claims.map(({ text }) => text).join(" ") };
}
