import { loadRoles } from "#lib/content/roles/roles.ts";
import { rolesOfTitles } from "#lib/content/sources/pay-mapping.ts";
import type { PayMapping } from "#lib/content/sources/pay-mapping-schema.ts";
import { compareText } from "#lib/domain/compare-text.ts";
import type { ImportReport } from "#lib/domain/import-report.ts";
import { suggestedRole } from "../fields/title-role.ts";

/** The code that an official occupation's title begins with. */
const code = /^[\d.+-]{3,}\s+/;

/** Titles without a role, most rows first, each with the role that it probably stands for: a proposal, an editor decides. */
export function unmappedTitles(
  source: string,
  mapping: PayMapping,
  titles: ReadonlyMap<string, number>,
): ImportReport["unmapped"] {
  const mapped = new Set(
    mapping.kind === "advertised"
      ? loadRoles().flatMap((role) => role.titles)
      : rolesOfTitles(mapping, source, [...titles.keys()]).map(({ title }) => title),
  );
  const suggest = suggestedRole();
  // Postings count for roles of the index only: what offices alone know takes none.
  const taking = new Set(
    loadRoles()
      .filter(({ titles: own }) => mapping.kind !== "advertised" || own.length > 0)
      .map(({ slug }) => slug),
  );
  const proposal = (title: string) => {
    const role = suggest(title.replace(code, ""));
    return role !== null && taking.has(role) ? role : null;
  };
  return [...titles]
    .filter(([title]) => !mapped.has(title))
    .map(([title, rows]) => ({ title, rows, suggested: proposal(title) }))
    .toSorted((a, b) => b.rows - a.rows || compareText(a.title, b.title));
}
