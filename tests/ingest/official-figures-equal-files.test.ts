import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { hasSharedData, sharedData } from "#tests/helpers/shared-data.ts";

// An independent second reading of the offices' files: it uses neither mapping.yaml nor anything of lib/, so that a
// mistake in period, hours, currency or column there is seen here.

type Row = Record<string, string>;

const shipped = (source: string, edition: string): Row[] =>
  parse(
    gunzipSync(readFileSync(join("content/sources", source, `cells-${edition}.csv.gz`))).toString(),
    { columns: true },
  );
const published = (file: string): Row[] =>
  parse(gunzipSync(readFileSync(join(sharedData, "all-occupations", file))).toString(), {
    columns: true,
    bom: true,
  });

/** What a file says of one code, year and region: the amounts of one year, and the currency. */
interface Reading {
  currency: string;
  /** Months or hours of a year. */
  times: number;
  /** Half of what the shown rounding may change. */
  within: number;
  columns: Record<string, string>;
  key: (row: Row) => string;
  counts: (row: Row) => boolean;
}

const hoursOfYear = 39.7 * 52;
const readings: Record<string, Reading & { edition: string; file: string }> = {
  "ons-ashe-all": {
    edition: "2024",
    file: "ons-ashe-table14-uk-all-occupations-2021-2024.csv.gz",
    currency: "GBP",
    times: 12,
    within: 50,
    columns: {
      mean: "mean_gbp_month",
      p10: "p10",
      p25: "p25",
      p50: "median_gbp_month",
      p75: "p75",
      p90: "p90",
    },
    key: ({ soc2020, year }) => `${soc2020} ${year} `,
    counts: ({ sex }) => sex === "total",
  },
  "destatis-earnings": {
    edition: "2025",
    file: "destatis-62361-0030-de-all-kldb-2025.csv.gz",
    currency: "EUR",
    times: 12,
    within: 0.5,
    columns: { mean: "mean_eur_month_ft", p50: "median_eur_month_ft" },
    key: ({ kldb2010, year }) => `${kldb2010} ${year} `,
    counts: ({ sex }) => sex === "total",
  },
  "jobbank-wages-all": {
    edition: "2024",
    file: "jobbank-wages-ca-all-noc-2016-2020-2024.csv.gz",
    currency: "CAD",
    times: hoursOfYear,
    within: 5,
    columns: { p10: "Low_Wage_2024", p50: "Median_Wage_2024", p90: "High_Wage_2024" },
    key: ({ NOC_2021, Region }) => `${NOC_2021} 2023 ${Region === "Canada" ? "" : Region}`,
    counts: ({ ER_Code = "" }) => /^ER(00|\d\d|1110|6[012]10)$/.test(ER_Code),
  },
  "abs-earnings": {
    edition: "2025",
    file: "abs-eeh-au-all-occupations-2025.csv.gz",
    currency: "AUD",
    times: 12,
    within: 50,
    columns: { mean: "mean_aud_month" },
    key: ({ anzsco, year }) => `${anzsco} ${year} `,
    counts: ({ sex }) => sex === "total",
  },
  "surs-earnings": {
    edition: "2022",
    file: "surs-earnings-si-all-isco4-2011-2022.csv.gz",
    currency: "EUR",
    times: 12,
    within: 0.5,
    columns: {
      mean: "mean_eur_month",
      p10: "p10",
      p25: "p25",
      p50: "median",
      p75: "p75",
      p90: "p90",
    },
    key: ({ isco08, year }) => `${isco08} ${year} `,
    counts: ({ sex }) => sex === "total",
  },
  "bfs-earnings": {
    edition: "2024",
    file: "bfs-earnings-ch-all-isco2-2012-2024.csv.gz",
    currency: "CHF",
    times: 12,
    within: 0.5,
    columns: {
      p10: "p10",
      p25: "p25",
      p50: "median_chf_month",
      p75: "p75",
      p90: "p90",
    },
    key: ({ isco08, year }) => `${isco08} ${year} `,
    counts: ({ sex }) => sex === "total",
  },
  "estat-earnings": {
    edition: "2023",
    file: "estat-wage-structure-jp-all-occupations.csv.gz",
    currency: "JPY",
    times: 12,
    within: 0.5,
    columns: { mean: "mean_scheduled_jpy_month" },
    key: ({ jsco, year }) => `${jsco} ${year} `,
    counts: ({ sex }) => sex === "total",
  },
  "bls-oews-states": {
    edition: "2025",
    file: "bls-oews-2025-national-states-all-occupations.csv.gz",
    currency: "USD",
    times: 1,
    within: 0,
    columns: {
      mean: "mean_usd_year",
      p10: "p10_usd_year",
      p25: "p25_usd_year",
      p50: "median_usd_year",
      p75: "p75_usd_year",
      p90: "p90_usd_year",
    },
    key: ({ soc2018, year, area }) => `${soc2018} ${year} ${area}`,
    counts: ({ area_code }) => area_code !== "US",
  },
};

const keyOf = ({ title = "", year, region }: Row) => `${title.split(" ", 1)[0]} ${year} ${region}`;
const amountColumns = ["mean", "p10", "p25", "p50", "p75", "p90"];

