import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "server-only": fileURLToPath(
        new URL("../../node_modules/server-only/empty.js", import.meta.url),
      ),
    },
  },
  test: {
    root: ".",
    // The first test that notices a change is enough.
    bail: 1,
    // As in vitest.config.ts: pure numbers run as Node runs them. A file's tests have a worker of their own, which loads the change.
    server: { deps: { external: [/\/lib\/(statistics|forecasting)\//] } },
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: "tests/helpers/test-server.ts",
    setupFiles: "tests/helpers/own-wording.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
