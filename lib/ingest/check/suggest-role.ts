import { loadRoles } from "#lib/content/roles/roles.ts";
import { loadTitleLevels } from "#lib/content/roles/title-levels.ts";
import { loadEverydayNames } from "#lib/content/search/search-content.ts";
import { searchKey } from "#lib/search/normalize.ts";

/**
 * Finds the role that a title without one probably stands for: the role with its words once level words, what stands in brackets
 * and what follows a dash or comma are left out, compared as searches are (letters without accents, signs, plurals, spaces).
 * Only a proposal: an editor decides.
 */
export function roleSuggestions(): (title: string) => string | null {
  const roles = loadRoles();
  const known = new Map<string, string>();
  for (const { slug, name, titles } of roles) {
    for (const word of [name, ...titles]) known.set(searchKey(word), slug);
  }
  const slugs = new Set(roles.map(({ slug }) => slug));
  for (const { to, terms } of loadEverydayNames()) {
    const slug = to.find((target) => slugs.has(target));
    for (const key of terms.map(searchKey)) {
      if (slug !== undefined && !known.has(key)) known.set(key, slug);
    }
  }
  const levelWords = new Set(
    loadTitleLevels().flatMap(({ words }) => words.map((word) => word.toLowerCase())),
  );
  return (title) => {
    const plain = title.replace(/[([{].*?[)\]}]/g, " ");
    const forms = [title, plain, plain.split(/\s[-–—|/]\s|,/)[0] ?? plain];
    for (const form of forms) {
      const words = form.split(/\s+/).filter((word) => !levelWords.has(word.toLowerCase()));
      const found = known.get(searchKey(form)) ?? known.get(searchKey(words.join(" ")));
      if (found !== undefined) return found;
    }
    return null;
  };
}
