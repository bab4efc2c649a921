import { defineCommand } from "citty";
import { type Explanation, explainPage } from "#lib/release/editor/explain.ts";
import { withDatabase } from "#lib/runtime/with-database.ts";
import { type ReportSection, reportText } from "../report-document.ts";
import { strictArgs } from "../strict-args.ts";
import { count } from "../words.ts";

/** `npm run data -- explain ROLE COUNTRY`: a page's figures from rows to headline. */
export const explainCommand = defineCommand({
  meta: {
    name: "explain",
    description: "Say how a page's figures came about, from rows to headline",
  },
  args: {
    role: {
      type: "positional",
      description: "Address of the role: backend-engineer",
      required: true,
    },
    country: {
      type: "positional",
      description: "Its code or address: DE, germany",
      required: true,
    },
    level: {
      type: "string",
      description: "Only this level: all, entry, mid, senior, executive",
      valueHint: "senior",
    },
    kind: {
      type: "string",
      description: "Only this kind of pay: advertised, self-reported, official",
      valueHint: "official",
    },
  },
  plugins: [strictArgs],
  run: async ({ args }) => {
    const explanation = await withDatabase(() => explainPage(args.role, args.country));
    for (const line of reportText(sectionsOf(explanation, args.kind, args.level)))
      console.log(line);
  },
});

function sectionsOf(
  { release, role, country, page, estimates, cells }: Explanation,
  kind: string | undefined,
  level: string | undefined,
): ReportSection[] {
  const recorded =
    page.recordedAverage === null
      ? "no average is recorded"
      : `the recorded average is ${count(Math.round(page.recordedAverage))} (${page.recordedKind}), the plain mean of the pieces below of the last two data years`;
  return [
    {
      title: `${role} in ${country}, release ${release}`,
      lines: [
        `${page.lead} pay leads, by what is ${page.leadFrom ?? "estimated"}; ${page.indexable ? "indexable" : "not indexable"}`,
        recorded,
      ],
    },
    {
      title: "Pieces: pay cells of the titles that stand for the role",
      table: {
        head: ["source", "title", "year", "level or part", "pieces", "pay points", "concept"],
        rows: cells.map((cell) => [
          `${cell.source} ${cell.edition}`,
          cell.title,
          String(cell.year),
          cell.level ?? cell.stratum,
          count(cell.postings),
          count(cell.payPoints),
          `${cell.concept ?? ""}${cell.counts ? "" : ", does not count beside more of another"}`,
        ]),
      },
    },
    {
      title: "Estimates: pieces weighed against what neighbours say",
      table: {
        head: ["kind", "level", "year", "mean", "80% band", "grade", "own pieces' weight"],
        rows: estimates
          .filter(
            (estimate) =>
              (kind ?? estimate.kind) === estimate.kind &&
              (level ?? estimate.level) === estimate.level,
          )
          .map((estimate) => [
            estimate.kind,
            estimate.level,
            String(estimate.year),
            `${estimate.currency} ${count(Math.round(estimate.mean))}`,
            `${count(Math.round(estimate.low80))} to ${count(Math.round(estimate.high80))}`,
            estimate.grade,
            `${Math.round(100 * estimate.ownWeight)}%`,
          ]),
      },
    },
  ];
}
