import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";
import { env } from "#lib/env.ts";
import { runningDatabaseUrl } from "#lib/runtime/embedded-database.ts";

// The CLI would download a native engine and look for news of itself; neither works in a closed network.
process.env.CHECKPOINT_DISABLE = "1";
process.env.PRISMA_SCHEMA_ENGINE_BINARY = fileURLToPath(
  new URL("prisma/schema-engine/run", import.meta.url),
);

const { databaseUrl, dataDir } = env();

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations", seed: "node prisma/seed.ts" },
  datasource: { url: databaseUrl ?? runningDatabaseUrl(dataDir) ?? undefined },
});
