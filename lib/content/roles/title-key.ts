/** A title as titles are compared: case, accents' encoding and runs of spaces do not tell titles apart. */
export function titleKey(title: string): string {
  return cleanTitle(title).toLowerCase();
}

/** A title as it is kept: one kind of space, none at the ends, letters composed. */
export function cleanTitle(title: string): string {
  return title
    .normalize("NFC")
    .replace(/[\s\u00A0\u200B\uFEFF]+/g, " ")
    .trim();
}
