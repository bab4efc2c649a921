import type { Metadata } from "next";

/**
 * What search engines are told about a page. Which pages are indexable is decided once, when a
 * release is built (lib/release/facts/index-policy.ts); links of thin pages are still followed.
 */
export function indexDirective(indexable: boolean): NonNullable<Metadata["robots"]> {
  return { index: indexable, follow: true };
}
