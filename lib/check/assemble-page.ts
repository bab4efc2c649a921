import type { Metadata } from "next";
import { apiSalaryView } from "#lib/reports/api/salary-view.ts";
import { buildCellPage } from "#lib/reports/cell/build-cell-page.ts";
import type { CellInput } from "#lib/reports/cell/facts/cell-input.ts";
import { type CompareInput, compareView } from "#lib/reports/compare/compare-view.ts";
import { playbookView } from "#lib/reports/playbook/playbook-view.ts";
import { occupationJsonLd } from "#lib/seo/json-ld.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { shareCard } from "#lib/seo/share-card.ts";
import type { CheckedPage, ListedRow } from "./checked-page.ts";

/** What lists and comparisons read of a cell by their own queries. */
export interface ReadElsewhere {
  rows: ListedRow[];
  compared: CompareInput["cells"][number];
}

/** Everything that readers get about a cell, made by the functions that make it for them. */
export function checkedPage(input: CellInput, { rows, compared }: ReadElsewhere): CheckedPage {
  const { record } = input;
  const page = buildCellPage(input);
  const { title, description } = pageMetadata(page);
  return {
    input,
    record,
    page,
    playbook: playbookView(input),
    api: apiSalaryView(record, record.facts.currency),
    head: { title: titleOf(title), description: description ?? "" },
    markup: markupOf(page),
    card: shareCard(page),
    rows,
    compared: compareView({
      release: record.release,
      cells: [compared],
      problems: [],
      countries: [],
      selected: { role: "", country: null },
      series: input.series,
      kind: null,
      money: "usd",
      related: [],
    }),
  };
}

/** A title with or without the site's name after it. */
function titleOf(title: Metadata["title"]): string {
  if (typeof title === "string") return title;
  return title && "absolute" in title ? title.absolute : "";
}

function markupOf(page: CheckedPage["page"]): CheckedPage["markup"] {
  const [spread] = [occupationJsonLd(page).estimatedSalary].flat();
  if (typeof spread !== "object" || !("median" in spread)) throw new Error("the markup has no pay");
  const { percentile10, percentile25, median, percentile75, percentile90 } = spread;
  return {
    p10: Number(percentile10),
    p25: Number(percentile25),
    median: Number(median),
    p75: Number(percentile75),
    p90: Number(percentile90),
  };
}
