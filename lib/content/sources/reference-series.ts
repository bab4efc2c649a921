import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Rates, ratesSchema } from "#lib/domain/money.ts";
import { type ReferenceSeries, type Technology, technologySchema } from "#lib/domain/reference.ts";
import { ContentError } from "../file/content-error.ts";
import { csvRecords } from "../file/csv-records.ts";
import { oncePerRoot } from "../file/root.ts";
import { loadSources } from "./sources.ts";

const rowSchema = z.object({
  series: z.string().min(1),
  subject: z.string(),
  period: z.string().regex(/^\d{4}(-\d{2}|-\d{4})?$/),
  value: z.string().min(1).transform(Number).pipe(z.number()),
});

/**
 * All shipped reference figures, one entry for each series and subject, points oldest first.
 * Throws ContentError for a bad row or a series that source.yaml does not describe.
 */
export const loadReferenceSeries = oncePerRoot((root): ReferenceSeries[] =>
  loadSources(root).flatMap((source) => {
    const file = `sources/${source.id}/series.csv`;
    const units = new Map(source.series.map(({ id, unit }) => [id, unit]));
    const found = new Map<string, ReferenceSeries>();
    for (const { row, line } of readRows(root, file, rowSchema)) {
      const unit = units.get(row.series);
      if (unit === undefined) {
        throw new ContentError([
          {
            file: `content/${file}`,
            line,
            problem: `source.yaml does not describe the series "${row.series}"`,
            instead: "describe it there or write the file again with npm run data -- reference",
          },
        ]);
      }
      const key = `${row.series}\t${row.subject}`;
      const point = { period: row.period, value: row.value };
      const known = found.get(key);
      if (known) known.points.push(point);
      else {
        const { series, subject } = row;
        found.set(key, { series, subject, unit, source: source.id, points: [point] });
      }
    }
    return [...found.values()];
  }),
);

/**
 * Average exchange rates of a year; of the newest year before it where that is not over yet. The answer
 * says which year it is.
 * Throws ContentError where content/sources holds rates neither for it nor for an earlier year.
 */
export function loadRates(year: number, root?: string): Rates {
  const rates = loadReferenceSeries(root)
    .filter(({ series }) => series === "usd-rate")
    .flatMap(({ subject, points }) =>
      points.map(({ period, value }) => ({ currency: subject, year: Number(period), value })),
    )
    .filter((rate) => rate.year <= year);
  const newest = Math.max(...rates.map((rate) => rate.year));
  if (rates.length === 0) {
    throw new ContentError([
      {
        file: "content/sources/ecb-exchange-rates/series.csv",
        line: 1,
        problem: `no exchange rates for ${year} or before`,
        instead:
          "add them with npm run data -- reference FOLDER, or build from years that have them",
      },
    ]);
  }
  const perUsd = Object.fromEntries(
    rates.filter((rate) => rate.year === newest).map(({ currency, value }) => [currency, value]),
  );
  return ratesSchema.parse({ year: newest, perUsd });
}

const yesNo = z.enum(["yes", "no"]).transform((word) => word === "yes");
const technologyRowSchema = z.object({ ...technologySchema.shape, hot: yesNo, inDemand: yesNo });

/** The technologies that O*NET flags for occupations, in its order. Throws ContentError. */
export const loadTechnologies = oncePerRoot((root): Technology[] =>
  readRows(root, "sources/onet/technologies.csv", technologyRowSchema).map(({ row }) => row),
);

/** The rows of a file that `npm run data -- reference` wrote; none where it was never written. Throws ContentError. */
export function readRows<T>(
  root: string,
  file: string,
  schema: z.ZodType<T>,
): { row: T; line: number }[] {
  const path = join(root, file);
  if (!existsSync(path)) return [];
  return csvRecords(readFileSync(path, "utf8")).map(({ record, line }) => {
    const checked = schema.safeParse(record);
    if (checked.success) return { row: checked.data, line };
    throw new ContentError([
      {
        file: `content/${file}`,
        line,
        problem: `the row is not valid: ${checked.error.issues[0]?.message}`,
        instead: "write the file again with npm run data -- reference",
      },
    ]);
  });
}
