import { defineCommand } from "citty";
import { formatEstimate } from "#lib/format/money.ts";
import { nearestRates } from "#lib/ingest/nearest-rates.ts";
import { type Explanation, explainPage } from "#lib/release/editor/explain.ts";
import { withDatabase } from "#lib/runtime/with-database.ts";
import { headlineLines, payOfCell } from "../explain-pay.ts";
import { type ReportSection, reportText } from "../report-document.ts";
import { strictArgs } from "../strict-args.ts";
import { count, counted } from "../words.ts";

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
  explanation: Explanation,
  kind: string | undefined,
  level: string | undefined,
): ReportSection[] {
  const { release, role, country, page, estimates, cells } = explanation;
  const ratesOf = nearestRates();
  const own = cells.filter((cell) => (kind ?? cell.kind) === cell.kind);
  const regional = own.filter((cell) => cell.kind === "official" && cell.stratum !== "");
  return [
    {
      title: `${role} in ${country}, release ${release}`,
      lines: [
        `${page.facts.lead.kind} pay leads, by what is ${page.facts.lead.from === "recorded" ? "recorded" : "estimated"}; ${page.indexable ? "indexable" : "not indexable"}`,
        ...headlineLines(explanation, level),
      ],
    },
    {
      title: "Pieces: pay cells of the titles that stand for the role",
      lines: [
        ...(regional.length === 0
          ? []
          : [`${counted(regional.length, "figure")} of regions bear on no figure above`]),
        ...((level ?? "all") === "all"
          ? []
          : ["Pieces of no one level bear on every level by how far levels lie apart"]),
      ],
      table: {
        head: [
          "source",
          "title",
          "year",
          "level or part",
          "pieces",
          "pay points",
          "average",
          "concept",
        ],
        rows: own
          .filter(
            (cell) =>
              !regional.includes(cell) &&
              ((level ?? "all") === "all" || cell.level === level || cell.level === null),
          )
          .map((cell) => [
            `${cell.source} ${cell.edition}`,
            cell.title,
            String(cell.year),
            cell.level ?? cell.stratum,
            cell.kind === "official" ? "" : count(cell.postings),
            cell.kind === "official" ? "" : count(cell.payPoints),
            payOfCell(cell, page.facts.currency, page.rates, ratesOf),
            `${cell.concept ?? ""}${cell.counts ? "" : ", does not count beside more of another"}`,
          ]),
      },
    },
    {
      title: "Estimates: pieces weighed against what neighbours say",
      table: {
        head: [
          "kind",
          "level",
          "year",
          "mean",
          "80% band",
          "prints",
          "grade",
          "own pieces' weight",
        ],
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
            formatEstimate(estimate, estimate.currency).mean,
            estimate.grade,
            `${Math.round(100 * estimate.ownWeight)}%`,
          ]),
      },
    },
  ];
}
