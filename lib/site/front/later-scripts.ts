/** Files of the build that a page loads by itself; old browsers get theirs (`nomodule`) as before. */
const ownFiles =
  /<script\b(?=[^>]*\sasync\b)[^>]*\ssrc="(\/_next\/static\/[^"]+)"[^>]*><\/script>/g;
const announced = /<link rel="preload" as="script"[^>]*>/g;

/**
 * A page of Next whose scripts are loaded at the first sign of its reader instead of at once: until then all of it works
 * without them (docs/decisions/0220). `public/first-sign.js` waits for it.
 *
 * @param page HTML; what is none, or loads no script, stays as it is.
 */
export function withLaterScripts(page: string): string {
  const files = [...page.matchAll(ownFiles)].map(([, file = ""]) => file);
  const end = page.lastIndexOf("</body>");
  if (files.length === 0 || end < 0) return page;
  const waits = `<script src="/first-sign.js" async="" data-files="${files.join(" ")}"></script>`;
  const [before, after] = [page.slice(0, end), page.slice(end)].map((part) =>
    part.replaceAll(announced, "").replaceAll(ownFiles, ""),
  );
  return `${before}${waits}${after}`;
}

/**
 * Data for search engines as Next hands it to React, beside the script that holds it already: a string in a string. What
 * holds a "<" is of several scripts, and stays.
 */
const copies =
  /(\\"type\\":\\"application\/ld\+json\\",\\"dangerouslySetInnerHTML\\":\{\\"__html\\":\\")[^<]*?((?<!\\)\\"\})/g;

/** A page without the second copy of its data for search engines: React neither draws it nor looks at it again. */
export function withDataOnce(page: string): string {
  return page.replaceAll(copies, "$1$2");
}
