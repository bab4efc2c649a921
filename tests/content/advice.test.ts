import { describe, expect, it } from "vitest";
import { z } from "zod";
import { advise } from "#lib/content/file/advice.ts";

/** The advice for the first thing that a schema refuses in a value. */
function adviceFor(schema: z.ZodType, value: unknown) {
  const [issue] = schema.safeParse(value, { reportInput: true }).error?.issues ?? [];
  return issue && advise(issue);
}

const rule = z.discriminatedUnion("effect", [
  z.object({ effect: z.literal("currency") }),
  z.object({ effect: z.literal("outlier") }),
]);

describe("advise(...)", () => {
  it.each([
    ["a missing text", z.object({ name: z.string() }), {}, 'add "name" with a text'],
    ["a number for a list", z.array(z.string()), 5, 'write a list, one "- item" a line'],
    ["an empty text", z.string().min(1), "", "write a text"],
    ["an empty list", z.array(z.string()).min(1), [], "list at least 1"],
    ["too small a number", z.int().min(10), 3, "write 10 or more"],
    ["too large a number", z.int().max(10), 30, "write 10 or less"],
    ["an unknown word", z.enum(["a", "an"]), "the", "write one of: a, an"],
    ["an unknown form", rule, { effect: "currrency" }, "write one of: currency, outlier"],
    [
      "neither of two kinds",
      z.union([z.string(), z.array(z.string())]),
      5,
      'write a text, or a list, one "- item" a line',
    ],
    [
      "a broken pattern",
      z.string().regex(/^a/, "must be a word with a"),
      "b",
      "write a word with a",
    ],
    [
      "a key of the wrong form",
      z.record(z.string().regex(/^a/, "must be a word with a"), z.string()),
      { b: "c" },
      "write a word with a",
    ],
  ])("tells what to write instead of %s", (_, schema, value, instead) => {
    expect(adviceFor(schema, value)?.instead).toBe(instead);
  });

  it("names the key that is wrong", () => {
    const schema = z.object({ family: z.string() });
    expect(adviceFor(schema, { family: 5 })?.problem).toBe('"family" has the wrong form');
  });
});
