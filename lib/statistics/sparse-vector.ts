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

/** x'C^-1 x of a sparse vector: the squared length of L^-1 x, L^-1 given column by column. */
export function quadraticForm(
  inverseFactor: Float64Array,
  size: number,
  columns: readonly number[],
  values: readonly number[],
): number {
  let sum = 0;
  for (let row = Math.min(...columns); row < size; row++) {
    let element = 0;
    for (let i = 0; i < columns.length; i++) {
      const start = (columns[i] ?? Number.NaN) * size;
      element += (values[i] ?? Number.NaN) * cellOf(inverseFactor, start + row);
    }
    sum += element * element;
  }
  return sum;
}
