import { countryCodes } from "../fields/country.ts";
import {
  afterTax,
  besidePay,
  type figures,
  guessed,
  leftOut,
  levelWord,
  noFigure,
  taxName,
  taxWord,
  words,
} from "./column-words.ts";
import type { FileLook } from "./look.ts";
import { namesPersons, plainName, type SeenColumn } from "./seen-column.ts";

/** Columns that probably hold what a mapping needs; an editor confirms or names others. Units are never among them. */
export interface Guess {
  title: string | null;
  country: string | null;
  years: string | null;
  low: string | null;
  high: string | null;
  /** Amounts, two of them as the text of a range in some rows. */
  range: string | null;
  amount: string | null;
  /** Columns that probably tell a row's period, currency, data year or code of an occupation. */
  period: string | null;
  currency: string | null;
  year: string | null;
  code: string | null;
  /** Columns that probably tell part-time work: by words, or by hours or a part of full time. */
  employment: string | null;
  share: string | null;
  /** Columns that probably tell pay before tax from pay after it, levels, and amounts that the publisher estimated. */
  tax: string | null;
  level: string | null;
  guessed: string | null;
  /** Columns of an official table. */
  mean: string | null;
  p10: string | null;
  p25: string | null;
  p50: string | null;
  p75: string | null;
  p90: string | null;
  count: string | null;
}

/** Whether a column's name says that its pay is what is left after tax, which is never read. */
export function isAfterTax(column: string): boolean {
  return afterTax.test(plainName(column));
}

/** Whether a column's name says that it is pay, and not what is left of it after tax. */
export function isPay(column: string): boolean {
  return words.amount.test(plainName(column)) && !isAfterTax(column);
}

/** Names, of columns or of a table's figures, that say a percentile, the mean or the number of jobs; there may be several of one. */
export function figureNames(
  names: readonly string[],
): Record<(typeof figures)[number], readonly string[]> {
  const usable = names.filter((name) => !noFigure.test(plainName(name)) && !isAfterTax(name));
  const named = (figure: (typeof figures)[number]) =>
    usable.filter((name) => words[figure].test(plainName(name)));
  return {
    mean: named("mean"),
    p10: named("p10"),
    p25: named("p25"),
    p50: named("p50"),
    p75: named("p75"),
    p90: named("p90"),
    count: named("count"),
  };
}

/** Whether a column holds numbers in some rows at least, or nothing but marks of none. */
export function mayBeFigures({ numeric, words: own, marks }: SeenColumn): boolean {
  return numeric > 0.3 || (own.length > 0 && own.every((word) => marks.includes(word)));
}

/** Guesses columns by words of their names and by what they hold. */
export function guessColumns({ columns }: FileLook): Guess {
  const usable = columns.filter(({ name, filled }) => filled > 0 && !namesPersons(name));
  const numeric = usable.filter((column) => column.numeric > 0.6);
  const texts = usable.filter((column) => column.numeric < 0.5);
  const find = (
    among: readonly SeenColumn[],
    what: keyof typeof words,
    not: readonly (string | null)[] = [],
  ) => among.find(({ name }) => words[what].test(plainName(name)) && !not.includes(name))?.name;
  const pay = payColumns(numeric);
  const ends = pay.length > 1 ? pay : numeric;
  const low = find(ends, "low");
  const high = find(ends, "high", [low ?? null]);
  const both = low !== undefined && high !== undefined;
  const range = usable.find(
    (column) =>
      words.amount.test(plainName(column.name)) && column.numeric <= 0.6 && mayBePay(column),
  )?.name;
  const few = usable.filter((column) => column.words.length > 0);
  const years = yearsColumn(usable);
  const counted = figureNames(usable.filter(mayBeFigures).map(({ name }) => name));
  return {
    title: titleColumn(texts),
    country: countryColumn(texts),
    years,
    low: both ? low : null,
    high: both ? high : null,
    range: both || pay.length > 0 ? null : (range ?? null),
    amount: both ? null : (pay[0]?.name ?? null),
    period:
      few.find((column) => column.name !== years && tells(column, words.period))?.name ?? null,
    currency:
      find(few.filter(namesCurrencies), "currency") ?? few.find(holdsCurrencies)?.name ?? null,
    year: find(usable.filter(holdsYears), "year") ?? usable.find(holdsDates)?.name ?? null,
    code: codeColumn(usable),
    employment: few.find((column) => tells(column, words.employment))?.name ?? null,
    share: usable.find((column) => !pay.includes(column) && isShare(column))?.name ?? null,
    tax: few.find(tellsTax)?.name ?? null,
    level: few.find((column) => tells(column, levelWord))?.name ?? null,
    guessed:
      few.find(({ name, words: own }) => guessed.test(plainName(name)) && own.length > 1)?.name ??
      null,
    mean: counted.mean[0] ?? null,
    p10: counted.p10[0] ?? null,
    p25: counted.p25[0] ?? null,
    p50: counted.p50[0] ?? null,
    p75: counted.p75[0] ?? null,
    p90: counted.p90[0] ?? null,
    count: counted.count[0] ?? null,
  };
}

