import { compareText } from "#lib/domain/compare-text.ts";
import type { BacktestScore } from "#lib/domain/estimate.ts";
import type { ModelSummary } from "#lib/domain/forecast.ts";
import type { Methodology } from "#lib/domain/methodology.ts";
import { formatCount, formatFixed, formatPercent } from "#lib/format/number.ts";
import { capitalized, gradeWords } from "#lib/format/words.ts";
import { words } from "../parts/sentence.ts";

type Table = Methodology["tables"][number];
type Wanted = Partial<BacktestScore>;

/** The scores in figures: by year and area, by grade, further ahead and on editions alone, and their noise. */
export function scoreTables(scores: readonly BacktestScore[], model: ModelSummary): Table[] {
  return [
    yearTable(scores, "titles"),
    yearTable(scores, "roles"),
    gradeTable(scores),
    furtherTable(scores, model),
    floorTable(model),
  ];
}

/** "−1.2%": bias and growth may be below zero; what rounds to zero has no sign. */
export function signedPercent(fraction: number): string {
  return fraction <= -0.0005 ? `−${formatPercent(fraction, 1)}` : formatPercent(fraction, 1);
}

function table(
  id: string,
  about: Pick<Table, "heading"> & { caption: string },
  columns: string[],
  rows: string[][],
): Table {
  const { heading, caption } = about;
  return {
    id,
    heading,
    table: { caption, columns, rows, holds: "figures", more: null },
  };
}

const measures = ["Cells", "Missed by", "Last value", "Bias", "Band held", "Interval score"];
const areas = ["all", "united-states"] as const;

function yearTable(scores: readonly BacktestScore[], cells: BacktestScore["cells"]): Table {
  return table(
    `scores-${cells}`,
    {
      heading: words(
        cells === "titles" ? "methodology.years-heading" : "methodology.year-roles-heading",
        {},
      ),
      caption: words("methodology.years-caption", {}),
    },
    ["Area and target year", ...measures],
    areas.flatMap((area) =>
      targetYears(scores).flatMap((year) =>
        measured(`${areaWords(area)}, ${yearWords(year)}`, scores, { cells, area, year }),
      ),
    ),
  );
}

/** By grade, all target years together, then how often the band held in each year. */
function gradeTable(scores: readonly BacktestScore[]): Table {
  const years = targetYears(scores).filter((year) => year !== "all");
  return table(
    "scores-grades",
    {
      heading: words("methodology.grade-heading", {}),
      caption: words("methodology.grade-caption", {}),
    },
    ["Grade", ...measures, ...years.map((year) => `Held, ${year}`)],
    (["high", "medium", "low", "very-low"] as const).flatMap((grade) =>
      measured(capitalized(gradeWords[grade]), scores, { grade }).map((row) => [
        ...row,
        ...years.map((year) => heldShare(find(scores, { grade, year }))),
      ]),
    ),
  );
}

function furtherTable(scores: readonly BacktestScore[], { firstPrint }: ModelSummary): Table {
  const kinds = ["titles", "roles"] as const;
  const vintage = { design: "vintage" as const };
  return table(
    "scores-further",
    {
      heading: words("methodology.further-heading", {}),
      caption: words("methodology.further-caption", {}),
    },
    ["What is scored", ...measures],
    [
      ...kinds.flatMap((cells) => measured(`Two years, ${cells}`, scores, { cells, horizon: 2 })),
      ...kinds.flatMap((cells) =>
        measured(`First print, ${cells}`, firstPrint, { ...vintage, cells }),
      ),
      ...kinds.flatMap((cells) =>
        measured(`Final figures, ${cells}`, scores, { ...vintage, cells }),
      ),
    ],
  );
}

/** What no forecaster can beat, because the recorded means are samples themselves. */
function floorTable({ noiseFloor }: ModelSummary): Table {
  return table(
    "noise-floor",
    {
      heading: words("methodology.floor-heading", {}),
      caption: words("methodology.floor-caption", {}),
    },
    [
      "Area and target year",
      "Cells",
      "Postings independent",
      "Repeats as one",
      "Last value, pay constant",
    ],
    noiseFloor
      .filter(({ cells, year }) => cells === "titles" || year === "all")
      .map(({ cells, area, year, n, postings, distinctRanges, lastValue }) => [
        `${areaWords(area)}, ${cells === "roles" ? "roles, " : ""}${yearWords(year)}`,
        formatCount(n),
        formatPercent(postings, 1),
        formatPercent(distinctRanges, 1),
        formatPercent(lastValue, 1),
      ]),
  );
}

/** One row of the measures, or none where nothing was scored. */
function measured(name: string, scores: readonly BacktestScore[], wanted: Wanted): string[][] {
  const own = find(scores, wanted);
  if (own === undefined || own.mape === null) return [];
  const last = find(scores, { ...wanted, method: "last" })?.mape;
  return [
    [
      name,
      formatCount(own.n),
      formatPercent(own.mape, 1),
      last == null ? "" : formatPercent(last, 1),
      own.bias === null ? "" : signedPercent(own.bias),
      heldShare(own),
      own.intervalScore === null ? "" : formatFixed(own.intervalScore, 3),
    ],
  ];
}

/** The model's score a year ahead on title cells of all countries, all years and grades, unless said. */
function find(scores: readonly BacktestScore[], wanted: Wanted): BacktestScore | undefined {
  const {
    design = "rolling",
    cells = "titles",
    area = "all",
    year = "all",
    horizon = 1,
    grade = "all",
    method = "model",
  } = wanted;
  return scores.find(
    (score) =>
      score.design === design &&
      score.cells === cells &&
      score.area === area &&
      score.year === year &&
      score.horizon === horizon &&
      score.grade === grade &&
      score.method === method,
  );
}

/** Target years in order, all of them together behind. */
export function targetYears(scores: readonly BacktestScore[]): BacktestScore["year"][] {
  return [...new Set(scores.map(({ year }) => year))].toSorted((a, b) =>
    compareText(`${a}`, `${b}`),
  );
}

function areaWords(area: BacktestScore["area"]): string {
  return area === "all" ? "All countries" : "United States";
}

/** "2024", or all target years together. */
export function yearWords(year: BacktestScore["year"]): string {
  return `${year === "all" ? words("methodology.all-years", {}) : year}`;
}

/** "87% ± 3%": how often the band held, and the standard error of a share meant to be four in five. */
function heldShare(score: BacktestScore | undefined): string {
  if (score?.coverage == null) return "";
  const chance = Math.sqrt((0.8 * 0.2) / score.n);
  return `${formatPercent(score.coverage)} ± ${formatPercent(chance)}`;
}
