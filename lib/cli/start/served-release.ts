import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { standalone } from "./site-build.ts";

const record = join(standalone, "served-release");

/** Writes down which publication the pages in the built site's cache show. */
export function recordServed(publication: string): void {
  writeFileSync(record, publication);
}

/** Whether the pages in the built site's cache show this publication. */
export function isServed(publication: string): boolean {
  try {
    return readFileSync(record, "utf8") === publication;
  } catch {
    return false;
  }
}
