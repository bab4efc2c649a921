import { parseArgs } from "node:util";
import { seededRandom } from "#lib/statistics/seeded-random.ts";
import { addressesOf } from "./compare-pages/addresses.ts";
import { asRead, firstDifference } from "./compare-pages/as-read.ts";

/**
 * `npm run compare-pages -- ORIGIN ORIGIN [--most 100] [--seed 1]`: asks two running sites, before and after a change of
 * the code, for the same pages and answers, over all that a page may stand on, and says which differ in more than the
 * names of built files. Both hold the same release: start the second on a copy of the first one's data folder.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    most: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
  },
});
const [before, after] = positionals;
if (before === undefined || after === undefined) {
  console.error("Name the two sites: http://localhost:3000 http://localhost:3001");
  process.exit(1);
}

async function answerOf(origin: string, path: string): Promise<string> {
  const answer = await fetch(new URL(path, origin), { redirect: "manual" });
  const place = answer.headers.get("location")?.replace(origin, "") ?? "";
  return `${answer.status} ${place}\n${asRead((await answer.text()).replaceAll(origin, ""))}`;
}

const paths = await addressesOf(before, Number(values.most), seededRandom(Number(values.seed)));
let differ = 0;
for (const path of paths) {
  const difference = firstDifference(await answerOf(before, path), await answerOf(after, path));
  if (difference === null) continue;
  differ += 1;
  console.log(`${path}\n  - ${difference.before}\n  + ${difference.after}`);
}
console.log(`${paths.length} pages and answers compared, ${differ} differ`);
process.exitCode = differ > 0 ? 1 : 0;
