import type { Reject } from "#lib/domain/import-report.ts";
import { Counts } from "./counts.ts";
import { keptText } from "./kept-text.ts";

/** How many rejects are kept one by one; the rest are counted by reason. */
const keptRejects = 1_000;
const longestValue = 200;

/** The rejects of one file: the first thousand with line and value, all of them by reason. */
export class Rejects {
  readonly kept: Reject[] = [];
  readonly reasons = new Counts();

  add(line: number, column: string, value: string, reason: string): void {
    this.reasons.add(column === "" ? reason : `${column} ${reason}`);
    if (this.kept.length < keptRejects) {
      this.kept.push({ line, column, value: keptText(value.slice(0, longestValue)), reason });
    }
  }

  get count(): number {
    return this.reasons.total;
  }
}
