import { at, cellOf } from "./at.ts";

/** A vector of which few elements are not zero. */
export class SparseVector {
  readonly #elements = new Map<number, number>();

  /** Adds `factor` times the vector that has `values` at `columns`. */
  add(columns: readonly number[], values: readonly number[], factor: number): void {
    columns.forEach((column, i) => {
      const amount = factor * at(values, i);
      this.#elements.set(column, (this.#elements.get(column) ?? 0) + amount);
    });
  }

  entries(): { columns: number[]; values: number[] } {
    return { columns: [...this.#elements.keys()], values: [...this.#elements.values()] };
  }
}

/** Few columns that apply, each once, and their values. */
interface SparseRow {
  columns: readonly number[];
  values: readonly number[];
}

/** x'C^-1 y of sparse vectors, C^-1 given row by row. */
export function product(inverse: Float64Array, size: number, x: SparseRow, y: SparseRow): number {
  let sum = 0;
  for (let i = 0; i < x.columns.length; i++) {
    const start = at(x.columns, i) * size;
    let element = 0;
    for (let k = 0; k < y.columns.length; k++)
      element += at(y.values, k) * cellOf(inverse, start + at(y.columns, k));
    sum += at(x.values, i) * element;
  }
  return sum;
}

/** XC^-1 X' of sparse rows X, row by row. */
export function products(
  inverse: Float64Array,
  size: number,
  rows: readonly SparseRow[],
): Float64Array {
  const count = rows.length;
  const all = new Float64Array(count * count);
  rows.forEach((row, a) => {
    for (let b = 0; b <= a; b++) {
      const value = product(inverse, size, row, rows[b] ?? row);
      all[a * count + b] = value;
      all[b * count + a] = value;
    }
  });
  return all;
}
