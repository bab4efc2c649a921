import { expect, test } from "vitest";
import { loadSource } from "#lib/content/sources/sources.ts";
import { termsOf } from "#lib/release/input/terms.ts";

test("a share-alike licence comes first, and nothing is named twice", () => {
  const aijobs = loadSource("aijobs");
  const { licences, credits } = termsOf([aijobs, loadSource("stackoverflow"), aijobs]);
  expect(licences).toHaveLength(2);
  expect(licences[0]).toMatch(/ODbL/);
  expect(licences[1]).toBe(aijobs.licence.name);
  expect(credits).toHaveLength(2);
});
