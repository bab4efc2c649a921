import { nearestWord } from "#lib/content/file/nearest.ts";
import { loadRoles } from "#lib/content/roles/roles.ts";
import { checkedMapping, type SourceDraft } from "#lib/ingest/draft/draft-source.ts";
import { UsageError } from "./usage-error.ts";

/** The draft with these roles: of a posting's or survey's titles, or of a table's occupations by their codes, or names where it has no codes. */
export function withRoles(
  draft: SourceDraft,
  proposals: readonly { title: string; suggested: string }[],
): SourceDraft {
  const slugs = loadRoles().map(({ slug }) => slug);
  const unknown = proposals.find(({ suggested }) => !slugs.includes(suggested));
  if (unknown !== undefined) {
    const { suggested } = unknown;
    const near = nearestWord(suggested, slugs);
    throw new UsageError(
      `Nothing was written. No role is called "${suggested}"; ${near === null ? "content/roles lists them" : `perhaps ${near}`}`,
    );
  }
  const { mapping } = draft;
  const checked = checkedMapping(draft);
  if (checked.kind === "self-reported") {
    const proposed = proposals.map(({ title, suggested }) => [title, [suggested]] as const);
    const titles = { ...checked.titles, ...Object.fromEntries(proposed) };
    return { ...draft, mapping: { ...mapping, titles } };
  }
  if (checked.kind === "advertised") {
    // Postings have the titles that roles have: the mapping says which one a word of the file means.
    const names = new Map(loadRoles().map(({ slug, name, titles: [own] }) => [slug, own ?? name]));
    const field = typeof mapping.title === "string" ? { column: mapping.title } : mapping.title;
    const values = proposals.map(({ title, suggested }) => [title, names.get(suggested)] as const);
    return {
      ...draft,
      mapping: { ...mapping, title: { ...Object(field), values: Object.fromEntries(values) } },
    };
  }
  const found = proposals.map(({ title, suggested }) => ({
    code: /^[\d.+-]{2,}(?=\s)/.exec(title)?.[0] ?? title,
    is: { roles: [suggested] },
  }));
  return { ...draft, mapping: { ...mapping, occupations: [...checked.occupations, ...found] } };
}
