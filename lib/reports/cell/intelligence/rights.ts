import type { Right } from "#lib/content/places/rights.ts";
import { formatList } from "#lib/format/words.ts";
import { periodFigure } from "../../parts/figures.ts";
import { claim, words } from "../../parts/sentence.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { rightSupport } from "../facts/support.ts";

/** Rights of the whole country in the text; those of regions are for the playbook. */
export function rightClaims(input: CellInput) {
  return input.rights
    .filter(({ region }) => region === null)
    .slice(0, 2)
    .map((right) => rightClaim(input, right));
}

/** A right as the text gives it; one of a directive with the month in which it was due. */
export function rightClaim(input: CellInput, { id, text, due, source }: Right) {
  const support = rightSupport(source);
  if (due === undefined) {
    return claim("intelligence", "negotiation.right", { statement: text }, support, id);
  }
  const { country } = cellWords(input);
  const slots = { statement: text, country, due: periodFigure("month of the directive", due) };
  return claim("intelligence", "negotiation.right-due", slots, support, id);
}

/** "California, Colorado and New York", or null where no right of a region was read. */
export function regionsWithRights({ rights }: CellInput): string | null {
  const regions = rights.map(({ region }) => region).filter((region) => region !== null);
  return regions.length === 0 ? null : formatList([...new Set(regions)]);
}

/** What is not verified: nothing for the country, or nothing for the whole of it. Null where something is. */
export function rightsUnknown(input: CellInput): string | null {
  const { country } = cellWords(input);
  if (input.rights.length === 0) return words("negotiation.right-unknown", { country });
  return input.rights.some(({ region }) => region === null)
    ? null
    : words("negotiation.right-unknown-whole", { country });
}
