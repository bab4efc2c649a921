import type { PayMapping } from "#lib/content/sources/pay-mapping-schema.ts";
import type { EditionReport, Reject } from "#lib/domain/import-report.ts";
import type { Level } from "#lib/domain/level.ts";
import type { PayCell } from "#lib/domain/pay-cell.ts";
import type { SurveyStatistic } from "#lib/domain/survey-statistic.ts";
import type { ReadProgress } from "./table/source-bytes.ts";

/** One accepted row, as table `observations` keeps it. Only advertised rows are kept one by one. */
export interface Observation {
  line: number;
  /** 1, or 2 for the high end where one line holds both ends of a range. */
  part: number;
  posting: number;
  year: number;
  level: Level;
  employment: string;
  title: string;
  country: string;
  amount: number;
  currency: string;
  /** Null where no correction changed the currency. */
  publishedCurrency: string | null;
  /** Null where the row counts. */
  setAside: string | null;
}

/** Pay cells, to be gone through as often as one likes; those of a large file are made each time. */
export type CellList<Cell extends PayCell = PayCell> = Iterable<Cell> & { readonly length: number };

/** What an adapter makes of one file. */
export interface IngestedFile {
  /** SHA-256 of the publisher's uncompressed file. */
  checksum: string;
  report: EditionReport;
  /** The first thousand; `rejectedFor` counts all. */
  rejects: Reject[];
  /** How many rows were rejected for each reason, most first. */
  rejectedFor: { reason: string; rows: number }[];
  /** A line each, for the reader of the import report. */
  warnings: string[];
  /** Accepted rows per raw title. */
  titles: Map<string, number>;
  /** To be read once. */
  observations: Iterable<Observation>;
  cells: CellList;
  statistics: SurveyStatistic[];
}

/** What an adapter is given to read. */
export interface AdapterInput {
  file: string;
  /** Id of the source in content/sources. */
  source: string;
  /** How the source's files are described. */
  mapping: PayMapping;
  edition: { label: string; date: string };
  onProgress?: (progress: ReadProgress) => void;
}

/**
 * Reads one source format: a file in, checked figures out. It writes nothing; `write-edition.ts` does
 * that for all formats.
 * @throws IngestError where the file as a whole cannot be used.
 */
export type Adapter = (input: AdapterInput) => Promise<IngestedFile>;
