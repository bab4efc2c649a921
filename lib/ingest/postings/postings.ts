import { Column } from "./column.ts";
import { type PairedRows, secondRow } from "./pair-rows.ts";
import type { Job, PostingRows } from "./posting-rows.ts";

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
