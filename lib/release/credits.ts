import type { UsedEdition } from "#lib/domain/release.ts";

/** The share-alike licence that survey figures carry into whatever pools them. */
export const shareAlike = "ODbL 1.0";

/** The terms of everything computed from these editions: each source's licence, once, share-alike first. */
export function licencesOf(editions: readonly UsedEdition[]): string[] {
  const licences = [...new Set(editions.map(({ licence }) => licence))];
  return licences.toSorted(
    (a, b) => Number(isShareAlike(b)) - Number(isShareAlike(a)) || a.localeCompare(b),
  );
}

/** Whom to name: the citation of each source, once. */
export function creditsOf(editions: readonly UsedEdition[]): string[] {
  return [...new Set(editions.map(({ citation }) => citation))];
}

/**
 * The licence that estimates and exports are offered under. Figures that pool a share-alike database
 * are a derived database, so they carry its licence.
 *
 * @returns null where every source leaves the choice free.
 */
export function offeredUnder(editions: readonly UsedEdition[]): string | null {
  return editions.find(({ licence }) => isShareAlike(licence))?.licence ?? null;
}

function isShareAlike(licence: string): boolean {
  return licence.startsWith("ODbL");
}
