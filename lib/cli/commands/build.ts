import { defineCommand } from "citty";
import { loadSearchTermsBeside } from "#lib/ingest/search/load-terms-beside.ts";
import { type BuildReport, buildRelease } from "#lib/release/build.ts";
import { withDatabase } from "#lib/runtime/with-database.ts";
import { yearList } from "../arguments.ts";
import { strictArgs } from "../strict-args.ts";
import { count, counted, since } from "../words.ts";

/** `npm run data -- build`: computes a release from the imported editions. */
export const buildCommand = defineCommand({
  meta: {
    name: "build",
    description:
      "Compute a release from the imported editions, backtest included; readers see it after publish",
  },
  args: {
    years: {
      type: "string",
      description: "Years to project; without them this calendar year and the next",
      valueHint: "2026,2027",
    },
    replace: { type: "boolean", description: "Delete builds that readers never saw" },
  },
  plugins: [strictArgs],
  run: async ({ args }) => {
    const start = performance.now();
    const years = args.years === undefined ? undefined : yearList("years", args.years);
    const report = await withDatabase(() =>
      buildRelease({
        years,
        replace: args.replace,
        meanwhile: loadSearchTermsBeside(),
        onStep: (step) => console.error(`${step} ...`),
      }),
    );
    for (const warning of report.warnings) console.error(`Warning: ${warning}`);
    for (const line of reportLines(report)) console.log(line);
    console.log(`Built ${since(start)}. Show it to readers with: npm run data -- publish`);
  },
});

function reportLines(report: BuildReport): string[] {
  return [
    `Release ${report.release}: data to ${report.dataDate}, reference year ${report.referenceYear}, projects ${report.projectionYears.join(" and ")}`,
    ...report.editions.map(
      ({ id, edition, years }) => `  ${id} ${edition}: data years ${years.join(", ")}`,
    ),
    `  ${counted(report.cells, "page")}, ${count(report.indexable)} of them indexable; ${counted(report.estimates, "estimate")}, ${counted(report.projections, "projection")}`,
  ];
}
