import { createHash } from "node:crypto";
import { compareText } from "#lib/domain/compare-text.ts";

/** SHA-256 of a value as JSON with sorted keys, in hexadecimal: equal values have equal hashes. */
export function hashOf(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}

/** JSON whose object keys are sorted, so that it depends on content only. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    held !== null && typeof held === "object" && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).toSorted(([a], [b]) => compareText(a, b)))
      : held,
  );
}
