import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { browserPath } from "#tests/helpers/browser.ts";

const port = process.env.PORT ?? "3099";
const dataDir = process.env.FAIRBAND_DATA_DIR ?? join(tmpdir(), "fairband-browser-tests");
const origin = `http://localhost:${port}`;

export default defineConfig({
  testDir: "tests/e2e",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: [["list"], ["json", { outputFile: "test-results/browser.json" }]],
  use: {
    baseURL: origin,
    launchOptions: {
      executablePath: (await browserPath()) ?? undefined,
      args: ["--no-sandbox"],
    },
  },
  webServer: {
    command: "npm start",
    url: `${origin}/api/health/ready`,
    // All browser tests are one client; tests/site tries the limit itself.
    env: { PORT: port, FAIRBAND_DATA_DIR: dataDir, REQUESTS_PER_MINUTE: "100000" },
    timeout: 300_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
  },
});
