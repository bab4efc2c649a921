import { occupationsUnder } from "#lib/content/sources/title-codes.ts";
import type { SourceDraft } from "#lib/ingest/draft/draft-source.ts";
import type { Guess } from "#lib/ingest/draft/guess.ts";
import type { FileLook } from "#lib/ingest/draft/look.ts";
import { type DraftOptions, formKeys, isColumn, knownColumn, sourceKeys } from "./draft-options.ts";
import { perYearOf } from "./make-draft.ts";
import { UsageError } from "./usage-error.ts";

const figures = ["mean", "p10", "p25", "p50", "p75", "p90"] as const;

/** A table of occupations as a draft: what its codes stand for is taken from the tables that use the same classification. */
export function officialDraft(
  id: string,
  options: DraftOptions,
  look: FileLook,
  guess: Guess,
): SourceDraft {
  const { country = "", year = "", currency, codes, period = "" } = options;
  if (isColumn(look, country) || !/^[A-Z]{2}$/.test(country)) {
    throw new UsageError("An official table is about one country: --country FI");
  }
  if (isColumn(look, period)) {
    throw new UsageError(
      "The period of an official table is one for all rows; write others in mapping.yaml",
    );
  }
  const occupation = knownColumn(look, options.title ?? guess.title ?? "");
  const code = options.code ?? guess.code;
  const amounts = Object.fromEntries(
    figures.flatMap((figure) => {
      const column = options[figure] ?? guess[figure];
      return column === null || column === undefined ? [] : [[figure, knownColumn(look, column)]];
    }),
  );
  const count = options.count ?? guess.count;
  const jobs =
    count === null
      ? {}
      : {
          jobs: { column: knownColumn(look, count), unit: Number(options["count-unit"] ?? 1) },
        };
  const counted = count === null ? [] : [count];
  return {
    id,
    source: sourceKeys("official", options, "Gross pay a year of full-time employees."),
    mapping: {
      kind: "official",
      country,
      editions: {},
      currency,
      ...formKeys(options, look, [...Object.values(amounts), ...counted]),
      year: isColumn(look, year) ? { column: year } : { value: Number(year) },
      period: { factor: period === "year" ? 1 : (perYearOf(options)[period] ?? Number.NaN) },
      // Without codes the occupations' names serve.
      code: code === null ? occupation : knownColumn(look, code),
      occupation,
      amounts,
      ...jobs,
      ...(codes === undefined ? { occupations: [] } : occupationsUnder(codes)),
    },
  };
}
