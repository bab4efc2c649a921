/** What another build or publication of the same code and release may change in a page or an answer. */
const ofTheBuild: [RegExp, string][] = [
  // Files of scripts, styles and fonts are named by their content, modules and the build by numbers.
  [/\/_next\/static\/[\w\-~./%[\]]+/g, "/_next/static/FILE"],
  [/\b(\w+):I\[[^\]]*\](?:,[^\]\\]*)*\]/g, "$1:I[MODULE]"],
  [/(\\?"b\\?":\\?")[\w-]+/g, "$1BUILD"],
  [/\?dpl=[\w-]+/g, ""],
  // The moment of the publication.
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, "MOMENT"],
];

/** A page or an answer as its reader gets it, without the names that its build chose. */
export function asRead(text: string): string {
  return ofTheBuild.reduce((rest, [pattern, name]) => rest.replaceAll(pattern, name), text);
}

/** The first place where two texts differ, with what stands around it; null where they are equal. */
export function firstDifference(a: string, b: string): { before: string; after: string } | null {
  if (a === b) return null;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 100);
  return { before: around(a), after: around(b) };
}
