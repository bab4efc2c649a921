import type { FileLook } from "./look.ts";
import { namesPersons, type SeenColumn } from "./seen-column.ts";

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
  /** Columns of an official table. */
  mean: string | null;
  p10: string | null;
  p25: string | null;
  p50: string | null;
  p75: string | null;
  p90: string | null;
  count: string | null;
}

// Words that stand alone, and parts of words in languages that join them.
const title =
  /(?<!\p{L})(job ?title|title|role|position|occupations?|profession|designation|vacancy|description|beruf|tätigkeit|titel|poste|métier|profession|puesto|ocupación|ocupação|cargo|profissão|mansione|qualifica|tehtävä|stanowisko|zawód|pozice|povolání|zaměstnání|munkakör|yrke|befattning|stilling|functie|beroep)(?!\p{L})|nimike|ammatti|berufs?bezeichnung|^jobs?$|職種|職業|職名|職位|직업|직무/iu;
const words: Record<keyof Guess, RegExp> = {
  title,
  country:
    /(?<!\p{L})(country|land|pays|país|paese|maa|kraj|země|location|nation)(?!\p{L})|国名|国籍/iu,
  years:
    /(?<!\p{L})(years?|experience|yoe|berufsjahre|expérience|experiencia|doświadczenie|praxe)|erfarenhet|ervaring|erfahrung|kokemus|経験|경력/iu,
  low: /(?<!\p{L})(min(imum)?|from|low(er)?|floor|von|ab|de|od|alkaen)(?!\p{L})/iu,
  high: /(?<!\p{L})(max(imum)?|to|high|upper|ceiling|bis|à|do|asti)(?!\p{L})/iu,
  range: /(?!)/u,
  amount:
    /(?<!\p{L})(salary|salaries|pay|payscale|wages?|compensation|remuneration|earnings|income|gross|ctc|package|brutto|salaire|sueldo|salario|salário|stipendio|retribuzione|salaris|lön|løn|lønn|wynagrodzenie|plat|mzda|bruto|fizetés|ücret|maaş)(?!\p{L})|gehalt|lohn|verdienst|entgelt|vergütung|palkka|ansio|年収|年俸|月給|給与|賃金|연봉|급여/iu,
  // By what the column holds: "Per hour", "MONTH".
  period:
    /(?<!\p{L})((per ?)?(hour|day|week|fortnight|month|annum|year)(ly)?|daily|annual(ly)?|p\.a\.|stunde|tag|monat|jahr|heure|jour|mois|hora|mes|tunti|kuukausi)(?!\p{L})/iu,
  currency:
    /(?<!\p{L})(currency|währung|devise|moneda|valuta|měna|waluta|valuutta)(?!\p{L})|通貨/iu,
  year: /(?<!\p{L})(year|date|timestamp|posted|published|publishedat|jahr|année|año|rok|vuosi|år)(?!\p{L})|年度/iu,
  code: /(?<!\p{L})(code|soc|isco(-?08)?|cz-isco|esco|noc|anzsco|kldb|ssyk|styrk)(?!\p{L})/iu,
  mean: /(?<!\p{L})(mean|average|durchschnitt|moyenne|media|průměr|średnia|keskiarvo|medelvärde|gemiddelde)(?!\p{L})|平均/iu,
  p10: /(?<![\p{L}\d])(p ?10|10|10th.*|1\. ?de[cz]il|d1)(?![\p{L}\d])/iu,
  p25: /(?<![\p{L}\d])(p ?25|25|25th.*|1\. ?[kq]vartil|q1|lower quartile)(?![\p{L}\d])/iu,
  p50: /(?<![\p{L}\d])(p ?50|50|50th.*|median|medián|médiane|mediana|mediaani|q2)(?![\p{L}\d])|中央値/iu,
  p75: /(?<![\p{L}\d])(p ?75|75|75th.*|3\. ?[kq]vartil|q3|upper quartile)(?![\p{L}\d])/iu,
  p90: /(?<![\p{L}\d])(p ?90|90|90th.*|9\. ?de[cz]il|d9)(?![\p{L}\d])/iu,
  count:
    /(?<!\p{L})(jobs|employees|employment|headcount|count|respondents|answers|n|počet.*|beschäftigte|anzahl|effectif|lukumäärä|antal)(?!\p{L})|労働者数/iu,
};

const afterTax =
  /(?<!\p{L})(net|netto|nett[aeo]|neto|líquido|čistá|čistý|kézhez)(?!\p{L})|netto(lohn|gehalt|palkka|lön)|take-?home|手取り/iu;
const besidePay =
  /(?<!\p{L})(bonus|equity|stock|shares|commission|overtime|allowance|prämie|prime)(?!\p{L})/iu;

/** Whether a column's name says that its pay is what is left after tax, which is never read. */
export function isAfterTax(column: string): boolean {
  return afterTax.test(column);
}

const figures = ["mean", "p10", "p25", "p50", "p75", "p90", "count"] as const;

/** Which of these names, of columns or of a table's figures, are percentiles, mean and number of jobs. */
export function guessFigures(
  names: readonly string[],
): Record<(typeof figures)[number], string | null> {
  const named = (figure: (typeof figures)[number]) =>
    names.find((name) => words[figure].test(name)) ?? null;
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

/** Guesses columns by words of their names and by whether they hold numbers. */
export function guessColumns({ columns }: FileLook): Guess {
  const usable = columns.filter(({ name, filled }) => filled > 0 && !namesPersons(name));
  const numeric = usable.filter((column) => column.numeric > 0.6);
  const texts = usable.filter((column) => column.numeric < 0.5);
  const find = (
    among: readonly SeenColumn[],
    what: keyof Guess,
    not: readonly (string | null)[] = [],
  ) => among.find(({ name }) => words[what].test(name) && !not.includes(name))?.name ?? null;
  const pay = numeric.filter(
    ({ name }) => words.amount.test(name) && !isAfterTax(name) && !besidePay.test(name),
  );
  const ends = pay.length > 1 ? pay : numeric;
  const low = find(ends, "low");
  const high = find(ends, "high", [low]);
  const both = low !== null && high !== null;
  const range = usable.find(
    (column) => words.amount.test(column.name) && column.numeric <= 0.6 && mayBePay(column),
  )?.name;
  const few = usable.filter((column) => column.words.length > 0);
  return {
    title: find(texts, "title"),
    country: find(texts, "country"),
    years: find(usable, "years"),
    low: both ? low : null,
    high: both ? high : null,
    range: both || pay.length > 0 ? null : (range ?? null),
    amount: both ? null : (pay[0]?.name ?? null),
    period:
      few.find((column) => column.words.some((word) => words.period.test(word)))?.name ?? null,
    currency: find(few, "currency") ?? few.find(holdsCurrencies)?.name ?? null,
    year: find(usable.filter(holdsYears), "year") ?? usable.find(holdsDates)?.name ?? null,
    code: find(usable, "code"),
    ...guessFigures(usable.map(({ name }) => name)),
  };
}

/** Texts of amounts: ranges, or numbers among words. */
function mayBePay({ ranges, samples }: SeenColumn): boolean {
  return ranges > 0.1 || samples.filter((sample) => /\d/.test(sample)).length >= 2;
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
  return (
    own.length > 0 && own.every((word) => /^([A-Z]{3}|\p{Sc})$/u.test(word)) && own.some(isCurrency)
  );
}

function isCurrency(word: string): boolean {
  return Intl.supportedValuesOf("currency").includes(word);
}
