import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { contentRoot } from "#lib/content/file/root.ts";
import { loadCountries } from "#lib/content/places/countries.ts";
import { loadRoles } from "#lib/content/roles/roles.ts";
import { compareText } from "#lib/domain/compare-text.ts";
import {
  entryNeedsSchema,
  prevailingLevelSchema,
  taskSchema,
  technologySchema,
  workSchema,
} from "#lib/domain/reference.ts";
import { IngestError } from "#lib/ingest/ingest-error.ts";
import { aiApplicability } from "./ai-applicability.ts";
import { employmentProjections } from "./employment-projections.ts";
import { eurostatLabourCost } from "./eurostat.ts";
import { exchangeRates } from "./exchange-rates.ts";
import { indeed } from "./indeed.ts";
import { oecdWages } from "./oecd-wages.ts";
import { onet } from "./onet.ts";
import { prevailingWages } from "./prevailing-wages.ts";
import type { InputText, ReferenceReader, ReferenceScope, SeriesRow } from "./reference-reader.ts";
import { worldBank } from "./world-bank.ts";

const fileSchema = z.object({
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal"),
});

/** Checksums of what a command read from a publisher and what it wrote for shipping. */
export const shippedSchema = z.object({
  inputs: z.array(fileSchema),
  files: z.array(fileSchema),
});
type Shipped = z.infer<typeof shippedSchema>;

/** Every source of reference figures. */
const referenceReaders: readonly ReferenceReader[] = [
  exchangeRates,
  worldBank,
  oecdWages,
  eurostatLabourCost,
  indeed,
  employmentProjections,
  aiApplicability,
  onet,
  prevailingWages,
];

/** One file of content/sources as it is to be written. */
export interface ReferenceFile {
  source: string;
  file: string;
  /** Null for the list of checksums. */
  rows: number | null;
  content: string;
}

/** What our content asks of the reference figures. */
function referenceScope(): ReferenceScope {
  const roles = loadRoles();
  return {
    countries: loadCountries(),
    occupations: new Set(roles.flatMap(({ soc }) => soc)),
    onet: new Set(roles.flatMap(({ onet }) => onet)),
    sectors: new Set(roles.flatMap(({ indeedSector }) => indeedSector ?? [])),
  };
}

/**
 * What the publishers' files under `folder` become: series.csv and tables in our own columns, and shipped.json with the checksums of what was read and what is to be written.
 * Throws on a missing or bad file.
 */
export function referenceFiles(folder: string): ReferenceFile[] {
  const scope = referenceScope();
  return referenceReaders.flatMap((reader) => filesOf(reader, folder, scope));
}

/** Writes the reference files to content/sources, all or, where one cannot be made, none. */
export function writeReference(folder: string): ReferenceFile[] {
  const files = referenceFiles(folder);
  for (const { source, file, content } of files) {
    writeFileSync(join(contentRoot, "sources", source, file), content);
  }
  return files;
}

function filesOf(reader: ReferenceReader, folder: string, scope: ReferenceScope): ReferenceFile[] {
  const { source } = reader;
  const texts = new Map(reader.inputs.map((file) => [file, readInput(folder, file)]));
  const text: InputText = (file) => texts.get(file) ?? "";
  const tables = [
    ...(reader.readSeries ? [seriesCsv(reader.readSeries(text, scope))] : []),
    ...(reader.readTechnologies
      ? [tableCsv("technologies.csv", technologySchema, reader.readTechnologies(text, scope))]
      : []),
    ...(reader.readTasks ? [tableCsv("tasks.csv", taskSchema, reader.readTasks(text, scope))] : []),
    ...(reader.readWork ? [tableCsv("work.csv", workSchema, reader.readWork(text, scope))] : []),
    ...(reader.readEntryNeeds
      ? [tableCsv("entry-needs.csv", entryNeedsSchema, reader.readEntryNeeds(text, scope))]
      : []),
    ...(reader.readPrevailing
      ? [tableCsv("levels.csv", prevailingLevelSchema, reader.readPrevailing(text, scope))]
      : []),
  ];
  const shipped: Shipped = {
    inputs: [...texts].map(([file, content]) => ({ file, sha256: sha256(content) })),
    files: tables.map(({ file, content }) => ({ file, sha256: sha256(content) })),
  };
  const content = `${JSON.stringify(shipped, null, 2)}\n`;
  return [
    ...tables.map((table) => ({ source, ...table })),
    { source, file: "shipped.json", rows: null, content },
  ];
}

function readInput(folder: string, file: string): string {
  const path = join(folder, file);
  if (!existsSync(path)) {
    throw new IngestError(`${path} is missing; give the folder that holds ${file}`);
  }
  const content = readFileSync(path);
  return (file.endsWith(".gz") ? gunzipSync(content) : content).toString("utf8");
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function seriesCsv(rows: readonly SeriesRow[]) {
  const key = ({ series, subject, period }: SeriesRow) => `${series}\t${subject}\t${period}`;
  const sorted = rows.toSorted((a, b) => compareText(key(a), key(b)));
  // Seven digits are what the exchange rates have; no other figure has more.
  const rounded = sorted.map((row) => ({ ...row, value: Number(row.value.toPrecision(7)) }));
  const columns = ["series", "subject", "period", "value"];
  return {
    file: "series.csv",
    rows: rows.length,
    content: stringify(rounded, { header: true, columns }),
  };
}

/** Rows as CSV in the order of their schema's fields. */
function tableCsv<Row extends object>(
  file: string,
  schema: z.ZodType<Row> & { shape: Record<string, unknown> },
  rows: readonly Row[],
) {
  const columns = Object.keys(schema.shape);
  const cast = { boolean: (value: boolean) => (value ? "yes" : "no") };
  return {
    file,
    rows: rows.length,
    content: stringify([...rows], { header: true, columns, cast }),
  };
}
