import { compareText } from "#lib/domain/compare-text.ts";
import { regionalPay, regionsForIndex } from "#lib/domain/regional-pay.ts";
import type { DraftCell } from "../draft.ts";

/**
 * Which pages by region search engines may list, as "role/country": of indexable cells with five regions or more,
 * and of roles that share an office's occupation in a country, so that their pages hold the same figures, the one
 * with most pieces of pay of its own.
 */
export function listedRegions(
  cells: readonly Pick<DraftCell, "role" | "country" | "indexable" | "facts">[],
): Set<string> {
  const many = cells.filter(
    ({ indexable, facts: { regions, nation } }) =>
      indexable && regionalPay(regions, nation).rows.length >= regionsForIndex,
  );
  const shared = Map.groupBy(
    many,
    ({ country, facts }) => `${country}\t${facts.regions[0]?.label ?? ""}`,
  );
  return new Set(
    [...shared.values()].flatMap((own) =>
      own
        .toSorted(
          (a, b) =>
            (b.facts.advertised?.postings ?? 0) - (a.facts.advertised?.postings ?? 0) ||
            compareText(a.role, b.role),
        )
        .slice(0, 1)
        .map(({ role, country }) => `${role}/${country}`),
    ),
  );
}
