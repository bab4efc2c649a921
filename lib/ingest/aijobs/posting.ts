import type { Currency } from "#lib/domain/money.ts";
import type { RowPair } from "./pair-rows.ts";
import type { IndexRow } from "./row.ts";

/** A posting as corrections leave it. Amounts are never changed. */
export interface Posting {
  rows: RowPair;
  /** What its rows have in common. */
  about: Omit<IndexRow, "line" | "salary" | "salary_in_usd" | "salary_currency">;
  currency: Currency;
  /** The correction that changed the currency's label, if one did. */
  relabelledBy: string | null;
  /** Why it does not count, if it does not: "not-full-time" or a correction's id. */
  setAside: string | null;
}

/** Index rows whose employment is not full time do not count; where the file does not say, they do. */
const notFullTime = "not-full-time";

/** A posting before any correction. */
export function posting(rows: RowPair): Posting {
  const [about] = rows;
  const fullTime = about.employment_type === "FT" || about.employment_type === "";
  return {
    rows,
    about,
    currency: about.salary_currency,
    relabelledBy: null,
    setAside: fullTime ? null : notFullTime,
  };
}
