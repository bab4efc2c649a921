import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const found = globSync("tests/**/*.test.{ts,tsx}").map((file) => ({
  file,
  text: readFileSync(file, "utf8"),
}));
const asking = (pattern: RegExp) =>
  found.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
/** Tests that measure for minutes say nothing fast enough of one small change, those with a database only where asked. */
const slow = [
  ...asking(/helpers\/shared-data|run-data\.ts|\breadShipped\(/),
  ...(process.env.MUTATION_TESTS === "database" ? [] : asking(/helpers\/database/)),
];

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
    globalSetup: "tests/helpers/test-server.ts",
    setupFiles: "tests/helpers/own-wording.ts",
    testTimeout: 60_000,
    bail: 1,
    reporters: ["dot"],
  },
});
