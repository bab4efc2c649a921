import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Tests that ask a database or measure for minutes say nothing fast enough of one small change. */
const slow = globSync("tests/**/*.test.{ts,tsx}").filter((file) =>
  /helpers\/(database|shared-data)|run-data\.ts/.test(readFileSync(file, "utf8")),
);

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
    include: [
      "tests/{statistics,forecasting,release,reports,format,components,rules}/**/*.test.{ts,tsx}",
    ],
    exclude: slow,
    testTimeout: 60_000,
    bail: 1,
    reporters: ["dot"],
  },
});
