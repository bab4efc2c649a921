import { type CellLevel, cellLevelSchema } from "#lib/domain/level.ts";
import type { Role } from "#lib/domain/role.ts";

/** What pay is pooled by: a role with all its titles, or a single title. */
export interface Unit {
  id: string;
  /** Slug of the role, null for a title that no role holds. */
  role: string | null;
  family: string | null;
  words: readonly string[];
  /** Whether postings name its levels; false where the index reads them off the name. */
  levelled: boolean;
}

/** The levels that a unit's postings name, after the whole. */
export function namedLevels({ levelled }: Unit): readonly CellLevel[] {
  return levelled ? cellLevelSchema.options : ["all"];
}

/** Finds the unit of a title. */
export type UnitOf = (title: string) => Unit;

/** A role as a unit. */
export function roleUnit({ slug, name, family, levelInName }: Role): Unit {
  return { id: slug, role: slug, family, words: wordsOf(name), levelled: levelInName !== true };
}

/** Roles as units, all their titles together; a title without a role is a unit of its own. */
export function roleUnits(roles: readonly Role[]): UnitOf {
  const units = new Map(
    roles.flatMap((role) => role.titles.map((title) => [title, roleUnit(role)] as const)),
  );
  return (title) => units.get(title) ?? loneTitle(title);
}

/** Every title as a unit; titles of one role still share the role's effect. */
export function titleUnits(roles: readonly Role[]): UnitOf {
  const holders = new Map(
    roles.flatMap((role) => role.titles.map((title) => [title, role] as const)),
  );
  return (title) => {
    const holder = holders.get(title);
    return {
      ...loneTitle(title),
      role: holder?.slug ?? null,
      family: holder?.family ?? null,
    };
  };
}

function loneTitle(title: string): Unit {
  return { id: `title ${title}`, role: null, family: null, words: wordsOf(title), levelled: true };
}

function wordsOf(name: string): string[] {
  return [...new Set(name.toLowerCase().match(/[a-z0-9+#]+/g) ?? [])].toSorted();
}
