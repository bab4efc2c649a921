/** The data behind a chart as CSV: its table, the table of its fold, its list with a line an entry, else its labels. */
export function csvOf(chart: Element): string {
  const table = chart.matches("table") ? chart : chart.querySelector("table");
  const rows = table?.querySelectorAll("tr") ?? chart.querySelectorAll("li");
  if (rows.length > 0)
    return csvRows(evenRows([...rows].map((row) => [...row.children].flatMap(cellOf))));
  const labels = [...chart.querySelectorAll("svg text")].filter((label) => label.checkVisibility());
  return csvRows(labels.map((label) => labelOf(textOf(label))));
}

/** What a cell says, and what its small print says beside it; a drawing is no cell. */
function cellOf(cell: Element): string[][] {
  if (cell.localName === "svg") return [];
  const small = [...cell.querySelectorAll("small")].map((note) => textOf(note));
  const own = cell.cloneNode(true) as Element;
  for (const note of own.querySelectorAll("small, svg, button")) note.remove();
  const said = textOf(own);
  return [small.length > 0 && said === "" ? small : [said, ...small]];
}

/** "middle half $149,500 to 226,225": the words, and the figures. */
function labelOf(text: string): string[] {
  const at = text.search(/\S*\d/);
  return at < 0 ? [text, ""] : [text.slice(0, at).trim(), text.slice(at)];
}

function textOf(element: Element): string {
  return (element.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}

/** Rows in which a cell of several parts takes as many columns in all of them, the head's too. */
export function evenRows(rows: readonly (readonly (readonly string[])[])[]): string[][] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 1)),
  );
  return rows.map((row) =>
    widths.flatMap((width, at) =>
      Array.from({ length: width }, (_, part) => row[at]?.[part] ?? ""),
    ),
  );
}

/** Rows as CSV (RFC 4180); what a spreadsheet would run as a formula begins with an apostrophe. */
export function csvRows(rows: readonly (readonly string[])[]): string {
  const field = (text: string) => {
    const safe = /^[=+\-@\t]/.test(text) && !/^[+-]?[\d.,]+%?$/.test(text) ? `'${text}` : text;
    return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}
