/** A row of a table, with what it nests. */
type Row = object;

/** Ten digits: rounding in the last ones differs between processors, and what is nothing but rounding is nothing. */
function rounded(value: number): number {
  return Math.abs(value) < 1e-10 ? 0 : Number(value.toPrecision(10));
}

/** A value as a file holds it, to be compared with what it was. */
export function stored(value: unknown): string {
  const plain = (_: string, own: unknown) => (typeof own === "number" ? rounded(own) : own);
  return `${JSON.stringify(value, plain, 1)}\n`;
}

/** Of a name that every row has another of, how often it stands tells nothing. */
const names = /(^|\.)(role|country|name|slug)$/;

/**
 * What a table of figures comes to: how many rows it has, the sum of each number, and how often each word stands.
 * Whatever changes one figure changes a sum.
 */
export function totals(rows: readonly Row[]): Record<string, number> {
  const sums = new Map<string, number>([["rows", rows.length]]);
  const add = (name: string, amount: number) => sums.set(name, (sums.get(name) ?? 0) + amount);
  const count = (name: string, value: unknown): void => {
    if (typeof value === "number") add(name, Number.isFinite(value) ? value : 0);
    else if (typeof value === "string" && names.test(name)) add(name, value.length);
    else if (typeof value !== "object" || value === null) add(`${name}: ${value}`, 1);
    else if (Array.isArray(value)) for (const own of value) count(`${name}[]`, own);
    else for (const [key, own] of Object.entries(value)) count(`${name}.${key}`, own);
  };
  for (const row of rows) for (const [key, value] of Object.entries(row)) count(key, value);
  return Object.fromEntries(
    [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, sum]) => [name, rounded(sum)]),
  );
}
