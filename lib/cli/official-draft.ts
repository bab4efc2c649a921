import { occupationsUnder } from "#lib/content/sources/title-codes.ts";
import type { SourceDraft } from "#lib/ingest/draft/draft-source.ts";
import { figureNames, type Guess, mayBeFigures } from "#lib/ingest/draft/guess.ts";
import type { FileLook } from "#lib/ingest/draft/look.ts";
import {
  type DraftOptions,
  formKeys,
  isColumn,
  knownColumn,
  perYearOf,
  sourceKeys,
  whereKeys,
  yearOf,
} from "./draft-options.ts";
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
  const long = longOf(options, look);
  const named = figureNames(
    long?.names ?? look.columns.filter(mayBeFigures).map(({ name }) => name),
  );
  const known = (name: string) => (long === null ? knownColumn(look, name) : name);
  const amounts = Object.fromEntries(
    figures.flatMap((figure) => {
      // Percentiles of pay without its bonus are not of the pay whose mean has it.
      const name =
        options.bonus !== undefined && figure !== "mean"
          ? null
          : (options[figure] ?? onlyOne(figure, named[figure], { period, year }));
      return name === null || name === "-" ? [] : [[figure, known(name)]];
    }),
  );
  if (amounts.mean === undefined && (amounts.p50 === undefined || options.bonus !== undefined)) {
    throw new UsageError(
      `Nothing was written. Say also --mean${options.bonus === undefined ? " or --p50" : ""}, of ${long?.names.join(", ") ?? "the columns"}`,
    );
  }
  const [firstCount = null] = named.count;
  const count = options.count ?? firstCount;
  const jobs =
    count === null
      ? {}
      : {
          jobs: { column: known(count), unit: Number(options["count-unit"] ?? 1) },
        };
  const bonus = options.bonus === undefined ? {} : { bonus: known(options.bonus) };
  const counted = [...(count === null ? [] : [count]), ...Object.values(bonus)];
  const read = long === null ? [...Object.values(amounts), ...counted] : [long.value];
  return {
    id,
    source: sourceKeys("official", options, "Gross pay a year of full-time employees."),
    mapping: {
      kind: "official",
      country,
      editions: {},
      currency,
      ...formKeys(options, look, read),
      ...whereKeys(options, look),
      year:
        yearOf(options, look) === null
          ? { column: knownColumn(look, year) }
          : { value: Number(year) },
      period: { factor: period === "year" ? 1 : (perYearOf(options)[period] ?? Number.NaN) },
      // Without codes the occupations' names serve.
      code: code === null ? occupation : knownColumn(look, code),
      occupation,
      ...(long === null ? {} : { long: { figure: long.figure, value: long.value } }),
      amounts,
      ...bonus,
      ...jobs,
      ...(codes === undefined ? { occupations: [] } : occupationsOf(codes, code, look)),
    },
  };
}

/** What codes stand for; of ISCO's groups of three digits and fewer, the roles that they include. */
function occupationsOf(codes: string, code: string | null, look: FileLook) {
  const { words = [], samples = [] } = look.columns.find(({ name }) => name === code) ?? {};
  const held = [...words, ...samples].flatMap((text) => /\d+/.exec(text)?.[0].length ?? []);
  const digits = Math.max(...held, 0);
  return codes === "isco08" && digits > 0 && digits < 4
    ? { links: codes, linksDigits: digits, occupations: [] }
    : occupationsUnder(codes);
}

/**
 * The one name of a figure. Of several, such as pay of three years, or an hour and a year, the one that names the year or period said.
 * @throws UsageError where that leaves more than one, so that nobody reads a column of another unit.
 */
function onlyOne(
  figure: string,
  all: readonly string[],
  { period, year }: { period: string; year: string },
): string | null {
  const ofYear = all.filter((name) => name.includes(year));
  const names = ofYear.length > 0 ? ofYear : all;
  const own = names.filter((name) => periodNames[period]?.test(name));
  const [first] = names;
  if (first === undefined) return null;
  // "Annual percentage Mean": the head of ASHE's column of changes reaches over the next, whose pay may be of any period.
  const name = first.replace(/annual percentage/i, "");
  const namesOther = own.length === 0 && Object.values(periodNames).some((of) => of.test(name));
  if (names.length === 1 && !namesOther) return first;
  const [only] = own;
  if (own.length === 1 && only !== undefined) return only;
  throw new UsageError(
    `Nothing was written. Say which is the ${figure}: --${figure} ${names.map((name) => JSON.stringify(name)).join(" or ")}, or --${figure} - for none`,
  );
}

const periodNames: Readonly<Record<string, RegExp>> = {
  year: /year|annual|^A_|jahr|annuel|anual/i,
  month: /month|monat|mensuel|mensual/i,
  week: /week|woche/i,
  day: /daily|per day/i,
  hour: /hour|^H_|stunde|horaire/i,
};

/** Where a row holds one figure: the columns that tell it, and what the figures are called. */
function longOf({ figure, value }: DraftOptions, look: FileLook) {
  if (figure === undefined) return null;
  if (value === undefined) throw new UsageError("Nothing was written. Say also: --value");
  const column = knownColumn(look, figure);
  const names = look.columns.find(({ name }) => name === column)?.words ?? [];
  return { figure: column, value: knownColumn(look, value), names };
}
