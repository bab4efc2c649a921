import { parentPort } from "node:worker_threads";
import { ContentError } from "#lib/content/file/content-error.ts";
import { closeDb } from "#lib/db.ts";
import { loadSearchTerms } from "./load-terms.ts";
import type { SearchLoad } from "./load-terms-beside.ts";

/** A thread that loads the search tables and says how many names, or what is wrong with them. */
const load: SearchLoad = await loadSearchTerms().then(
  (names) => ({ names }),
  (error: unknown) => {
    // An error that comes out of a thread has lost its class, and this one's message is for people.
    if (error instanceof ContentError) return { names: null, issues: error.issues };
    throw error;
  },
);
await closeDb();
parentPort?.postMessage(load);
