import type { BacktestScore } from "#lib/domain/estimate.ts";
import type { ModelSummary } from "#lib/domain/forecast.ts";
import type { Methodology } from "#lib/domain/methodology.ts";
import { formatCount, formatNumber, formatPercent } from "#lib/format/number.ts";
import { capitalized, gradeWords } from "#lib/format/words.ts";
import { words } from "../parts/sentence.ts";

type Table = Methodology["tables"][number];

/** What the model learned and how its bands came about; a table without rows is left out. */
export function modelTables(model: ModelSummary, scores: readonly BacktestScore[]): Table[] {
  return [componentTable(model), floorTable(model), intervalTable(scores), bandTable(model)].filter(
    ({ table }) => table.rows.length > 0,
  );
}

function componentTable({ components }: ModelSummary): Table {
  return {
    id: "components",
    heading: words("methodology.components-heading", {}),
    table: {
      caption: words("methodology.components-caption", {}),
      columns: ["Part", "Standard deviation", "Effects"],
      rows: components
        .slice(0, 10)
        .map(({ name, standardDeviation, effects }) => [
          capitalized(name),
          formatNumber(standardDeviation, 3),
          formatCount(effects),
        ]),
      holds: "figures",
      more: null,
    },
  };
}

/** What no forecaster can beat, because the recorded means are samples themselves. */
function floorTable({ noiseFloor }: ModelSummary): Table {
  return {
    id: "noise-floor",
    heading: words("methodology.floor-heading", {}),
    table: {
      caption: words("methodology.floor-caption", {}),
      columns: [
        "Cells",
        "Cells scored",
        "Postings independent",
        "Repeats as one",
        "Last value, pay constant",
      ],
      rows: noiseFloor
        .filter(({ year }) => year === "all")
        .slice(0, 10)
        .map(({ cells, area, n, postings, distinctRanges, lastValue }) => [
          `${capitalized(cells)}, ${area === "all" ? "all countries" : "United States"}`,
          formatCount(n),
          formatPercent(postings, 1),
          formatPercent(distinctRanges, 1),
          formatPercent(lastValue, 1),
        ]),
      holds: "figures",
      more: null,
    },
  };
}

/** Interval scores (Winkler): width plus a penalty for each miss, lower is better. */
function intervalTable(scores: readonly BacktestScore[]): Table {
  const own = scores.filter(
    ({ method, grade, year, intervalScore }) =>
      method === "model" && grade === "all" && year === "all" && intervalScore !== null,
  );
  return {
    id: "interval-scores",
    heading: words("methodology.interval-heading", {}),
    table: {
      caption: words("methodology.interval-caption", {}),
      columns: ["Cells", "Years ahead", "Cells scored", "Interval score", "Coverage"],
      rows: own
        .slice(0, 10)
        .map(({ design, cells, area, horizon, n, intervalScore, coverage }) => [
          `${capitalized(cells)}, ${area === "all" ? "all countries" : "United States"}, ${design}`,
          `${horizon}`,
          formatCount(n),
          formatNumber(intervalScore ?? 0, 3),
          coverage === null ? "" : formatPercent(coverage),
        ]),
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
      columns: ["Grade", "Years ahead", "Past errors", "Half width, in standard errors"],
      rows: bandScales
        .slice(0, 10)
        .map(({ horizon, grade, n, scale }) => [
          grade === "all" ? "All grades" : gradeWords[grade],
          `${horizon}`,
          formatCount(n),
          formatNumber(scale, 2),
        ]),
      holds: "figures",
      more: null,
    },
  };
}
