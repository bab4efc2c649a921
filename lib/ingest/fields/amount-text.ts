import type { NumberForm } from "#lib/content/sources/number-form.ts";
import type { CellValue } from "../table/csv-records.ts";
import { withoutCurrency } from "./currency-marks.ts";
import { readNumber } from "./number-text.ts";
import { periodTold } from "./period-words.ts";

/** Amounts of a text: one, or the two ends of a range, low first. */
export interface Amounts {
  low: number;
  high: number | null;
  /** Currencies that each sign in the text can mean. */
  means: readonly (readonly string[])[];
}
type ReadAmounts = Amounts | { reason: string };

const thousands = 1_000;
const millions = 1_000_000;
const multiples: Readonly<Record<string, number>> = {
  k: thousands,
  tsd: thousands,
  thousand: thousands,
  m: millions,
  mio: millions,
  mln: millions,
  mn: millions,
  million: millions,
  lakh: 100_000,
  lakhs: 100_000,
  lac: 100_000,
  lacs: 100_000,
  lpa: 100_000,
  cr: 10_000_000,
  crore: 10_000_000,
  crores: 10_000_000,
};
/** Beside an amount before tax, which is what is read, these say nothing more. */
const beforeTax = /(?<!\p{L})(gross|brutto|bruto|brut|before tax|vor steuern)(?!\p{L})/giu;
/** "70T€", "70 TEUR": thousands. */
const germanThousands = /(\d)\s*T(?=\s*(?:€|EUR|CHF))/g;
const numbers = /\d(?:[\d.,'’\u00A0\u2007\u2009\u202F ]*\d)?(?:[eE]\+?\d{1,2}(?![\dA-Za-z]))?/g;
const betweenEnds =
  /^[\s,]*(?:-+|–|—|−|~|to|bis|till|til|tot|until|and|und|à|a|al|hasta|até|do|až)[\s,]*$/i;
const around =
  /^[\s()[\].,:~≈]*(?:(?:between|from|range|ca|circa|approx|about|von|zwischen|od|de|da|entre|tra|mellan|van|fra|från)[\s.:]*)?$/i;
/** Words before the one end that an amount without the other has. */
const upperEnd =
  /<|≤|(?<!\p{L})(?:up to|max|maximum|until|less than|under|below|bis(?: zu)?|unter|weniger als|höchstens|jusqu|moins de|menos de|hasta|até|meno di|fino a|do|poniżej|méně než|under|mindre än|tot|minder dan|alle)(?!\p{L})/iu;
const lowerEnd =
  />|≥|(?<!\p{L})(?:over|above|more than|at least|min|minimum|ab|mindestens|über|mehr als|à partir de|a partir de|a partir da|desde|plus de|más de|mais de|acima de|acima|più di|oltre|da almeno|od|powyżej|ponad|více než|över|mer än|mer enn|over|meer dan|vanaf|yli|starting at|starts at|starting from|from)(?!\p{L})/iu;
/** Most amounts of most files, which need no more reading. */
const plainDigits = /^\d{1,12}$/;
/** "1200,-" and "5'000.-" end with a sign for no cents. */
const noCents = /[.,]\s*[-–—]+(?=\s|$)/g;

/**
 * Reads the amounts in a text: one, or with `range` also two ends, with signs of currencies, k, m, lakh or crore. What is not
 * wholly understood is not read.
 *
 * @param ignore words that stand beside amounts and are read elsewhere, such as "per hour".
 */
export function readAmounts(
  cell: CellValue,
  form: NumberForm,
  { range = false, ignore = [] }: { range?: boolean; ignore?: readonly string[] } = {},
): ReadAmounts {
  if (typeof cell === "number") return checked([cell * form.unit], []);
  if (plainDigits.test(cell)) return checked([Number(cell) * form.unit], []);
  const plain = cell.replace(noCents, " ").replace(germanThousands, "$1k ");
  const words = ignore
    .reduce((text, word) => withoutWord(text, word), plain)
    .replace(beforeTax, " ");
  const { rest, means } = withoutCurrency(words.trim());
  const found = [...rest.matchAll(numbers)];
  const [first, second] = found;
  if (first === undefined) {
    return { reason: 'holds no number; where it stands for no amount, list it in "missing"' };
  }
  if (found.length > 2) return { reason: "holds more than two numbers" };
  if (second !== undefined && !range) {
    return {
      reason: `holds two numbers; if it is a range, write "amount: { range: NAME }" in mapping.yaml`,
    };
  }
  const before = rest.slice(0, first.index);
  if (/^\s*[-−–]\s*$/.test(before)) return { reason: "must be above 0" };
  if (upperEnd.test(before)) return { reason: "names only an upper end" };
  if (second === undefined && lowerEnd.test(before)) return { reason: "names only a lower end" };
  if (!around.test(before)) return beside(before, false);
  const parts = found.map((match, at) => {
    const end = match.index + match[0].length;
    return { text: match[0], after: rest.slice(end, found[at + 1]?.index ?? rest.length) };
  });
  return inUnits(parts, form, means);
}

function inUnits(
  parts: readonly { text: string; after: string }[],
  form: NumberForm,
  means: Amounts["means"],
): ReadAmounts {
  const values: number[] = [];
  const factors: (number | null)[] = [];
  for (const [at, { text, after }] of parts.entries()) {
    const read = readNumber(text, form);
    if ("reason" in read) return read;
    const { factor, rest } = multiple(after, form);
    const last = at === parts.length - 1;
    if (last && /^\s*(\+|and more|plus|or more|upwards)\s*$/i.test(rest)) {
      return { reason: "names only a lower end" };
    }
    if (last ? !/^[\s()[\].,:]*$/.test(rest) : !betweenEnds.test(rest)) {
      return beside(rest, factor === null);
    }
    values.push(read.number);
    factors.push(factor);
  }
  const [low = 0, high] = values;
  const [ofLow = null, ofHigh = null] = factors;
  if (high === undefined) return checked([low * (ofLow ?? 1) * form.unit], means);
  // "120-150k" and "120k-150" name the unit once for both ends.
  const shared = ofLow ?? ofHigh;
  if (ofLow !== ofHigh && (low >= thousands || high >= thousands)) {
    return { reason: "has k, m or the like at one end only" };
  }
  const both = (shared ?? 1) * form.unit;
  return checked(
    ofLow !== null && ofHigh !== null
      ? [low * ofLow * form.unit, high * ofHigh * form.unit]
      : [low * both, high * both],
    means,
  );
}

/**
 * What to write where a word that nobody named stands beside an amount.
 * @param multiplies whether it may be a letter that multiplies the number, which stands before it.
 */
function beside(text: string, multiplies: boolean): { reason: string } {
  const words = /[\p{L}%/][\p{L}.%/+& ]*/u.exec(text)?.[0].trim();
  if (words === undefined) return { reason: "is no amount" };
  const told = periodTold(words);
  if (told !== null) {
    return {
      reason: `tells its period ("${words}"): write "period: { column: NAME, contains: { ${words}: ${told} } }" with "perYear" in mapping.yaml`,
    };
  }
  const word =
    multiplies && /^\p{L}{1,4}$/u.test(words)
      ? `"numbers: { suffixes: { ${words}: NUMBER } }" or `
      : "";
  return {
    reason: `holds "${words}" beside the amount: name it in ${word}"numbers: { ignore: [${words}] }" in mapping.yaml`,
  };
}

function multiple(
  after: string,
  { suffixes }: NumberForm,
): { factor: number | null; rest: string } {
  const own = Object.keys(suffixes)
    .toSorted((a, b) => b.length - a.length)
    .find((suffix) => isSuffix(after.trimStart(), suffix));
  if (own !== undefined) {
    return { factor: suffixes[own] ?? null, rest: after.trimStart().slice(own.length) };
  }
  const [whole, word = ""] = /^\s*([A-Za-z]+)\.?/.exec(after) ?? [];
  const factor = multiples[word.toLowerCase()];
  return whole === undefined || factor === undefined
    ? { factor: null, rest: after }
    : { factor, rest: after.slice(whole.length) };
}

/** "L" stands for lakh in "12 L", and is part of another word in "12 LPA". */
function isSuffix(text: string, suffix: string): boolean {
  return text.startsWith(suffix) && !/^\p{L}/u.test(text.slice(suffix.length));
}

function withoutWord(text: string, word: string): string {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  if (at === -1) return text;
  // "+ super": the sign goes with the word, so that it is not taken for "and more".
  const before = text.slice(0, at).replace(/(\d.*)[+&]\s*$/, "$1");
  return `${before} ${text.slice(at + word.length)}`;
}

/** No advertised range of one job is wider. */
const widest = 10;

function checked(values: readonly number[], means: Amounts["means"]): ReadAmounts {
  const [only = 0] = values;
  if (values.length === 1 && only > 0 && only < 1e12) return { low: only, high: null, means };
  if (!values.every((value) => value > 0)) return { reason: "must be above 0" };
  if (!values.every((value) => value < 1e12)) return { reason: "must be below a trillion" };
  const [low = 0, high = low] = values.toSorted((a, b) => a - b);
  if (high > widest * low) return { reason: "has ends that are more than ten times apart" };
  return { low, high: high === low ? null : high, means };
}
