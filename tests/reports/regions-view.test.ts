import { expect, test } from "vitest";
import { loadTileMaps } from "#lib/content/places/tile-maps.ts";
import { loadSources } from "#lib/content/sources/sources.ts";
import type { NationPay, RegionPay } from "#lib/domain/cell-facts.ts";
import { sourceBook } from "#lib/reports/parts/source-book.ts";
import { regionsView } from "#lib/reports/regions/regions-view.ts";
import { backendFacts, input } from "./sample-cell.ts";

const { record } = input();
const place = (mean: number, own: Partial<NationPay> = {}): NationPay => ({
  source: "bls-oews-states",
  year: 2025,
  label: "29-1141 Registered Nurses",
  jobs: 1000,
  mean,
  median: mean - 5000,
  meanError: null,
  medianError: null,
  ...own,
});
const region = (name: string, mean: number, own: Partial<NationPay> = {}): RegionPay => ({
  ...place(mean, own),
  region: name,
});

function view(regions: RegionPay[], nation: NationPay | null = place(100_000)) {
  const page = regionsView(
    { ...record, facts: { ...backendFacts, regions, nation } },
    loadTileMaps().get("US") ?? null,
    sourceBook(record.release, loadSources()),
  );
  if (page === null) throw new Error("no page");
  return page;
}

const states = [
  region("California", 150_280, { jobs: 338_940 }),
  region("Texas", 100_400, { jobs: 270_000 }),
  region("Alabama", 74_000),
  region("Guam", 0, { mean: null, median: 61_000 }),
];

test("rows stand by pay, each beside the country, in one measure", () => {
  const { table, lead, finding, notes } = view(states);
  expect(table.rows.map(({ id, besideShown }) => [id, besideShown])).toEqual([
    ["california", "50% above"],
    ["texas", "level"],
    ["alabama", "26% below"],
  ]);
  expect(table.rows.map(({ byJobs, byName }) => [byJobs, byName])).toEqual([
    [0, 1],
    [1, 2],
    [2, 0],
  ]);
  expect(lead[0]).toContain("$100,000 a year in the United States in 2025");
  expect(finding).toBe(
    "Highest in California, lowest in Alabama; 2 of 3 states and territories above the country's average",
  );
  expect(notes).toContain("No figure is published for Guam.");
});

test("places that pay the same are named together, and jobs only where an office counts them", () => {
  const uncounted = { jobs: null };
  const provinces = ["Alberta", "Ontario", "Quebec", "Manitoba", "Nunavut"];
  const at = (pays: readonly number[]) =>
    view(
      pays.map((pay, index) => region(provinces[index] ?? "", pay, uncounted)),
      place(100_000, uncounted),
    );
  const { finding, lead, table } = at([97_000, 82_000, 82_000]);
  expect(finding).toMatch(/^Highest in Alberta, lowest in Ontario and Quebec;/);
  expect(at([97_000, 82_000, 82_000, 82_000, 82_000]).finding).toContain(
    "lowest in 4 states and territories",
  );
  expect(at([97_000, 82_000, 82_000, 82_000]).finding).toMatch(
    /lowest in Manitoba, Ontario and Quebec;|lowest in Ontario, Quebec and Manitoba;/,
  );
  expect(table.columns[3]).toBeNull();
  expect(lead.join(" ")).not.toContain("jobs");
  expect(view(states).table.columns[3]).toBe("Jobs");
});

test("the pay of the place with most jobs is told once", () => {
  expect(view(states).lead.join(" ").split("$150,280")).toHaveLength(2);
  const [, , last] = view([region("Ohio", 160_000, { jobs: 5 }), ...states]).lead;
  expect(last).toContain("$150,280");
});

test("a region that pays as much as the country is not above it", () => {
  expect(view([...states, region("Ohio", 100_000)]).finding).toContain("2 of 4 states");
});

test("a verdict is given only where the office gives errors, by the 80% interval of the difference", () => {
  const verdicts = (error: number | null, nation: number | null) =>
    view(
      [region("Texas", 104_000, { meanError: error }), region("Ohio", 70_000)],
      place(100_000, { meanError: nation }),
    ).table.rows[0]?.verdict;
  expect(verdicts(null, 0.01)).toBeNull();
  expect(verdicts(0.02, null)).toBeNull();
  // log(1.04) = 0.0392; 1.2816 x sqrt(0.028^2 + 0.01^2) = 0.0381, and 0.0404 from 0.03.
  expect(verdicts(0.028, 0.01)).toBe("higher");
  expect(verdicts(0.03, 0.01)).toBe("no clear difference");
});

test("without a figure of the whole country no distance is given, and it is said", () => {
  const { table, notes, lead } = view(states, null);
  expect(table.nation).toBeNull();
  expect(table.rows.every(({ besideShown }) => besideShown === null)).toBe(true);
  expect(notes).toContain("No figure of the same concept is held for the whole country.");
  expect(lead[0]).toMatch(/^By state, the official average for Registered Nurses/);
});

test("the map has a tile for each state, four steps, and says where there is no figure", () => {
  const map = view(states).map;
  expect(map?.tiles).toHaveLength(54);
  const step = (letters: string) => map?.tiles.find((tile) => tile.letters === letters)?.step;
  expect([step("AL"), step("TX"), step("CA"), step("GU")]).toEqual([0, 2, 3, null]);
  expect(map?.legend.at(-1)).toEqual({ step: null, shown: "no figure" });
});

test("a map of which every tile has a figure speaks of none without", () => {
  const map = loadTileMaps().get("US");
  const pays = map?.tiles.map(({ name }, at) => region(name, 90_000 + 1000 * at)) ?? [];
  expect(view(pays).map?.legend.map(({ step }) => step)).toEqual([0, 1, 2, 3]);
});

test("one region is no page, two are", () => {
  expect(view([region("Texas", 100_000), region("Ohio", 90_000)]).table.rows).toHaveLength(2);
  expect(() => view([region("Texas", 100_000)])).toThrow("no page");
});
