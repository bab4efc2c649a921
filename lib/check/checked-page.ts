import type { ApiSalary } from "#lib/domain/api-salary.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { CellRecord } from "#lib/domain/cell-record.ts";
import type { CellRow } from "#lib/domain/cell-row.ts";
import type { ComparePage } from "#lib/domain/compare.ts";
import type { Currency } from "#lib/domain/money.ts";
import type { Playbook } from "#lib/domain/playbook.ts";
import type { ShareCard } from "#lib/domain/share-card.ts";
import type { CellInput } from "#lib/reports/cell/facts/cell-input.ts";

/** A row that shows the cell in a list, with the currency that the list is in. */
export interface ListedRow {
  /** "role hub", "country hub", "search". */
  list: string;
  currency: Currency;
  row: CellRow;
}

/** Everything that readers get about one role in one country. */
export interface CheckedPage {
  /** What page, playbook and rows are made from, and the record in it. */
  input: CellInput;
  record: CellRecord;
  page: CellPage;
  playbook: Playbook;
  api: ApiSalary;
  /** What the head of the page tells search engines and shares. */
  head: { title: string; description: string };
  /** Percentiles of the structured data. */
  markup: { p10: number; p25: number; median: number; p75: number; p90: number };
  card: ShareCard;
  rows: ListedRow[];
  /** The cell alone on the page that sets cells side by side. */
  compared: Pick<ComparePage, "kind" | "rows">;
}

/** A place where a page contradicts itself, its answer, its rows, its image or its description. */
export interface Contradiction {
  /** "backend-engineer/united-states" */
  page: string;
  rule:
    | "lead"
    | "headline"
    | "bands"
    | "spreads"
    | "levels"
    | "talk"
    | "lists"
    | "comparison"
    | "sources";
  found: string;
}

/** What one rule finds on a page, a line each. */
export type Rule = (checked: CheckedPage) => string[];

/** A line where two texts that must be equal are not. */
export function unequal(what: string, found: string | null, expected: string | null): string[] {
  return found === expected ? [] : [`${what} says ${found}, the page ${expected}`];
}
