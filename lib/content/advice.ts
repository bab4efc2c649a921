import type { z } from "zod";

type Issue = z.core.$ZodIssue;

const kindNames: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: 'a list, one "- item" a line',
  object: "key: value lines",
};

/** What is wrong and what to write instead, in an editor's words, for one issue that zod found. */
export function advise(issue: Issue): { problem: string; instead: string } {
  const key = issue.path.at(-1);
  const name = typeof key === "string" ? `"${key}"` : "this value";
  switch (issue.code) {
    case "invalid_type": {
      const wanted = kindNames[issue.expected] ?? issue.expected;
      return issue.input === undefined
        ? { problem: `${name} is missing`, instead: `add ${name} with ${wanted}` }
        : { problem: `${name} has the wrong form`, instead: `write ${wanted}` };
    }
    case "unrecognized_keys":
      return {
        problem: `unknown key ${issue.keys.map((unknown) => `"${unknown}"`).join(", ")}`,
        instead: "correct its spelling or remove the line",
      };
    case "invalid_value":
      return {
        problem: `${name} cannot be ${JSON.stringify(issue.input) ?? "left out"}`,
        instead: `write one of: ${issue.values.map(String).join(", ")}`,
      };
    case "too_small":
      return {
        problem: `${name} is empty or too small`,
        instead: `write at least ${issue.minimum}`,
      };
    default:
      return {
        problem: `${name} is ${JSON.stringify(issue.input) ?? "not valid"}`,
        instead: `${issue.message.replace(/^must be/, "write")}`,
      };
  }
}
