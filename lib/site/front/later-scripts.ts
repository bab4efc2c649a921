import { awaitSign } from "./await-sign.ts";

/** Files of the build that a page loads by itself; old browsers get theirs (`nomodule`) as before. */
const ownFiles =
  /<script\b(?=[^>]*\sasync\b)[^>]*\ssrc="(\/_next\/static\/[^"]+)"[^>]*><\/script>/g;
/** What waits, as pages hold it: without comments and the room that types took. */
const waiting = `${awaitSign}`.replaceAll(/^\s*\/\/.*$/gm, "").replaceAll(/\s+/g, " ");
const announced = /<link rel="preload" as="script"[^>]*>/g;

/**
 * A page of Next whose scripts are loaded at the first sign of its reader instead of at once: until then all of it works
 * without them (docs/decisions/0220).
 *
 * @param page HTML; what is none, or loads no script, stays as it is.
 */
export function withLaterScripts(page: string): string {
  const files = [...page.matchAll(ownFiles)].map(([, file = ""]) => file);
  const end = page.lastIndexOf("</body>");
  if (files.length === 0 || end < 0) return page;
  const loader = `<script>(${waiting})(${JSON.stringify(files)})</script>`;
  return `${page.slice(0, end)}${loader}${page.slice(end)}`
    .replaceAll(announced, "")
    .replaceAll(ownFiles, "");
}
