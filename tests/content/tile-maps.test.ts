import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { loadTileMaps } from "#lib/content/places/tile-maps.ts";
import { editedContent, mistakes } from "./content-copy.ts";

/** The regions in the shipped figures of a source. */
function regions(source: string, edition: string): string[] {
  const text = gunzipSync(readFileSync(`content/sources/${source}/cells-${edition}.csv.gz`));
  const rows: { region: string }[] = parse(text.toString("utf8"), { columns: true });
  return [...new Set(rows.map(({ region }) => region))].filter((region) => region !== "");
}

describe("loadTileMaps(...)", () => {
  it.each([
    ["US", "bls-oews-states", "2025"],
    ["CA", "jobbank-wages-all", "2024"],
    ["GB", "ons-ashe-regions", "2025"],
  ])("%s: each region that an office has figures of has a tile", (country, source, edition) => {
    const names = loadTileMaps()
      .get(country)
      ?.tiles.map(({ name }) => name);
    expect(names?.toSorted()).toEqual(regions(source, edition).toSorted());
  });

  it("names letters without a name, names without a tile and regions with two tiles", () => {
    const root = editedContent("tile-maps/gb.yaml", (text) =>
      text
        .replace(".  SC .  .", "XX SC SC .")
        .replace("  EA: East\n", "  EA: East\n  ZZ: Nowhere\n"),
    );
    expect(mistakes(() => loadTileMaps(root)).map(({ problem }) => problem)).toEqual([
      "XX has no name",
      "SC has two tiles",
      "ZZ has no tile",
    ]);
  });
});
