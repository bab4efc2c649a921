import type { SiteRefresh } from "#lib/runtime/refresh-site.ts";

/** What became of telling running sites that another release is published, a line each. */
export function refreshWords(told: readonly SiteRefresh[]): string {
  if (told.length === 0) return "No site runs on this data folder; its next start shows it.";
  const words = {
    "shows it": "was told and shows it",
    refused:
      "refused to be told and finds it by itself within seconds; to mend that, set the REFRESH_TOKEN that it runs with",
    away: "does not answer; it finds it by itself when it runs and reaches the database",
  };
  return told.map(({ origin, outcome }) => `The site at ${origin} ${words[outcome]}.`).join("\n");
}
