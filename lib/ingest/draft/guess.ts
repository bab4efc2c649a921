import { type FileLook, namesPersons } from "./look.ts";

/** Columns that probably hold what a mapping needs; an editor confirms or names others. Units are never among them. */
export interface Guess {
  title: string | null;
  country: string | null;
  years: string | null;
  low: string | null;
  high: string | null;
  amount: string | null;
}

const words: Record<keyof Guess, RegExp> = {
  title:
    /(?<!\p{L})(job ?title|title|role|position|occupation|profession|beruf|tätigkeit|titel|poste|métier|puesto|cargo|ammatti|tehtävä|stanowisko|pozice|yrke|functie)(?!\p{L})/iu,
  country: /(?<!\p{L})(country|land|pays|país|paese|maa|kraj|země|location|nation)(?!\p{L})/iu,
  years:
    /(?<!\p{L})(years?|experience|yoe|erfahrung|berufsjahre|expérience|experiencia|kokemus|doświadczenie|praxe|erfarenhet|ervaring)/iu,
  low: /(?<!\p{L})(min(imum)?|from|low(er)?|von|ab|de|od|alkaen)(?!\p{L})/iu,
  high: /(?<!\p{L})(max(imum)?|to|high|upper|bis|à|do|asti)(?!\p{L})/iu,
  amount:
    /(?<!\p{L})(salary|pay|wage|compensation|income|gross|gehalt|lohn|brutto|salaire|sueldo|salario|palkka|lön|løn|wynagrodzenie|plat|mzda|bruto|stipendio)/iu,
};

/** Guesses columns by words of their names, in the languages of Europe, and by whether they hold numbers. */
export function guessColumns({ columns }: FileLook): Guess {
  const usable = columns.filter(({ name, filled }) => filled > 0 && !namesPersons(name));
  const numeric = usable.filter((column) => column.numeric > 0.6);
  const pay = numeric.filter(({ name }) => words.amount.test(name));
  const find = (among: typeof usable, what: keyof Guess, not: readonly (string | null)[] = []) =>
    among.find(({ name }) => words[what].test(name) && !not.includes(name))?.name ?? null;
  const ends = pay.length > 1 ? pay : numeric;
  const low = find(ends, "low");
  const high = find(ends, "high", [low]);
  const range = low !== null && high !== null;
  return {
    title: find(
      usable.filter((column) => column.numeric < 0.5),
      "title",
    ),
    country: find(
      usable.filter((column) => column.numeric < 0.5),
      "country",
    ),
    years: find(usable, "years"),
    low: range ? low : null,
    high: range ? high : null,
    amount: range ? null : (pay[0]?.name ?? null),
  };
}
