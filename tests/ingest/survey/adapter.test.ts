import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { mappingOf } from "#lib/ingest/adapters.ts";
import { readWhole } from "#tests/helpers/pay-file.ts";

const file = join(import.meta.dirname, "../../fixtures/survey/survey-2024.csv");
const read = (edition: string, source = "stackoverflow") =>
  readWhole({
    file,
    source,
    mapping: mappingOf(source),
    edition: { label: edition, date: "2024-06-20" },
  });

describe("a survey", () => {
  it("accepts or rejects every row, and says why a row does not count", async () => {
    const { report, rejects } = await read("2024");
    expect(report).toEqual({
      read: 60,
      accepted: 59,
      rejected: 1,
      setAside: [
        { reason: "fewer than 10 answers with the same role and country", rows: 6 },
        { reason: "country with fewer than 10 answers", rows: 1 },
        { reason: "no country of ours", rows: 1 },
        { reason: "no years of experience given", rows: 1 },
        { reason: "not full time", rows: 1 },
        { reason: "not in a job", rows: 1 },
        { reason: "pay far from the country's middle", rows: 1 },
      ],
      corrections: [],
      postings: 47,
    });
    expect(rejects).toEqual([
      {
        line: 61,
        column: "ConvertedCompYearly",
        value: "lots",
        reason: expect.stringMatching(/^holds no number; /),
      },
    ]);
  });

  it("knows an edition by its header, also where no answer follows", async () => {
    const [header] = readFileSync(file, "utf8").split("\n");
    const folder = mkdtempSync(join(tmpdir(), "fairband-survey-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const empty = join(folder, "survey.csv");
    writeFileSync(empty, `${header}\n`);
    const edition = { label: "2024", date: "2024-06-20" };
    const { report } = await readWhole({
      file: empty,
      source: "stackoverflow",
      mapping: mappingOf("stackoverflow"),
      edition,
    });
    expect(report).toMatchObject({ read: 0, accepted: 0 });
  });

  it("gives cells of ten or more by role, country and years of work", async () => {
    const { cells } = await read("2024");
    const groups = cells.map((cell) =>
      cell.kind === "self-reported" ? [cell.title, cell.country, cell.experience, cell.n] : [],
    );
    expect(groups).toEqual([
      ["Developer, back-end", "DE", null, 37],
      ["Developer, back-end", "DE", "0-3", 12],
      ["Developer, back-end", "DE", "3-7", 14],
      ["Developer, back-end", "DE", "7+", 11],
      ["Data engineer", "GB", null, 10],
    ]);
  });

  it("keeps no answer", async () => {
    const { observations } = await read("2024");
    expect([...observations]).toEqual([]);
  });

  it("finds the edition by its columns where the label is of another kind", async () => {
    const { cells } = await read("first copy");
    expect(new Set(cells.map(({ year }) => year))).toEqual(new Set([2024]));
  });

  it("refuses a file that is not of the edition named", async () => {
    await expect(read("2025")).rejects.toThrow(
      /survey-2024\.csv line 1: column LanguageHaveWorkedWith is missing; the columns are ResponseId, /,
    );
  });
});
