import type { SourceDraft } from "#lib/ingest/draft/draft-source.ts";
import { type Guess, isAfterTax, isPay } from "#lib/ingest/draft/guess.ts";
import type { FileLook } from "#lib/ingest/draft/look.ts";
import {
  type DraftOptions,
  formKeys,
  isColumn,
  knownColumn,
  listed,
  pairs,
  perYearOf,
  sourceKeys,
  whereKeys,
  yearOf,
} from "./draft-options.ts";
import { withRoles } from "./draft-roles.ts";
import { officialDraft } from "./official-draft.ts";
import { UsageError } from "./usage-error.ts";

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
  refuseAfterTax(options, look);
  const missing = missingOptions(options, look, guess);
  if (missing.length > 0) {
    throw new UsageError(
      `Nothing was written. Say also: ${missing.map((option) => `--${option}`).join(", ")}`,
    );
  }
  const draft = draftOf(id, options, look, guess);
  const { titles } = options;
  if (titles === undefined || titles === "proposed") return draft;
  const roles = Object.entries(pairs(titles)).map(([title, suggested]) => ({ title, suggested }));
  return withRoles(draft, roles);
}

function draftOf(id: string, options: DraftOptions, look: FileLook, guess: Guess): SourceDraft {
  const kind = options.kind ?? "self-reported";
  if (kind === "official") return officialDraft(id, options, look, guess);
  const amount = amountOf(options, look, guess);
  if (options.bonus !== undefined && options.concept !== "total") {
    throw new UsageError("Nothing was written. Pay with its bonus is --concept total");
  }
  const years = kind === "self-reported" ? (options.years ?? guess.years) : null;
  const concept = conceptWords[options.concept ?? ""] ?? "Pay a year before tax.";
  return {
    id,
    source: sourceKeys(kind, options, concept),
    mapping: {
      kind,
      ...formKeys(options, look, Object.values(amount ?? {})),
      ...whereKeys(options, look),
      title: titleOf(options, look, guess),
      country: countryOf(options, look, guess),
      currency: currencyOf(options, look),
      year: yearOf(options, look) ?? knownColumn(look, options.year ?? ""),
      amount,
      period: periodOf(options, look, Object.values(amount ?? {})),
      ...(options.bonus === undefined ? {} : { bonus: knownColumn(look, options.bonus) }),
      concept: options.concept,
      ...employmentOf(options, look),
      ...(years === null ? {} : { years: knownColumn(look, years) }),
      ...shareOf(options, look),
      ...taxOf(options, look),
      rolesByWords: true,
      ...(kind === "advertised"
        ? { level: levelOf(options, look), ...employerOf(options, look) }
        : { rolesByName: true, titles: {} }),
    },
  };
}

const conceptWords: Readonly<Record<string, string>> = {
  base: "Base pay a year before tax.",
  total: "All pay, bonus and equity included, a year before tax.",
  "visa-offer": "Base pay a year before tax that employers offer workers who need a visa.",
};

