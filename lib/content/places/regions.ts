import { z } from "zod";
import { ContentError } from "../file/content-error.ts";
import { repeated } from "../file/repeated.ts";
import { oncePerRoot } from "../file/root.ts";
import { readYaml } from "../file/yaml-file.ts";
import { loadCountries } from "./countries.ts";

const regionSchema = z.strictObject({
  name: z.string().min(1),
  /** ISO 3166 alpha-2. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/, "must be a two-letter country code")).min(1),
});
/** A part of the world in which the directory lists countries. */
export type Region = z.infer<typeof regionSchema>;

/** All regions in the directory's order. Throws ContentError unless every country stands in one. */
export const loadRegions = oncePerRoot((root): Region[] => {
  const { data, issue } = readYaml(root, "regions.yaml", z.array(regionSchema).min(1));
  const placed = data.flatMap(({ countries }, at) =>
    countries.map((code, index) => ({ at: [at, "countries", index], code })),
  );
  const issues = [
    ...repeated(placed, ({ code }) => code).map(({ entry }) =>
      issue(entry.at, `${entry.code} stands in two regions`, "keep it in one"),
    ),
    ...loadCountries(root)
      .filter(({ code }) => !placed.some((place) => place.code === code))
      .map(({ code, name }) => issue([], `${name} is in no region`, `add ${code} to one`)),
  ];
  if (issues.length > 0) throw new ContentError(issues);
  return data;
});

/** What an address calls a region: "north-america". */
export function regionSlug({ name }: Region): string {
  return name.toLowerCase().replaceAll(" ", "-");
}

/** The region of a country, by its code; null where none holds it. */
export function regionOf(code: string, root?: string): Region | null {
  return loadRegions(root).find(({ countries }) => countries.includes(code)) ?? null;
}
