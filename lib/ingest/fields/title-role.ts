import { loadRoles } from "#lib/content/roles/roles.ts";
import { loadTitleLevels } from "#lib/content/roles/title-levels.ts";
import { loadTitleWords } from "#lib/content/roles/title-words.ts";
import { loadEverydayNames } from "#lib/content/search/search-content.ts";
import { searchKey } from "#lib/search/normalize.ts";

/** "II", "3", "L4": a rank beside the name of the job. */
const ranks = /^\(?(i{1,3}|iv|v|vi|[1-6]|l[1-9]|ic\d|t\d)\)?$/i;
const separators = /\s[-–—]+\s|[,/|@:&–—“”]|\s-|-\s/;

/**
 * Finds the role that a free-text title stands for: the one role one of whose names a part of the title is, once words of level, rank
 * and place are taken away (content/title-words.yaml), compared as searches are. A title that also has a word of another job ("manager",
 * "fellow"), or parts that name two roles, names none. Precision and reach on 400 titles: decision 0227.
 */
export function roleOfTitle(): (title: string) => string | null {
  const roles = loadRoles();
  const { beside, another, names } = loadTitleWords();
  // A role's own names go before what others call it.
  const known = new Map([
    ...Object.entries(names.roles).flatMap(([slug, own]) =>
      own.map((word) => [searchKey(word), slug] as const),
    ),
    ...roles.flatMap(({ slug, name, titles }) =>
      [name, ...titles].map((word) => [searchKey(word), slug] as const),
    ),
  ]);
  const levels = new Set(loadTitleLevels().flatMap(({ words }) => words));
  const [besides, others] = [new Set(beside.words), new Set(another.words)];
  const bare = (word: string) => word.toLowerCase().replace(/^[("']+|[)"'.,;]+$/g, "");
  const named = (words: readonly string[]): string | undefined => {
    const found = known.get(searchKey(words.join(" ")));
    if (found !== undefined || words.length < 2) return found;
    // From the left, so that of "IT Systems Administrator" the longest name is found.
    const [first = "", ...rest] = words;
    return besides.has(bare(first)) ? named(rest) : undefined;
  };
  return (title) => {
    const whole = known.get(searchKey(title));
    if (whole !== undefined) return whole;
    const open = title.replace(/[([{].*?[)\]}]/g, " ");
    const found = new Set<string>();
    const left: string[] = [];
    for (const part of open.split(separators)) {
      const words = part.split(/\s+/).filter((word) => word !== "");
      const plain = words.filter((word) => !levels.has(bare(word)) && !ranks.test(word));
      const slug =
        known.get(searchKey(part)) ??
        named(words) ??
        named(plain) ??
        named(plain.filter((word) => !besides.has(bare(word))));
      if (slug === undefined) left.push(...words);
      else found.add(slug);
    }
    const [slug, ...more] = found;
    if (slug === undefined || more.length > 0) return null;
    return left.some((word) => others.has(bare(word))) ? null : slug;
  };
}

/** The same with what people call a role when they search: a proposal for an editor, too loose to count by. */
export function suggestedRole(): (title: string) => string | null {
  const certain = roleOfTitle();
  const slugs = new Set(loadRoles().map(({ slug }) => slug));
  const everyday = new Map<string, string>();
  for (const { to, terms } of loadEverydayNames()) {
    const slug = to.find((target) => slugs.has(target));
    for (const key of terms.map(searchKey)) {
      if (slug !== undefined && !everyday.has(key)) everyday.set(key, slug);
    }
  }
  return (title) => {
    const open = title.replace(/[([{].*?[)\]}]/g, " ");
    const first = open.split(separators)[0] ?? open;
    return (
      certain(title) ??
      [title, open, first].map((form) => everyday.get(searchKey(form))).find((slug) => slug) ??
      null
    );
  };
}
