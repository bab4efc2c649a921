import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { ContentError, type ContentIssue } from "#lib/content/file/content-error.ts";

/** How many names were loaded, null where they were loaded before; or what is wrong with them. */
export interface SearchLoad {
  names: number | null;
  issues?: readonly ContentIssue[];
}

/**
 * Loads the search tables as `loadSearchTerms` does, in a thread of its own: it takes seconds, in which others can work, and most of
 * the memory of a build, which ends with the thread.
 * @throws ContentError where a file of names cannot be used.
 */
export async function loadSearchTermsBeside(): Promise<number | null> {
  const thread = new Worker(new URL("load-terms-thread.ts", import.meta.url));
  const { names, issues }: SearchLoad = (await once(thread, "message"))[0];
  if (issues !== undefined) throw new ContentError(issues);
  return names;
}
