/** A value of a row and a column with its error variance. */
export interface TwoWay {
  row: string;
  column: string;
  value: number;
  variance: number;
}

const rounds = 200;

/**
 * Additive fit of a two-way table by weighted least squares, rows and columns in turn (Friedman and Stuetzle 1981,
 * JASA 76, 817-823: backfitting). A row or column that the table does not hold has the mean of those that it does.
 *
 * @returns what the fit expects of a row and column.
 */
export function additiveFit(table: readonly TwoWay[]): (row: string, column: string) => number {
  const rows = new Map<string, number>();
  const columns = new Map<string, number>();
  const byRow = [...Map.groupBy(table, ({ row }) => row)];
  const byColumn = [...Map.groupBy(table, ({ column }) => column)];
  for (let round = 0; round < rounds; round++) {
    for (const [row, own] of byRow)
      rows.set(
        row,
        weightedMean(own, ({ column }) => columns.get(column) ?? 0),
      );
    for (const [column, own] of byColumn)
      columns.set(
        column,
        weightedMean(own, ({ row }) => rows.get(row) ?? 0),
      );
  }
  const [usualRow, usualColumn] = [mean(rows), mean(columns)];
  return (row, column) => (rows.get(row) ?? usualRow) + (columns.get(column) ?? usualColumn);
}

function weightedMean(own: readonly TwoWay[], expected: (one: TwoWay) => number): number {
  const weight = own.reduce((sum, { variance }) => sum + 1 / variance, 0);
  return own.reduce((sum, one) => sum + (one.value - expected(one)) / one.variance, 0) / weight;
}

function mean(values: ReadonlyMap<string, number>): number {
  return [...values.values()].reduce((sum, value) => sum + value, 0) / Math.max(values.size, 1);
}
