import { posix } from "node:path";
import { IngestError } from "../ingest-error.ts";
import { limits } from "./limits.ts";
import { readXml } from "./xml-events.ts";
import { openZip, type ZipParts } from "./zip-parts.ts";

/** What cells of a workbook refer to. */
export interface Workbook {
  /** Part that holds the sheet asked for. */
  sheetPart: string;
  /** Texts by number. */
  texts: string[];
  /** Whether a cell's style shows its number as a date. */
  isDate: boolean[];
  /** Days count from 1904 instead of 1900. */
  from1904: boolean;
}

/** Reads what is needed before the cells of a sheet. @throws IngestError where the sheet does not exist. */
export async function readWorkbook(
  file: string,
  zip: ZipParts,
  sheet: string | undefined,
): Promise<Workbook> {
  const { sheets, from1904 } = await readSheets(zip);
  const wanted = sheet === undefined ? sheets[0] : sheets.find(({ name }) => name === sheet);
  if (wanted === undefined) {
    throw new IngestError(
      `${file} has no sheet "${sheet}"; its sheets are ${sheets.map(({ name }) => name).join(", ")}`,
    );
  }
  return {
    sheetPart: (await targets(zip)).get(wanted.id) ?? "xl/worksheets/sheet1.xml",
    texts: await sharedTexts(file, zip),
    isDate: await dateStyles(zip),
    from1904,
  };
}

/** The sheets of a workbook in their order, hidden ones too. @throws IngestError where the file is no spreadsheet. */
export async function sheetNames(file: string): Promise<string[]> {
  const zip = await openZip(file);
  try {
    return (await readSheets(zip)).sheets.map(({ name }) => name);
  } finally {
    zip.close();
  }
}

async function readSheets(zip: ZipParts) {
  const sheets: { name: string; id: string }[] = [];
  let from1904 = false;
  await readXml(await zip.read("xl/workbook.xml"), {
    open: (name, attributes) => {
      const id =
        attributes["r:id"] ?? Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      if (name === "sheet") sheets.push({ name: attributes.name ?? "", id: id ?? "" });
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
    },
  });
  return { sheets, from1904 };
}

/** Parts by relation id. */
async function targets(zip: ZipParts): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const part = "xl/_rels/workbook.xml.rels";
  if (!zip.names.includes(part)) return found;
  await readXml(await zip.read(part), {
    open: (name, { Id = "", Target = "" }) => {
      const path = Target.startsWith("/") ? Target.slice(1) : posix.join("xl", Target);
      if (name === "Relationship") found.set(Id, path.toLowerCase());
    },
  });
  return found;
}

async function sharedTexts(file: string, zip: ZipParts): Promise<string[]> {
  const texts: string[] = [];
  const part = "xl/sharedstrings.xml";
  if (!zip.names.includes(part)) return texts;
  let text = "";
  let bytes = 0;
  let within = false;
  let phonetic = false;
  await readXml(await zip.read(part), {
    open: (name) => {
      if (name === "si") text = "";
      within = name === "t";
      if (name === "rPh") phonetic = true;
    },
    text: (part) => {
      if (within && !phonetic) text += part;
    },
    close: (name) => {
      if (name === "t") within = false;
      if (name === "rPh") phonetic = false;
      if (name !== "si") return;
      texts.push(text);
      bytes += text.length;
      if (bytes > limits.sharedTextBytes) {
        throw new IngestError(`${file} holds more than 128 MB of texts; save it as CSV`);
      }
    },
  });
  return texts;
}

/** Numbers of Excel's own date formats. */
const dateFormats = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

async function dateStyles(zip: ZipParts): Promise<boolean[]> {
  const isDate: boolean[] = [];
  const part = "xl/styles.xml";
  if (!zip.names.includes(part)) return isDate;
  const own = new Map<number, boolean>();
  let cells = false;
  await readXml(await zip.read(part), {
    open: (name, { numFmtId = "0", formatCode = "" }) => {
      const id = Number(numFmtId);
      if (name === "numFmt") own.set(id, isDateFormat(formatCode));
      if (name === "cellXfs") cells = true;
      if (name === "xf" && cells) isDate.push(own.get(id) ?? dateFormats.has(id));
    },
    close: (name) => {
      if (name === "cellXfs") cells = false;
    },
  });
  return isDate;
}

/** Letters of days and years outside quotes, brackets and escapes. */
function isDateFormat(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}
