import type { Period, PeriodField } from "#lib/content/sources/row-fields.ts";
import type { CellValue } from "../table/csv-records.ts";

const before = String.raw`(?:(?:per|an?|each|pro|im|par|por|al|/)\s*|/)`;
/** What stands beside an amount that is paid for each period. */
const told: Readonly<Record<Period, RegExp>> = {
  year: pattern(
    `${before}(?:annum|years?|yr|jahr|an|année|año|ano|anno)`,
    "p\\.? ?a\\.?",
    "annual(?:ly)?",
    "annuel(?:le)?s?",
    "anual(?:es)?",
    "annu[oi]",
    "yearly",
    "jährlich",
  ),
  month: pattern(
    `${before}(?:month|mth|mo|monat|mois|mes|mese|mês)`,
    "p\\.? ?m\\.?",
    "monthly",
    "monatlich",
    "mensuel(?:le)?s?",
    "mensual(?:es)?",
    "mensa(?:l|is)",
    "mensil[ei]",
    "miesięcznie",
    "měsíčně",
    "pcm",
  ),
  fortnight: pattern(`${before}fortnight`, "fortnightly"),
  week: pattern(`${before}(?:week|wk|woche|semaine|semana)`, "p\\.?w\\.?", "weekly", "wöchentlich"),
  day: pattern(`${before}(?:day|tag|jour|día|dia)`, "p\\.?d\\.?", "daily"),
  hour: pattern(`${before}(?:hour|hr|h|stunde|std|heure|hora|ora)`, "p\\.?h\\.?", "hourly"),
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
