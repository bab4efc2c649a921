import { defineCommand } from "citty";
import { publishedAndNewest } from "#lib/release/editor/read-pages.ts";
import { type ReleaseStatus, releaseStatus } from "#lib/release/read/status.ts";
import { withDatabase } from "#lib/runtime/with-database.ts";
import { strictArgs } from "../strict-args.ts";
import { count, counted, printJson } from "../words.ts";

/** `npm run data -- status`: what is imported, built and published. */
export const statusCommand = defineCommand({
  meta: { name: "status", description: "Say what is imported, built and published" },
  args: { json: { type: "boolean", description: "Print it as JSON" } },
  plugins: [strictArgs],
  run: async ({ args }) => {
    const { status, standing } = await withDatabase(async () => ({
      status: await releaseStatus(),
      standing: await publishedAndNewest(),
    }));
    if (args.json) printJson(status);
    else for (const line of [...statusLines(status), nextStep(standing)]) console.log(line);
  },
});

function statusLines({ published, newest, releases, editions, ledger }: ReleaseStatus): string[] {
  const imported = editions.map(
    ({ source, label, cellsOnly, years, payPoints }) =>
      `  ${source} ${label}: data years ${years.join(", ")}${payPoints > 0 ? `, ${counted(payPoints, "pay point")}` : ""}${cellsOnly ? " (shipped figures)" : ""}`,
  );
  return [
    published === null
      ? "Nothing is published."
      : `Published: release ${published.id}, data to ${published.dataDate}, ${counted(published.cells, "page")}, ${count(published.indexable)} indexable`,
    ...(published === null || published.accepted === null
      ? []
      : [`  published all the same: ${published.accepted}`]),
    ...(newest !== null && newest.id !== published?.id
      ? [
          newest.publishedAt === null
            ? `Built and not published: release ${newest.id}`
            : `Newest build: release ${newest.id}, published before; readers were taken back from it`,
        ]
      : []),
    `${counted(releases, "release")} held; record: ${counted(ledger.entries, "projection")}, ${count(ledger.graded)} graded, ${count(ledger.hits)} inside their band`,
    imported.length === 0 ? "No edition is imported." : "Editions:",
    ...imported,
  ];
}

/** What an editor does next. */
function nextStep({
  published,
  newest,
  waiting,
}: Awaited<ReturnType<typeof publishedAndNewest>>): string {
  if (newest === null && waiting.length === 0) return "Next: npm run data -- seed";
  if (waiting.length > 0) {
    const [first = ""] = waiting;
    return `Next: npm run data -- build (${waiting.length === 1 ? `${first} is` : `${waiting.length} editions are`} in no release yet)`;
  }
  return newest === published
    ? "Next: add data with npm run data -- check FILE --source ID, or describe a new source with new-source FILE"
    : "Next: npm run data -- diff, then publish";
}
