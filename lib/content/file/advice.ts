import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** What is wrong and what to write instead. */
export interface Advice {
  problem: string;
  instead: string;
}

const kindNames: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: 'a list, one "- item" a line',
  object: '"key: value" lines',
  record: '"key: value" lines',
};

/** What is wrong and what to write instead, in an editor's words, for one issue that zod found. */
export function advise(issue: Issue): Advice {
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
        problem: `${name} cannot be ${shown(issue.input)}`,
        instead: `write one of: ${issue.values.map(String).join(", ")}`,
      };
    case "too_small":
    case "too_big":
      return adviseOnSize(issue, name);
    case "invalid_union":
      return adviseOnUnion(issue, name);
    case "invalid_key":
      return {
        problem: `the key ${shown(issue.input)} has the wrong form`,
        instead: asInstruction(issue.issues[0]?.message ?? "must be spelt as its neighbours"),
      };
    default:
      return { problem: `${name} is ${shown(issue.input)}`, instead: asInstruction(issue.message) };
  }
}

function adviseOnSize(
  issue: Extract<Issue, { code: "too_small" | "too_big" }>,
  name: string,
): Advice {
  if (issue.code === "too_big") {
    const instead = `write ${issue.maximum} or less`;
    return { problem: `${name} is too large or too long`, instead };
  }
  if (issue.origin === "string") return { problem: `${name} is empty`, instead: "write a text" };
  if (issue.origin === "array") {
    return { problem: `${name} is too short a list`, instead: `list at least ${issue.minimum}` };
  }
  return { problem: `${name} is too small`, instead: `write ${issue.minimum} or more` };
}

/** Where several forms are allowed: which, if they are told apart by a word, else what the first asks for. */
function adviseOnUnion(issue: Extract<Issue, { code: "invalid_union" }>, name: string): Advice {
  if ("options" in issue && Array.isArray(issue.options)) {
    return {
      problem: `${name} names none of the known forms`,
      instead: `write one of: ${issue.options.map(String).join(", ")}`,
    };
  }
  const wanted = issue.errors.flatMap(([first]) =>
    first?.code === "invalid_type" ? [kindNames[first.expected] ?? first.expected] : [],
  );
  const instead = wanted.length > 0 ? `write ${wanted.join(", or ")}` : "see its neighbours";
  return { problem: `${name} has none of the allowed forms`, instead };
}

function asInstruction(message: string): string {
  return message.replace(/^must (be|have|hold) /, (_, verb: string) =>
    verb === "be" ? "write " : `let it ${verb} `,
  );
}

function shown(input: unknown): string {
  return JSON.stringify(input) ?? "left out";
}
