import type { ContentIssue } from "./content-error.ts";
import { nearestWord } from "./nearest.ts";
import type { YamlFile } from "./yaml-file.ts";

/**
 * The mistakes in a list of names: those that nothing is called by, each with the nearest known
 * name. `kind` is what they should name ("role"), `at` the list's place in the file.
 */
export function unknownWords(
  issue: YamlFile<unknown>["issue"],
  at: readonly PropertyKey[],
  names: readonly string[],
  known: readonly string[],
  kind: string,
): ContentIssue[] {
  return names.flatMap((name, index) =>
    known.includes(name)
      ? []
      : [
          issue(
            [...at, index],
            `no ${kind} is called "${name}"`,
            `write ${nearestWord(name, known)}, or remove it`,
          ),
        ],
  );
}
