import { defineCommand } from "citty";
import { checkFile, type FileCheck } from "#lib/ingest/check/check-file.ts";
import { withDatabase } from "#lib/runtime/with-database.ts";
import { isoDate } from "../arguments.ts";
import { readingProgress } from "../progress.ts";
import { type ReportSection, reportHtml, reportText } from "../report-document.ts";
import { strictArgs } from "../strict-args.ts";
import { count, counted, shellWord } from "../words.ts";
import { writeText } from "../write-text.ts";

const shown = 20;

/** `npm run data -- check FILE --source ID`: what an import would come to, written nowhere. */
export const checkCommand = defineCommand({
  meta: {
    name: "check",
    description: "Read a file as an import would, hold it against what is held, and write nothing",
  },
  args: {
    file: { type: "positional", description: "A file of the source", required: true },
    source: {
      type: "string",
      description: "Whose file it is",
      valueHint: "aijobs",
      required: true,
    },
    edition: { type: "string", description: "Its label", valueHint: "2025-08-03" },
    date: {
      type: "string",
      description:
        "The last day that its figures are about, where neither label nor file name says",
      valueHint: "2025-08-03",
    },
    html: {
      type: "string",
      description: "Also write the report as one HTML page",
      valueHint: "FILE",
    },
  },
  plugins: [strictArgs],
  run: async ({ args }) => {
    const progress = readingProgress();
    const check = await withDatabase(() =>
      checkFile({
        file: args.file,
        source: args.source,
        ...(args.edition === undefined ? {} : { edition: args.edition }),
        ...(args.date === undefined ? {} : { date: isoDate("date", args.date) }),
        today: new Date().toISOString().slice(0, 10),
        onProgress: progress.update,
      }),
    ).finally(progress.stop);
    const sections = sectionsOf(check);
    for (const line of reportText(sections)) console.log(line);
    if (check.stops.length === 0) {
      const dated = [args.edition, args.date].flatMap((text, at) =>
        text === undefined ? [] : [`${at === 0 ? "--edition" : "--date"} ${text}`],
      );
      const words = [shellWord(args.file), "--source", check.source, ...dated];
      console.log(`Next: npm run data -- import ${words.join(" ")}`);
    }
    if (args.html !== undefined) {
      writeText(args.html, reportHtml(`Check of ${check.source} ${check.edition}`, sections));
      console.log(`Written: ${args.html}`);
    }
  },
});

function sectionsOf(check: FileCheck): ReportSection[] {
  const { report, rejects, rejectedFor, warnings } = check.file;
  const { stops, unmapped, officeOnly, unlike, currencies, countries } = check;
  const { coverage, far, repeats } = check;
  const counts = currencies.reduce((total, { pieces }) => total + pieces, 0);
  const reasons = [
    ...report.setAside.map(({ reason, rows }) => ["set aside", reason, count(rows)]),
    ...rejectedFor.map(({ reason, rows }) => ["rejected", reason, count(rows)]),
    ...report.corrections.map(({ id, rows }) => ["corrected", id, count(rows)]),
  ];
  return [
    {
      title: `${check.source} ${check.edition}: read ${count(report.read)}, accepted ${count(report.accepted)}, rejected ${count(report.rejected)}; ${counted(counts, "piece")}`,
      lines: [
        ...(stops.length === 0 ? ["An import would go through."] : ["An import would stop:"]),
        ...stops,
        ...warnings.map((warning) => `Warning: ${warning}.`),
      ],
    },
    {
      title: "Rows that do not count",
      table: { head: ["", "why", "rows"], rows: reasons.slice(0, shown) },
    },
    {
      title: "Rejected, for example",
      table: {
        head: ["line", "column", "value", "why"],
        rows: rejects
          .slice(0, 10)
          .map(({ line, column, value, reason }) => [
            String(line),
            column,
            value.slice(0, 60),
            reason,
          ]),
      },
    },
    {
      title: `Titles without a role: ${count(unmapped.length)}`,
      table: {
        head: ["rows", "title", "perhaps"],
        rows: unmapped
          .slice(0, shown)
          .map(({ title, rows, suggested }) => [count(rows), title, suggested ?? ""]),
      },
    },
    {
      title: `Occupations that only statistical offices know: their pages stand on offices' figures, and these rows lead none`,
      table: {
        head: ["rows", "role", "titles"],
        rows: officeOnly
          .slice(0, shown)
          .map(({ rows, role, titles }) => [count(rows), role, titles.slice(0, 3).join(", ")]),
      },
    },
    {
      title:
        "Pay of another concept than most that is held: base and total pay are never averaged, and this shows on no page",
      table: {
        head: ["pieces", "page", "concept", "beside"],
        rows: unlike
          .slice(0, shown)
          .map(({ pieces, role, country, concept, held, by }) => [
            count(pieces),
            `${role} ${country}`,
            concept,
            `${count(held)} of ${by.join(", ")}`,
          ]),
      },
    },
    {
      title: "Currencies",
      table: {
        head: ["currency", "pieces"],
        rows: currencies.slice(0, shown).map(({ currency, pieces }) => [currency, count(pieces)]),
      },
    },
    {
      title: "Countries",
      table: {
        head: ["country", "pieces", "middle of pay, USD a year", "part of the file", "part before"],
        rows: countries
          .slice(0, shown)
          .map(({ country, pieces, middleUsd, share, shareBefore }) => [
            country,
            count(pieces),
            middleUsd === null ? "no rate" : count(middleUsd),
            percent(share),
            shareBefore === null ? "" : percent(shareBefore),
          ]),
        bars: countries.slice(0, shown).map(({ share }) => share),
      },
    },
    {
      title: `Pay far from the middle of its country: ${count(far.length)}`,
      table: {
        head: ["times the middle", "what"],
        rows: far
          .slice(0, shown)
          .map(({ what, times }) => [times >= 1 ? times.toFixed(1) : times.toPrecision(2), what]),
      },
    },
    {
      title: `Ranges that several postings give: ${count(repeats.within.length)}, with ${counted(repeats.beyondFirst, "posting")} beyond the first of each`,
      table: {
        head: ["postings", "range"],
        rows: repeats.within.slice(0, 10).map(({ postings, what }) => [count(postings), what]),
      },
    },
    {
      title: "Postings that other sources give too; they count once",
      table: {
        head: ["source", "edition", "postings"],
        rows: repeats.across.map(({ source, edition, postings }) => [
          source,
          edition,
          count(postings),
        ]),
      },
    },
    ...(coverage === null
      ? []
      : [
          {
            title: `Against ${check.source} ${coverage.before}`,
            lines: [
              `titles in a country that both have: ${count(coverage.both)}; that appear: ${count(coverage.appear)}; that vanish: ${count(coverage.vanish)}`,
            ],
          },
        ]),
  ].filter(({ table, lines }) => lines !== undefined || (table?.rows.length ?? 0) > 0);
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)}%`;
}
