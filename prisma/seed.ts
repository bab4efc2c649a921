import { seedShipped } from "#lib/ingest/seed-shipped.ts";
import { withDatabase } from "#lib/runtime/with-database.ts";

// What `prisma db seed` runs: the same as `npm run data -- seed`.
for (const { source, edition, cells } of await withDatabase(seedShipped)) {
  console.log(`${source} ${edition}: ${cells} pay cells`);
}
