import { loadRoles } from "#lib/content/roles/roles.ts";
import type { CellSummary } from "#lib/domain/cell-record.ts";
import type { CellInput } from "./cell-input.ts";

/** A shared word of two names counts more than any digits of their codes: a Nurse Practitioner is nearer to nurses. */
const sharedWord = 10;

/**
 * Other roles of the country, those of the role's field first and as they stand otherwise, largest first. A role that only
 * offices know has a field of a hundred occupations: there the nearest by name and official US code come first, since
 * nobody looks from truck drivers to airline pilots.
 */
export function nearestWork({ record, role, neighbours }: CellInput): CellSummary[] {
  const codes = new Map(loadRoles().map(({ slug, soc: [first = ""] }) => [slug, first]));
  const [code = ""] = role.soc;
  const nearness = (other: CellSummary) => {
    if (other.role.family !== record.role.family) return -1;
    if (role.officeOnly !== true) return 0;
    const isNamesake = wordsOf(other.role.name).some((word) => wordsOf(role.name).includes(word));
    return (isNamesake ? sharedWord : 0) + sharedStart(code, codes.get(other.role.slug) ?? "");
  };
  return neighbours.sameCountry
    .map((cell) => ({ cell, near: nearness(cell) }))
    .toSorted((a, b) => b.near - a.near)
    .map(({ cell }) => cell);
}

/** The words of a name but those that join others. */
function wordsOf(name: string): string[] {
  return name.split(/[ -]/).filter((word) => word !== "and" && word !== "or");
}

/** How many characters two codes begin alike with. */
function sharedStart(one: string, other: string): number {
  const at = [...one].findIndex((character, index) => character !== other[index]);
  return at === -1 ? one.length : at;
}
