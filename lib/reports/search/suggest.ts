import "server-only";
import type { Suggestions } from "#lib/domain/suggestion.ts";
import { namesBeginning } from "#lib/queries/names-beginning.ts";
import { cleanQuery } from "#lib/search/read-query.ts";
import { report } from "../parts/report.ts";
import { search } from "./search.ts";
import { suggestView } from "./suggest-view.ts";

/** Shorter texts mean nothing yet. */
const shortest = 2;

/** What the search box offers for what was typed so far, and the release that says it. */
export const suggest = report(
  async (asked: string): Promise<{ release: string; suggestions: Suggestions } | null> => {
    const typed = cleanQuery(asked);
    if (typed.length < shortest) return null;
    const [found, begun] = await Promise.all([search(typed), namesBeginning(typed)]);
    // "backe" is the beginning of a word rather than a mistyped "baker": what it begins is looked for instead.
    const [meant] = [...begun.roles, ...begun.countries];
    const unfinished = found.reading !== null || found.answers.length === 0;
    const { answers } = unfinished && meant ? await search(meant.name) : found;
    return { release: found.release.id, suggestions: suggestView(typed, begun, answers) };
  },
);
