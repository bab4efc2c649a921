import { defineCommand } from "citty";
import { wantedPages } from "#lib/release/editor/wanted.ts";
import { withDatabase } from "#lib/runtime/with-database.ts";
import { wholeNumber } from "../arguments.ts";
import { reportText } from "../report-document.ts";
import { strictArgs } from "../strict-args.ts";
import { count } from "../words.ts";

/** `npm run data -- wanted`: where one more posting or answer would help most. */
export const wantedCommand = defineCommand({
  meta: {
    name: "wanted",
    description: "List the pages whose band one more posting or answer would narrow most",
  },
  args: {
    top: { type: "string", description: "How many to list", valueHint: "20", default: "20" },
  },
  plugins: [strictArgs],
  run: async ({ args }) => {
    const top = wholeNumber("top", args.top, 1);
    const pages = await withDatabase(() => wantedPages(top));
    const rows = pages.map(({ role, country, kind, width, withOneMore, pieces }) => [
      `${role}/${country}`,
      kind,
      count(pieces),
      `${width.toFixed(2)} times`,
      `${withOneMore.toFixed(2)} times`,
    ]);
    const head = ["page", "leads with", "pieces", "band, upper over lower", "with one more"];
    for (const line of reportText([{ title: "Wanted", table: { head, rows } }])) console.log(line);
  },
});
