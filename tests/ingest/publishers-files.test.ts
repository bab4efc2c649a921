import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mappingOf } from "#lib/ingest/adapters.ts";
import { readShipped } from "#lib/ingest/shipped/read-shipped.ts";
import { readWhole } from "#tests/helpers/pay-file.ts";
import { hasSharedData, sharedData } from "#tests/helpers/shared-data.ts";

/** The publishers' files by source and edition. */
const files: Record<string, Record<string, string>> = {
  stackoverflow: {
    "2024": "stackoverflow/survey-2024.csv.gz",
    "2025": "stackoverflow/survey-2025.csv.gz",
  },
  "bls-oews": {
    "2020": "bls/national_M2020_dl.xlsx",
    "2021": "bls/national_M2021_dl.xlsx",
    "2022": "bls/national_M2022_dl.xlsx",
    "2023": "bls/national_M2023_dl.xlsx",
    "2024": "bls/national_M2024_dl.xlsx",
    "2025": "official/national_M2025_dl.xlsx",
  },
  "bls-oews-states": {
    "2025": "all-occupations/bls-oews-2025-national-states-all-occupations.csv.gz",
  },
  "ons-ashe": { "2025": "official/ons-ashe-table14-uk.csv" },
  "ons-ashe-regions": { "2025": "official/ons-ashe-table15-uk-regions.csv" },
  "ons-ashe-all": {
    "2024": "all-occupations/ons-ashe-table14-uk-all-occupations-2021-2024.csv.gz",
  },
  "destatis-earnings": { "2025": "all-occupations/destatis-62361-0030-de-all-kldb-2025.csv.gz" },
  "jobbank-wages": { "2025": "official/jobbank-wages-ca.csv" },
  "jobbank-wages-all": {
    "2024": "all-occupations/jobbank-wages-ca-all-noc-2016-2020-2024.csv.gz",
  },
  "abs-earnings": { "2025": "all-occupations/abs-eeh-au-all-occupations-2025.csv.gz" },
  "surs-earnings": { "2022": "all-occupations/surs-earnings-si-all-isco4-2011-2022.csv.gz" },
  "estat-earnings": { "2023": "all-occupations/estat-wage-structure-jp-all-occupations.csv.gz" },
  "statsnz-earnings": { "2025": "official/statsnz-earnings-nz.csv" },
  "scb-wages": { "2025": "official/scb-wage-structure-se.csv" },
  "ssb-earnings": { "2025": "official/ssb-earnings-no.csv" },
  "statfin-earnings": { "2024": "official/statfin-earnings-fi.csv" },
  "dst-earnings": { "2024": "official/dst-earnings-dk.csv" },
  "bfs-earnings": { "2024": "all-occupations/bfs-earnings-ch-all-isco2-2012-2024.csv.gz" },
  "cbs-wages": { "2025": "official/cbs-hourly-wage-nl.csv" },
  "ine-earnings": { "2018": "official/ine-earnings-structure-es.csv" },
  "cso-earnings": { "2022": "official/cso-ses06-ie.csv" },
  "ato-earnings": { "2023-24": "official/ato-taxation-statistics-au.csv" },
  "plfs-earnings": { "2025": "official/plfs-2025-derived-in.csv" },
};
const shippedEditions = readShipped();

const read = (source: string, edition: string, path: string) =>
  readWhole({
    file: join(sharedData, path),
    source,
    mapping: mappingOf(source),
    edition: { label: edition, date: "2026-11-24" },
  });
const asSet = (rows: readonly object[]) =>
  new Set(rows.map((row) => JSON.stringify(Object.entries(row).toSorted())));
const figure = async (source: string, edition: string, title: string, year: number) => {
  const { cells } = await read(source, edition, files[source]?.[edition] ?? "");
  return cells.find((cell) => cell.title === title && cell.year === year);
};

describe.skipIf(!hasSharedData)("publishers' files (skipped without ../shared)", () => {
  const editions = Object.entries(files).flatMap(([source, byEdition]) =>
    Object.entries(byEdition).map(([edition, path]) => ({ source, edition, path })),
  );

  it.each(editions)(
    "$source $edition gives the very figures that ship",
    { timeout: 120_000 },
    async ({ source, edition, path }) => {
      const { checksum, report, cells, statistics } = await read(source, edition, path);
      const shipped = shippedEditions.find(
        (other) => other.source.id === source && other.edition.label === edition,
      );
      expect(report.accepted + report.rejected).toBe(report.read);
      expect(shipped?.checksum).toBe(checksum);
      expect(asSet(shipped?.cells ?? [])).toEqual(asSet(cells));
      expect(asSet(shipped?.statistics ?? [])).toEqual(asSet(statistics));
    },
  );

  it("keeps BLS figures as published, and the relative error of the average", async () => {
    expect(await figure("bls-oews", "2025", "15-1252 Software Developers", 2025)).toMatchObject({
      jobs: 1_687_890,
      mean: 148_100,
      p10: 82_460,
      p50: 135_980,
      p90: 214_670,
      meanError: 0.004,
    });
  });

  it("reads ASHE's rounded months as years rounded to hundreds, and exact years as they are", async () => {
    const title = "2134 Programmers and software development professionals";
    expect(await figure("ons-ashe", "2025", title, 2024)).toMatchObject({ p50: 53_400 });
    expect(await figure("ons-ashe", "2025", title, 2025)).toMatchObject({
      p50: 55_587,
      medianError: 0.03,
    });
  });

  it("takes employer pension out of Danish pay", async () => {
    const cell = await figure("dst-earnings", "2024", "2512 Software developers", 2024);
    // (408.56 - 49.23) kroner an hour x 160.33 hours x 12 months = 691,336.
    expect(cell).toMatchObject({ mean: 691_300 });
  });
});

describe("shipped survey figures", () => {
  it("rest on ten answers or more, every line of them", () => {
    const surveys = shippedEditions.filter(({ source }) => source.kind === "self-reported");
    expect(surveys.length).toBeGreaterThan(0);
    for (const { cells, statistics } of surveys) {
      for (const row of [...cells, ...statistics]) expect("n" in row && row.n >= 10).toBe(true);
    }
  });
});
