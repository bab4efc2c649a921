/** Fields of a text, or why there are none: a quote is open at its end, or one stands where none may. */
export type CsvFields = string[] | "open" | "bad";

/** Reads one record of CSV (RFC 4180) with any separator; line breaks may stand inside quotes. */
export function csvFields(text: string, separator: string): CsvFields {
  if (!text.includes('"')) return text.split(separator);
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      const field = quoted(text, at + 1);
      if (field === null) return "open";
      fields.push(field.value);
      at = field.end;
      if (at === text.length) return fields;
      if (text[at] !== separator) return "bad";
      at++;
    } else {
      const end = text.indexOf(separator, at);
      const field = text.slice(at, end === -1 ? text.length : end);
      if (field.includes('"')) return "bad";
      fields.push(field);
      if (end === -1) return fields;
      at = end + 1;
    }
  }
}

/** The quoted field whose content starts at `from`; null where its quote is never closed. */
function quoted(text: string, from: number): { value: string; end: number } | null {
  let doubled = false;
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] !== '"') {
      const value = text.slice(from, at);
      return { value: doubled ? value.replaceAll('""', '"') : value, end: at + 1 };
    }
    doubled = true;
    at++;
  }
  return null;
}
