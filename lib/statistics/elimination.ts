import { cellOf } from "./at.ts";

/** A pivot smaller than this part of its diagonal element is rounding, not information. */
const smallestPivot = 1e-12;

/** How a sparse symmetric matrix is factored: found once for all matrices with zeros in the same places. */
export interface Elimination {
  size: number;
  /** Columns with those that they meet among later ones when their turn comes, in the order of elimination. */
  steps: readonly { column: number; later: Int32Array }[];
  /** Room for one matrix and for the inverse where columns meet: taken anew for each, it would be most of the memory. */
  room: { matrix: Float64Array; inverse: Float64Array };
}

/** The factors of A = L D L'. */
export interface Factors extends Elimination {
  /** Row j, from `j * size`: the elements of column j of L in the rows of `later`. */
  lower: Float64Array;
  /** D by column. */
  pivots: Float64Array;
}

/**
 * An order of elimination that keeps L sparse: next always comes the column that meets fewest others, and those then meet one
 * another (minimum degree: George and Liu 1981, Computer Solution of Large Sparse Positive Definite Systems, ch. 5).
 *
 * @param cliques Columns that meet one another: the element of each pair of them may differ from zero.
 */
export function planElimination(
  size: number,
  cliques: Iterable<readonly number[] | Int32Array>,
): Elimination {
  const meets = new Uint8Array(size * size);
  const degrees = new Int32Array(size);
  const join = (clique: readonly number[] | Int32Array) => {
    for (const a of clique) {
      for (const b of clique) {
        if (a === b || meets[a * size + b] === 1) continue;
        meets[a * size + b] = 1;
        degrees[a] = (degrees[a] ?? 0) + 1;
      }
    }
  };
  for (const clique of cliques) join(clique);
  const left = new Set(Array.from({ length: size }, (_, column) => column));
  const steps: { column: number; later: Int32Array }[] = [];
  const degreeOf = (column: number) => degrees[column] ?? size;
  while (left.size > 0) {
    let column = -1;
    for (const one of left) if (column < 0 || degreeOf(one) < degreeOf(column)) column = one;
    left.delete(column);
    const later = Int32Array.from(left).filter((other) => meets[column * size + other] === 1);
    // Where the column that meets fewest meets all, all meet all.
    if (later.length < left.size) join(later);
    for (const other of later) degrees[other] = degreeOf(other) - 1;
    steps.push({ column, later });
  }
  const places = new Int32Array(size);
  steps.forEach(({ column }, place) => {
    places[column] = place;
  });
  for (const { later } of steps) later.sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const room = () => new Float64Array(size * size);
  return { size, steps, room: { matrix: room(), inverse: room().fill(Number.NaN) } };
}

/**
 * Factors a symmetric positive definite matrix, column after column.
 *
 * @param matrix Row by row, both triangles; it is overwritten.
 * @throws RangeError where the matrix is not positive definite.
 */
export function factorise(matrix: Float64Array, plan: Elimination): Factors {
  const { size, steps } = plan;
  const diagonal = Float64Array.from({ length: size }, (_, k) => cellOf(matrix, k * size + k));
  const pivots = new Float64Array(size);
  const own = new Float64Array(size);
  for (const { column, later } of steps) {
    const count = later.length;
    const row = column * size;
    const pivot = cellOf(matrix, row + column);
    if (!(pivot > smallestPivot * cellOf(diagonal, column)))
      throw new RangeError(`not positive definite at row ${column}`);
    pivots[column] = pivot;
    for (let k = 0; k < count; k++) own[k] = cellOf(matrix, row + (later[k] ?? 0));
    for (let i = 0; i < count; i++) {
      const element = cellOf(own, i) / pivot;
      const other = (later[i] ?? 0) * size;
      for (let k = i; k < count; k++) {
        const place = other + (later[k] ?? 0);
        matrix[place] = cellOf(matrix, place) - element * cellOf(own, k);
      }
      matrix[row + (later[i] ?? 0)] = element;
    }
  }
  return { ...plan, lower: matrix, pivots };
}

/** A^-1 times a vector. */
export function solveWith({ size, steps, lower, pivots }: Factors, right: Float64Array) {
  const solution = right.slice();
  for (const { column, later } of steps) {
    const value = cellOf(solution, column);
    for (const row of later)
      solution[row] = cellOf(solution, row) - value * cellOf(lower, column * size + row);
  }
  for (const { column, later } of steps.toReversed()) {
    let value = cellOf(solution, column) / cellOf(pivots, column);
    for (const row of later) value -= cellOf(lower, column * size + row) * cellOf(solution, row);
    solution[column] = value;
  }
  return solution;
}

/**
 * Elements of A^-1, row by row, from the last column to the first: all of them, or those where L and its transpose differ
 * from zero, among them all pairs of columns that meet; the others are NaN. Takahashi, Fagan and Chin 1973, Formation of a
 * sparse bus impedance matrix, PICA 8; Erisman and Tinney 1975, Communications of the ACM 18, 177-179.
 *
 * @returns For the columns that meet a matrix that the next call writes over.
 */
export function inverseOf(
  { size, steps, lower, pivots, room }: Factors,
  asked: "all" | "meeting",
): Float64Array {
  const inverse = asked === "all" ? new Float64Array(size * size) : room.inverse;
  const own = new Float64Array(size);
  const done = new Int32Array(size);
  let from = size;
  for (const { column, later } of steps.toReversed()) {
    const count = later.length;
    const start = column * size;
    for (let k = 0; k < count; k++) own[k] = cellOf(lower, start + (later[k] ?? 0));
    const rows = asked === "all" ? done.subarray(from) : later;
    const last = rows.length - 1;
    // Four rows at a time, whose sums need not wait for one another; the last may be the same one. Variables taken out
    // of lists would double the time.
    for (let i = 0; i <= last; i += 4) {
      const one = rows[i] ?? 0;
      const two = rows[Math.min(i + 1, last)] ?? 0;
      const three = rows[Math.min(i + 2, last)] ?? 0;
      const four = rows[Math.min(i + 3, last)] ?? 0;
      let sumOne = 0;
      let sumTwo = 0;
      let sumThree = 0;
      let sumFour = 0;
      for (let k = 0; k < count; k++) {
        const element = cellOf(own, k);
        const other = later[k] ?? 0;
        sumOne += element * cellOf(inverse, one * size + other);
        sumTwo += element * cellOf(inverse, two * size + other);
        sumThree += element * cellOf(inverse, three * size + other);
        sumFour += element * cellOf(inverse, four * size + other);
      }
      inverse[one * size + column] = inverse[start + one] = -sumOne;
      inverse[two * size + column] = inverse[start + two] = -sumTwo;
      inverse[three * size + column] = inverse[start + three] = -sumThree;
      inverse[four * size + column] = inverse[start + four] = -sumFour;
    }
    let sum = 1 / cellOf(pivots, column);
    for (let k = 0; k < count; k++)
      sum -= cellOf(own, k) * cellOf(inverse, start + (later[k] ?? 0));
    inverse[start + column] = sum;
    from--;
    done[from] = column;
  }
  return inverse;
}
