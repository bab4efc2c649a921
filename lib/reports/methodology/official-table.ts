import { loadCountries } from "#lib/content/places/countries.ts";
import type { ModelSummary } from "#lib/domain/forecast.ts";
import type { Methodology } from "#lib/domain/methodology.ts";
import type { OfficialMethod, OfficialScore } from "#lib/domain/official-series.ts";
import { formatCount, formatPercent } from "#lib/format/number.ts";
import { words } from "../parts/sentence.ts";

/** What projections of official pay missed past editions by, beside simple rules; no rows where none are held. */
export function officialTable({ official }: ModelSummary): Methodology["tables"][number] {
  const countries = new Map(loadCountries().map(({ code, name }) => [code, name]));
  const own = official.filter(({ method, year }) => method === "model" && year !== "banded");
  return {
    id: "official",
    heading: words("methodology.official-heading", {}),
    table: {
      caption: words("methodology.official-caption", {}),
      columns: [
        "Country",
        "Editions ahead",
        "Year",
        "Occupations",
        "This site",
        "Growth of all jobs' average",
        "Median occupation's growth",
        "Last value",
        "Inside the band",
      ],
      rows: own.map((score) => {
        const { country, horizon, year, n } = score;
        const banded = year === "all" ? (sameButYear(official, score, "banded") ?? score) : score;
        return [
          countries.get(country) ?? country,
          `${horizon}`,
          year === "all" ? words("methodology.official-all", {}) : `${year}`,
          formatCount(n),
          percent(score.mape),
          percent(missOf(official, score, "nation")),
          percent(missOf(official, score, "median-occupation")),
          percent(missOf(official, score, "last")),
          percent(banded.coverage),
        ];
      }),
      holds: "figures",
      more: null,
    },
  };
}

function missOf(
  scores: readonly OfficialScore[],
  { source, horizon, year }: OfficialScore,
  method: OfficialMethod,
): number | null {
  const rival = scores.find(
    (score) =>
      score.source === source &&
      score.horizon === horizon &&
      score.year === year &&
      score.method === method,
  );
  return rival?.mape ?? null;
}

function sameButYear(
  scores: readonly OfficialScore[],
  { source, horizon, method }: OfficialScore,
  year: OfficialScore["year"],
): OfficialScore | undefined {
  return scores.find(
    (score) =>
      score.source === source &&
      score.horizon === horizon &&
      score.method === method &&
      score.year === year,
  );
}

function percent(fraction: number | null): string {
  return fraction === null ? "" : formatPercent(fraction, 1);
}
