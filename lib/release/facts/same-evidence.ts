import { sum } from "d3-array";
import { compareText } from "#lib/domain/compare-text.ts";
import type { Estimate, Projection } from "#lib/domain/estimate.ts";
import type { DraftCell } from "../draft.ts";

type Cell = Pick<DraftCell, "role" | "country" | "facts">;

/** Letters of a word that tell it from others, whatever its ending: "analyst" and "analysis". */
const stem = 5;

/**
 * The role whose page stands for each role that no source tells apart in a country, by `cellId`: they are led by
 * the same kind of pay and by the very same figures of it. It is the one that the publisher's name fits best, else
 * the one with most postings of its own anywhere. Cells that stand on evidence of their own are not in it, nor is
 * the one that stands for the others.
 *
 * @param names of roles, by slug.
 */
export function canonicalRoles(
  cells: readonly Cell[],
  names: ReadonlyMap<string, string>,
): Map<string, string> {
  const postings = new Map(
    [...Map.groupBy(cells, ({ role }) => role)].map(([role, own]) => [
      role,
      sum(own, ({ facts }) => facts.advertised?.postings ?? 0),
    ]),
  );
  const shared = Map.groupBy(
    cells.flatMap((cell) => {
      const key = evidenceKey(cell);
      return key === null ? [] : [{ cell, key }];
    }),
    ({ key }) => key,
  );
  return new Map(
    [...shared.values()].flatMap((own) => {
      const [first, ...others] = own
        .map(({ cell }) => cell)
        .toSorted(
          (a, b) =>
            shareNamed(b, names) - shareNamed(a, names) ||
            (postings.get(b.role) ?? 0) - (postings.get(a.role) ?? 0) ||
            compareText(a.role, b.role),
        );
      return first === undefined
        ? []
        : others.map((cell): [string, string] => [cellId(cell), first.role]);
    }),
  );
}

/** A cell by its role and country. */
export function cellId({ role, country }: { role: string; country: string }): string {
  return `${role}/${country}`;
}

/** What leads a cell: its country, kind and every figure of that kind about the role itself; null without one. */
function evidenceKey({ country, facts: { lead, sources } }: Cell): string | null {
  const own = sources.filter(({ kind, wider }) => kind === lead.kind && !wider);
  if (own.length === 0) return null;
  const figures = own.map(({ source, label, year, mean, median, n }) =>
    [source, label, year, mean, median, n].join(" "),
  );
  return [country, lead.kind, ...figures.toSorted()].join("\n");
}

/** Part of a role's words that stand in the publisher's name of what leads it. */
function shareNamed(
  { role, facts: { lead, sources } }: Cell,
  names: ReadonlyMap<string, string>,
): number {
  const labels = sources
    .filter(({ kind, wider }) => kind === lead.kind && !wider)
    .map(({ label }) => label.toLowerCase());
  const words = (names.get(role) ?? role).toLowerCase().split(/[^a-z]+/);
  const found = words.filter((word) => labels.some((label) => label.includes(word.slice(0, stem))));
  return found.length / words.length;
}

/**
 * Gives each role that another stands for that one's estimates or projections of the kind that leads both: they
 * are of the same figures, and differ by rounding of the model at most.
 *
 * @param canonical by `cellId`.
 * @param leads the kind that leads each cell, by `cellId`.
 */
export function asCanonical<Row extends Estimate | Projection>(
  rows: readonly Row[],
  canonical: ReadonlyMap<string, string>,
  leads: ReadonlyMap<string, Row["kind"]>,
): Row[] {
  const ofLead = Map.groupBy(
    rows.filter((row) => leads.get(cellId(row)) === row.kind),
    cellId,
  );
  return rows.flatMap((row) => {
    const role = canonical.get(cellId(row));
    if (role === undefined || leads.get(cellId(row)) !== row.kind) return [row];
    const own = ofLead.get(cellId(row)) ?? [];
    if (own[0] !== row) return [];
    const theirs = ofLead.get(cellId({ role, country: row.country })) ?? [];
    return theirs.map((other) => ({ ...other, role: row.role }));
  });
}
