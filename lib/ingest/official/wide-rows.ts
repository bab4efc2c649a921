import type { OfficialMapping } from "#lib/content/sources/official-mapping.ts";
import { type Problem, Row, rejected } from "../fields/row.ts";
import type { CellValue } from "../table/csv-records.ts";
import { mappedColumns, numberColumns } from "./official-cell.ts";

/** Where a table with a figure a row says which figure it is, and what it is. */
type Long = NonNullable<OfficialMapping["long"]>;

/**
 * Puts the rows of a table that has a figure a row together, so that an occupation has one row with all of its figures. Rows belong
 * together where they are equal in every other column that the mapping reads.
 */
export class WideRows {
  readonly #long: Long;
  readonly #shared: string[];
  readonly #figures: string[];
  readonly #rows = new Map<string, { line: number; fields: CellValue[] }>();

  constructor(mapping: OfficialMapping, long: Long) {
    this.#long = long;
    this.#figures = [...new Set(numberColumns(mapping))];
    this.#shared = [...new Set(mappedColumns(mapping))].filter(
      (column) => !this.#figures.includes(column),
    );
  }

  /** Takes a row of the file. @returns why it is not used; null where it is. */
  add(row: Row): Problem | null {
    const { figure, value } = this.#long;
    const at = this.#figures.indexOf(row.text(figure));
    if (at === -1) return { setAside: `${figure} is not read` };
    const shared = this.#shared.map((column) => row.text(column));
    const key = shared.join("\t");
    const held = this.#rows.get(key) ?? {
      line: row.line,
      fields: [...shared, ...this.#figures.map(() => "")],
    };
    const place = shared.length + at;
    const cell = row.cell(value);
    if (held.fields[place] !== "" && held.fields[place] !== cell) {
      return rejected(value, 'stands in the table twice; narrow "where" in mapping.yaml');
    }
    held.fields[place] = cell;
    this.#rows.set(key, held);
    return null;
  }

  /** One row an occupation, with figures as columns. The object is the same each time. */
  *rows(): Generator<Row> {
    const row = new Row([...this.#shared, ...this.#figures]);
    for (const { line, fields } of this.#rows.values()) yield row.set(line, fields);
  }
}

/** The columns that a file must have: those of the mapping, or in a table with a figure a row those that tell the figures. */
export function wantedColumns(mapping: OfficialMapping): string[] {
  const columns = mappedColumns(mapping);
  if (mapping.long === undefined) return columns;
  const figures = new Set(numberColumns(mapping));
  const { figure, value } = mapping.long;
  return [...columns.filter((column) => !figures.has(column)), figure, value];
}
