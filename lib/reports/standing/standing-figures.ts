import "server-only";
import type { StandingFigures } from "#lib/domain/standing.ts";
import { cell } from "#lib/queries/cell.ts";
import { roleSpreads } from "#lib/queries/role-spreads.ts";
import { referenceSeries } from "#lib/queries/series.ts";
import { report } from "../parts/report.ts";
import { seriesBook } from "../parts/series.ts";
import { standingFiguresView } from "./standing-figures-view.ts";

/**
 * What a reader's pay for a role in a country is answered from, with the release that says it; null where the
 * release has no estimate for the two, or knows of no spread.
 */
export const standingFigures = report(
  async (
    role: string,
    country: string,
  ): Promise<{ release: string; figures: StandingFigures } | null> => {
    const record = await cell(role, country);
    if (record === null) return null;
    const spreads = await roleSpreads(role, record.facts.lead.kind);
    const codes = [record.country.code, ...spreads.map((spread) => spread.country.code)];
    const series = await referenceSeries({ series: ["ppp"], subjects: codes });
    const figures = standingFiguresView(record, spreads, seriesBook(series));
    return figures && { release: record.release.id, figures };
  },
);
