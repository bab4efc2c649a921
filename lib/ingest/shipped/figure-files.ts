import type { PayCell } from "#lib/domain/pay-cell.ts";
import type { SurveyStatistic } from "#lib/domain/survey-statistic.ts";
import { advertisedCellsFromCsv, advertisedCellsToCsv } from "./advertised-csv.ts";
import { officialCellsFromCsv, officialCellsToCsv } from "./official-csv.ts";
import { statisticsFromCsv, statisticsToCsv } from "./statistics-csv.ts";
import { surveyCellsFromCsv, surveyCellsToCsv } from "./survey-csv.ts";

/** The figures of one edition. */
export interface Figures {
  cells: PayCell[];
  statistics: SurveyStatistic[];
}

type Edition = { source: string; edition: string };

/** An edition's figures as the CSV files that ship, by file name. A file that would be empty is none. */
export function figureFiles(label: string, { cells, statistics }: Figures): Map<string, string> {
  const files: [string, string][] = [[`cells-${label}.csv.gz`, cellsToCsv(cells)]];
  if (statistics.length > 0) {
    files.push([`statistics-${label}.csv.gz`, statisticsToCsv(statistics)]);
  }
  return new Map(files);
}

/**
 * Reads the files that `figureFiles` wrote.
 * @throws ZodError where a line is none of its own.
 */
export function figuresOf(
  files: ReadonlyMap<string, string>,
  kind: PayCell["kind"],
  edition: Edition,
): Figures {
  const cells = files.get(`cells-${edition.edition}.csv.gz`);
  const statistics = files.get(`statistics-${edition.edition}.csv.gz`);
  return {
    cells: cells === undefined ? [] : cellsFromCsv[kind](cells, edition),
    statistics: statistics === undefined ? [] : statisticsFromCsv(statistics, edition),
  };
}

/** An edition's cells are all of one kind. */
function cellsToCsv(cells: readonly PayCell[]): string {
  const advertised = cells.filter((cell) => cell.kind === "advertised");
  const selfReported = cells.filter((cell) => cell.kind === "self-reported");
  if (advertised.length > 0) return advertisedCellsToCsv(advertised);
  if (selfReported.length > 0) return surveyCellsToCsv(selfReported);
  return officialCellsToCsv(cells.filter((cell) => cell.kind === "official"));
}

const cellsFromCsv: Record<PayCell["kind"], (text: string, edition: Edition) => PayCell[]> = {
  advertised: advertisedCellsFromCsv,
  "self-reported": surveyCellsFromCsv,
  official: officialCellsFromCsv,
};
