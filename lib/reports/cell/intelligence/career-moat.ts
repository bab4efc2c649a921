import type { Certification } from "#lib/content/advice/certifications.ts";
import type { PageRead } from "#lib/content/file/pages-read.ts";
import type { IntelligenceBlock, SmallTable } from "#lib/domain/cell-page.ts";
import { formatList } from "#lib/format/words.ts";
import { countFigure } from "../../parts/figures.ts";
import { claim, type Support, words } from "../../parts/sentence.ts";
import { block } from "../facts/block.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { estimateSupport, pageRef } from "../facts/support.ts";

/** Names in one sentence; the table holds the rest. */
const namesShown = 3;
const tableRows = 10;

/** Career moat: certifications whose facts were read, and what evidence on pay there is. */
export function careerMoat(input: CellInput): IntelligenceBlock {
  const { aRole, country } = cellWords(input);
  const held = input.certifications;
  return block("career-moat", "Career moat", {
    claims: [
      namesClaim(input),
      renewalClaim(input),
      held.length === 0
        ? null
        : claim("intelligence", "moat.no-pay-evidence", { aRole, country }, estimateSupport(input)),
    ],
    unknown: held.length === 0 ? words("moat.unknown", { aRole, country }) : null,
    table: table(input),
  });
}

/** The names that a sentence lists: "A, B and C". */
export function certificationNames({ certifications }: CellInput): string | null {
  if (certifications.length === 0) return null;
  return formatList(certifications.slice(0, namesShown).map(({ name }) => name));
}

/** What stands behind the names: every page that a fact about them was read in. */
export function certificationSupport(input: CellInput): Support {
  return {
    sources: pagesOf(input.certifications).map(pageRef),
    method: words("method.certification", {}),
  };
}

function namesClaim(input: CellInput) {
  const { aRole } = cellWords(input);
  const names = certificationNames(input);
  if (names === null) return null;
  const support = certificationSupport(input);
  if (input.certifications.length === 1) {
    return claim("intelligence", "moat.certification", { name: names, aRole }, support);
  }
  const count = countFigure("certifications", input.certifications.length, "certification");
  const some = input.certifications.length > namesShown;
  const slots = { aRole, count, names: some ? names : null, allNames: some ? null : names };
  return claim("intelligence", "moat.certifications", slots, support);
}

function renewalClaim({ certifications }: CellInput) {
  for (const { name, renewal } of certifications) {
    if (renewal === null) continue;
    const support = { sources: [pageRef(renewal.page)], method: words("method.certification", {}) };
    return claim("intelligence", "moat.renewal", { name, renewal: renewal.says }, support);
  }
  return null;
}

function table({ certifications }: CellInput): SmallTable | null {
  if (certifications.length === 0) return null;
  return {
    caption: words("moat.caption", {}),
    columns: ["Certification", "Issuer", "Level", "Renewal"],
    rows: certifications
      .slice(0, tableRows)
      .map(({ name, issuer, level, renewal }) => [
        name,
        issuer,
        level?.says ?? "not read",
        renewal?.says ?? "not read",
      ]),
    holds: "words",
    more: null,
  };
}

function pagesOf(certifications: readonly Certification[]): PageRead[] {
  const facts = certifications
    .slice(0, tableRows)
    .flatMap(({ level, renewal }) => [level, renewal]);
  const pages = facts.filter((fact) => fact !== null).map(({ page }) => page);
  return [...new Map(pages.map((page) => [page.url, page])).values()];
}
