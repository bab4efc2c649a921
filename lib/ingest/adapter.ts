import type { Level } from "#lib/domain/level.ts";
import type { PayCell } from "#lib/domain/pay-cell.ts";
import type { SurveyStatistic } from "#lib/domain/survey-statistic.ts";
import type { ReadProgress } from "./source-file.ts";

/** A row that could not be used: where and why. */
export interface Reject {
  /** Line in the publisher's file; the header is line 1. */
  line: number;
  column: string;
  value: string;
  reason: string;
}

/** Rows that were read and do not count, by reason. */
export interface SetAside {
  reason: string;
  rows: number;
}

/** How many rows a correction touched, and how many its file expects in this edition. */
export interface CorrectionCount {
  id: string;
  rows: number;
  /** Null where the correction expects nothing of this edition. */
  expected: number | null;
}

/** One accepted row, as table `observations` keeps it. Only advertised rows are kept one by one. */
export interface Observation {
  line: number;
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

/** What an adapter makes of one file. Always: accepted + rejects.length = read. */
export interface IngestedFile {
  /** SHA-256 of the publisher's uncompressed file. */
  checksum: string;
  read: number;
  accepted: number;
  rejects: Reject[];
  setAside: SetAside[];
  corrections: CorrectionCount[];
  /** Postings among the accepted rows; survey answers for a survey, 0 for official tables. */
  postings: number;
  /** Accepted rows per raw title. */
  titles: Map<string, number>;
  /** A line each, for the reader of the import report. */
  warnings: string[];
  observations: Observation[];
  cells: PayCell[];
  statistics: SurveyStatistic[];
}

export interface AdapterInput {
  file: string;
  /** Id of the source in content/sources. */
  source: string;
  edition: { label: string; date: string };
  onProgress?: (progress: ReadProgress) => void;
}

/**
 * Reads one source format: a file in, checked figures out. It writes nothing; `write-edition.ts` does
 * that for all formats.
 */
export type Adapter = (input: AdapterInput) => Promise<IngestedFile>;
