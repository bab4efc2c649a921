import { readFileSync } from "node:fs";
import type { Mutant } from "./mutants.ts";

/** Changes that no test noticed once: a file, a part of one of its lines, and what it became. */
const known: [file: string, part: string, into: string][] = [
  // The place of a role among others, one off.
  ["lib/reports/cell/intelligence/market.ts", "above + 1;", "above + 2;"],
  ["lib/reports/cell/intelligence/market.ts", "above + 1;", "above;"],
  ["lib/reports/cell/intelligence/market.ts", "others.length + 1 -", "others.length -"],
  // How far off an estimate may be, from one half of its band.
  ["lib/reports/parts/confidence.ts", "Math.max(mean - low80, high80 - mean)", "(mean - low80)"],
  ["lib/reports/parts/confidence.ts", "Math.max(mean - low80, high80 - mean)", "(high80 - mean)"],
  // From which difference a page says why.
  [
    "lib/reports/cell/overview/overview.ts",
    "differenceWorthAReason = 0.02",
    "differenceWorthAReason = 0.05",
  ],
  [
    "lib/reports/cell/overview/overview.ts",
    "differenceWorthAReason = 0.02",
    "differenceWorthAReason = 0.01",
  ],
  // The opening number of a talk, out of the range that is printed.
  ["lib/reports/cell/facts/talk-numbers.ts", "Math.floor(p75 / step) * step", "toStep(p75, step)"],
  ["lib/forecasting/pay/ladder.ts", "ladderThreshold = 2", "ladderThreshold = 0.5"],
  ["lib/forecasting/pay/ladder.ts", "ladderThreshold = 2", "ladderThreshold = 3"],
  ["lib/forecasting/pay/pay-spread.ts", "priorPostings = 20", "priorPostings = 2"],
  ["lib/forecasting/pay/range-width.ts", "priorPostings = 5", "priorPostings = 20"],
  ["lib/forecasting/projection/growth.ts", "carriedOn = 0.8", "carriedOn = 0.5"],
  ["lib/forecasting/projection/growth.ts", "carriedOn = 0.8", "carriedOn = 0.9"],
  ["lib/forecasting/projection/bands.ts", "recentTargets = 2", "recentTargets = 99"],
  ["lib/forecasting/projection/bands.ts", "recentTargets = 2", "recentTargets = 1"],
  // A later edition would leak into the backtest.
  ["lib/forecasting/backtest/rolling.ts", "year + horizon <= known", "year < known"],
  ["lib/forecasting/backtest/rolling.ts", "year < known && isComparable", "isComparable"],
  ["lib/forecasting/projection/past-error.ts", "n >= fewestMeasured", "n > fewestMeasured"],
  // What is computed of an edition that can show nothing, and an edition of which no cell counts.
  ["lib/release/ledger/replay-editions.ts", "> then.referenceYear", ">= then.referenceYear"],
  [
    "lib/release/input/release-input.ts",
    "return own === undefined ?",
    "return own !== undefined ?",
  ],
  ["lib/release/publish/publish.ts", "change < 0 ?", "change <= 0 ?"],
  // The way of what does not move, and from which postings a year is compared.
  ["lib/reports/parts/way.ts", "change >= least", "change > least"],
  ["lib/reports/parts/way.ts", "change <= -least", "change < -least"],
  [
    "lib/forecasting/evidence/usable-years.ts",
    "return seenTwice.length >=",
    "return seenTwice.length >",
  ],
];

/**
 * Those changes to the code as it is.
 * @throws Error where a line is no longer there, or stands twice: the list has to follow the code.
 */
export function knownMutants(): Mutant[] {
  return known.map(([file, part, into]) => {
    const lines = readFileSync(file, "utf8").split("\n");
    const [place, ...more] = lines.flatMap((line, at) => (line.includes(part) ? at : []));
    const before = lines[place ?? -1];
    if (place === undefined || before === undefined || more.length > 0)
      throw new Error(`${file} has not one line with ${part}`);
    return { file, line: place + 1, before, after: before.replace(part, into) };
  });
}
