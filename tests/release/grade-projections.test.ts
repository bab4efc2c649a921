import { describe, expect, test } from "vitest";
import { gradeProjection, gradingEdition } from "#lib/release/ledger/grade-projections.ts";
import { advertised, range, rates } from "./sample.ts";

const projection = {
  source: "aijobs",
  edition: "2023-12-31",
  editionDate: "2023-12-31",
  countryCode: "US",
  year: 2024,
  currency: "USD",
  low80: 90,
  high80: 160,
  titles: ["Backend Engineer"],
};
const later = { source: "aijobs", label: "2024-06-30", date: "2024-06-30" };
const cell = (count: number, own = {}) =>
  advertised({ year: 2024, ranges: [range(100, 200, { count })], ...own });

describe("gradeProjection", () => {
  test("compares the band with the plain mean of the year's pay points", () => {
    const outcome = gradeProjection(projection, gradingEdition(later, [cell(15)]), rates);
    expect(outcome).toEqual({ edition: "2024-06-30", actual: 150, payPoints: 30, hit: true });
    const high = { ...projection, high80: 149 };
    expect(gradeProjection(high, gradingEdition(later, [cell(15)]), rates)?.hit).toBe(false);
  });

  test.each([
    [150, 160, true],
    [140, 150, true],
    [151, 160, false],
    [140, 149, false],
  ])("a mean of 150 hits a band from %d to %d: %s", (low80, high80, hit) => {
    const banded = { ...projection, low80, high80 };
    expect(gradeProjection(banded, gradingEdition(later, [cell(15)]), rates)?.hit).toBe(hit);
  });

  test("waits for 30 pay points", () => {
    expect(gradeProjection(projection, gradingEdition(later, [cell(14)]), rates)).toBeNull();
  });

  test("counts the titles that the role held when the projection was made, and no others", () => {
    const renamed = cell(40, { title: "Backend Developer" });
    const edition = gradingEdition(later, [cell(15), renamed]);
    expect(gradeProjection(projection, edition, rates)?.payPoints).toBe(30);
    const both = { ...projection, titles: ["Backend Engineer", "Backend Developer"] };
    expect(gradeProjection(both, edition, rates)?.payPoints).toBe(110);
  });

  test("ignores other years, countries, sources and editions that are not later", () => {
    const other = gradingEdition(later, [cell(40, { year: 2025 }), cell(40, { country: "DE" })]);
    expect(gradeProjection(projection, other, rates)).toBeNull();
    const same = gradingEdition({ ...later, date: "2023-12-31" }, [cell(40)]);
    expect(gradeProjection(projection, same, rates)).toBeNull();
    const foreign = gradingEdition({ ...later, source: "other" }, [cell(40)]);
    expect(gradeProjection(projection, foreign, rates)).toBeNull();
  });

  test("converts pay in another currency at the release's rates", () => {
    const euros = cell(15, { ranges: [range(100, 200, { count: 15, currency: "EUR" })] });
    expect(gradeProjection(projection, gradingEdition(later, [euros]), rates)?.actual).toBe(300);
  });

  test("leaves out pay that no rate held brings into the projection's currency", () => {
    const dollars = cell(15, { ranges: [range(100, 200, { count: 15, currency: "TWD" })] });
    const edition = gradingEdition(later, [cell(20), dollars]);
    expect(gradeProjection(projection, edition, rates)?.payPoints).toBe(40);
    const local = { ...projection, currency: "TWD" };
    expect(gradeProjection(local, edition, rates)?.payPoints).toBe(30);
  });
});
