import type { IntervalBar } from "#lib/domain/interval-bar.ts";

/** The band of a bar in words: "$193,000 to $207,000". */
export function bandText(bar: IntervalBar): string {
  return `${bar.low80Shown} to ${bar.high80Shown}`;
}
