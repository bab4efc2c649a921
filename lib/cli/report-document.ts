/** A part of a report: lines, and a table with a bar behind each row where its size matters. */
export interface ReportSection {
  title: string;
  lines?: readonly string[];
  table?: {
    head: readonly string[];
    rows: readonly (readonly string[])[];
    /** Size of each row, at most 1. */
    bars?: readonly number[];
  };
}

/** A report as lines for a terminal. */
export function reportText(sections: readonly ReportSection[]): string[] {
  return sections.flatMap(({ title, lines = [], table }) => [
    title,
    ...lines.map((line) => `  ${line}`),
    ...(table === undefined ? [] : tableText([table.head, ...table.rows])),
  ]);
}

function tableText(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows.map((row) =>
    `  ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd(),
  );
}

/** The same as one HTML page that needs nothing else. */
export function reportHtml(heading: string, sections: readonly ReportSection[]): string {
  const parts = sections.map(({ title, lines = [], table }) =>
    [
      ...(title === heading ? [] : [`<h2>${escaped(title)}</h2>`]),
      ...lines.map((line) => `<p>${escaped(line)}</p>`),
      ...(table === undefined ? [] : [tableHtml(table)]),
    ].join("\n"),
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(heading)}</title>
<style>body{font:16px/1.5 sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}div{overflow-x:auto}table{border-collapse:collapse}td,th{text-align:left;vertical-align:top;padding:.2rem .8rem .2rem 0;border-bottom:1px solid #ccc;min-width:6rem}svg{display:block;margin-top:.4rem}</style>
<h1>${escaped(heading)}</h1>
${parts.join("\n")}
</html>
`;
}

function tableHtml({ head, rows, bars }: NonNullable<ReportSection["table"]>): string {
  const cells = (tag: string, texts: readonly string[]) =>
    texts.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join("");
  const bar = (at: number) => {
    const width = Math.round(160 * Math.max(0, Math.min(1, bars?.[at] ?? 0)));
    return bars === undefined
      ? ""
      : `<td><svg width="160" height="10"><rect width="${width}" height="10" fill="#246"/></svg></td>`;
  };
  const body = rows.map((row, at) => `<tr>${cells("td", row)}${bar(at)}</tr>`);
  // A table that is wider than a phone is moved by itself, not the page.
  return `<div tabindex="0"><table><tr>${cells("th", head)}</tr>\n${body.join("\n")}\n</table></div>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
