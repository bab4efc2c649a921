import { defineCommand } from "citty";
import { asIfPublished } from "#lib/release/publish/as-if-published.ts";
import { withDatabase } from "#lib/runtime/with-database.ts";
import { contradictionWords, findContradictions } from "../find-contradictions.ts";
import { strictArgs } from "../strict-args.ts";
import { count, counted, printJson, since } from "../words.ts";

/** Contradictions printed; --json has all. */
const printed = 50;

/** `npm run data -- check-pages`: whether the pages of the newest release contradict themselves. */
export const checkPagesCommand = defineCommand({
  meta: {
    name: "check-pages",
    description:
      "Look for contradictions in every indexable page of the newest release: its figures, answer, rows in hubs and searches, comparison, image and description",
  },
  args: { json: { type: "boolean", description: "Print what is found as JSON" } },
  plugins: [strictArgs],
  run: async ({ args }) => {
    const start = performance.now();
    const check = await withDatabase(() => asIfPublished(findContradictions));
    const { release, pages, contradictions } = check;
    if (contradictions.length > 0) process.exitCode = 1;
    if (args.json) {
      printJson(check);
      return;
    }
    for (const contradiction of contradictions.slice(0, printed)) {
      console.log(contradictionWords(contradiction));
    }
    if (contradictions.length > printed) {
      console.log(`and ${count(contradictions.length - printed)} more`);
    }
    console.log(
      `Release ${release}: ${counted(pages, "indexable page")}, ${counted(contradictions.length, "contradiction")}, looked at ${since(start)}`,
    );
  },
});
