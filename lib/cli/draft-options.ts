import type { FileLook } from "#lib/ingest/draft/look.ts";
import { namesPersons } from "#lib/ingest/draft/seen-column.ts";
import { UsageError } from "./usage-error.ts";

const text = (description: string, valueHint?: string) => ({
  type: "string" as const,
  description,
  ...(valueHint === undefined ? {} : { valueHint }),
});

/** The options of `new-source` that describe a source and its file. */
export const draftArgs = {
  kind: text("self-reported, advertised or official (a table of occupations)", "self-reported"),
  publisher: text("Whose figures these are", "NAME"),
  name: text("The publisher's name for them", "NAME"),
  licence: text("Its terms, as the publisher names them", "CC BY 4.0"),
  "licence-url": text("Where the terms stand", "https://..."),
  homepage: text("Where the publisher shows it", "https://..."),
  concept: text("base, total where bonus or equity is in it, or visa-offer", "base"),
  currency: text("Currency of the amounts, or the column that tells it", "EUR"),
  "currency-words": text("What the words of that column mean", "€=EUR,Fr.=CHF"),
  period: text("year, month, fortnight, week, day or hour, or the column that tells it", "month"),
  "period-words": text("What the words of that column mean", "per annum=year,per day=day"),
  "period-otherwise": text("The period where the text of an amount names none", "year"),
  "per-year": text(
    "How many of the period a full-time year is paid for",
    "12 or day=220,hour=1950",
  ),
  year: text("Data year, or the column that tells it", "2026"),
  title: text("Column of the job's title", "COLUMN"),
  country: text("Two-letter code for all rows, or the column of countries or places", "FI"),
  "country-words": text("What the words of that column mean", "Berlin=DE,Wien=AT"),
  states: text(
    "Countries whose states end places in that column, as CA is California in US; - for none",
    "US,CA",
  ),
  amount: text("Column of a single amount", "COLUMN"),
  low: text("Column of the lower end of a range", "COLUMN"),
  high: text("Column of its upper end", "COLUMN"),
  range: text("Column of ranges as text", "COLUMN"),
  bonus: text("Column of what is paid once a year beside the amount, added to it", "COLUMN"),
  employer: text("Postings: column of the employer, kept as a hash", "COLUMN"),
  years: text("Column of years of experience", "COLUMN"),
  employment: text("Column of the kind of employment", "COLUMN"),
  "full-time": text("Its words for full time", "Full-time,permanent"),
  share: text("Column of hours or of a part of full time", "COLUMN"),
  "share-full": text("What full time is in that column", "100"),
  tax: text(
    "Column that tells pay before tax from pay after it; - where all is before tax",
    "COLUMN",
  ),
  gross: text("Its words for pay before tax", "gross,brutto"),
  level: text("Postings: column of the level", "COLUMN"),
  "level-words": text("What its words mean: entry, mid, senior or executive", "EN=entry,SE=senior"),
  titles: text(
    "Roles of titles, or of a table's codes; or proposed to take what is proposed",
    "Tester=qa-engineer,2512=software-developer",
  ),
  code: text("Column of codes of occupations", "COLUMN"),
  codes: text(
    "Their classification: isco08, soc2018 or one of content/occupations/links",
    "isco08",
  ),
  mean: text("Official table: column of the mean", "COLUMN"),
  p10: text("Official table: column of the tenth percentile", "COLUMN"),
  p25: text("Official table: column of the lower quartile", "COLUMN"),
  p50: text("Official table: column of the median", "COLUMN"),
  p75: text("Official table: column of the upper quartile", "COLUMN"),
  p90: text("Official table: column of the ninetieth percentile", "COLUMN"),
  count: text("Official table: column of jobs or employees", "COLUMN"),
  "count-unit": text("What that column counts in", "1000"),
  figure: text("Official table with a figure a row: the column that says which", "COLUMN"),
  value: text("Official table with a figure a row: the column of its value", "COLUMN"),
  where: text("Rows that count: a value that a column must have", "Sex=Total,Sector=All"),
  decimal: text("Sign before decimals: . or ,", ","),
  grouping: text("Signs between groups of digits, without spaces between them", ".'"),
  missing: text("Words that stand for no amount", "Not stated,-1"),
  ignore: text("Words beside amounts that say nothing of them", "(est.),plus benefits"),
  unit: text("What amounts count in, where not in single units of money", "1000"),
  each: text(
    "JSON: a list inside each object, every item of which is a row; - for none",
    "contracts",
  ),
  sheet: text("Sheet of a spreadsheet", "NAME"),
  encoding: text("Encoding of the text", "windows-1252"),
  "header-line": text("Line of the column names, the first where they take several", "3"),
  "header-lines": text("How many lines the column names take", "2"),
};

