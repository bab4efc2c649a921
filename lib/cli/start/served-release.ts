import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { standalone } from "./site-build.ts";

const record = join(standalone, "served-release");

/** Writes down what the pages in the built site's cache show: a publication, at an address. */
export function recordServed(publication: string): void {
  writeFileSync(record, publication);
}

/** Whether that is what the pages in the built site's cache show. */
export function isServed(publication: string): boolean {
  try {
    return readFileSync(record, "utf8") === publication;
  } catch {
    return false;
  }
}
