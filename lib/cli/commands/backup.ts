import { defineCommand } from "citty";
import type { BackupReport } from "#lib/runtime/backup/write-backup.ts";
import { writeBackup } from "#lib/runtime/backup/write-backup.ts";
import { withDatabase } from "#lib/runtime/with-database.ts";
import { strictArgs } from "../strict-args.ts";
import { count, since } from "../words.ts";

/** `npm run data -- backup FILE`: everything that the database holds, as it is at one moment. */
export const backupCommand = defineCommand({
  meta: {
    name: "backup",
    description: "Write all that the database holds into one checked file, while everything runs",
  },
  args: {
    file: {
      type: "positional",
      required: true,
      description: "A file that is not there yet",
      valueHint: "fairband.backup",
    },
  },
  plugins: [strictArgs],
  run: async ({ args }) => {
    const start = performance.now();
    const report = await withDatabase(() => writeBackup(args.file));
    console.log(`${args.file} holds ${contentsInWords(report)} (${since(start)})`);
  },
});

/** How much a backup holds and what it is known by. */
export function contentsInWords({ tables, rows, contents }: BackupReport): string {
  const { release, ledgerHead } = contents;
  return [
    `${count(rows)} rows of ${tables} tables`,
    release ? `release ${release.id} (hash ${release.hash})` : "no published release",
    ledgerHead ? `the record to its entry ${ledgerHead}` : "no record",
  ].join(", ");
}
