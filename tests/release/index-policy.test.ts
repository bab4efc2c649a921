import { expect, test } from "vitest";
import { isIndexable } from "#lib/release/facts/index-policy.ts";

test("a page is indexable from 15 postings or answers", () => {
  expect(isIndexable({ postings: 15, official: false })).toBe(true);
  expect(isIndexable({ postings: 14, official: false })).toBe(false);
});

test("an official figure makes a page indexable by itself", () => {
  expect(isIndexable({ postings: 0, official: true })).toBe(true);
});
