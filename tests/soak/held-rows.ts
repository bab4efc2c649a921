/** Tables of which a row, once written, must stay as it is. */
const tables = [
  ...["editions", "pay_cells", "survey_statistics", "releases", "release_cells", "estimates"],
  ...["projections", "reference_series", "backtest_scores", "replays", "publications"],
  ...["ledger_entries", "ledger_grades"],
];

type Query = (statement: string) => Promise<{ rows: { lost?: unknown }[] }>;

/** Notes in the database which rows it holds, as a digest of each. */
export async function noteRows(query: Query): Promise<void> {
  await query("drop schema if exists soak cascade; create schema soak");
  for (const table of tables) {
    await query(
      `create table soak.${table} as select hashtextextended(t::text, 0) as digest from public.${table} t`,
    );
  }
}

/** Tables of which rows that were noted are gone or changed, and how many; takes the notes away. */
export async function lostRows(query: Query): Promise<string[]> {
  const found: string[] = [];
  for (const table of tables) {
    const { rows } = await query(
      `select count(*) as lost from (select digest from soak.${table}
       except select hashtextextended(t::text, 0) from public.${table} t) gone`,
    );
    const lost = Number(rows[0]?.lost);
    if (lost > 0) found.push(`${lost} rows of ${table}`);
  }
  await query("drop schema soak cascade");
  return found;
}