/** What was said of a source, by option. */
export type DraftOptions = Readonly<Partial<Record<keyof typeof draftArgs, string>>>;

/** The column of this name, or the only one that begins with it where it is a code: "Q23" of "Q23 What is your title?". */
function columnNamed({ columns }: FileLook, said: string): string | null {
  const names = columns.map(({ name }) => name);
  if (names.includes(said)) return said;
  const begin = /^[A-Z]{1,5}\d/i.test(said)
    ? names.filter((name) => name.startsWith(`${said} `))
    : [];
  return begin.length === 1 ? (begin[0] ?? null) : null;
}

/** The column of this name. @throws UsageError where the file lacks it, or where it names persons. */
export function knownColumn(look: FileLook, said: string): string {
  const column = columnNamed(look, said);
  if (column === null) {
    const names = look.columns.map(({ name }) => name);
    throw new UsageError(
      `The file has no column "${said}"; its columns are ${names.join(", ")}. Nothing was written.`,
    );
  }
  if (!namesPersons(column)) return column;
  throw new UsageError(`The column "${column}" names persons and is not read.`);
}

/** Whether a text is a column of the file rather than a value for all rows. */
export function isColumn(look: FileLook, text: string): boolean {
  return columnNamed(look, text) !== null;
}

/** "per day=day,per hour=hour" by word. @throws UsageError where it is no list of pairs. */
export function pairs(text: string): Record<string, string> {
  // "per annum, gross=year": a word may have commas.
  const found = text.split(/(?<==[^,]*),/).filter((pair) => pair.trim() !== "");
  return Object.fromEntries(
    found.map((pair) => {
      const at = pair.lastIndexOf("=");
      if (at > 0) return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      throw new UsageError(`"${pair}" is no pair; write WORD=MEANING,WORD=MEANING`);
    }),
  );
}

/** The data year of all rows; null where a column tells it. Four digits are a year even where a column is called so. */
export function yearOf({ year = "" }: DraftOptions, look: FileLook): number | null {
  if (/^\d{4}$/.test(year)) return Number(year);
  if (isColumn(look, year)) return null;
  throw new UsageError(`--year ${year} is neither four digits nor a column of the file`);
}

/** Key `where` of a mapping, where rows are left out. */
export function whereKeys({ where }: DraftOptions, look: FileLook): object {
  if (where === undefined) return {};
  const rules = whereRules(
    where,
    look.columns.map(({ name }) => name),
  ).map(({ column, value }) => ({ column: knownColumn(look, column), value }));
  const columns = Map.groupBy(rules, ({ column }) => column);
  return {
    where: Object.fromEntries(
      [...columns].map(([column, own]) => [column, own.map(({ value }) => value)]),
    ),
  };
}

/** "Sex=Total,Area=All, inland": each rule begins with a column's name, so that names and values may have commas. */
function whereRules(text: string, names: readonly string[]): { column: string; value: string }[] {
  const begin = names
    .flatMap((column) => beginnings(text, `${column}=`).map((index) => ({ column, index })))
    .toSorted((a, b) => a.index - b.index || b.column.length - a.column.length)
    .filter(({ index }, at, all) => index !== all[at - 1]?.index);
  if (begin[0]?.index !== 0) {
    return Object.entries(pairs(text)).map(([column, value]) => ({ column, value }));
  }
  return begin.map(({ column, index }, at) => {
    const value = text.slice(index + column.length + 1, begin[at + 1]?.index);
    return { column, value: value.replace(/,\s*$/, "").trim() };
  });
}

