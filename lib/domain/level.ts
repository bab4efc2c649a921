import { z } from "zod";

/** Seniority levels in rising order: the index's codes EN, MI, SE, EX. */
export const levels = ["entry", "mid", "senior", "executive"] as const;

/** One seniority level. */
export const levelSchema = z.enum(levels);
export type Level = z.infer<typeof levelSchema>;

/** A level, or `all` for the whole role in a country with its level mix. */
export const cellLevelSchema = z.enum(["all", ...levels]);
export type CellLevel = z.infer<typeof cellLevelSchema>;