/** Options that a draft needs and that nobody said, in the order of asking. */
function missingOptions(options: DraftOptions, look: FileLook, guess: Guess): string[] {
  const official = options.kind === "official";
  const said = ["publisher", "name", "licence", "year", "currency", "period"] as const;
  const { period } = options;
  return [
    ...said.filter((option) => options[option] === undefined),
    ...((options.title ?? guess.title) === null ? ["title"] : []),
    ...((options.country ?? guess.country) === null ? ["country"] : []),
    ...missingStates(options, look, guess),
    ...missingEach(options, look, guess),
    ...(official || options.concept !== undefined ? [] : ["concept"]),
    ...(official
      ? lacksMiddle(options, guess)
        ? [
            `mean or p50 (of ${look.columns
              .filter(({ numeric }) => numeric > 0.3)
              .map(({ name }) => JSON.stringify(name))
              .join(", ")})`,
          ]
        : []
      : amountOf(options, look, guess) === null
        ? ["amount (or low and high, or range)"]
        : []),
    ...(period !== undefined && isColumn(look, period) && options["period-words"] === undefined
      ? ["period-words"]
      : []),
    ...(period !== undefined && period !== "year" && options["per-year"] === undefined
      ? needsPerYear(options, look)
      : []),
    // A table's codes may be of no classification that is known: then they name occupations, and nothing else.
    ...(!official && options.code !== undefined && options.codes === undefined ? ["codes"] : []),
    ...(options.share !== undefined && options["share-full"] === undefined ? ["share-full"] : []),
    ...(official || options.tax !== undefined || guess.tax === null
      ? []
      : [`tax (${JSON.stringify(guess.tax)} --gross WORDS, or - where all pay is before tax)`]),
    ...(options.tax !== undefined && options.tax !== "-" && options.gross === undefined
      ? ["gross"]
      : []),
    ...(options.level !== undefined && options["level-words"] === undefined ? ["level-words"] : []),
  ];
}

function lacksMiddle({ mean, p50, figure }: DraftOptions, guess: Guess): boolean {
  return figure === undefined && (mean ?? p50 ?? guess.mean ?? guess.p50) === null;
}

function needsPerYear({ period, "period-words": words }: DraftOptions, look: FileLook): string[] {
  const means = isColumn(look, period ?? "") ? Object.values(pairs(words ?? "")) : [period];
  return means.some((word) => word !== "year") ? ["per-year"] : [];
}

function periodOf(options: DraftOptions, look: FileLook, amounts: readonly string[]) {
  const { period = "", "period-words": words } = options;
  if (period === "year") return period;
  const perYear = perYearOf(options);
  if (!isColumn(look, period)) return { value: period, perYear };
  const column = knownColumn(look, period);
  // Beside an amount a word of a period is a part of the text.
  if (amounts.includes(column)) {
    const otherwise = options["period-otherwise"];
    return {
      column,
      contains: pairs(words ?? ""),
      ...(otherwise === undefined ? {} : { otherwise }),
      perYear,
    };
  }
  return { column, values: pairs(words ?? ""), perYear };
}

/** Several contracts in one posting: the first of them says nothing of the others. */
function missingEach(options: DraftOptions, look: FileLook, guess: Guess): string[] {
  const read = [...Object.values(amountOf(options, look, guess) ?? {}), options.period ?? ""];
  const [list] = read.flatMap((name) => /^(.+)\.\d+\./.exec(name)?.[1] ?? []);
  return list === undefined || options.each !== undefined
    ? []
    : [`each (${list}, to make every one of that list a row, or - to read the first alone)`];
}

function employerOf({ employer }: DraftOptions, { columns }: FileLook) {
  if (employer === undefined) return {};
  // A name of a firm may be called as a person's would; it is kept as a hash.
  if (columns.some(({ name }) => name === employer)) return { employer };
  throw new UsageError(`The file has no column "${employer}". Nothing was written.`);
}

/** States that end places: which country they belong to is said, since CA is California and Canada. */
function missingStates(options: DraftOptions, look: FileLook, guess: Guess): string[] {
  const parts = placesIn(options, look, guess);
  return options.states === undefined && parts.some((part) => /^[A-Z]{2}$/.test(part))
    ? [`states (such as US, or - for none: ${parts.slice(0, 4).join(", ")} end places)`]
    : [];
}

/** What ends the places of the column of countries; none where it holds countries. */
function placesIn({ country }: DraftOptions, look: FileLook, guess: Guess): string[] {
  const name = country ?? guess.country;
  return look.columns.find((column) => column.name === name)?.lastParts ?? [];
}

