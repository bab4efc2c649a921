/** What an amount is paid for, in the words of content/MAPPING.md. */
export type PayPeriod = "year" | "month" | "fortnight" | "week" | "day" | "hour";

/** Pay as a posting states it. Nothing in it is guessed. */
export interface PostedPay {
  low: number;
  /** Null for a single amount. */
  high: number | null;
  /** ISO 4217 as stated; null where the board names none. */
  currency: string | null;
  /** Null where the board names none. */
  period: PayPeriod | null;
  /** Base pay, or pay at target with commission or bonus in it. Equity and bonus alone are no pay here. */
  kind: "base" | "on-target";
}

/** One job that a board shows, in the same form whatever the board. No descriptions, no persons. */
export interface Posting {
  /** Unique on its board, and the same over the posting's life. */
  id: string;
  title: string;
  /** Code of the occupation in ISCO-08 or a national child of it; null where the board gives none. */
  isco: string | null;
  /** Parts of the place from near to far, joined by ", "; "" where not said. */
  place: string;
  /** The employer as a hash, to tell postings of one employer from those of several. */
  employer: string;
  /** Null where not said. */
  employment: "full-time" | "part-time" | "contract" | "temporary" | "intern" | null;
  pay: PostedPay | null;
  /** Why `pay` is null. */
  withoutPay: string | null;
  /** ISO date on which it was published; null where not said. */
  posted: string | null;
}