/** Columns of amounts: by a word for pay, else by a currency in the name. */
function payColumns(numeric: readonly SeenColumn[]): SeenColumn[] {
  const may = numeric.filter(
    ({ name }) => !isAfterTax(name) && !besidePay.test(plainName(name).replace(leftOut, " ")),
  );
  const named = may.filter(({ name }) => words.amount.test(plainName(name)));
  if (named.length > 0) return named;
  return may.filter(
    ({ name }) => /\p{Sc}/u.test(name) || (name.match(/[A-Z]{3}/g) ?? []).some(isCurrency),
  );
}

/** Texts of amounts: ranges, or numbers among words. */
function mayBePay({ ranges, samples }: SeenColumn): boolean {
  return ranges > 0.1 || samples.filter((sample) => /\d/.test(sample)).length >= 2;
}

/** Years of experience: neither calendar years, nor years with one employer or of learning. */
function yearsColumn(usable: readonly SeenColumn[]): string | null {
  const may = usable.filter(
    (column) =>
      column.samples.some((sample) => /\d/.test(sample)) &&
      !holdsYears(column) &&
      !words.tenure.test(plainName(column.name)),
  );
  const named = (what: "experience" | "years") =>
    may.find(({ name }) => words[what].test(plainName(name)))?.name;
  return named("experience") ?? named("years") ?? null;
}

/** Titles of jobs; "AREA_TITLE" and the like are those of places and industries. */
function titleColumn(texts: readonly SeenColumn[]): string | null {
  const may = texts.filter(({ name }) => !otherTitle.test(plainName(name)));
  return may.find(({ name }) => words.title.test(plainName(name)))?.name ?? null;
}
const otherTitle =
  /(?<!\p{L})(area|state|county|city|region|naics|industry|agency|sector|company|employer|report)(?!\p{L})/iu;

/** Codes of occupations: they have digits, and are not those of places, industries or owners. */
function codeColumn(usable: readonly SeenColumn[]): string | null {
  const may = usable.filter(
    ({ name, samples }) =>
      samples.some((sample) => /\d/.test(sample)) && !otherCode.test(plainName(name)),
  );
  return may.find(({ name }) => words.code.test(plainName(name)))?.name ?? null;
}
const otherCode =
  /(?<!\p{L})(area|state|country|region|naics|nace|own|industry|years?|zip|postal|currency)(?!\p{L})/iu;

/** A column called so that holds countries, else one of places whose last part is one, or a state. */
function countryColumn(texts: readonly SeenColumn[]): string | null {
  const codeOf = countryCodes();
  const called = texts.filter(({ name }) => words.country.test(plainName(name)));
  const holds = (held: readonly string[]) => held.some((text) => codeOf(text.trim()) !== undefined);
  const place = ({ lastParts }: SeenColumn) =>
    holds(lastParts) || lastParts.some((part) => /^[A-Z]{2}$/.test(part));
  return (
    called.find(({ words: own, samples }) => holds([...own, ...samples]))?.name ??
    called.find(place)?.name ??
    null
  );
}

/** Tells pay before tax from pay after it: by words for them, or by yes and no under a name for one. */
function tellsTax({ name, words: own }: SeenColumn): boolean {
  const yesNo = /^(true|false|yes|no|ja|nein|oui|non|0|1)$/i;
  return (
    own.some((word) => taxWord.test(word)) ||
    (taxName.test(plainName(name)) && own.length > 0 && own.every((word) => yesNo.test(word)))
  );
}

/** Whether at least half of a column's words, none of them a sentence, are such. */
function tells({ words: own }: SeenColumn, what: RegExp): boolean {
  const such = own.filter((word) => word.length <= 30 && what.test(word));
  return such.length > 0 && 2 * such.length >= own.length;
}

/** Hours a week or parts of full time, which differ between rows. */
function isShare(column: SeenColumn): boolean {
  const { name, samples, words: own } = column;
  const parts = own.filter((word) => /^(100|[1-9]\d)(\.0)? ?%$/.test(word));
  if (parts.length > 1 && 2 * parts.length >= own.length) return true;
  return (
    words.share.test(plainName(name)) &&
    !/number of|posts|headcount/i.test(name) &&
    samples.some((sample) => /\d/.test(sample))
  );
}

function holdsYears({ samples }: SeenColumn): boolean {
  return samples.length > 0 && samples.every((sample) => /(19|20)\d\d/.test(sample));
}

function holdsDates({ samples }: SeenColumn): boolean {
  const date = /^(19|20)\d\d-\d\d-\d\d|^\d{1,2}[./-]\d{1,2}[./-](19|20)\d\d/;
  return samples.length > 0 && samples.every((sample) => date.test(sample));
}

/** Codes of currencies, perhaps with signs among them. */
function holdsCurrencies({ words: own }: SeenColumn): boolean {
  return own.every((word) => isCurrency(word) || /^\p{Sc}$/u.test(word)) && own.some(isCurrency);
}

/** The same, or names of currencies behind their codes or in words. */
function namesCurrencies({ words: own }: SeenColumn): boolean {
  return own.some(
    (word) => isCurrency(word.slice(0, 3).toUpperCase()) || /\p{Sc}|\p{L}{3}/u.test(word),
  );
}

function isCurrency(word: string): boolean {
  return currencies.has(word);
}
const currencies = new Set(Intl.supportedValuesOf("currency"));
