import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { spelling } from "#lib/ingest/fields/spelling.ts";
import { PostingRows } from "#lib/ingest/postings/postings.ts";
import { keptText } from "#lib/ingest/table/kept-text.ts";
import { Rejects } from "#lib/ingest/table/rejects.ts";
import { indexRow } from "../postings/index-rows.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

const texts = 30;
/** A title as it comes out of a long text that was read. */
const title = (at: number) => `${at} ${"x".repeat(2 ** 20)}`.slice(0, 40);

test.each<[string, () => (text: string, at: number) => unknown]>([
  [
    "a job",
    () => {
      const rows = new PostingRows();
      return (text) => rows.jobId(indexRow({ title: text, employment: text, alike: text }));
    },
  ],
  [
    "a reject",
    () => {
      const rejects = new Rejects();
      return (text, at) => rejects.add(at, "salary", text, "must be a number");
    },
  ],
  ["the spelling of a title", () => spelling([])],
])("%s does not keep the text that it was read from", (_name, maker) => {
  const keep = maker();
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let at = 0; at < texts; at++) keep(title(at), at);
  collectGarbage();
  expect((process.memoryUsage().heapUsed - before) / 2 ** 20).toBeLessThan(texts / 3);
  // What keeps them is alive until here.
  expect(keep).toBeTypeOf("function");
});

test("a kept text is the same, whatever signs are in it", () => {
  for (const text of ["", "Élève", '"a"\t\u2028', "\ud800 alone", "😀"]) {
    expect(keptText(text)).toBe(text);
  }
});
