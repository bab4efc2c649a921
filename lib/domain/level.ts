import { z } from "zod";

/** Seniority levels in rising order: the index's codes EN, MI, SE, EX. */
export const levels = ["entry", "mid", "senior", "executive"] as const;

/** One seniority level. */
export const levelSchema = z.enum(levels);
export type Level = z.infer<typeof levelSchema>;

/** A level, or `all` for the whole role in a country with its level mix. */
export const cellLevelSchema = z.enum(["all", ...levels]);
export type CellLevel = z.infer<typeof cellLevelSchema>;

/**
 * Whether readers see a level among those of a cell. Executive only where pay points of it exist or the estimated mix is mostly
 * executive: a head of a department is no senior.
 */
export function isLevelShown(
  level: { level: CellLevel; payPoints: number; share: number },
  all: readonly { share: number }[],
): boolean {
  const largest = Math.max(...all.map(({ share }) => share));
  return level.level !== "executive" || level.payPoints > 0 || level.share === largest;
}
