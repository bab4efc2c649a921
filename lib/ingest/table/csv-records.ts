import { type CsvFields, csvFields } from "./csv-line.ts";
import { limits } from "./limits.ts";
import type { SourceLine } from "./source-lines.ts";

/** A value of a file: text, or a number where the format itself has numbers. */
export type CellValue = string | number;

/** A row of a file with the line at which it starts. */
export interface SourceRecord {
  line: number;
  /** Null where the quotes do not match. */
  fields: readonly CellValue[] | null;
  text: string;
}

/**
 * Puts lines together to records of CSV. A quote that is still open at a line's end takes the next lines in, if that gives a record
 * with as many fields as the others; else its line alone is no record, and reading goes on at the next.
 */
export class CsvRecords {
  /** Lines of a record whose quote is open. */
  #open: SourceLine[] = [];
  readonly #separator: string;
  readonly #lineBreaks: boolean;
  /** Fields of a record; null until the header tells. */
  width: number | null = null;

  constructor(separator: string, lineBreaks: boolean) {
    this.#separator = separator;
    this.#lineBreaks = lineBreaks;
  }

  /** Whether lines wait for the end of their record. */
  get waits(): boolean {
    return this.#open.length > 0;
  }

  *next(line: SourceLine): Generator<SourceRecord> {
    if (this.#open.length === 0 && line.text.trim() === "") return;
    if (this.#open.length === 0) {
      const fields = csvFields(line.text, this.#separator);
      if (fields === "open" && this.#lineBreaks) this.#open.push(line);
      else yield recordOf(line, fields);
      return;
    }
    this.#open.push(line);
    const length = this.#open.reduce((sum, { text }) => sum + text.length, 0);
    // Only a quote can close the field.
    const fields = line.text.includes('"') ? csvFields(this.#text(), this.#separator) : "open";
    if (Array.isArray(fields) && (this.width === null || fields.length === this.width)) {
      const [first = line] = this.#open;
      this.#open = [];
      yield { line: first.line, fields, text: first.text };
    } else if (
      fields !== "open" ||
      this.#open.length > limits.recordLines ||
      length > limits.recordLength
    ) {
      yield* this.#giveUp();
    }
  }

  /** At the end of the file. */
  *end(): Generator<SourceRecord> {
    while (this.#open.length > 0) yield* this.#giveUp();
  }

  #text(): string {
    return this.#open.map(({ text }) => text).join("\n");
  }

  /** The first open line is no record; the others are read again. */
  *#giveUp(): Generator<SourceRecord> {
    const [first, ...others] = this.#open;
    this.#open = [];
    if (first === undefined) return;
    yield recordOf(first, "open");
    for (const line of others) yield* this.next(line);
  }
}

function recordOf({ line, text }: SourceLine, fields: CsvFields): SourceRecord {
  return { line, text, fields: Array.isArray(fields) ? fields : null };
}
