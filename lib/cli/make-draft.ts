import type { SourceDraft } from "#lib/ingest/draft/draft-source.ts";
import type { Guess } from "#lib/ingest/draft/guess.ts";
import { type FileLook, namesPersons } from "#lib/ingest/draft/look.ts";
import { UsageError } from "./usage-error.ts";

/** Options of `new-source`. */
export type DraftOptions = Readonly<
  Partial<
    Record<
      | "kind"
      | "publisher"
      | "name"
      | "licence"
      | "licence-url"
      | "homepage"
      | "concept"
      | "currency"
      | "period"
      | "per-year"
      | "year"
      | "title"
      | "country"
      | "amount"
      | "low"
      | "high"
      | "range"
      | "years"
      | "decimal"
      | "grouping"
      | "sheet"
      | "encoding",
      string
    >
  >
>;

/**
 * Puts a new source together from options and what its file's columns seem to be. Columns may be found by their names; units never
 * are: period, currency, year and concept must be said.
 * @throws UsageError that names every option that is missing, or a column that the file lacks or that names persons.
 */
export function makeDraft(
  id: string,
  options: DraftOptions,
  look: FileLook,
  guess: Guess,
): SourceDraft {
  const names = look.columns.map(({ name }) => name);
  const kind = options.kind ?? "self-reported";
  const amount = amountOf(options, guess);
  const title = options.title ?? guess.title;
  const country = options.country ?? guess.country;
  const missing = [
    ...(["publisher", "name", "licence", "concept", "currency", "period", "year"] as const).filter(
      (option) => options[option] === undefined,
    ),
    ...(title === null ? ["title"] : []),
    ...(country === null ? ["country"] : []),
    ...(amount === null ? ["amount (or low and high, or range)"] : []),
    ...(options.period !== undefined &&
    options.period !== "year" &&
    options["per-year"] === undefined
      ? ["per-year"]
      : []),
  ];
  if (missing.length > 0 || title === null || country === null || amount === null) {
    throw new UsageError(
      `Nothing was written. Say also: ${missing.map((option) => `--${option}`).join(", ")}`,
    );
  }
  const years = kind === "self-reported" ? (options.years ?? guess.years) : null;
  const used = [title, country, ...Object.values(amount), ...(years === null ? [] : [years])];
  const person = used.find(namesPersons);
  if (person !== undefined)
    throw new UsageError(`The column "${person}" names persons and is not read.`);
  return {
    id,
    source: {
      kind,
      publisher: options.publisher,
      name: options.name,
      citation: `${options.publisher}, ${options.name}`,
      licence: {
        name: options.licence,
        url: options["licence-url"] ?? null,
        shareAlike: false,
        // Until an editor has read the terms at the publisher, the figures are imported and never shipped.
        confirmed: false,
      },
      credit: `${options.name} by ${options.publisher} (${options.licence}).`,
      homepage: options.homepage ?? null,
      concept: `${options.concept === "base" ? "Base pay" : "All pay, bonus and equity included,"} a year before tax.`,
      caveats: [],
    },
    mapping: {
      kind,
      ...fileKeys(options, look),
      title: known(names, title),
      country: columnOrValue(names, country),
      currency: columnOrValue(names, options.currency ?? ""),
      year: names.includes(options.year ?? "") ? options.year : Number(options.year),
      amount,
      period:
        options.period === "year"
          ? "year"
          : {
              value: options.period,
              perYear: { [options.period ?? ""]: Number(options["per-year"]) },
            },
      ...numberKeys(options),
      concept: options.concept,
      ...(years === null ? {} : { years: known(names, years) }),
      ...(kind === "advertised" ? { level: "from-title" } : { rolesByName: true, titles: {} }),
    },
  };

  function amountOf({ low, high, range, amount: single }: DraftOptions, from: Guess) {
    if (range !== undefined) return { range: known(names, range) };
    if (single !== undefined) return { column: known(names, single) };
    if (low !== undefined && high !== undefined) {
      return { low: known(names, low), high: known(names, high) };
    }
    if (from.low !== null && from.high !== null) return { low: from.low, high: from.high };
    return from.amount === null ? null : { column: from.amount };
  }
}

function known(names: readonly string[], column: string): string {
  if (names.includes(column)) return column;
  throw new UsageError(`The file has no column "${column}"; its columns are ${names.join(", ")}`);
}

function columnOrValue(names: readonly string[], text: string): object {
  return names.includes(text) ? { column: text } : { value: text };
}

function fileKeys(options: DraftOptions, { separator, headerLine }: FileLook): object {
  const file = {
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(separator === undefined ? {} : { separator }),
    ...(headerLine === null ? {} : { headerLine }),
  };
  return Object.keys(file).length === 0 ? {} : { file };
}

function numberKeys({ decimal, grouping }: DraftOptions): object {
  const numbers = {
    ...(decimal === undefined ? {} : { decimal }),
    ...(grouping === undefined ? {} : { grouping: [...grouping] }),
  };
  return Object.keys(numbers).length === 0 ? {} : { numbers };
}
