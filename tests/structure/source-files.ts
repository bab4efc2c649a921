import { globSync } from "node:fs";

/** Our TypeScript files in these folders or matching these patterns, by path. */
export function sourceFiles(places: readonly string[]): string[] {
  return places
    .flatMap((place) => globSync(place.includes("*") ? place : `${place}/**/*.{ts,tsx}`))
    .filter((file) => !file.startsWith("prisma/generated") && !file.endsWith(".d.ts"))
    .toSorted();
}
