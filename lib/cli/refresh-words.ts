import { refreshSite } from "#lib/runtime/refresh-site.ts";

/** Tells the running site that another release is published, and says whether one listens. */
export async function refreshWords(): Promise<string> {
  return (await refreshSite())
    ? "The running site was told: its pages follow within a minute."
    : "No site runs on this data folder; pages follow at its next start.";
}
