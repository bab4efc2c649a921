import { defineCommand } from "citty";
import { writeReference } from "#lib/ingest/reference/write-reference.ts";
import { strictArgs } from "../strict-args.ts";

/** `npm run data -- reference FOLDER`: writes the reference figures that ship in content/sources. */
export const referenceCommand = defineCommand({
  meta: {
    name: "reference",
    description: "Write the reference figures (demand, wage growth, rates) to content/sources",
  },
  args: {
    folder: {
      type: "positional",
      description: "Folder with the publishers' files (macro/, indeed/, official/, ...)",
      required: true,
    },
  },
  plugins: [strictArgs],
  run: ({ args }) => {
    for (const { source, file, rows } of writeReference(args.folder)) {
      if (rows !== null) console.log(`content/sources/${source}/${file}: ${rows} rows`);
    }
  },
});
