import { defineCommand } from "citty";
import { writeSearchFiles } from "#lib/ingest/search/write-terms.ts";
import { strictArgs } from "../strict-args.ts";

/** `npm run data -- search-terms FOLDER`: writes what searches are looked up in to content/search. */
export const searchTermsCommand = defineCommand({
  meta: {
    name: "search-terms",
    description: "Write names of occupations and places to content/search",
  },
  args: {
    folder: {
      type: "positional",
      description: "Folder with the publishers' files (classification/, all-occupations/)",
      required: true,
    },
  },
  plugins: [strictArgs],
  run: async ({ args }) => {
    for (const { file, rows } of await writeSearchFiles(args.folder)) {
      console.log(`${file}: ${rows} rows`);
    }
  },
});
