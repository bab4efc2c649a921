import { loadRoles } from "#lib/content/roles/roles.ts";
import { cleanTitle, titleKey } from "#lib/content/roles/title-key.ts";
import type { TitleField } from "#lib/content/sources/row-fields.ts";
import type { RowLayout } from "#lib/content/sources/row-mapping.ts";
import { titleOfCode } from "#lib/content/sources/title-codes.ts";
import type { Row } from "./row.ts";
import { fieldColumns, textField } from "./text-field.ts";
import { roleOfTitle } from "./title-role.ts";

/** The columns that a title is read from. */
export function titleColumns(field: TitleField): string[] {
  const code = "code" in field && field.code !== undefined ? [field.code.column] : [];
  return [...fieldColumns(field), ...code];
}

/**
 * Reads a row's title as the file says it, and as it counts: by its words where the mapping has `rolesByWords`, else by the code
 * beside it where the text names no role, else as it stands.
 */
export function titleField({
  title: field,
  rolesByWords,
}: Pick<RowLayout, "title" | "rolesByWords">): (row: Row) => { said: string; title: string } {
  const text = textField(field);
  const roles = loadRoles();
  const named = new Set(roles.flatMap(({ name, titles }) => [name, ...titles]).map(titleKey));
  const titles = new Map(roles.map(({ slug, name, titles: own }) => [slug, own[0] ?? name]));
  const byWords = rolesByWords ? roleOfTitle() : () => null;
  const code = "code" in field ? field.code : undefined;
  const byCode = code === undefined ? () => null : titleOfCode(code.of);
  return (row) => {
    const said = cleanTitle(text(row));
    if (named.has(titleKey(said))) return { said, title: said };
    const words = titles.get(byWords(said) ?? "");
    const title = words ?? (code === undefined ? null : byCode(row.text(code.column))) ?? said;
    return { said, title };
  };
}