/** Where in a list with commas these words begin a part. */
function beginnings(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (/(^|,)\s*$/.test(text.slice(0, at))) found.push(at);
  }
  return found;
}

/** source.yaml of a draft. */
export function sourceKeys(kind: string, options: DraftOptions, concept: string) {
  return {
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
    concept,
    caveats: [],
  };
}

/** Keys `file`, `numbers` and `missing` of a mapping, each only where there is something to say. */
export function formKeys(
  options: DraftOptions,
  look: FileLook,
  amounts: readonly string[],
): Record<string, unknown> {
  const { decimal, grouping, unit, encoding, ignore, each } = options;
  const headerLines = Number(options["header-lines"] ?? look.headerLines);
  const sheet = options.sheet ?? look.sheet;
  const file = {
    ...(sheet === null ? {} : { sheet }),
    ...(each === undefined || each === "-" ? {} : { each }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(look.separator === undefined ? {} : { separator: look.separator }),
    ...(look.headerLine === null ? {} : { headerLine: look.headerLine }),
    ...(headerLines === 1 ? {} : { headerLines }),
  };
  // A space or an apostrophe between groups of digits can be nothing else; "." and "," are said.
  const seen = look.columns
    .filter(({ name }) => amounts.includes(name))
    .flatMap(({ samples, words }) => [...samples, ...words]);
  const plain = ([" ", "'"] as const).filter((sign) =>
    seen.some((text) => groupedBy[sign].test(text)),
  );
  const signs = [...new Set([...(grouping ?? ""), ...plain])];
  const numbers = {
    ...(decimal === undefined ? {} : { decimal }),
    ...(signs.length === 0 ? {} : { grouping: signs }),
    ...(unit === undefined ? {} : { unit: Number(unit) }),
    ...(ignore === undefined ? {} : { ignore: listed(ignore) }),
  };
  const missing = [...new Set([...missingMarks(look, amounts), ...listed(options.missing ?? "")])];
  return Object.fromEntries(
    Object.entries({ file, numbers, missing }).filter(([, held]) => Object.keys(held).length > 0),
  );
}

const groupedBy = {
  " ": /\d[ \u00A0\u2007\u2009\u202F]\d{3}(?!\d)/,
  "'": /\d['’]\d{3}(?!\d)/,
};

/** "a, b" as a list; a word of the column that has commas itself is one. */
export function listed(text: string, known: readonly string[] = []): string[] {
  const parts = text.split(",").map((word) => word.trim());
  const found: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const ends = parts.map((_, end) => end + 1).filter((end) => end > at);
    const end = ends.findLast((last) => known.includes(parts.slice(at, last).join(", "))) ?? at + 1;
    found.push(parts.slice(at, end).join(", "));
    at = end;
  }
  return found.filter((word) => word !== "");
}

/** Short marks without digits among numbers, such as "x", "-" and "..", which stand for no amount. */
function missingMarks({ columns }: FileLook, amounts: readonly string[]): string[] {
  const own = columns.filter(({ name }) => amounts.includes(name));
  return [...new Set(own.flatMap(({ marks }) => marks))];
}

/** How many of each period a year has: one number for the only period, or pairs. */
export function perYearOf({
  period = "",
  "period-words": words,
  "per-year": said = "",
}: DraftOptions): Record<string, number> {
  const periods = words === undefined ? [period] : Object.values(pairs(words));
  const only = [...new Set(periods)].filter((word) => word !== "year");
  if (said !== "" && !said.includes("=") && only.length > 1) {
    throw new UsageError(`Nothing was written. Say --per-year for each of ${only.join(", ")}`);
  }
  const given = said.includes("=") ? pairs(said) : said === "" ? {} : { [only[0] ?? ""]: said };
  return Object.fromEntries(Object.entries(given).map(([word, count]) => [word, Number(count)]));
}
