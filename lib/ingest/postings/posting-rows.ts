import type { Level } from "#lib/domain/level.ts";
import { Column } from "./column.ts";

/** What the rows of one posting have in common; rows that are equal in it share one object. */
export interface Job {
  title: string;
  country: string;
  level: Level;
  year: number;
  currency: string;
  /** As the file says it; "" where it does not. */
  employment: string;
  fullTime: boolean;
  /** As a hash; "" where the file does not tell it. */
  employer: string;
  /** What else must be equal in two rows of one posting. */
  alike: string;
}

/** The rows of a file of postings, held in columns: eight bytes a row, or a few more. */
export class PostingRows {
  readonly jobs: Job[] = [];
  readonly #jobIds = new Map<string, number>();
  /** By how much the line of a row is larger than its place: small numbers, where lines are not. */
  readonly #linesAhead = new Column();
  readonly #jobOf = new Column();
  readonly #lows = new Column();
  /** Null until a row has both ends of a range. */
  #highs: Column | null = null;
  /** Reasons of rows that do not count, by row. */
  readonly setAside = new Map<number, string>();

  get length(): number {
    return this.#lows.length;
  }

  /** The number of a job; equal jobs have one. */
  jobId(job: Job): number {
    const key = JSON.stringify(Object.values(job));
    const known = this.#jobIds.get(key);
    if (known !== undefined) return known;
    this.#jobIds.set(key, this.jobs.length);
    this.jobs.push(job);
    return this.jobs.length - 1;
  }

  add(row: {
    line: number;
    job: number;
    low: number;
    high: number | null;
    setAside?: string | null;
  }): void {
    if (row.setAside != null) this.setAside.set(this.length, row.setAside);
    if (row.high !== null && this.#highs === null) {
      this.#highs = new Column();
      for (let at = 0; at < this.length; at++) this.#highs.push(Number.NaN);
    }
    this.#linesAhead.push(row.line - this.length);
    this.#jobOf.push(row.job);
    this.#lows.push(row.low);
    this.#highs?.push(row.high ?? Number.NaN);
  }

  line(row: number): number {
    return row + this.#linesAhead.at(row);
  }

  job(row: number): number {
    return this.#jobOf.at(row);
  }

  /** The amounts of a row: one, or both ends of a range. */
  amounts(row: number): number[] {
    const low = this.#lows.at(row);
    const high = this.#highs?.at(row) ?? Number.NaN;
    return Number.isNaN(high) ? [low] : [low, high];
  }

  /** A row's amount where every row has one. */
  amount(row: number): number {
    return this.#lows.at(row);
  }
}
