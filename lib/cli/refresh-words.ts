import { refreshSite } from "#lib/runtime/refresh-site.ts";
import { counted } from "./words.ts";

/** Tells the running site that another release is published, and says whether one listens. */
export async function refreshWords(): Promise<string> {
  const left = await refreshSite();
  if (left === null) return "No site runs on this data folder; pages follow at its next start.";
  return left === 0
    ? "The running site was told: its pages show it."
    : `The running site was told: it is making the last ${counted(left, "page")} anew, those with most evidence first.`;
}
