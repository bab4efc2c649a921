import { mean } from "d3-array";
import { compareText } from "#lib/domain/compare-text.ts";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import type { Outcome, Replay } from "#lib/domain/ledger.ts";
import { payPointsIn } from "../facts/recorded-advertised.ts";
import { mapCells, mappedKey, withRates } from "../input/counted-cells.ts";
import type { Method } from "../method.ts";
import { gradeProjection, gradingEdition, type OpenProjection } from "./grade-projections.ts";

type Vintage = ForecastInput["vintages"][number];

/**
 * What each earlier edition would have projected, had a release been built from it alone, graded as
 * the record grades: by the first later edition with 30 pay points of the cell in the year.
 *
 * Only the edition's own cells, and wage growth of years before its date, are visible to it.
 * @returns the projections that a later edition grades; those never due are left out.
 */
export function replayEditions(
  input: ForecastInput,
  ratesOf: (year: number) => ForecastInput["rates"],
  method: Method,
): Replay[] {
  const vintages = input.vintages.toSorted((a, b) => compareText(a.date, b.date));
  return vintages.flatMap((vintage, place) => {
    const then = inputAt(vintage, input, ratesOf);
    // Only an edition that reaches further can show what was projected; without one nothing is computed.
    const later = vintages
      .slice(place + 1)
      .filter(
        ({ source, cells }) => source === vintage.source && lastYear(cells) > then.referenceYear,
      )
      .map(({ source, edition, date, cells }) =>
        gradingEdition({ source, label: edition, date }, cells),
      );
    return later.length === 0
      ? []
      : replay(then, vintage, method, (open) => {
          const [outcome] = later.flatMap(
            (edition) => gradeProjection(open, edition, input.rates) ?? [],
          );
          return outcome;
        });
  });
}

function lastYear(cells: Vintage["cells"]): number {
  return Math.max(...cells.map(({ year }) => year));
}

/** What a build on the day of the edition would have read. */
function inputAt(
  { cells, date }: Vintage,
  input: ForecastInput,
  ratesOf: (year: number) => ForecastInput["rates"],
): ForecastInput {
  const referenceYear = lastYear(cells);
  const rates = ratesOf(referenceYear);
  return {
    ...input,
    cells: withRates(cells, rates).cells,
    vintages: [],
    titleRoles: [],
    rates,
    wageGrowth: input.wageGrowth.filter(({ year }) => year < Number(date.slice(0, 4))),
    referenceYear,
    projectionYears: [referenceYear + 1, referenceYear + 2],
    dataDate: date,
  };
}

function replay(
  input: ForecastInput,
  vintage: Vintage,
  method: Method,
  outcomeOf: (open: OpenProjection) => Outcome | undefined,
): Replay[] {
  const { estimates, projections } = method.forecast(input, method.backtest(input));
  const bases = new Map(
    estimates
      .filter(({ kind, level }) => kind === "advertised" && level === "all")
      .map(({ role, country, mean }) => [mappedKey(role, country), mean]),
  );
  const codes = new Map(input.countries.map(({ slug, code }) => [slug, code]));
  const titles = new Map(input.roles.map(({ slug, titles }) => [slug, titles]));
  const newest = mapCells(
    vintage.cells.filter(({ year }) => year === input.referenceYear),
    input.roles,
    [],
  );
  const advertised = projections.filter(({ kind }) => kind === "advertised");
  return advertised.flatMap((projection) => {
    const { role, country, year, currency, mean: projected, method } = projection;
    const { fileLow80: low80, fileHigh80: high80 } = projection;
    const base = bases.get(mappedKey(role, country));
    const countryCode = codes.get(country) ?? "";
    if (base === undefined) return [];
    const recorded = (newest.get(mappedKey(role, countryCode)) ?? [])
      .map(({ cell }) => cell)
      .filter((cell) => cell.kind === "advertised");
    const made = {
      source: vintage.source,
      edition: vintage.edition,
      editionDate: vintage.date,
      kind: "advertised" as const,
      year,
      currency,
      low80,
      high80,
    };
    const outcome = outcomeOf({ ...made, countryCode, titles: titles.get(role) ?? [] });
    if (outcome === undefined) return [];
    const lastValue = mean(payPointsIn(recorded, currency, input.rates)) ?? null;
    return [{ ...made, role, country, mean: projected, base, lastValue, method, outcome }];
  });
}
