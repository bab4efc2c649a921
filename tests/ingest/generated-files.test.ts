import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { payMappingSchema } from "#lib/content/sources/pay-mapping-schema.ts";
import { readPayFile } from "#lib/ingest/adapters.ts";
import { writeXlsx } from "#tests/helpers/xlsx.ts";

/** A few hundred files each time; FAIRBAND_GENERATED_FILES=10000 tries as many. */
const runs = Number(process.env.FAIRBAND_GENERATED_FILES ?? 150);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fairband-generated-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const signs = [
  { decimal: ".", grouping: "" },
  { decimal: ".", grouping: "," },
  { decimal: ",", grouping: "." },
  { decimal: ",", grouping: " " },
  { decimal: ".", grouping: "'" },
] as const;
const periods = { year: 1, month: 12, week: 52, day: 220, hour: 1_720 } as const;
const countries = { DE: "EUR", US: "USD", PL: "PLN", JP: "JPY", IN: "INR" } as const;
/** Yearly pay that is plausible in each, in its currency. */
const pay = { DE: 60_000, US: 120_000, PL: 150_000, JP: 7_000_000, IN: 1_500_000 } as const;

const good = fc.record({
  country: fc.constantFrom(...(Object.keys(countries) as (keyof typeof countries)[])),
  of: fc.double({ min: 0.6, max: 2, noNaN: true }),
  width: fc.constantFrom(1, 1.25, 1.6),
  title: fc.constantFrom(
    "Data Engineer",
    'Engineer, "Platform"',
    "Développeur; web",
    " QA  Engineer ",
    "Line\nbreak",
  ),
  mark: fc.constantFrom("", "code", "k"),
});
const bad = fc.oneof(
  fc.constantFrom(
    "",
    "n/a",
    "competitive",
    "-5",
    "0",
    "1e400",
    "12 34 56",
    "up to 50",
    "=1+1",
    "5.5.5",
    '"',
    "1,2,3",
  ),
  fc.string({ maxLength: 20 }),
);
const fileOf = fc.record({
  rows: fc.array(fc.oneof({ weight: 4, arbitrary: good }, { weight: 1, arbitrary: bad }), {
    minLength: 1,
    maxLength: 12,
  }),
  form: fc.constantFrom(
    "csv",
    "semicolon",
    "tab",
    "utf-16le",
    "windows-1252",
    "gzip",
    "json-lines",
    "xlsx",
  ),
  sign: fc.constantFrom(...signs),
  period: fc.constantFrom(...(Object.keys(periods) as (keyof typeof periods)[])),
  columns: fc.constantFrom("one", "two", "range"),
  banner: fc.boolean(),
  end: fc.constantFrom("\n", "\r\n"),
});
type File = typeof fileOf extends fc.Arbitrary<infer T> ? T : never;
type Good = Extract<File["rows"][number], { of: number }>;

function grouped(value: number, { decimal, grouping }: File["sign"]): string {
  const [whole = "", fraction = ""] = value.toFixed(2).split(".");
  const groups = grouping === "" ? whole : whole.replace(/\B(?=(\d{3})+$)/g, grouping);
  return fraction === "00" ? groups : `${groups}${decimal}${fraction}`;
}

/** The two ends of a row in the file's period, as it writes them, and what they are a year. */
function ends({ country, of, width, mark }: Good, { sign, period, columns }: File) {
  const exact = [pay[country] * of, pay[country] * of * width].map(
    (year) => year / periods[period],
  );
  // A k stands for whole thousands, and at both ends.
  const inK = mark === "k" && exact.every((amount) => amount >= 2_000);
  const amounts = exact.map((amount) =>
    inK ? Math.round(amount / 1_000) * 1_000 : Number(amount.toFixed(2)),
  );
  const texts = amounts.map((amount) =>
    inK
      ? `${amount / 1_000}k`
      : `${mark === "code" ? `${countries[country]} ` : ""}${grouped(amount, sign)}`,
  );
  const both = columns !== "one" && amounts[0] !== amounts[1];
  return {
    texts: both ? texts : [texts[0] ?? "", ""],
    years: (both ? amounts : amounts.slice(0, 1)).map((amount) => amount * periods[period]),
  };
}

