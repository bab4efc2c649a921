/** A vector of which few elements are not zero. */
export class SparseVector {
  readonly #elements = new Map<number, number>();

  /** Adds `factor` times the vector that has `values` at `columns`. */
  add(columns: readonly number[], values: readonly number[], factor: number): void {
    columns.forEach((column, i) => {
      const amount = factor * (values[i] ?? 0);
      this.#elements.set(column, (this.#elements.get(column) ?? 0) + amount);
    });
  }

  entries(): { columns: number[]; values: number[] } {
    return { columns: [...this.#elements.keys()], values: [...this.#elements.values()] };
  }
}

/** The quadratic form x'Mx of a sparse vector in a symmetric matrix, given row by row. */
export function quadraticForm(
  matrix: Float64Array,
  size: number,
  columns: readonly number[],
  values: readonly number[],
): number {
  let sum = 0;
  columns.forEach((a, i) => {
    let row = 0;
    columns.forEach((b, k) => {
      row += (matrix[a * size + b] ?? 0) * (values[k] ?? 0);
    });
    sum += row * (values[i] ?? 0);
  });
  return sum;
}
