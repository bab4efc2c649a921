import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ZodError } from "zod";
import type { OfficialCell, SurveyCell } from "#lib/domain/pay-cell.ts";
import type { SurveyStatistic } from "#lib/domain/survey-statistic.ts";
import { officialCellsFromCsv, officialCellsToCsv } from "#lib/ingest/shipped/official-csv.ts";
import { statisticsFromCsv, statisticsToCsv } from "#lib/ingest/shipped/statistics-csv.ts";
import { surveyCellsFromCsv, surveyCellsToCsv } from "#lib/ingest/shipped/survey-csv.ts";

const edition = { source: "publisher", edition: "2025" };
const title = fc.constantFrom(
  "Developer, back-end",
  'The "Other" role',
  "15-1252 Software Developers",
);
const country = fc.constantFrom("DE", "US");
const amount = fc.option(fc.integer({ min: 1, max: 9_000_000 }));
const fraction = fc.integer({ min: -9999, max: 9999 }).map((value) => value / 10_000);
const log = fc.integer({ min: 70_000, max: 140_000 }).map((value) => value / 10_000);

const surveyCell: fc.Arbitrary<SurveyCell> = fc.record({
  kind: fc.constant("self-reported"),
  source: fc.constant(edition.source),
  edition: fc.constant(edition.edition),
  title,
  country,
  year: fc.constantFrom(2024, 2025),
  experience: fc.constantFrom(null, "0-3", "7+"),
  currency: fc.constant("USD"),
  n: fc.integer({ min: 10, max: 5000 }),
  meanLog: log,
  varianceLog: fraction.map(Math.abs),
  percentilesLog: fc.tuple(log, log, log, log, log),
});

const officialCell: fc.Arbitrary<OfficialCell> = fc.record({
  kind: fc.constant("official"),
  source: fc.constant(edition.source),
  edition: fc.constant(edition.edition),
  title,
  country,
  year: fc.constantFrom(2024, 2025),
  region: fc.constantFrom(null, "Skåne", "District of Columbia"),
  currency: fc.constant("EUR"),
  jobs: amount,
  mean: amount,
  p10: amount,
  p25: amount,
  p50: amount,
  p75: amount,
  p90: amount,
  meanError: fc.option(fraction.map(Math.abs)),
  medianError: fc.option(fraction.map(Math.abs)),
});

const statistic: fc.Arbitrary<SurveyStatistic> = fc.record({
  source: fc.constant(edition.source),
  edition: fc.constant(edition.edition),
  year: fc.constantFrom(2024, 2025),
  statistic: fc.constantFrom("skill", "experience"),
  subject: fc.constantFrom("Bash/Shell (all shells)", "C#", "0-3"),
  title: fc.option(title),
  country: fc.option(country),
  difference: fraction,
  low80: fraction,
  high80: fraction,
  n: fc.integer({ min: 10, max: 5000 }),
});

/** The same rows, whatever their order. */
const rows = (given: readonly object[]) =>
  given.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted();

describe("shipped CSV of surveys and offices", () => {
  it("holds survey cells, official cells and statistics without loss", () => {
    fc.assert(
      fc.property(
        fc.array(surveyCell),
        fc.array(officialCell),
        fc.array(statistic),
        (surveys, officials, statistics) => {
          expect(rows(surveyCellsFromCsv(surveyCellsToCsv(surveys), edition))).toEqual(
            rows(surveys),
          );
          expect(rows(officialCellsFromCsv(officialCellsToCsv(officials), edition))).toEqual(
            rows(officials),
          );
          expect(rows(statisticsFromCsv(statisticsToCsv(statistics), edition))).toEqual(
            rows(statistics),
          );
        },
      ),
    );
  });

  it("is the same text whatever the order of the rows", () => {
    fc.assert(
      fc.property(fc.array(officialCell), (cells) => {
        expect(officialCellsToCsv(cells.toReversed())).toBe(officialCellsToCsv(cells));
      }),
    );
  });

  it("refuses a survey cell of fewer than ten answers", () => {
    const [cell] = fc.sample(surveyCell, 1);
    const text = surveyCellsToCsv(cell ? [{ ...cell, n: 9 }] : []);
    expect(() => surveyCellsFromCsv(text, edition)).toThrow(ZodError);
  });
});
