import "./server-code.ts";
import type { PoolClient } from "pg";
import type { PagesCheck } from "#lib/check/check-pages.ts";
import { insideTransaction } from "#lib/queries/snapshot.ts";

/** Holds the pages of the release that readers would see, were this transaction committed, against the rules. */
export async function findContradictions(client: PoolClient): Promise<PagesCheck> {
  // Loaded late: reports are code of the server, which only then may be loaded here.
  const { checkPages } = await import("#lib/check/check-pages.ts");
  return insideTransaction(client, checkPages);
}

/** A contradiction in a line. */
export function contradictionWords({
  page,
  rule,
  found,
}: PagesCheck["contradictions"][number]): string {
  return `${page} (${rule}): ${found}`;
}
