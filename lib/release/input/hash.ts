import { createHash } from "node:crypto";
import { compareText } from "#lib/domain/compare-text.ts";

/** Of a longer list each item is one piece of the text. */
const shortList = 100;

/**
 * SHA-256 of a value as JSON with sorted keys, in hexadecimal: equal values have equal hashes. The text of long lists is made item by
 * item: that of all figures would take more memory than they do.
 */
export function hashOf(value: unknown): string {
  const hash = createHash("sha256");
  addTo(hash, value);
  return hash.digest("hex");
}

function addTo(hash: { update: (text: string) => unknown }, value: unknown): void {
  if (Array.isArray(value)) {
    const long = value.length > shortList;
    hash.update("[");
    for (const [at, item] of value.entries()) {
      if (at > 0) hash.update(",");
      if (long) hash.update(canonicalJson(item));
      else addTo(hash, item);
    }
    hash.update("]");
  } else if (isPlain(value)) {
    hash.update("{");
    let comma = "";
    for (const [key, held] of Object.entries(sorted(value))) {
      if (held === undefined) continue;
      hash.update(`${comma}${JSON.stringify(key)}:`);
      addTo(hash, held);
      comma = ",";
    }
    hash.update("}");
  } else hash.update(canonicalJson(value));
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && !("toJSON" in value);
}

/** JSON whose object keys are sorted, so that it depends on content only. */
function canonicalJson(value: unknown): string {
  const text: string | undefined = JSON.stringify(value, (_key, held: unknown) =>
    held !== null && typeof held === "object" && !Array.isArray(held) ? sorted(held) : held,
  );
  // As in a list of JSON.
  return text ?? "null";
}

function sorted(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => compareText(a, b)));
}
