import type { PayCell } from "#lib/domain/pay-cell.ts";
import type { TypicalPay } from "./typical-pay.ts";
import { weightedMedian } from "./typical-pay.ts";
import { explanation } from "./unit-factors.ts";

/** What another source or edition holds. */
export interface HeldPay {
  /** "stackoverflow 2025". */
  name: string;
  kind: PayCell["kind"];
  pay: readonly TypicalPay[];
}

/** A country whose pay in a file is far from what is held. */
export interface Gap {
  country: string;
  /** New pay over held pay. */
  ratio: number;
  /** Which source it is nearest to, and for which role or title there is most. */
  nearest: string;
  of: string;
  /** The unit or currency that would explain it; null where none would. */
  explanation: string | null;
}

/** Pay that is further apart is of another unit, or of other people. */
const farthest = Math.log(2);
/** Every amount doubled is just twice: where there is much evidence on both sides, a little less is far already. */
const farthestOfMany = Math.log(1.9);
const many = 100;
/** Pieces that both sides need in a country; more where no unit or currency explains the gap, since few differ by chance. */
const fewest = 10;
const fewestUnexplained = 40;

/**
 * Holds each country's middle of pay in a file against what other editions and sources hold for the same roles and titles. A
 * country is far from what is held where it is more than twice or less than half of the source that it is nearest to. Kinds
 * of pay differ by themselves: against another kind, a gap counts where a unit or currency explains it.
 *
 * @param perUsd local currency units for a US dollar by country, to tell a mislabelled currency.
 */
export function gapsOf(
  pay: readonly TypicalPay[],
  held: readonly HeldPay[],
  kind: PayCell["kind"],
  perUsd: (country: string) => number | null,
): Gap[] {
  const own = Map.groupBy(pay, ({ country }) => country);
  return [...own].flatMap(([country, rows]) => {
    const comparisons = held.flatMap((source) => compared(rows, source, country));
    const [nearest] = comparisons.toSorted((a, b) => Math.abs(a.log) - Math.abs(b.log));
    if (nearest === undefined) return [];
    const limit = nearest.pieces >= many ? farthestOfMany : farthest;
    if (Math.abs(nearest.log) <= limit) return [];
    const ratio = Math.exp(nearest.log);
    const why = explanation(ratio, perUsd(country));
    const alike = comparisons.filter((comparison) => comparison.kind === kind);
    if (why === null && !alike.some(({ pieces }) => pieces >= fewestUnexplained)) return [];
    return [{ country, ratio, nearest: nearest.name, of: nearest.of, explanation: why }];
  });
}

function compared(rows: readonly TypicalPay[], { name, kind, pay }: HeldPay, country: string) {
  const known = new Map(pay.filter((row) => row.country === country).map((row) => [row.of, row]));
  const shared = rows.flatMap((row) => {
    const other = known.get(row.of);
    return other === undefined
      ? []
      : [
          {
            of: row.of,
            log: row.log - other.log,
            n: Math.min(row.n, other.n),
            own: row.n,
            other: other.n,
          },
        ];
  });
  const pieces = (side: "own" | "other") => shared.reduce((sum, row) => sum + row[side], 0);
  const fewer = Math.min(pieces("own"), pieces("other"));
  if (fewer < fewest) return [];
  const [most] = shared.toSorted((a, b) => b.n - a.n);
  return [{ name, kind, pieces: fewer, of: most?.of ?? "", log: weightedMedian(shared) }];
}