describe.skipIf(!hasSharedData)(
  "official figures that ship equal the files (skipped without ../shared)",
  () => {
    it.each(Object.entries(readings))("%s, each amount of each row", (source, reading) => {
      const rows = new Map(
        published(reading.file)
          .filter(reading.counts)
          .map((row) => [reading.key(row), row]),
      );
      const plain = shipped(source, reading.edition).filter(({ title }) => !title?.includes("+"));
      expect(plain.length).toBeGreaterThan(30);
      const wrong = plain.flatMap((cell) => {
        const row = rows.get(keyOf(cell));
        return amountColumns.flatMap((amount) => {
          const raw = row?.[reading.columns[amount] ?? ""] ?? "";
          const given = Number(cell[amount]);
          const expected = Number(raw) * reading.times;
          const same =
            raw === "" || Number(raw) === 0
              ? cell[amount] === ""
              : Math.abs(given - expected) <= reading.within + 1e-6;
          return same && cell.currency === reading.currency
            ? []
            : [`${keyOf(cell)} ${amount}: ${cell[amount]}, in the file ${raw}`];
        });
      });
      expect(wrong).toEqual([]);
    });

    it("ons-ashe-all: codes that make an occupation up together have the mean of all their jobs", () => {
      const rows = new Map(
        published(readings["ons-ashe-all"]?.file ?? "")
          .filter(({ sex }) => sex === "total")
          .map((row) => [`${row.soc2020} ${row.year}`, row]),
      );
      const joined = shipped("ons-ashe-all", "2024").filter(({ title }) => title?.includes("+"));
      expect(joined.length).toBeGreaterThan(5);
      for (const { title = "", year, mean, jobs, p50 } of joined) {
        const parts = (title.split(" ", 1)[0] ?? "")
          .split("+")
          .map((code) => rows.get(`${code} ${year}`));
        const people = parts.reduce((total, part) => total + Number(part?.jobs), 0);
        const pay = parts.reduce(
          (total, part) => total + Number(part?.jobs) * Number(part?.mean_gbp_month) * 12,
          0,
        );
        expect(Number(jobs)).toBe(people);
        // Each part is shown to hundreds before it is weighted, and the whole once more.
        expect(Math.abs(Number(mean) - pay / people)).toBeLessThanOrEqual(100);
        expect(p50).toBe("");
      }
    });

    it("ons-ashe-regions: each amount, and the country's figure that its mapping copies", () => {
      const table = (file: string): Row[] =>
        parse(readFileSync(join(sharedData, "official", file)), { columns: true, bom: true });
      const rows = table("ons-ashe-table15-uk-regions.csv");
      const cells = shipped("ons-ashe-regions", "2025");
      expect(cells).toHaveLength(rows.length);
      for (const { region, jobs, p50, medianError, currency } of cells) {
        const row = rows.find(({ region_of_work }) => region_of_work === region);
        expect([p50, jobs, currency]).toEqual([row?.median_gbp_year, row?.jobs, "GBP"]);
        expect(Number(medianError) * 100).toBeCloseTo(Number(row?.cv_of_median_pct), 9);
      }
      const nation = table("ons-ashe-table14-uk.csv").find(
        ({ soc2020, year, coverage }) =>
          soc2020 === "2134" && year === "2025" && coverage?.startsWith("full-time"),
      );
      const mapping = readFileSync("content/sources/ons-ashe-regions/mapping.yaml", "utf8");
      for (const [key, column] of [
        ["jobs", "jobs"],
        ["p50", "median_gbp"],
        ["medianError", "cv_of_median_pct"],
      ] as const) {
        expect(mapping).toContain(`${key}: ${nation?.[column]},`);
      }
    });

    it.each(["2020", "2021", "2022", "2023", "2024", "2025"])(
      "bls-oews %s, each amount of each row",
      async (edition) => {
        const folder = edition === "2025" ? "official" : "bls";
        const sheet = await readSheet(
          readFileSync(join(sharedData, folder, `national_M${edition}_dl.xlsx`)),
        );
        const [header = [], ...body] = sheet.map((row) => row.map((value) => String(value ?? "")));
        const at = (row: string[], column: string) => row[header.indexOf(column)] ?? "";
        const rows = new Map(
          body
            .filter((row) => at(row, "O_GROUP") === "detailed")
            .map((row) => [at(row, "OCC_CODE"), row]),
        );
        const columns: Record<string, string> = {
          jobs: "TOT_EMP",
          mean: "A_MEAN",
          p10: "A_PCT10",
          p25: "A_PCT25",
          p50: "A_MEDIAN",
          p75: "A_PCT75",
          p90: "A_PCT90",
        };
        const cells = shipped("bls-oews", edition);
        expect(cells.length).toBeGreaterThan(650);
        const wrong = cells.flatMap((cell) => {
          const row = rows.get(cell.title?.split(" ", 1)[0] ?? "") ?? [];
          return Object.entries(columns).flatMap(([amount, column]) => {
            const raw = at(row, column);
            const same =
              Number(raw) > 0 ? Number(raw) === Number(cell[amount]) : cell[amount] === "";
            return same && cell.currency === "USD" && cell.year === edition
              ? []
              : [`${cell.title} ${amount}: ${cell[amount]}, in the file ${raw}`];
          });
        });
        expect(wrong).toEqual([]);
      },
    );
  },
);