function countryOf(options: DraftOptions, look: FileLook, guess: Guess) {
  const said = options.country ?? guess.country ?? "";
  const words = options["country-words"];
  if (!isColumn(look, said) && !/^[A-Z]{2}$/.test(said)) {
    throw new UsageError(`--country ${said} is neither a two-letter code nor a column of the file`);
  }
  const field = {
    ...columnOrValue(look, said),
    ...(words === undefined ? {} : { values: pairs(words) }),
  };
  if (placesIn(options, look, guess).length === 0) return field;
  const { states = "-" } = options;
  return { ...field, part: "last", ...(states === "-" ? {} : { states: listed(states) }) };
}

/** @throws UsageError where a column or figure that is to be read is called pay after tax, or the file has no other. */
function refuseAfterTax(options: DraftOptions, { columns }: FileLook): void {
  const { amount, low, high, range, value, mean, p10, p25, p50, p75, p90 } = options;
  const said = [amount, low, high, range, value, mean, p10, p25, p50, p75, p90];
  const named = said.filter((name) => name !== undefined);
  const net = named.find(isAfterTax) ?? (named.length > 0 ? undefined : onlyAfterTax(columns));
  if (net === undefined) return;
  throw new UsageError(
    `"${net}" is pay after tax, which is never read. Nothing was written; find the publisher's figures before tax.`,
  );
}

/** A column of pay after tax in a file in which no other is called pay. */
function onlyAfterTax(columns: FileLook["columns"]): string | undefined {
  const net = columns.find(({ name, numeric }) => numeric > 0.3 && isAfterTax(name));
  const others = columns.some(({ name, numeric, ranges }) => numeric + ranges > 0.3 && isPay(name));
  return others ? undefined : net?.name;
}

function taxOf({ tax, gross }: DraftOptions, look: FileLook) {
  if (tax === undefined || tax === "-") return {};
  return { tax: { column: knownColumn(look, tax), gross: listed(gross ?? "") } };
}

function shareOf({ share, "share-full": full }: DraftOptions, look: FileLook) {
  if (share === undefined) return {};
  return { share: { column: knownColumn(look, share), full: Number(full) } };
}

function levelOf({ level, "level-words": words }: DraftOptions, look: FileLook) {
  if (level === undefined) return "from-title";
  return { column: knownColumn(look, level), values: pairs(words ?? "") };
}

function currencyOf({ currency = "", "currency-words": words }: DraftOptions, look: FileLook) {
  if (!isColumn(look, currency) && !/^[A-Z]{3}$/.test(currency)) {
    throw new UsageError(`--currency ${currency} is neither a three-letter code nor a column`);
  }
  const field = columnOrValue(look, currency);
  return words === undefined ? field : { ...field, values: pairs(words) };
}

function titleOf({ title, code, codes }: DraftOptions, look: FileLook, guess: Guess) {
  const column = knownColumn(look, title ?? guess.title ?? "");
  return code === undefined
    ? column
    : { column, code: { column: knownColumn(look, code), of: codes } };
}

function employmentOf(options: DraftOptions, look: FileLook) {
  const { employment, "full-time": words } = options;
  if (employment === undefined) return {};
  if (words === undefined) throw new UsageError("Nothing was written. Say also: --full-time");
  const column = knownColumn(look, employment);
  const known = look.columns.find(({ name }) => name === column)?.words;
  return { employment: { column, fullTime: listed(words, known) } };
}

function amountOf(
  { low, high, range, amount: single }: DraftOptions,
  look: FileLook,
  guess: Guess,
): Record<string, string> | null {
  if (range !== undefined) return { range: knownColumn(look, range) };
  if (single !== undefined) return { column: knownColumn(look, single) };
  if (low !== undefined && high !== undefined) {
    return { low: knownColumn(look, low), high: knownColumn(look, high) };
  }
  if (guess.low !== null && guess.high !== null) return { low: guess.low, high: guess.high };
  if (guess.range !== null) return { range: guess.range };
  return guess.amount === null ? null : { column: guess.amount };
}

function columnOrValue(look: FileLook, text: string): object {
  return isColumn(look, text) ? { column: knownColumn(look, text) } : { value: text };
}
