import type { CellValue } from "../table/csv-records.ts";

/** One row of a file, read by the names of its columns. One object serves all rows of a file. */
export class Row {
  line = 0;
  #fields: readonly CellValue[] = [];
  readonly #at: ReadonlyMap<string, number>;

  constructor(names: readonly string[]) {
    this.#at = new Map(names.map((name, at) => [name, at]));
  }

  set(line: number, fields: readonly CellValue[]): this {
    this.line = line;
    this.#fields = fields;
    return this;
  }

  /** Where columns stand, for `key`; -1 for one that the file lacks. */
  places(columns: readonly string[]): number[] {
    return columns.map((column) => this.#at.get(column) ?? -1);
  }

  /** The fields at these places as one text, equal where all of them are. */
  key(places: readonly number[]): string {
    let key = "";
    for (const place of places) key += `${this.#fields[place]}\u0001`;
    return key;
  }

  /** As the file has it; "" for a column that the file lacks. */
  cell(column: string): CellValue {
    const at = this.#at.get(column);
    return at === undefined ? "" : (this.#fields[at] ?? "");
  }

  /** As text without spaces at its ends. */
  text(column: string): string {
    const cell = this.cell(column);
    return typeof cell === "string" ? cell.trim() : String(cell);
  }
}

/** Why a row, or a value of it, is not used. A row set aside was read and does not count; a rejected one could not be read. */
export type Problem = { setAside: string } | { reject: { column: string; reason: string } };

/** A value that was read, or why it was not. */
export type Read<T> = { value: T } | Problem;

/** A rejected value. */
export function rejected(column: string, reason: string): Problem {
  return { reject: { column, reason } };
}
