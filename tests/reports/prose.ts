import type { CellPage } from "#lib/domain/cell-page.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Playbook } from "#lib/domain/playbook.ts";

/** The sections whose every number must stand in some claim's `shown`. */
export const checkedSections = ["intelligence", "checklist", "roadmap", "faq"] as const;
export type CheckedSection = (typeof checkedSections)[number];

/** What a section prints outside tables, charts and details: sentences, and lines of what is not known. */
export function proseOf(page: CellPage, section: CheckedSection): string[] {
  const texts = (claims: readonly Claim[]) => claims.map(({ text }) => text);
  const known = (lines: readonly (string | null)[]) => lines.filter((line) => line !== null);
  switch (section) {
    case "intelligence":
      return page.intelligence.flatMap(({ heading, claims, unknown, list, links }) => [
        heading,
        ...texts(claims),
        ...known([unknown]),
        ...list,
        ...links.map(({ text }) => text),
      ]);
    case "checklist":
      return page.checklist.flatMap(({ heading, claims, unknown, link }) => [
        heading,
        ...texts(claims),
        ...known([unknown]),
        link.text,
      ]);
    case "roadmap":
      return [
        ...page.roadmap.steps.flatMap(({ name, years, payShown, bandShown, claims }) => [
          name,
          years,
          payShown,
          bandShown,
          ...texts(claims),
        ]),
        page.roadmap.convention,
      ];
    case "faq":
      return page.faq.flatMap(({ question, claims, unknown, link }) => [
        question,
        ...texts(claims),
        ...known([unknown]),
        link.text,
      ]);
  }
}

/** Every text of a page that is a sentence or stands among them. */
export function allProse(page: CellPage): string[] {
  const { overview, seniority } = page;
  return [
    ...page.lead,
    page.counts.shown,
    ...(page.thinNote === null ? [] : [page.thinNote]),
    page.meta.title,
    page.meta.description,
    overview.headlineCaption,
    overview.confidence.reason,
    ...(overview.second === null ? [] : [overview.second.caption, overview.second.note]),
    ...overview.facts.map(({ note }) => note),
    ...(overview.difference === null ? [] : [overview.difference]),
    ...overview.projections.flatMap(({ growthShown, text }) => [growthShown, text]),
    ...overview.claims.map(({ text }) => text),
    ...overview.sources.claims.map(({ text }) => text),
    ...overview.sources.reasons,
    overview.basis,
    ...seniority.claims.map(({ text }) => text),
    seniority.note,
    ...checkedSections.flatMap((section) => proseOf(page, section)),
  ];
}

/** Every text of a playbook that is a sentence or stands among them. */
export function playbookProse(playbook: Playbook): string[] {
  const { lead, rangeNote, rule, levels, preparation, advice, scripts, limits } = playbook;
  return [
    ...lead,
    rangeNote,
    ...(rule === null ? [] : [rule]),
    ...playbook.numbersUnknown,
    ...levels.map(({ note }) => note),
    ...preparation.map(({ text }) => text),
    ...advice,
    ...scripts.map(({ say }) => say),
    ...limits,
  ];
}

/** A number that is not part of a name: "AZ-104" and "C++17" are names. */
const loneNumber = /(?<![\p{L}\p{N}\-./+#])\d[\d.,]*%?(?![\p{L}\p{N}]|-\p{L})/gu;

/** The numbers of a text that stand in none of the printed figures; those between quotation marks are a publisher's words. */
export function unsupportedNumbers(text: string, shown: readonly string[]): string[] {
  const longestFirst = [...new Set(shown)].toSorted((a, b) => b.length - a.length);
  let rest = text.replaceAll(/"[^"]*"/g, " ");
  for (const figure of longestFirst) rest = rest.replaceAll(wholeFigure(figure), " ");
  return [...rest.matchAll(loneNumber)].map(([found]) => found);
}

/** A figure where it stands by itself: "5% above" is no part of "65% above". */
function wholeFigure(figure: string): RegExp {
  const escaped = figure.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\d.,])${escaped}(?!\\d)`, "gu");
}

const mistakePatterns: [string, RegExp][] = [
  ["placeholder", /[{}]|\bundefined\b|\bnull\b|\bNaN\b|\[object|Infinity/],
  ["doubled word", /\b(\p{L}+)\s+\1\b/iu],
  ["doubled article", /\b(a|an|the)\s+(a|an|the)\b/i],
  ["article before a vowel", /\b[Aa] [AEIOaeio](?!ne\b|ur|uropean|WS)\p{L}/u],
  [
    "unsupported superlative",
    /\b(best|worst|highest|top[- ]paid|leading|biggest|fastest|ultimate|unmatched)\b/i,
  ],
  [
    "causal verb about pay",
    /\b(raises?|boosts?|increases?|drives?|lifts?|causes?|leads? to|results? in|adds?)\b[^.]*\b(pay|salary|wage)/i,
  ],
  ["earning", /\bearn(s|ed|ings)?\b/i],
  ["hype", /\b(lucrative|must-have|game[- ]chang|skyrocket|booming|non-negotiable)\b/i],
  ["space before a stop", /\s[.,;:](\s|$)/],
  ["a side of no difference", /(?<![\d.,])0% (above|below|more|less|higher|lower)\b/],
  ["two stops", /[.;,]{2}|\.\s*;/],
];

/** What is wrong with a text, in words; empty where nothing is. */
export function mistakesIn(written: string): string[] {
  // An office's occupation is quoted as the office abbreviates it.
  const text = written.replace(/"[^"]*"/g, '"occupation"');
  return mistakePatterns.flatMap(([name, pattern]) => {
    const found = pattern.exec(text);
    return found ? [`${name} (${found[0]}): ${text}`] : [];
  });
}
