/** Languages whose names begin with what somebody is, what they work with after it: "chauffeur de bus". */
const headFirst = new Set("ar ca es fr he id it pt ro vi".split(" "));
/** Languages whose names end with it: "bus driver", "Busfahrer im Fernverkehr" up to the preposition. */
const headLast = new Set("da de en et fi hi hu nb nl no sv tr".split(" "));
const prepositions = new Set(
  "of for in to at with on and from und für von im in mit am van voor met i och til av og".split(
    " ",
  ),
);

/**
 * The place of the word that says what somebody is in a name of several words; null where the language gives no rule. The
 * other words tell more of it: a "politician's assistant" is an assistant.
 */
export function headWord(words: readonly string[], language: string): number | null {
  if (words.length < 2) return null;
  if (headFirst.has(language)) return 0;
  if (!headLast.has(language)) return null;
  const until = words.findIndex((word, at) => at > 0 && prepositions.has(word));
  return (until < 0 ? words.length : until) - 1;
}
