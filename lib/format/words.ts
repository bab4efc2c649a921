import type { Grade } from "#lib/domain/estimate.ts";
import type { Level } from "#lib/domain/level.ts";
import type { SourceKind } from "#lib/domain/source.ts";

/** Words joined for a sentence: "Go, Rust and Python"; after a "no" with "or". */
export function formatList(words: readonly string[], last: "and" | "or" = "and"): string {
  if (words.length <= 1) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/** A text with its first letter in upper case, for the start of a line. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How a grade reads: "Very low confidence". */
export const gradeWords: Record<Grade, string> = {
  high: "High confidence",
  medium: "Medium confidence",
  low: "Low confidence",
  "very-low": "Very low confidence",
};

/** Filled dots of four. */
export const gradeDots: Record<Grade, number> = { high: 4, medium: 3, low: 2, "very-low": 1 };

/** What a kind of source is called: "Self-reported". */
export const kindWords: Record<SourceKind, string> = {
  advertised: "Advertised",
  "self-reported": "Self-reported",
  official: "Official",
  reference: "Reference",
};

/** A level's name with the index's own word, and the years that convention gives it. */
export const levelWords: Record<Level, { name: string; short: string; years: string }> = {
  entry: { name: "Junior (entry)", short: "junior", years: "0 to 3 years" },
  mid: { name: "Professional (mid)", short: "professional", years: "3 to 7 years" },
  senior: { name: "Senior", short: "senior", years: "7 years and more" },
  executive: { name: "Executive", short: "executive", years: "above senior" },
};
