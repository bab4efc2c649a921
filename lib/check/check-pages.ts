import "server-only";
import type { CheckedPage, Contradiction, Rule } from "./checked-page.ts";
import { readPages } from "./read-pages.ts";
import { bands } from "./rules/bands.ts";
import { comparison, sources } from "./rules/comparison.ts";
import { headline } from "./rules/headline.ts";
import { lead } from "./rules/lead.ts";
import { levels } from "./rules/levels.ts";
import { lists } from "./rules/lists.ts";
import { spreads } from "./rules/spreads.ts";
import { talk } from "./rules/talk.ts";

const rules: Record<Contradiction["rule"], Rule> = {
  lead,
  headline,
  bands,
  spreads,
  levels,
  talk,
  lists,
  comparison,
  sources,
};

/** What was looked at, and what was found. */
export interface PagesCheck {
  release: string | null;
  pages: number;
  contradictions: Contradiction[];
}

/** Holds every indexable page of the release that readers see against the rules, one after the other. */
export async function checkPages(): Promise<PagesCheck> {
  const found: PagesCheck = { release: null, pages: 0, contradictions: [] };
  for await (const checked of readPages()) {
    found.release = checked.record.release.id;
    found.pages += 1;
    found.contradictions.push(...contradictionsOf(checked));
  }
  return found;
}

/** Where one page contradicts itself. */
export function contradictionsOf(checked: CheckedPage): Contradiction[] {
  const { role, country } = checked.record;
  const page = `${role.slug}/${country.slug}`;
  return Object.entries(rules).flatMap(([rule, look]) =>
    look(checked).map((found) => ({ page, rule: rule as Contradiction["rule"], found })),
  );
}
