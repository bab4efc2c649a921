/** Where a figure stands in its sentence, and what is said of a source, is an editor's business. */
const wordsOwn = new Set(["start", "method", "citation", "licence", "homepage", "notes"]);
const slug = /^[a-z0-9][a-z0-9.:#/?=&-]*$/;
/** Which sentence, and its numbers. */
const told = /<[^>]+>|[+−-]?\d[\d.,]*/g;

/**
 * What a page says without its words, a line for each part: numbers, ids, which sentences, what is there and what is not.
 * Editors may reword the page and the outline stays; a figure that moves or another sentence changes it.
 */
export function outline(page: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(page).map(([part, value]) => [part, tokens(value).join(" ")]),
  );
}

/** Those parts of an outline that are not as in another. */
export function differing(
  own: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(own).filter(([part, line]) => other[part] !== line));
}

function tokens(value: unknown): string[] {
  if (value === null || value === undefined) return ["-"];
  if (typeof value === "object") return inside(value);
  if (typeof value === "boolean") return [value ? "yes" : "no"];
  if (typeof value === "number") return [`${Number(value.toPrecision(8))}`];
  if (typeof value === "string") return slug.test(value) ? [value] : (value.match(told) ?? ["~"]);
  throw new TypeError(`no page holds a ${typeof value}`);
}

function inside(value: object): string[] {
  if (Array.isArray(value)) return ["[", ...value.flatMap(tokens), "]"];
  // Of a source its id: the rest is the publisher's.
  if ("publisher" in value && "id" in value) return tokens(value.id);
  return Object.entries(value).flatMap(([key, own]) => (wordsOwn.has(key) ? [] : tokens(own)));
}
