import type { PoolClient } from "pg";
import { rolesOfTitles, titleRoles } from "#lib/content/sources/pay-mapping.ts";
import type { PayMapping } from "#lib/content/sources/pay-mapping-schema.ts";
import { conceptOf, type PayCell, type PayConcept } from "#lib/domain/pay-cell.ts";
import { payCellSize } from "#lib/domain/pay-cell-row.ts";
import { type HeldEditionName, heldCells } from "./held-pay.ts";

/** Pay of a role in a country that would stand on no page, since more of another concept is held (decision 0226). */
export interface UnlikePay {
  role: string;
  country: string;
  concept: PayConcept;
  /** Of this file, and of the other concept in other sources. */
  pieces: number;
  held: number;
  /** Sources that hold it. */
  by: string[];
}

type Pieces = { source: string; concept: PayConcept; pieces: number };

/**
 * Where pay of a file does not count beside the newest editions of other sources of its kind: base and total pay are never averaged,
 * and the one with more pieces shows, base where they are as many; visa offers only where nothing else is held.
 *
 * @param roleTitles roles of postings' titles.
 */
export async function unlikePay(
  client: PoolClient,
  { source, mapping, cells }: { source: string; mapping: PayMapping; cells: readonly PayCell[] },
  editions: readonly HeldEditionName[],
  roleTitles: ReadonlyMap<string, string>,
): Promise<UnlikePay[]> {
  if (mapping.kind === "official") return [];
  const countries = [...new Set(cells.map(({ country }) => country))];
  const own = piecesByRole(cells, roleTitles, (titles) => rolesOfTitles(mapping, source, titles));
  const held = new Map<string, Pieces[]>();
  for (const edition of editions) {
    if (edition.kind !== mapping.kind || edition.source === source) continue;
    const others: PayCell[] = [];
    for await (const cell of heldCells(client, edition, countries, 0)) others.push(cell);
    const roles = (titles: readonly string[]) => titleRoles(edition.source, titles);
    for (const [key, pieces] of piecesByRole(others, roleTitles, roles)) {
      held.set(key, [...(held.get(key) ?? []), ...pieces]);
    }
  }
  return [...own]
    .flatMap(([key, pieces]) => outnumbered(key, pieces, held.get(key) ?? []))
    .toSorted((a, b) => b.pieces - a.pieces);
}

function outnumbered(key: string, own: readonly Pieces[], held: readonly Pieces[]): UnlikePay[] {
  const [role = "", country = ""] = key.split("\t");
  const of = (concept: PayConcept) =>
    sum([...own, ...held].filter((one) => one.concept === concept));
  const [base, total] = [of("base"), of("total")];
  const shows: PayConcept = base + total === 0 ? "visa-offer" : total > base ? "total" : "base";
  return own
    .filter(({ concept }) => concept !== shows)
    .map(({ concept, pieces }) => {
      const others = held.filter((one) => one.concept === shows);
      const by = [...new Set(others.map((one) => one.source))];
      return { role, country, concept, pieces, held: sum(others), by };
    });
}

/** Pieces by role and country, a number for each concept. */
function piecesByRole(
  cells: readonly PayCell[],
  roleTitles: ReadonlyMap<string, string>,
  rolesOf: (titles: readonly string[]) => { title: string; roles: readonly string[] }[],
): Map<string, Pieces[]> {
  const named = new Map(
    rolesOf([...new Set(cells.map(({ title }) => title))]).map(({ title, roles }) => [
      title,
      roles,
    ]),
  );
  const found = new Map<string, Pieces[]>();
  for (const cell of cells) {
    if (cell.kind === "self-reported" && cell.experience !== null) continue;
    const posted = cell.kind === "advertised" ? roleTitles.get(cell.title) : undefined;
    for (const role of posted === undefined ? (named.get(cell.title) ?? []) : [posted]) {
      const key = `${role}\t${cell.country}`;
      const all = found.get(key) ?? [];
      const held = all.find(({ concept }) => concept === conceptOf(cell));
      const { postings } = payCellSize(cell);
      if (held !== undefined) held.pieces += postings;
      else all.push({ source: cell.source, concept: conceptOf(cell), pieces: postings });
      found.set(key, all);
    }
  }
  return found;
}

function sum(all: readonly Pieces[]): number {
  return all.reduce((total, { pieces }) => total + pieces, 0);
}
