import { beforeEach, expect, test } from "vitest";
import { payMappingSchema } from "#lib/content/sources/pay-mapping-schema.ts";
import { inTransaction } from "#lib/db.ts";
import { newestEditions } from "#lib/ingest/check/held-pay.ts";
import { farPay, repeats } from "#lib/ingest/check/odd-rows.ts";
import { officeOnlyTitles } from "#lib/ingest/check/office-only-titles.ts";
import { unlikePay } from "#lib/ingest/check/unlike-pay.ts";
import { freshDatabase } from "#tests/helpers/database.ts";
import { importCells } from "#tests/release/import-cells.ts";
import { advertised, range, rates, survey } from "#tests/release/sample.ts";

beforeEach(freshDatabase);

test("check lists ranges that several postings give, and postings that another source gives too", async () => {
  await importCells("2025-08-03", [
    advertised({ edition: "2025-08-03", ranges: [range(100, 120, { count: 2 }), range(90, 95)] }),
  ]);
  const cells = [
    advertised({
      source: "sister",
      ranges: [
        range(100, 120, { count: 3, employer: "a" }),
        range(100, 120, { count: 1, employer: "b" }),
        range(80, 85),
      ],
    }),
  ];
  const found = await inTransaction((client) => repeats(client, "sister", cells, "x"), {
    commit: false,
  });
  expect(found).toEqual({
    within: [{ what: "Backend Engineer, US, senior, 2025: 100 to 120 USD", postings: 4 }],
    beyondFirst: 3,
    across: [{ source: "aijobs", edition: "2025-08-03", postings: 2 }],
  });
});

test("pay more than five times from the middle of its country is far, in either direction", () => {
  const usual = advertised({ ranges: [range(100_000, 120_000, { count: 20 })] });
  const odd = advertised({
    title: "Data Engineer",
    ranges: [range(8_000, 9_000), range(150_000, 700_000)],
  });
  expect(
    farPay([usual, odd], () => rates).map(({ what, times }) => [
      what,
      Math.round(times * 100) / 100,
    ]),
  ).toEqual([
    ["Data Engineer, US, 2025: 8,000 to 9,000 USD", 0.08],
    ["Data Engineer, US, 2025: 8,000 to 9,000 USD", 0.09],
    ["Data Engineer, US, 2025: 150,000 to 700,000 USD", 7],
  ]);
  // Too few to have a middle.
  expect(farPay([survey({ n: 10, country: "FI" }), odd].slice(1), () => rates)).toEqual([]);
});

const read = payMappingSchema.safeParse({
  ...{ kind: "advertised", title: "Title", country: "Land", currency: "USD", year: 2025 },
  ...{ amount: "Pay", period: "year", concept: "total", level: "from-title" },
});
if (!read.success) throw read.error;
const postings = read.data;

test("check names occupations that only offices know, by the words of their titles", () => {
  const titles = new Map([
    ["Registered Nurse - ICU", 31],
    ["Nurse Manager", 4],
    ["Registered Nurse", 9],
    ["Data Engineer", 50],
  ]);
  expect(officeOnlyTitles("sister", postings, titles)).toEqual([
    { role: "registered-nurse", rows: 40, titles: ["Registered Nurse - ICU", "Registered Nurse"] },
  ]);
});

test("check names pay that shows nowhere beside more pay of the other concept", async () => {
  const base = [range(100_000, 120_000, { count: 40 })];
  await importCells("2025-08-03", [
    advertised({ edition: "2025-08-03", ranges: base }),
    advertised({ edition: "2025-08-03", title: "Data Engineer", ranges: base }),
  ]);
  const total = (title: string, count: number) =>
    advertised({
      ...{ source: "sister", title, concept: "total" },
      ranges: [range(130_000, 150_000, { count })],
    });
  const cells = [total("Backend Engineer", 40), total("Data Engineer", 41)];
  const roleTitles = new Map([
    ["Backend Engineer", "backend-engineer"],
    ["Data Engineer", "data-engineer"],
  ]);
  const found = await inTransaction(
    async (client) =>
      unlikePay(
        client,
        { source: "sister", mapping: postings, cells },
        await newestEditions(client, "x"),
        roleTitles,
      ),
    { commit: false },
  );
  // As many of each: base pay shows.
  expect(found).toEqual([
    {
      ...{ role: "backend-engineer", country: "US", concept: "total", pieces: 40 },
      ...{ held: 40, by: ["aijobs"] },
    },
  ]);
});
