import { defineCommand } from "citty";
import { fileFormSchema } from "#lib/content/sources/file-form.ts";
import { readPayFile } from "#lib/ingest/adapters.ts";
import { roleSuggestions } from "#lib/ingest/check/suggest-role.ts";
import { unmappedTitles } from "#lib/ingest/check/unmapped-titles.ts";
import { checkedMapping, removeDraft, writeDraft } from "#lib/ingest/draft/draft-source.ts";
import { guessColumns } from "#lib/ingest/draft/guess.ts";
import { type FileLook, lookAt } from "#lib/ingest/draft/look.ts";
import { makeDraft } from "../make-draft.ts";
import { strictArgs } from "../strict-args.ts";
import { counted } from "../words.ts";

const text = (description: string, valueHint?: string) => ({
  type: "string" as const,
  description,
  ...(valueHint === undefined ? {} : { valueHint }),
});

/** `npm run data -- new-source FILE`: looks at a file, writes source.yaml and mapping.yaml, and tries them. */
export const newSourceCommand = defineCommand({
  meta: {
    name: "new-source",
    description:
      "Describe a new source of pay by a file of it; without --id only show what the file holds",
  },
  args: {
    file: { type: "positional", description: "A file of the source", required: true },
    id: text("Folder of content/sources to write", "my-survey"),
    kind: text("self-reported or advertised", "self-reported"),
    publisher: text("Whose figures these are", "NAME"),
    name: text("The publisher's name for them", "NAME"),
    licence: text("Its terms, as the publisher names them", "CC BY 4.0"),
    "licence-url": text("Where the terms stand", "https://..."),
    homepage: text("Where the publisher shows it", "https://..."),
    concept: text("base, or total where bonus or equity is in it", "base"),
    currency: text("Currency of the amounts, or the column that tells it", "EUR"),
    period: text("year, or month, week, day, hour", "month"),
    "per-year": text("How many of the period a full-time year is paid for", "12"),
    year: text("Data year, or the column that tells it", "2026"),
    title: text("Column of the job's title", "COLUMN"),
    country: text("Two-letter code for all rows, or the column", "FI"),
    amount: text("Column of a single amount", "COLUMN"),
    low: text("Column of the lower end of a range", "COLUMN"),
    high: text("Column of its upper end", "COLUMN"),
    range: text("Column of ranges as text", "COLUMN"),
    years: text("Column of years of experience", "COLUMN"),
    decimal: text("Sign before decimals: . or ,", ","),
    grouping: text("Signs between groups of digits, without spaces between them", ".'"),
    sheet: text("Sheet of a spreadsheet", "NAME"),
    encoding: text("Encoding of the text", "windows-1252"),
    "header-line": text("Line of the column names", "3"),
  },
  plugins: [strictArgs],
  run: async ({ args }) => {
    const form = fileFormSchema.parse({
      ...(args.sheet === undefined ? {} : { sheet: args.sheet }),
      ...(args.encoding === undefined ? {} : { encoding: args.encoding }),
      ...(args["header-line"] === undefined ? {} : { headerLine: Number(args["header-line"]) }),
    });
    const look = await lookAt(args.file, form);
    const guess = guessColumns(look);
    for (const line of lookLines(look)) console.log(line);
    if (args.id === undefined) {
      const found = Object.entries(guess).filter(([, column]) => column !== null);
      console.log(
        `Probably: ${found.map(([what, column]) => `${what} "${column}"`).join(", ") || "nothing known"}.`,
      );
      console.log("Describe it: new-source FILE --id my-survey --help");
      return;
    }
    const draft = makeDraft(args.id, args, look, guess);
    const mapping = checkedMapping(draft);
    const written = writeDraft(draft);
    try {
      const { report, cells, rejectedFor, titles } = await readPayFile({
        file: args.file,
        source: draft.id,
        mapping,
        edition: { label: "sample", date: new Date().toISOString().slice(0, 10) },
      });
      console.log(
        `Tried: ${counted(report.read, "row")} read, ${report.accepted} accepted, ${report.rejected} rejected, ${counted(cells.length, "pay cell")}`,
      );
      for (const { reason, rows } of rejectedFor.slice(0, 5))
        console.log(`  rejected: ${reason}, ${counted(rows, "row")}`);
      for (const { reason, rows } of report.setAside.slice(0, 5))
        console.log(`  set aside: ${reason}, ${counted(rows, "row")}`);
      const suggested = unmappedTitles(draft.id, mapping, titles, roleSuggestions());
      for (const { title, suggested: role } of suggested.slice(0, 20)) {
        if (role !== null) console.log(`  Perhaps: ${JSON.stringify(title)} is ${role}`);
      }
    } catch (error) {
      removeDraft(draft.id);
      throw error;
    }
    for (const file of written) console.log(`Written: ${file}`);
    console.log(
      `Next: list in mapping.yaml which roles the titles stand for, then: npm run data -- check ${args.file} --source ${draft.id}`,
    );
  },
});

function lookLines({ separator, headerLine, columns, rows }: FileLook): string[] {
  const where = headerLine === null ? "" : `, column names in line ${headerLine}`;
  const sign = separator === undefined ? "" : `, separated by ${JSON.stringify(separator)}`;
  return [
    `${counted(columns.length, "column")}${where}${sign}; looked at ${counted(rows, "row")}`,
    ...columns.map(({ name, samples, filled }) => {
      const shown = samples.map((sample) => JSON.stringify(sample.slice(0, 40))).join(", ");
      return `  ${name || "(no name)"}: ${Math.round(filled * 100)}% filled${shown === "" ? "; not shown, it may name persons" : `, such as ${shown}`}`;
    }),
  ];
}
