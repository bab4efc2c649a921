import { defineCommand } from "citty";
import { seedShipped } from "#lib/ingest/seed-shipped.ts";
import { withDatabase } from "#lib/runtime/with-database.ts";
import { strictArgs } from "../strict-args.ts";
import { counted } from "../words.ts";

/** `npm run data -- seed`: loads the figures that ship with the project. */
export const seedCommand = defineCommand({
  meta: {
    name: "seed",
    description: "Load the shipped figures of every source of which no edition is held",
  },
  plugins: [strictArgs],
  run: async () => {
    const seeded = await withDatabase(seedShipped);
    for (const { source, edition, cells } of seeded) {
      console.log(`${source} ${edition}: ${counted(cells, "pay cell")}`);
    }
    if (seeded.length === 0) {
      console.log("Every shipped source has an edition already: nothing changed.");
    }
  },
});
