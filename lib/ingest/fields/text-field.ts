import type { Field } from "#lib/content/sources/row-fields.ts";
import type { Row } from "./row.ts";

/** Reads a field's text in a row, translated as the mapping says; a text that it does not list stays as it is. */
export function textField(field: Field): (row: Row) => string {
  if ("value" in field) return () => field.value;
  const { column } = field;
  const translate = translation(field);
  return translate === null ? (row) => row.text(column) : (row) => translate(row.text(column));
}

/** The columns that a field reads. */
export function fieldColumns(field: { column: string } | { value: unknown }): string[] {
  return "column" in field ? [field.column] : [];
}

/** What a mapping says of a text: by the whole, case and spaces aside, else by a part; null where it says nothing. */
export function translation<T extends string>({
  values,
  contains,
}: {
  values?: Readonly<Record<string, T>> | undefined;
  contains?: Readonly<Record<string, T>> | undefined;
}): ((text: string) => T | string) | null {
  if (values === undefined && contains === undefined) return null;
  const whole = new Map(Object.entries(values ?? {}).map(([word, to]) => [plain(word), to]));
  const parts = Object.entries(contains ?? {}).map(
    ([word, to]) => [word.toLowerCase(), to] as const,
  );
  return (text) => {
    const found = whole.get(plain(text));
    if (found !== undefined) return found;
    const lower = text.toLowerCase();
    return parts.find(([word]) => lower.includes(word))?.[1] ?? text;
  };
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}
