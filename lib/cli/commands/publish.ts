import { defineCommand } from "citty";
import { publishRelease } from "#lib/release/publish/publish.ts";
import { refreshSites } from "#lib/runtime/refresh-site.ts";
import { withDatabase } from "#lib/runtime/with-database.ts";
import { refreshWords } from "../refresh-words.ts";
import { strictArgs } from "../strict-args.ts";
import { counted } from "../words.ts";

/** `npm run data -- publish`: readers see the newest built release. */
export const publishCommand = defineCommand({
  meta: { name: "publish", description: "Let readers see the newest built release" },
  args: {
    release: {
      type: "string",
      description: "Another release than the newest",
      valueHint: "2025-08-03.1",
    },
    smaller: {
      type: "boolean",
      description: "Also publish one with under half the pages of the published one",
    },
  },
  plugins: [strictArgs],
  run: async ({ args }) => {
    const { release, smaller } = args;
    const report = await withDatabase(() => publishRelease({ release, smaller }));
    console.log(
      report.changed
        ? `Published release ${report.release}: ${counted(report.ledgerAdded, "projection")} added to the record, ${counted(report.graded, "earlier one")} graded.`
        : `Release ${report.release} was published already.`,
    );
    console.log(refreshWords(await refreshSites()));
  },
});
