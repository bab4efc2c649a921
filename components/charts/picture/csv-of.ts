/** The data behind a chart as CSV: its table, the table of its fold, or its list with a line an entry. */
export function csvOf(chart: Element): string {
  const table = chart.matches("table") ? chart : chart.querySelector("table");
  const rows =
    table === null
      ? [...chart.querySelectorAll("li")].map((entry) => [...entry.children].flatMap(cellsOf))
      : [...table.querySelectorAll("tr")].map((row) => [...row.children].flatMap(cellsOf));
  return csvRows(rows.filter((row) => row.length > 0));
}

/** What a cell says, and what its small print says beside it, apart. */
function cellsOf(cell: Element): string[] {
  if (cell.localName === "svg") return [];
  const small = [...cell.querySelectorAll("small")].map((note) => textOf(note));
  const own = cell.cloneNode(true) as Element;
  for (const note of own.querySelectorAll("small, svg, button")) note.remove();
  const said = textOf(own);
  return small.length > 0 && said === "" ? small : [said, ...small];
}

function textOf(element: Element): string {
  return (element.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}

/** Rows as CSV (RFC 4180); what a spreadsheet would run as a formula begins with an apostrophe. */
export function csvRows(rows: readonly (readonly string[])[]): string {
  const field = (text: string) => {
    const safe = /^[=+\-@\t]/.test(text) && !/^[+-]?[\d.,]+%?$/.test(text) ? `'${text}` : text;
    return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}
