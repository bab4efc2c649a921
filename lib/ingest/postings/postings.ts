import type { Level } from "#lib/domain/level.ts";
import { keptText } from "../table/kept-text.ts";
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
  /** What finds equal jobs and texts while rows are added. */
  readonly #jobIds = new Map<string, number>();
  readonly #texts = new Map<string, string>();
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
    const { title, employment, employer, alike } = job;
    this.jobs.push({
      ...job,
      ...{ title: this.#text(title), employment: this.#text(employment) },
      ...{ employer: this.#text(employer), alike: this.#text(alike) },
    });
    return this.jobs.length - 1;
  }

  #text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const own = keptText(text);
    this.#texts.set(own, own);
    return own;
  }

  /** Called when the last row is added: what was only needed for that is let go. */
  close(): void {
    this.#jobIds.clear();
    this.#texts.clear();
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

/** The postings of a file by their rows: one, or two neighbours that are the ends of a range. */
export interface PairedRows {
  /** Row of each posting. */
  first: Column;
  /** By how many rows its second row comes later, or earlier; 0 where it has none. */
  partner: Column;
  /** Whether the file's order told the partners, or only that rows are alike. */
  by: "neighbour" | "likeness" | "row";
}

/** The second row of a posting; null where it has none. */
export function secondRow({ first, partner }: PairedRows, posting: number): number | null {
  const further = partner.at(posting);
  return further === 0 ? null : first.at(posting) + further;
}

/** Rows whose employment is not full time do not count; where the file does not say, they do. */
const notFullTime = "not-full-time";

/** The postings of a file, as corrections leave them; amounts are never changed. Held in columns: eight bytes a posting. */
export class Postings {
  readonly rows: PostingRows;
  readonly #paired: PairedRows;
  /** Texts by number; 0 stands for none. */
  readonly #texts: string[] = [""];
  readonly #numbers = new Map<string, number>([["", 0]]);
  readonly #currency = new Column();
  readonly #relabelledBy = new Column();
  readonly #setAside = new Column();

  constructor(rows: PostingRows, paired: PairedRows) {
    this.rows = rows;
    this.#paired = paired;
    for (let at = 0; at < paired.first.length; at++) {
      const job = this.jobOf(at);
      this.#currency.push(this.#number(job.currency));
      this.#relabelledBy.push(0);
      this.#setAside.push(this.#number(job.fullTime ? "" : notFullTime));
    }
  }

  /** Leaves out the postings of which a row has pay that no year has, and that nothing else left out. */
  leaveOutImplausible(): void {
    if (this.rows.setAside.size === 0) return;
    for (let posting = 0; posting < this.length; posting++) {
      if (this.#setAside.at(posting) !== 0) continue;
      const reasons = this.rowsOf(posting).map((row) => this.rows.setAside.get(row));
      const reason = reasons.find((found) => found !== undefined);
      if (reason !== undefined) this.leaveOut(posting, reason);
    }
  }

  get length(): number {
    return this.#paired.first.length;
  }

  rowsOf(posting: number): number[] {
    const first = this.#paired.first.at(posting);
    const second = secondRow(this.#paired, posting);
    return second === null ? [first] : [first, second];
  }

  jobId(posting: number): number {
    return this.rows.job(this.#paired.first.at(posting));
  }

  jobOf(posting: number): Job {
    const job = this.rows.jobs[this.jobId(posting)];
    if (job === undefined) throw new RangeError(`posting ${posting} has no job`);
    return job;
  }

  /** Its pay points: the amounts of its rows. */
  amounts(posting: number): number[] {
    const first = this.rows.amounts(this.#paired.first.at(posting));
    const second = secondRow(this.#paired, posting);
    if (second !== null) first.push(...this.rows.amounts(second));
    return first;
  }

  currency(posting: number): string {
    return this.#text(this.#currency.at(posting));
  }

  /** The correction that changed the currency's label; "" where none did. */
  relabelledBy(posting: number): string {
    return this.#text(this.#relabelledBy.at(posting));
  }

  /** Why it does not count: "not-full-time", a correction's id, or pay that no year has. "" where it counts. */
  setAside(posting: number): string {
    return this.#text(this.#setAside.at(posting));
  }

  relabel(posting: number, currency: string, rule: string): void {
    this.#currency.set(posting, this.#number(currency));
    this.#relabelledBy.set(posting, this.#number(rule));
  }

  leaveOut(posting: number, reason: string): void {
    this.#setAside.set(posting, this.#number(reason));
  }

  #text(number: number): string {
    return this.#texts[number] ?? "";
  }

  #number(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#texts.length);
    this.#texts.push(text);
    return this.#texts.length - 1;
  }
}
