import { seedWhenEmpty } from "#lib/ingest/seed-shipped.ts";
import { withDatabase } from "#lib/runtime/with-database.ts";

/** Measures on what is imported, or on the shipped figures where nothing is; says so on stderr. */
export function withFigures<T>(measure: () => Promise<T>): Promise<T> {
  return withDatabase(async () => {
    const seeded = await seedWhenEmpty();
    if (seeded.length > 0)
      console.error("Nothing was imported yet: the shipped figures are loaded.");
    return measure();
  });
}
