import type { Currency } from "#lib/domain/money.ts";

/** How often an amount of pay is paid. */
export type PayPeriod = "year" | "month" | "week" | "day" | "hour";

/** Each word of a table beside what it stands for. */
function tableOf<T>(rows: readonly [T, string][]): Readonly<Record<string, T>> {
  return Object.fromEntries(
    rows.flatMap(([meaning, words]) => words.split(" ").map((w) => [w, meaning])),
  );
}

/** Words for periods in the languages of the countries with most readers; "p.a." is written without its points. */
export const periodWords = tableOf<PayPeriod>([
  [
    "year",
    "year years yr yrs yearly annum annual annually pa lpa ctc jahr jährlich año anual ano an année annuel anno annuo år jaar rok rocznie 年 年収",
  ],
  [
    "month",
    "month months monthly mo mth mths pm pcm mês mes mensual mensuales mensal mensais monat monatlich mois mensuel mese mensile månad måned maand miesiąc miesięcznie měsíc 月 月収",
  ],
  ["week", "week weeks weekly wk pw woche wöchentlich semana semaine settimana vecka uge"],
  ["day", "day days daily pd tag täglich día dia jour giorno dag dzień"],
  [
    "hour",
    "hour hours hourly hr hrs h ph stunde stündlich std hora heure ora timme time uur godzina 時給",
  ],
]);

/** "85k", "1.5m", "12 lakh": what the letters after a number multiply it by. */
export const multiples = tableOf<number>([
  [1e3, "k tsd mil thousand"],
  [1e5, "l lac lacs lakh lakhs lpa"],
  [1e6, "m mm mio mn million"],
  [1e7, "cr crore crores"],
]);

/** Words for currencies; where several share one, the likeliest stands first. */
export const currencyWords: Readonly<Record<string, readonly Currency[]>> = {
  ...tableOf<readonly Currency[]>([
    [["USD"], "us$"],
    [["BRL"], "r$ real reais"],
    [["CAD"], "ca$ c$"],
    [["AUD"], "au$ a$"],
    [["NZD"], "nz$"],
    [["SGD"], "s$ sg$"],
    [["HKD"], "hk$"],
    [["MXN"], "mx$"],
    [["EUR"], "euro euros"],
    [["GBP"], "pound pounds quid"],
    [["INR"], "rs rupee rupees lpa lakh lakhs lac lacs crore crores"],
    [["CHF"], "fr sfr franc francs franken"],
    [["PLN"], "zł zl zloty zlotys złoty złotych"],
    [["CZK"], "kč kc koruna korun"],
    [["TRY"], "tl lira"],
    [["KRW"], "won 원"],
    [["JPY"], "yen 円"],
    [["ZAR"], "rand"],
    [["USD", "CAD", "AUD", "NZD", "SGD", "HKD"], "dollar dollars bucks"],
    [["MXN", "ARS", "COP", "CLP", "PHP"], "peso pesos"],
    [["SEK", "NOK", "DKK", "ISK"], "kr krona kronor krone kroner"],
  ]),
};

/** Signs of currencies; where several share one, the likeliest stands first. */
export const currencySigns: Readonly<Record<string, readonly Currency[]>> = {
  $: ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"],
  "€": ["EUR"],
  "£": ["GBP"],
  "₹": ["INR"],
  "¥": ["JPY", "CNY"],
  "₪": ["ILS"],
  "₺": ["TRY"],
  "₩": ["KRW"],
  "₱": ["PHP"],
  "₦": ["NGN"],
  "₫": ["VND"],
};
