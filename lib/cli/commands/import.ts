import { constants, setPriority } from "node:os";
import { setFlagsFromString } from "node:v8";
import { defineCommand } from "citty";
import { type ImportResult, importFile } from "#lib/ingest/import-file.ts";
import { withDatabase } from "#lib/runtime/with-database.ts";
import { isoDate } from "../arguments.ts";
import { readingProgress } from "../progress.ts";
import { strictArgs } from "../strict-args.ts";
import { count, counted, printJson, since } from "../words.ts";

/** What garbage may add to what lives before it is collected; by itself V8 lets the heap grow to four times of it. */
const garbagePercent = 25;

/** How many unmapped titles and rejected rows are printed one by one; `--json` has all of them. */
const shownLines = 10;

/** `npm run data -- import FILE --source ID`: adds one edition of a source. */
export const importCommand = defineCommand({
  meta: { name: "import", description: "Add one edition of a source from its publisher's file" },
  args: {
    file: {
      type: "positional",
      description: "The file as published, in the form that the source's mapping.yaml says",
      required: true,
    },
    source: {
      type: "string",
      description: "Whose file it is: a folder of content/sources",
      valueHint: "aijobs",
      required: true,
    },
    edition: {
      type: "string",
      description: "Its label; without one, its date",
      valueHint: "2025-08-03",
    },
    date: {
      type: "string",
      description:
        "The last day that its figures are about, where neither the label nor the file's name says it",
      valueHint: "2025-08-03",
    },
    retrieved: {
      type: "string",
      description: "The day on which the file was fetched from its publisher",
      valueHint: "2026-11-24",
    },
    accept: {
      type: "string",
      description: "Go on where the import stops, and keep this reason",
      valueHint: "REASON",
    },
    "dry-run": { type: "boolean", description: "Do everything, then commit nothing" },
    json: { type: "boolean", description: "Print the report as JSON" },
  },
  plugins: [strictArgs],
  run: async ({ args }) => {
    const start = performance.now();
    // Readers of a site on this machine come first.
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
    setFlagsFromString(`--heap-growing-percent=${garbagePercent}`);
    const progress = readingProgress();
    const dryRun = args["dry-run"] ?? false;
    const result = await withDatabase(() =>
      importFile({
        file: args.file,
        source: args.source,
        edition: args.edition,
        date: args.date === undefined ? undefined : isoDate("date", args.date),
        retrieved: args.retrieved === undefined ? undefined : isoDate("retrieved", args.retrieved),
        dryRun,
        accept: args.accept,
        onProgress: progress.update,
      }),
    ).finally(progress.stop);

    for (const warning of result.warnings) console.error(`Warning: ${warning}.`);
    const outcome = `${outcomeWords(result, dryRun)} (${since(start)})`;
    if (args.json) {
      console.error(outcome);
      printJson(result.report);
    } else {
      for (const line of reportLines(result)) console.log(line);
      console.log(outcome);
    }
  },
});

function outcomeWords({ change, report }: ImportResult, dryRun: boolean): string {
  const edition = `${report.source} ${report.edition}`;
  if (change === "unchanged")
    return `${edition} is held already, from the same file: nothing changed`;
  if (dryRun) return "Dry run: nothing is committed";
  return change === "completed"
    ? `${edition} was held as shipped figures and now has its rows too`
    : `${edition} is imported; the next build uses it`;
}

function reportLines({ report, corrections }: ImportResult): string[] {
  const {
    read,
    accepted,
    rejected,
    postings,
    setAside,
    rejects,
    rejectedFor,
    unmapped,
    officeOnly,
  } = report;
  const unmappedRows = unmapped.reduce((sum, { rows }) => sum + rows, 0);
  return [
    `${report.source} ${report.edition}`,
    `  read ${count(read)}, accepted ${count(accepted)}, rejected ${count(rejected)}; ${counted(postings, "posting")}`,
    ...setAside.map(({ reason, rows }) => `  set aside: ${reason}, ${counted(rows, "row")}`),
    ...corrections.map(({ id, rows }) => `  correction ${id}: ${counted(rows, "row")}`),
    ...rejects
      .slice(0, shownLines)
      .map(
        ({ line, column, value, reason }) =>
          `  line ${line}: ${column || "row"} ${JSON.stringify(value)} ${reason}`,
      ),
    ...more(rejected, "rejected row"),
    ...rejectedFor
      .slice(0, shownLines)
      .map(({ reason, rows }) => `  rejected: ${reason}, ${counted(rows, "row")}`),
    `  without a role: ${counted(unmapped.length, "title")}, ${counted(unmappedRows, "row")}`,
    ...unmapped
      .slice(0, shownLines)
      .map(
        ({ title, rows, suggested }) =>
          `    ${count(rows)}  ${title}${suggested === null ? "" : ` (perhaps ${suggested})`}`,
      ),
    ...more(unmapped.length, "title"),
    ...officeOnly.map(
      ({ role, rows }) =>
        `  ${counted(rows, "row")} of ${role} lead no page: only offices' figures do, as that occupation has no other`,
    ),
  ];
}

function more(length: number, noun: string): string[] {
  return length > shownLines
    ? [`    and ${counted(length - shownLines, noun)} more; --json lists them`]
    : [];
}
