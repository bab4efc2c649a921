/** What somebody does, and who does it: "welding" and "welder", "acting" and "actor", "engineering" and "engineer". */
const doers = ["er", "or", ""];
/** Ways to say who does it: "postwoman" and "postman", "quarryman" and "quarry worker". */
const people = /(?<=[a-z]{4})(?:woman|lady|girl|person|people|boy|guy|bloke|man)$/;
/** Who leads what stands after them: a "director of sales" is a sales manager. */
const leads = new Set(["head", "director", "manager", "vp", "lead"]);
/** Longer names are looked up as they were typed. */
const longestName = 4;

/**
 * The keys under which a name may stand that is said in another way: the work for who does it, a woman for a man or both for a worker, one
 * word for another that means the same. For names that nobody lists as they were typed.
 */
export function otherForms(
  words: readonly string[],
  alike: ReadonlyMap<string, readonly string[]>,
): string[] {
  if (words.length > longestName) return [];
  const key = words.join("");
  const [, work] = /^([a-z]{3,})ing(?:worker)?$/.exec(key) ?? [];
  const said = work === undefined ? [] : doers.map((ending) => work + ending);
  const person = people.test(key)
    ? [key.replace(people, "man"), key.replace(people, "worker")]
    : [];
  const [lead = "", of = "", ...field] = words;
  const headOf =
    of === "of" && leads.has(lead) && field.length > 0 ? [`${field.join("")}manager`] : [];
  // A word alone is what it is: only beside another does it leave no doubt what is meant.
  const replaced =
    words.length === 1
      ? []
      : words.flatMap((word, at) =>
          (alike.get(word) ?? []).map((other) => words.with(at, other).join("")),
        );
  return [...said, ...person, ...headOf, ...replaced].filter((form) => form !== key);
}
