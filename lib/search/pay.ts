const sign = "[$€£¥₹₩₺₽₴₪฿₫]|R\\$|[A-Z]{1,2}\\$";
const money =
  "(?:usd|us dollars?|dollars?|bucks|eur|euros?|gbp|pounds?|sterling|quid|chf|francs?|franken|brl|reais|real|inr|rupees?|rs|lpa|lakhs?|crores?|cad|aud|nzd|sgd|hkd|jpy|yen|cny|rmb|yuan|krw|won|sek|nok|dkk|kr|kronor|kroner|pln|zloty|złotych|czk|koruna|huf|forint|ron|lei|try|lira|aed|dirhams?|sar|riyals?|mxn|pesos?|zar|rand|ils|shekels?|rub|rubles?|uah|hryvnia|kes|shillings?|ngn|naira|php|idr|rupiah|thb|baht|vnd|dong|万円|円|万元|元|万|만원|원)";
const number = "\\d(?:[\\d.,'’]|\\s(?=\\d{3}(?!\\d)))*(?:\\s?[kKmM](?![\\p{L}]))?";
const period =
  "(?:\\s*(?:/|per|an?|p\\.?|por|pro|par|al|im|a)\\s*(?:year|yr|y|annum|a|month|mo|m|week|wk|day|d|hour|hr|h|mes|mês|ano|año|jahr|monat|stunde|mois|an|heure)(?![\\p{L}]))?";
/** An amount with its currency, or one that stands alone: at least four digits or "85k". */
const amount = new RegExp(
  [
    `(?:${sign}|(?<![\\p{L}])${money}\\.?)\\s*${number}\\s*(?:${money}(?![\\p{L}]))?${period}`,
    `(?<![\\p{L}\\p{N}])${number}\\s*(?:(?:${sign})(?![\\p{L}])|${money}(?![\\p{L}]))${period}`,
    `(?<![\\p{L}\\p{N}])(?:\\d{1,3}(?:[.,'’ \\u00a0\\u202f]\\d{3})+|\\d{4,})(?:[.,]\\d{1,2})?(?![\\p{L}\\p{N}])${period}`,
    `(?<![\\p{L}\\p{N}])\\d+(?:[.,]\\d+)?\\s?[kK](?![\\p{L}\\p{N}])${period}`,
    `(?<![\\p{L}\\p{N}])\\d+(?:[.,]\\d+)?\\s*(?:/|per)\\s*(?:hour|hr|h|day|month|year)(?![\\p{L}])`,
  ].join("|"),
  "giu",
);

/** "5 years of experience", "3+ yrs": how long somebody has worked. */
const experience =
  /\d+\s*\+?\s*(?:-\s*\d+\s*)?(?:years?|yrs?|yoe|jahre|años|ans|anos|lat|let)\b(?:\s*(?:of\s+)?(?:experience|exp|erfahrung|experiencia|expérience|experiência))?/giu;

/** Signs and words of money that one country alone, or above all, is meant by. */
const homes: readonly [RegExp, string][] = [
  [/r\$|\b(?:brl|reais|real)\b/iu, "BR"],
  [/\bca?\$|\bcad\b/iu, "CA"],
  [/\bau?\$|\baud\b/iu, "AU"],
  [/£|\b(?:gbp|quid|sterling)\b/iu, "GB"],
  [/₹|\b(?:inr|lpa|lakhs?|crores?|rupees?)\b/iu, "IN"],
  [/\b(?:chf|franken)\b/iu, "CH"],
  [/\b(?:pln|zł|zloty)/iu, "PL"],
  [/\bsek\b/iu, "SE"],
  [/^\$|\$$|\b(?:us\$|usd|dollars?|bucks)/iu, "US"],
];

/** The country (ISO 3166 alpha-2) whose money an amount is in; null where several share it, or none is named. */
export function homeOf(pay: string): string | null {
  return homes.find(([sign]) => sign.test(pay))?.[1] ?? null;
}

/** A search without the pay and the years that it names. */
export interface WithoutPay {
  rest: string;
  /** The amount as typed: "6500 reais a month"; null where none is named. */
  pay: string | null;
}

/**
 * Takes the pay, the years of work and the calendar year out of a search. The amount is not read: what
 * "6.500" means depends on the place, and only the page that compares it needs to know.
 */
export function takePay(text: string): WithoutPay {
  const spelled = text.normalize("NFKC").replace(experience, " ");
  let pay: string | null = null;
  const rest = spelled.replace(amount, (found) => {
    if (/^\s*(?:19|20)\d\d\s*$/.test(found)) return " ";
    pay ??= found.trim();
    return " ";
  });
  return { rest, pay };
}
