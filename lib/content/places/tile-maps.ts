import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ContentError } from "../file/content-error.ts";
import { oncePerRoot } from "../file/root.ts";
import { readYaml } from "../file/yaml-file.ts";

const tileMapSchema = z.strictObject({
  /** ISO 3166 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/, "must be a two-letter country code"),
  /** What a region is called, one and many: "province or territory". */
  one: z.string().min(1),
  many: z.string().min(1),
  /** A row of tiles a line: the letters of a region, or a dot for an empty place. */
  grid: z.string().min(1),
  /** The office's name of each region by its letters. */
  names: z.record(z.string(), z.string().min(1)),
});

/** Where a region stands, from 0, with its letters. */
export interface Tile {
  letters: string;
  name: string;
  column: number;
  row: number;
}

/** The regions of a country as equal tiles, each about where it lies. */
export interface TileMap {
  country: string;
  one: string;
  many: string;
  columns: number;
  rows: number;
  tiles: Tile[];
}

/**
 * The maps of tiles by country code, from content/tile-maps.
 * @throws ContentError where letters have no name, a name no tile, or a region two tiles.
 */
export const loadTileMaps = oncePerRoot((root): ReadonlyMap<string, TileMap> => {
  const files = readdirSync(join(root, "tile-maps")).toSorted();
  return new Map(
    files.map((file) => readTileMap(root, `tile-maps/${file}`)).map((map) => [map.country, map]),
  );
});

function readTileMap(root: string, file: string): TileMap {
  const { data, issue } = readYaml(root, file, tileMapSchema);
  const { country, one, many, grid, names } = data;
  const rows = grid
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  const placed = rows.flatMap((row, at) =>
    row.flatMap((letters, column) => (letters === "." ? [] : [{ letters, column, row: at }])),
  );
  const twice = placed.filter(
    ({ letters }, at) => placed.findIndex((other) => other.letters === letters) !== at,
  );
  const issues = [
    ...placed
      .filter(({ letters }) => names[letters] === undefined)
      .map(({ letters }) => issue(["grid"], `${letters} has no name`, "add it to names")),
    ...twice.map(({ letters }) => issue(["grid"], `${letters} has two tiles`, "keep one")),
    ...Object.keys(names)
      .filter((letters) => !placed.some((tile) => tile.letters === letters))
      .map((letters) => issue(["names", letters], `${letters} has no tile`, "add it to the grid")),
  ];
  if (issues.length > 0) throw new ContentError(issues);
  return {
    country,
    one,
    many,
    columns: Math.max(...rows.map((row) => row.length)),
    rows: rows.length,
    tiles: placed.map((tile) => ({ ...tile, name: names[tile.letters] ?? tile.letters })),
  };
}
