import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { levelSchema } from "#lib/domain/level.ts";
import { currencySchema } from "#lib/domain/money.ts";
import { type AdvertisedCell, advertisedCellSchema } from "#lib/domain/pay-cell.ts";
import { numberText, optionalNumber } from "./csv-fields.ts";

/**
 * A line is one distinct range of a cell. `high` is empty for a single pay point. `corrections` stands
 * in a cell's first line: "canadian-dollars:12" says that the rule relabelled 12 of its pay points.
 */
const columns = [
  ...["title", "country", "level", "year"],
  ...["currency", "low", "high", "count", "corrections"],
] as const;

const lineSchema = z.object({
  title: z.string().min(1),
  country: z.string(),
  level: levelSchema,
  year: numberText,
  currency: currencySchema,
  low: numberText,
  high: optionalNumber,
  count: numberText,
  corrections: z.string(),
});

/** Advertised cells of one edition as CSV, in the order given. */
export function advertisedCellsToCsv(cells: readonly AdvertisedCell[]): string {
  const lines = cells.flatMap(({ ranges, corrections, ...cell }) =>
    ranges.map((range, at) => ({
      ...cell,
      ...range,
      corrections:
        at === 0 ? corrections.map(({ rule, payPoints }) => `${rule}:${payPoints}`).join(" ") : "",
    })),
  );
  return stringify(lines, { header: true, columns: [...columns] });
}

/**
 * The cells that `advertisedCellsToCsv` wrote.
 * @throws ZodError where a line is none of its own.
 */
export function advertisedCellsFromCsv(
  text: string,
  { source, edition }: { source: string; edition: string },
): AdvertisedCell[] {
  const lines = z.array(lineSchema).parse(parse(text, { columns: true }));
  const cells = Map.groupBy(lines, ({ title, country, level, year }) =>
    JSON.stringify([title, country, level, year]),
  );
  return [...cells.values()].map((group) =>
    advertisedCellSchema.parse({
      ...group[0],
      kind: "advertised",
      source,
      edition,
      ranges: group,
      corrections: group.flatMap(({ corrections }) => correctionsOf(corrections)),
    }),
  );
}

function correctionsOf(text: string): AdvertisedCell["corrections"] {
  return text
    .split(" ")
    .filter((part) => part !== "")
    .map((part) => {
      const [rule = "", payPoints] = part.split(":");
      return { rule, payPoints: Number(payPoints) };
    });
}
