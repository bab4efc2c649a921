import { z } from "zod";
import { levelSchema } from "./level.ts";
import { type PayCell, payCellSchema } from "./pay-cell.ts";
import { payKindSchema } from "./source.ts";

/** A pay cell as table `pay_cells` keeps it; its source, edition and kind stand with the edition. */
const payCellRowSchema = z.object({
  title: z.string(),
  country: z.string(),
  year: z.int(),
  level: levelSchema.nullable(),
  /** Survey experience band or official region; empty where neither applies. */
  stratum: z.string(),
  /** Advertised ranges or survey answers; 0 for official figures. */
  postings: z.int().nonnegative(),
  payPoints: z.int().nonnegative(),
  /** The kind's own figures: `payCellSchema` without the columns above. */
  statistics: z.record(z.string(), z.unknown()),
});
export type PayCellRow = z.infer<typeof payCellRowSchema>;

/** A row of `pay_cells` read back together with its edition. */
export const storedPayCellSchema = payCellRowSchema.extend({
  kind: payKindSchema,
  source: z.string(),
  edition: z.string(),
});
export type StoredPayCell = z.infer<typeof storedPayCellSchema>;

/** Postings and pay points of a cell: ranges and their ends, survey answers, none for official figures. */
export function payCellSize(cell: PayCell): { postings: number; payPoints: number } {
  switch (cell.kind) {
    case "advertised":
      return cell.ranges.reduce(
        (size, { count, high }) => ({
          postings: size.postings + count,
          payPoints: size.payPoints + count * (high === null ? 1 : 2),
        }),
        { postings: 0, payPoints: 0 },
      );
    case "self-reported":
      return { postings: cell.n, payPoints: cell.n };
    case "official":
      return { postings: 0, payPoints: 0 };
  }
}

/** The cell as a row of `pay_cells`; `fromStoredPayCell` reads it back. */
export function toPayCellRow(cell: PayCell): PayCellRow {
  const { title, country, year } = cell;
  const key = { title, country, year, ...payCellSize(cell) };
  switch (cell.kind) {
    case "advertised": {
      const { level, ...rest } = cell;
      return { ...key, level, stratum: "", statistics: ownFigures(rest) };
    }
    case "self-reported": {
      const { experience, ...rest } = cell;
      return { ...key, level: null, stratum: experience ?? "", statistics: ownFigures(rest) };
    }
    case "official": {
      const { region, ...rest } = cell;
      return { ...key, level: null, stratum: region ?? "", statistics: ownFigures(rest) };
    }
  }
}

function ownFigures(cell: object): Record<string, unknown> {
  const shared = new Set(["kind", "source", "edition", "title", "country", "year"]);
  return Object.fromEntries(Object.entries(cell).filter(([field]) => !shared.has(field)));
}

/**
 * The cell that a row of `pay_cells` holds.
 * @throws ZodError where the stored figures do not fit the kind's schema.
 */
export function fromStoredPayCell(row: StoredPayCell): PayCell {
  const { kind, source, edition, title, country, year, level, stratum, statistics } = row;
  const own = stratum === "" ? null : stratum;
  return payCellSchema.parse({
    ...statistics,
    kind,
    source,
    edition,
    title,
    country,
    year,
    ...(kind === "advertised" && { level }),
    ...(kind === "self-reported" && { experience: own }),
    ...(kind === "official" && { region: own }),
  });
}
