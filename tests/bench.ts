import { parseArgs } from "node:util";
import { catalogueRows } from "./bench/catalogue.ts";
import { figureRows } from "./bench/figures.ts";
import { importRows } from "./bench/import.ts";
import { meanwhileRows } from "./bench/meanwhile.ts";
import { memoryRows } from "./bench/memory.ts";
import { releaseBuildRows } from "./bench/release-build.ts";
import { meets, type Row, wordsOf } from "./bench/row.ts";
import { servingRows } from "./bench/serving.ts";

/**
 * `npm run bench [-- PART...] [--json]`: how long the heavy parts take, each as a ratio to a reference that is measured in the
 * same run, so that figures from different machines and days can be compared. Ends with 1 where a target is missed.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    // How many pages `memory` asks for.
    pages: { type: "string", default: "8000" },
  },
});
/** Each part measures by itself; the words say what it needs. */
const parts: Record<string, () => Promise<Row[]>> = {
  // Reading, forecasting and searching what this data folder holds.
  figures: figureRows,
  // Imports of a million rows and of five, each in a database of its own; the second takes minutes.
  import: () => importRows(1_000_000),
  "import-5": () => importRows(5_000_000),
  // A release of all shipped figures, and of a tenth of them, in a database of their own.
  build: releaseBuildRows,
  // A hundred thousand pages made of this data folder's release, whose site must not run.
  catalogue: catalogueRows,
  // What readers of the running site notice of an import; it must run with REQUESTS_PER_MINUTE=1000000.
  meanwhile: meanwhileRows,
  // Memory of the site that runs on this data folder, over thousands of pages: minutes.
  memory: () => memoryRows(Number(values.pages)),
  // Pages of the site that runs on this data folder, from it and through nginx.
  serving: servingRows,
};

const asked = positionals.length === 0 ? Object.keys(parts) : positionals;
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(
    `no part is called ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}`,
  );
  process.exit(1);
}
const measured: Row[] = [];
for (const name of asked) {
  const rows = (await parts[name]?.()) ?? [];
  measured.push(...rows);
  for (const row of values.json ? [] : rows) console.log(wordsOf(row));
}
if (values.json) {
  const answers = measured.map((row) => ({ ...row, met: meets(row) }));
  console.log(JSON.stringify(answers, null, 2));
}
process.exitCode = measured.every(meets) ? 0 : 1;
