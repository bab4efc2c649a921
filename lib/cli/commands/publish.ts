import { defineCommand } from "citty";
import type { PoolClient } from "pg";
import { moveWords, type PublishReport, publishRelease } from "#lib/release/publish/publish.ts";
import { refreshSites } from "#lib/runtime/refresh-site.ts";
import { withDatabase } from "#lib/runtime/with-database.ts";
import { contradictionWords, findContradictions } from "../find-contradictions.ts";
import { strictArgs } from "../strict-args.ts";
import { counted, refreshWords } from "../words.ts";

/** `npm run data -- publish`: readers see the newest built release. */
export const publishCommand = defineCommand({
  meta: { name: "publish", description: "Let readers see the newest built release" },
  args: {
    release: {
      type: "string",
      description: "Another release than the newest",
      valueHint: "2025-08-03.1",
    },
    accept: {
      type: "string",
      description: "Publish whatever stands against it; the reason is kept",
      valueHint: "the reason",
    },
  },
  plugins: [strictArgs],
  run: async ({ args }) => {
    const { release } = args;
    const accept = args.accept ?? null;
    const report = await withDatabase(() => publishRelease({ release, accept, checkPages }));
    console.log(
      report.changed
        ? `Published release ${report.release}: ${counted(report.ledgerAdded, "projection")} added to the record, ${counted(report.graded, "earlier one")} graded.`
        : `Release ${report.release} was published already.`,
    );
    for (const line of gateLines(report)) console.log(line);
    console.log(refreshWords(await refreshSites()));
  },
});

async function checkPages(client: PoolClient): Promise<string[]> {
  console.error("checking pages ...");
  const { contradictions } = await findContradictions(client);
  return contradictions.map(contradictionWords);
}

/** What moved, and what was accepted. */
function gateLines({ moves, objections }: PublishReport): string[] {
  return [
    ...(objections.length === 0
      ? []
      : ["Accepted:", ...objections.map((objection) => `  ${objection}`)]),
    ...(moves.length === 0
      ? []
      : ["The largest moves:", ...moves.map((move) => `  ${moveWords(move)}`)]),
  ];
}
