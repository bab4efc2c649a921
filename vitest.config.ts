import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      // Outside of Next nothing marks server code, and the marker refuses to load.
      "server-only": fileURLToPath(new URL("node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    // Pure numbers run as Node runs them: through the test runner's modules a call in an inner loop takes ten times as long.
    server: { deps: { external: [/\/lib\/(statistics|forecasting)\//] } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "code",
          // On two processors Vitest would leave one idle: databases and started commands use little of it.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/serving/**"],
          globalSetup: "tests/helpers/test-server.ts",
          setupFiles: "tests/helpers/own-wording.ts",
        },
      },
      {
        extends: true,
        test: {
          // These start the whole site, one after the other: a clone serves one at a time.
          name: "site",
          include: ["tests/serving/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
