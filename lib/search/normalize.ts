/** Letters that decompose into no plain letter and a mark. */
const plainLetters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ħ: "h",
};

/** Accents over letters, Arabic and Hebrew vowel signs, and what only steers how text is drawn. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\p{Cf}]/gu;

/** The ways to write both sexes into one word: "Entwickler/in", "Fahrer:innen", "(m/w/d)". */
const bothSexes =
  /[/:*_·](?:in|innen|frau|nen|a|as|e|es|rice|euse|ère|ra|ka|va)(?![\p{L}\p{N}])|\((?:in|a|e|f|h|m|w)\)|(?<![\p{L}\p{N}])[mwfhdx](?:\/[mwfhdx]){1,3}(?![\p{L}\p{N}])/giu;

/** Scripts that put no spaces between words: each sign is a word of its own. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}ー]/u;
const mixedShape = new RegExp(
  `${unspaced.source}|(?:(?!${unspaced.source})[\\p{L}\\p{N}\\p{M}+#])+`,
  "gu",
);
const spacedShape = /[\p{L}\p{N}\p{M}+#]+/gu;
/** "McDonald's cashier" asks what a "mcdonald cashier" does. */
const possessive = /['’]s(?![\p{L}\p{N}])/giu;
/** Most names are of this shape, and hundreds of thousands are read when the search tables are filled. */
const simple = /^[a-z0-9 ,'&-]*$/i;

/** A word as it was typed and as it is compared. */
export interface Word {
  typed: string;
  word: string;
}

/**
 * A text as letters to compare: lower case, one form for full-width and composed letters, without
 * accents. Signs of other scripts that carry meaning (Japanese, Hindi) stay.
 */
function plainText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(marks, "")
    .normalize("NFC")
    .replace(/[ßæœøłđðþıħ]/g, (letter) => plainLetters[letter] ?? letter);
}

/** Endings by which Russian and Ukrainian nouns tell one or several, whose and whom, after `plainText`. */
const slavicEnding = /(?<=^.{4,})(?:ами|ями|ах|ях|ам|ям|ов|ев|еи|ом|ем|ои|[аяоеыиіуюьє])$/u;

/**
 * One of several: endings of English, and of Russian and Ukrainian, where a search says "pay of a nurse" by the noun's
 * ending. They cost other languages nothing, since both sides lose them.
 */
function singular(word: string): string {
  if (/^\p{Script=Cyrillic}{5,}$/u.test(word)) return word.replace(slavicEnding, "");
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  if (word.endsWith("wives")) return `${word.slice(0, -3)}fe`;
  if (word.endsWith("men") && word.length > 5) return `${word.slice(0, -3)}man`;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/** A text as words, each as typed and as compared. Signs are left out, but for those of "C++" and "C#". */
export function wordsOf(text: string): Word[] {
  if (simple.test(text)) {
    const parts = text.replace(possessive, "").match(/[a-z0-9]+/gi) ?? [];
    return parts.map((typed) => ({ typed, word: singular(typed.toLowerCase()) }));
  }
  const spelled = text
    .normalize("NFKC")
    .replace(bothSexes, " ")
    .replace(possessive, "")
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, "");
  const shape = unspaced.test(spelled) ? mixedShape : spacedShape;
  return [...spelled.matchAll(shape)].flatMap(([typed]) => {
    const word = singular(plainText(typed).replace(/^[+#]+/, ""));
    return /[\p{L}\p{N}]/u.test(word) ? [{ typed, word }] : [];
  });
}

/** A text as the words that are compared: "Front-end Engineers (m/w/d)" gives ["front", "end", "engineer"]. */
export function searchWords(text: string): string[] {
  return wordsOf(text).map(({ word }) => word);
}

/** What the spellings of one name share: "front-end", "front end" and "Frontend" are one key. */
export function searchKey(text: string): string {
  return searchWords(text).join("");
}
