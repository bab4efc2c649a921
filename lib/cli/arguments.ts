import { z } from "zod";
import { UsageError } from "./usage-error.ts";

/** The value of an option that must be a whole number of at least `least`. */
export function wholeNumber(option: string, text: string, least: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least)) {
    throw new UsageError(`--${option} ${text} is not a whole number from ${least} up`);
  }
  return number;
}

/** The value of an option that must be a date. */
export function isoDate(option: string, text: string): string {
  const date = z.iso.date().safeParse(text);
  if (date.success) return date.data;
  throw new UsageError(`--${option} ${text} is not a date; write it as 2026-11-24`);
}

/** The value of an option that must be a list of years. */
export function yearList(option: string, text: string): number[] {
  const parts = text.split(",").map((part) => part.trim());
  if (parts.every((part) => /^\d{4}$/.test(part))) return parts.map(Number);
  throw new UsageError(`--${option} ${text} is not a list of years; write --${option} 2026,2027`);
}

/** The value of an option that must be one of a few words. */
export function oneOf<Word extends string>(
  option: string,
  text: string,
  words: readonly Word[],
): Word {
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw new UsageError(`--${option} ${text} is none of ${words.join(", ")}`);
}
