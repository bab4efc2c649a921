import { defineCommand } from "citty";
import { diffReleases, type ReleaseDiff } from "#lib/release/editor/diff.ts";
import type { Page } from "#lib/release/editor/read-pages.ts";
import { withDatabase } from "#lib/runtime/with-database.ts";
import { wholeNumber } from "../arguments.ts";
import { type ReportSection, reportHtml, reportText } from "../report-document.ts";
import { strictArgs } from "../strict-args.ts";
import { count, counted } from "../words.ts";
import { writeText } from "../write-text.ts";

/** `npm run data -- diff`: what readers would see otherwise with the newest release. */
export const diffCommand = defineCommand({
  meta: {
    name: "diff",
    description:
      "Say what the newest built release shows otherwise than the published one, and why",
  },
  args: {
    top: {
      type: "string",
      description: "How many pages of each kind to list",
      valueHint: "20",
      default: "20",
    },
    html: { type: "string", description: "Also write it as one HTML page", valueHint: "FILE" },
  },
  plugins: [strictArgs],
  run: async ({ args }) => {
    const top = wholeNumber("top", args.top, 1);
    const diff = await withDatabase(diffReleases);
    const sections = sectionsOf(diff, top);
    for (const line of reportText(sections)) console.log(line);
    if (args.html !== undefined) {
      writeText(
        args.html,
        reportHtml(`Release ${diff.after} against ${diff.before ?? "nothing"}`, sections),
      );
      console.log(`Written: ${args.html}`);
    }
  },
});

function sectionsOf(
  { before, after, appear, vanish, moves, unchanged }: ReleaseDiff,
  top: number,
): ReportSection[] {
  const furthest = Math.max(...moves.map(({ change }) => Math.abs(Math.log1p(change))), 0);
  return [
    {
      title: `Release ${after} against ${before ?? "nothing published"}`,
      lines: [
        `${counted(appear.length, "page")} appear, ${count(vanish.length)} vanish, ${count(moves.length)} move, ${count(unchanged)} stay`,
      ],
    },
    { title: `Appear, with most pieces first${shown(appear, top)}`, table: pageTable(appear, top) },
    { title: `Vanish, with most pieces first${shown(vanish, top)}`, table: pageTable(vanish, top) },
    {
      title: `Move, furthest first${shown(moves, top)}`,
      table: {
        head: ["page", "before", "after", "change", "why"],
        rows: moves
          .slice(0, top)
          .map(({ page, before: old, after: now, change, why }) => [
            page,
            old,
            now,
            percent(change),
            why,
          ]),
        bars: moves.slice(0, top).map(({ change }) => Math.abs(Math.log1p(change)) / furthest),
      },
    },
  ].filter(({ table }) => table === undefined || table.rows.length > 0);
}

/** How many of a list are shown, where it is not all of them. */
function shown({ length }: readonly unknown[], top: number): string {
  return length > top ? `: ${count(top)} of ${count(length)}, --top lists more` : "";
}

function pageTable(pages: readonly Page[], top: number): NonNullable<ReportSection["table"]> {
  return {
    head: ["page", "leads with", "from", ""],
    rows: pages
      .toSorted((a, b) => b.payPoints - a.payPoints)
      .slice(0, top)
      .map(({ role, country, kind, currency, amount, editions, indexable }) => [
        `${role}/${country}`,
        `${currency} ${count(Math.round(amount))} ${kind}`,
        editions.toSorted().join(", ") || "its neighbours",
        indexable ? "indexable" : "",
      ]),
  };
}

function percent(change: number): string {
  return `${change > 0 ? "+" : ""}${(100 * change).toFixed(1)}%`;
}