/** The file, and what every good row of it is a year by its place. */
function write(
  file: File,
  name: string,
): { path: string; truth: Map<number, number[]>; count: number } {
  const truth = new Map<number, number[]>();
  const names = file.columns === "two" ? ["pay from", "pay to"] : ["pay"];
  const cells = file.rows.map((row, at) => {
    const both = typeof row === "string" ? [row, ""] : ends(row, file).texts;
    if (typeof row !== "string") truth.set(at, ends(row, file).years);
    const [low = "", high = ""] = both;
    const pays = file.columns === "two" ? [low, high] : [high === "" ? low : `${low} – ${high}`];
    const about =
      typeof row === "string"
        ? ["Tester", "DE", "EUR"]
        : [row.title, row.country, countries[row.country]];
    return [...about, "2026-03-04", ...pays];
  });
  const header = ["title", "country", "currency", "day", ...names];
  const path = join(folder, name);
  writeFileSync(path, content(file, header, cells));
  return { path, truth, count: cells.length };
}

function content(file: File, header: string[], cells: string[][]): Buffer {
  if (file.form === "xlsx")
    return writeXlsx({ Pay: [...(file.banner ? [["Pay of 2026"]] : []), header, ...cells] });
  if (file.form === "json-lines") {
    const objects = cells.map((row) =>
      Object.fromEntries(header.map((name, at) => [name, row[at]])),
    );
    return Buffer.from(objects.map((object) => JSON.stringify(object)).join("\n"));
  }
  const separator = { semicolon: ";", tab: "\t" }[file.form as string] ?? ",";
  const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;
  const lines = [header, ...cells].map((row) => row.map(quoted).join(separator));
  const text = [...(file.banner ? ["Pay of 2026"] : []), ...lines].join(file.end) + file.end;
  if (file.form === "utf-16le") return Buffer.from(`\uFEFF${text}`, "utf16le");
  // Of what the generator writes, the dash is the only letter that Latin-1 has elsewhere.
  if (file.form === "windows-1252") return Buffer.from(text.replaceAll("–", "\x96"), "latin1");
  return file.form === "gzip" ? gzipSync(text) : Buffer.from(text);
}

function mappingOf({ form, sign, period, columns }: File) {
  const amounts = { one: "pay", two: { low: "pay from", high: "pay to" }, range: { range: "pay" } };
  const parsed = payMappingSchema.safeParse({
    kind: "advertised",
    title: "title",
    country: "country",
    currency: { column: "currency" },
    year: "day",
    level: { value: "mid" },
    concept: "base",
    amount: amounts[columns],
    period: period === "year" ? "year" : { value: period, perYear: { [period]: periods[period] } },
    numbers: { decimal: sign.decimal, grouping: sign.grouping === "" ? [] : [sign.grouping] },
    file: form === "windows-1252" ? { encoding: "windows-1252" } : {},
  });
  if (!parsed.success) throw new Error(JSON.stringify(parsed.error.issues));
  return parsed.data;
}

test("generated files: no crash, every row accepted or rejected, and no amount other than what made it", {
  timeout: Math.max(60_000, runs * 60),
}, async () => {
  let at = 0;
  await fc.assert(
    fc.asyncProperty(fileOf, async (file) => {
      const extension = { xlsx: ".xlsx", "json-lines": ".jsonl" }[file.form as string] ?? ".csv";
      const { path, truth, count } = write(file, `${at++ % 50}${extension}`);
      const edition = { label: "2026-06-30", date: "2026-06-30" };
      const read = await readPayFile({
        file: path,
        source: "generated",
        mapping: mappingOf(file),
        edition,
      });
      expect(read.report.read).toBe(count);
      expect(read.report.accepted + read.report.rejected).toBe(count);
      expect(read.rejects.every(({ line, reason }) => line > 0 && reason !== "")).toBe(true);
      const lines = Map.groupBy(read.observations, ({ line }) => line);
      const found = [...lines]
        .toSorted(([a], [b]) => a - b)
        .map(([, rows]) => rows.map(({ amount }) => amount));
      const wanted = [...truth.values()];
      // Rows of nonsense may have been read too: the good ones are found in their order.
      let next = 0;
      for (const amounts of found) {
        const expected = wanted[next];
        if (
          expected?.length === amounts.length &&
          expected.every((year, end) => Math.abs((amounts[end] ?? 0) / year - 1) < 1e-6)
        )
          next++;
      }
      expect(next).toBe(wanted.length);
    }),
    { numRuns: runs },
  );
});
