import { crc32 } from "node:zlib";

type Cell = string | number | Date;

/**
 * A spreadsheet with these sheets, as the smallest set of parts that Excel takes.
 * @param extra numbers at further references of the last sheet.
 */
export function writeXlsx(
  sheets: Record<string, readonly (readonly Cell[])[]>,
  extra: Record<string, number> = {},
): Buffer {
  const names = Object.keys(sheets);
  const parts: [string, string][] = [
    ["[Content_Types].xml", "<Types/>"],
    [
      "xl/workbook.xml",
      `<workbook xmlns:r="r"><sheets>${names.map((name, at) => `<sheet name="${name}" r:id="s${at}"/>`).join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships>${names.map((_, at) => `<Relationship Id="s${at}" Target="worksheets/sheet${at}.xml"/>`).join("")}</Relationships>`,
    ],
    [
      "xl/styles.xml",
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ],
    ...names.map((name, at): [string, string] => [
      `xl/worksheets/sheet${at}.xml`,
      `<worksheet><sheetData>${(sheets[name] ?? []).map(rowXml).join("")}${at === names.length - 1 ? extraXml(extra) : ""}</sheetData></worksheet>`,
    ]),
  ];
  return zip(parts);
}

function rowXml(cells: readonly Cell[], row: number): string {
  const inner = cells.map((cell, at) => cellXml(cell, `${String.fromCharCode(65 + at)}${row + 1}`));
  return `<row r="${row + 1}">${inner.join("")}</row>`;
}

function extraXml(extra: Record<string, number>): string {
  return Object.entries(extra)
    .map(([at, value]) => `<row r="${/\d+/.exec(at)?.[0]}">${cellXml(value, at)}</row>`)
    .join("");
}

function cellXml(cell: Cell, at: string): string {
  if (cell === "") return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (cell instanceof Date) {
    return `<c r="${at}" s="1"><v>${cell.getTime() / 86_400_000 + 25_569}</v></c>`;
  }
  const text = cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** A zip file whose parts are stored as they are. */
function zip(parts: readonly [string, string][]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const [title, data] = [Buffer.from(name), Buffer.from(text)];
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt32LE(crc32(data), 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(data.length, 18);
    about.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("504b0304", "hex"), about, title, data]);
    const entry = Buffer.alloc(46);
    entry.write("504b01021400", 0, "hex");
    about.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    central.push(entry, title);
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("504b0506", 0, "hex");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
