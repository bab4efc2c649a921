import { loadRoles } from "#lib/content/roles/roles.ts";
import { rolesOfTitles } from "#lib/content/sources/pay-mapping.ts";
import type { PayMapping } from "#lib/content/sources/pay-mapping-schema.ts";
import { compareText } from "#lib/domain/compare-text.ts";
import type { ImportReport } from "#lib/domain/import-report.ts";

/** Titles without a role, most rows first, each with the role that it probably stands for. */
export function unmappedTitles(
  source: string,
  mapping: PayMapping,
  titles: ReadonlyMap<string, number>,
  suggest: (title: string) => string | null,
): ImportReport["unmapped"] {
  const mapped = new Set(
    mapping.kind === "advertised"
      ? loadRoles().flatMap((role) => role.titles)
      : rolesOfTitles(mapping, source, [...titles.keys()]).map(({ title }) => title),
  );
  return [...titles]
    .filter(([title]) => !mapped.has(title))
    .map(([title, rows]) => ({ title, rows, suggested: suggest(title) }))
    .toSorted((a, b) => b.rows - a.rows || compareText(a.title, b.title));
}
