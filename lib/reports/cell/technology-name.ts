/** Words, then their abbreviation, then perhaps a product: "Amazon Web Services AWS SageMaker". */
const spelledOut = /^((?:\S+ )+)([A-Z]{2,})(?= |$)(.*)$/;

/**
 * A technology as people say it. O*NET writes "Structured query language SQL" and "Amazon Web
 * Services AWS software": an abbreviation stands for the words before it, and a proper name needs no
 * "software" behind it.
 */
export function technologyName(onetName: string): string {
  const name = onetName.replace(/^(.* [A-Z].*|[A-Z]{2,}) software$/, "$1");
  const [, before = "", abbreviation = "", after = ""] = spelledOut.exec(name) ?? [];
  const words = before.trim().split(/[\s-]+/);
  return words.length > 1 && abbreviates(abbreviation, words) ? `${abbreviation}${after}` : name;
}

/** Whether an abbreviation starts like the first of the words or ends like the last. */
function abbreviates(abbreviation: string, words: readonly string[]): boolean {
  const initial = (word: string | undefined) => word?.charAt(0).toUpperCase();
  return (
    abbreviation.charAt(0) === initial(words[0]) || abbreviation.at(-1) === initial(words.at(-1))
  );
}
