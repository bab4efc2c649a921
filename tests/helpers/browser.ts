import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";

/** Where a Chrome or Chromium of the system usually is. */
const systemBrowsers = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
];

/** The browser for tests: the one that npm installed where it runs, else the system's, else null. */
export async function browserPath(): Promise<string | null> {
  if (process.platform === "linux" && process.arch === "x64") return chromium.executablePath();
  return systemBrowsers.find((path) => existsSync(path)) ?? null;
}
