import type { Period, PeriodField } from "#lib/content/sources/row-fields.ts";
import type { CellValue } from "../table/csv-records.ts";

const before = String.raw`(?:(?:per|an?|each|pro|im|par|por|al|za|na|om|i|/)\s*|/)`;
/** What stands beside an amount that is paid for each period. */
const told: Readonly<Record<Period, RegExp>> = {
  year: pattern(
    `${before}(?:annum|years?|yr|jahr|jaar|an|année|año|ano|anno|år|rok|év|yıl|vuosi)`,
    "/\\s*v",
    "p\\.? ?a\\.?",
    "annual(?:ly)?",
    "annuel(?:le)?s?",
    "anual(?:es)?",
    "annu[oi]",
    "yearly",
    "jährlich",
    "jaarlijks",
    "rocznie",
    "ročně",
    "vuodessa",
    "årligen",
    "årlig",
  ),
  month: pattern(
    `${before}(?:month|mth|mo|monat|maand|mois|mes|mese|mês|månad|mån|måned|mnd|md|kk|mies|miesiąc|měsíc|hó|ay)`,
    "p\\.? ?m\\.?",
    "monthly",
    "monatlich",
    "maandelijks",
    "mensuel(?:le)?s?",
    "mensual(?:es)?",
    "mensa(?:l|is)",
    "mensil[ei]",
    "miesięcznie",
    "měsíčně",
    "kuukaudessa",
    "pcm",
  ),
  fortnight: pattern(`${before}fortnight`, "fortnightly"),
  week: pattern(
    `${before}(?:week|wk|woche|semaine|semana|vecka|uke|uge|viikko|tydzień|týden)`,
    "p\\.?w\\.?",
    "weekly",
    "wöchentlich",
  ),
  day: pattern(`${before}(?:day|tag|dag|jour|día|dia|päivä|dzień|den)`, "p\\.?d\\.?", "daily"),
  hour: pattern(
    `${before}(?:hour|hr|h|stunde|std|uur|heure|hora|ora|timme|tim|time|tunti|godz|godzinę|hod|óra|saat)`,
    "p\\.?h\\.?",
    "hourly",
  ),
};

function pattern(...ways: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}])(?:${ways.join("|")})(?![\\p{L}])\\.?`, "iu");
}

/** The period that words beside an amount tell; null where they tell none. */
export function periodTold(text: string): Period | null {
  const found = Object.entries(told).find(([, words]) => words.test(text));
  return (found?.[0] as Period | undefined) ?? null;
}

/**
 * Takes the words for a mapping's one period out of amounts, where they say what the mapping says: "£30,000 per annum" in a file of
 * yearly pay. Words for another period stay and are refused with the amount.
 */
export function withoutPeriod(field: PeriodField): (cell: CellValue) => CellValue {
  if (!("value" in field)) return (cell) => cell;
  const words = new RegExp(told[field.value], "giu");
  return (cell) =>
    typeof cell === "string" && /\p{L}/u.test(cell) ? cell.replace(words, " ") : cell;
}
