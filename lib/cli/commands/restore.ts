import { defineCommand } from "citty";
import { restoreBackup } from "#lib/runtime/backup/restore-backup.ts";
import { withDatabase } from "#lib/runtime/with-database.ts";
import { strictArgs } from "../strict-args.ts";
import { since } from "../words.ts";
import { contentsInWords } from "./backup.ts";

/** `npm run data -- restore FILE`: what a backup holds, into an empty database. */
export const restoreCommand = defineCommand({
  meta: {
    name: "restore",
    description: "Put what a backup holds into an empty database, all of it or nothing",
  },
  args: {
    file: {
      type: "positional",
      required: true,
      description: "A file that backup wrote",
      valueHint: "fairband.backup",
    },
  },
  plugins: [strictArgs],
  run: async ({ args }) => {
    const start = performance.now();
    const report = await withDatabase(() => restoreBackup(args.file));
    console.log(`Restored ${contentsInWords(report)} (${since(start)})`);
  },
});
