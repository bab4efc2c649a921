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
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: "tests/helpers/test-server.ts",
    setupFiles: "tests/helpers/own-wording.ts",
    testTimeout: 60_000,
  },
});
