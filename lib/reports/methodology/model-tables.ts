import { loadCountries } from "#lib/content/places/countries.ts";
import type { BacktestScore } from "#lib/domain/estimate.ts";
import type { ModelSummary } from "#lib/domain/forecast.ts";
import type { Methodology } from "#lib/domain/methodology.ts";
import { formatCount, formatFixed, formatPercent } from "#lib/format/number.ts";
import { capitalized } from "#lib/format/words.ts";
import { words } from "../parts/sentence.ts";
import { officialTable } from "./official-table.ts";
import { scoreTables, signedPercent } from "./score-tables.ts";

type Table = Methodology["tables"][number];

/** Countries whose growth is shown, those with most postings: the caption says so. */
const countriesShown = 10;

/** The scores in figures, what the model learned and how its bands came about; none without rows. */
export function modelTables(model: ModelSummary, scores: readonly BacktestScore[]): Table[] {
  return [
    ...scoreTables(scores, model),
    officialTable(model),
    growthTable(model),
    componentTable(model),
    bandTable(model),
  ].filter(({ table }) => table.rows.length > 0);
}

function componentTable({ components }: ModelSummary): Table {
  return {
    id: "components",
    heading: words("methodology.components-heading", {}),
    table: {
      caption: words("methodology.components-caption", {}),
      columns: ["Part", "Standard deviation", "Effects"],
      rows: components.map(({ name, standardDeviation, effects }) => [
        capitalized(name),
        formatFixed(standardDeviation, 3),
        formatCount(effects),
      ]),
      holds: "figures",
      more: null,
    },
  };
}

/** How fast pay is projected to grow where most of it was recorded. */
function growthTable({ damping, growth }: ModelSummary): Table {
  const countries = new Map(loadCountries().map(({ code, name }) => [code, name]));
  return {
    id: "growth",
    heading: words("methodology.growth-heading", {}),
    table: {
      caption: words("methodology.growth-caption", { damping: formatPercent(damping) }),
      columns: ["Country", "Projected growth a year"],
      rows: growth
        .slice(0, countriesShown)
        .map(({ country, growth }) => [countries.get(country) ?? country, signedPercent(growth)]),
      holds: "figures",
      more: null,
    },
  };
}

function bandTable({ bandScales }: ModelSummary): Table {
  return {
    id: "bands",
    heading: words("methodology.bands-heading", {}),
    table: {
      caption: words("methodology.bands-caption", {}),
      columns: ["Years ahead", "Past errors", "Half width, in standard errors"],
      rows: bandScales.map(({ horizon, n, scale }) => [
        `${horizon}`,
        formatCount(n),
        formatFixed(scale, 2),
      ]),
      holds: "figures",
      more: null,
    },
  };
}
