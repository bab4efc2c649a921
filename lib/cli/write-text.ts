import { writeFileSync } from "node:fs";
import { UsageError } from "./usage-error.ts";

/** Writes a file that was asked for. @throws UsageError where it cannot be written. */
export function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(
      `${file} cannot be written: ${error instanceof Error ? error.message : error}`,
    );
  }
}
