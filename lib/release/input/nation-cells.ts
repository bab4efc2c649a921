import type { OfficialMapping } from "#lib/content/sources/official-mapping.ts";
import { loadPayMapping } from "#lib/content/sources/pay-mapping.ts";
import type { NationCells, OfficialCell } from "#lib/domain/pay-cell.ts";
import type { UsedEdition } from "#lib/domain/release.ts";

/**
 * What the tables of these editions that hold regions only are held against, by source: another source, or figures
 * that content/sources copies from another table of the publisher.
 *
 * @throws ContentError where a mapping is wrong.
 */
export function nationCells(editions: readonly UsedEdition[]): NationCells {
  return new Map(
    editions.flatMap(
      ({ id, edition }): [string, { source: string } | { cells: OfficialCell[] }][] => {
        const mapping = loadPayMapping(id);
        if (mapping?.kind !== "official") return [];
        if (mapping.nationIn !== undefined) return [[id, { source: mapping.nationIn }]];
        const cells = copiedCells(id, edition, mapping);
        return cells.length === 0 ? [] : [[id, { cells }]];
      },
    ),
  );
}

function copiedCells(source: string, edition: string, mapping: OfficialMapping): OfficialCell[] {
  const { country, currency, nations } = mapping;
  return nations.map(({ code, year, jobs, p50, medianError }) => ({
    kind: "official",
    source,
    edition,
    title: code,
    country,
    year,
    region: null,
    currency,
    jobs: jobs ?? null,
    mean: null,
    p10: null,
    p25: null,
    p50,
    p75: null,
    p90: null,
    meanError: null,
    medianError: medianError === undefined ? null : medianError / 100,
  }));
}
