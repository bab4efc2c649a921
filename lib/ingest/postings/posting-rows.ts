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

/** The rows of a file of postings, held in columns: 24 bytes a row. */
export class PostingRows {
  readonly jobs: Job[] = [];
  readonly #jobIds = new Map<string, number>();
  readonly #lines = new Column("int");
  readonly #jobOf = new Column("int");
  readonly #lows = new Column("float");
  /** Null until a row has both ends of a range. */
  #highs: Column | null = null;
  /** Reasons of rows that do not count, by row. */
  readonly setAside = new Map<number, string>();

  get length(): number {
    return this.#lines.length;
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
      this.#highs = new Column("float");
      for (let at = 0; at < this.length; at++) this.#highs.push(Number.NaN);
    }
    this.#lines.push(row.line);
    this.#jobOf.push(row.job);
    this.#lows.push(row.low);
    this.#highs?.push(row.high ?? Number.NaN);
  }

  line(row: number): number {
    return this.#lines.at(row);
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
