import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { exportDocument, exportMetadata } from "#lib/cli/export-document.ts";
import type { Export } from "#lib/release/read/export.ts";

const table: Export = {
  release: {
    id: "2025-08-03.1",
    builtAt: "2026-11-24T12:00:00.000Z",
    publishedAt: null,
    dataDate: "2025-08-03",
    referenceYear: 2025,
    projectionYears: [2026, 2027],
    editions: [],
    rates: { year: 2025, perUsd: { USD: 1 } },
    licences: ["ODbL 1.0"],
    credits: ["A credit"],
  },
  licences: ["ODbL 1.0"],
  credits: ["A credit"],
  columns: ["title", "growth"],
  rows: [
    { title: '=cmd|"/c calc"', growth: -0.05 },
    { title: "Engineer, Data", growth: null },
  ],
};

test("CSV starts with its header, holds rows only and escapes what a spreadsheet would run", () => {
  const text = exportDocument(table, "csv");
  expect(text.startsWith("title,growth\n")).toBe(true);
  expect(parse(text)).toEqual([
    ["title", "growth"],
    [`'=cmd|"/c calc"`, "-0.05"],
    ["Engineer, Data", ""],
  ]);
});

test("a CSV's licences and credits stand beside it", () => {
  expect(JSON.parse(exportMetadata(table))).toMatchObject({
    release: { id: "2025-08-03.1" },
    licences: ["ODbL 1.0"],
    credits: ["A credit"],
  });
});

test("JSON names its release, licences and credits itself, and keeps text as it is", () => {
  const document = JSON.parse(exportDocument(table, "json"));
  expect(Object.keys(document)).toEqual(["release", "licences", "credits", "rows"]);
  expect(document.rows).toEqual(table.rows);
});
