import { compareText } from "#lib/domain/compare-text.ts";

/** Reasons beyond these are counted together: a file of nonsense must not fill the memory with them. */
const mostReasons = 200;
const others = "other reasons";

/** Counts rows by reason. */
export class Counts {
  readonly #rows = new Map<string, number>();
  total = 0;

  add(reason: string, rows = 1): void {
    this.total += rows;
    const key = this.#rows.has(reason) || this.#rows.size < mostReasons ? reason : others;
    this.#rows.set(key, (this.#rows.get(key) ?? 0) + rows);
  }

  /** Most rows first. */
  list(): { reason: string; rows: number }[] {
    return [...this.#rows]
      .map(([reason, rows]) => ({ reason, rows }))
      .toSorted((a, b) => b.rows - a.rows || compareText(a.reason, b.reason));
  }
}
