import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { contentRoot } from "#lib/content/file/root.ts";
import { sentences } from "#lib/content/wording/sentences.ts";
import { loadWording } from "#lib/content/wording/wording.ts";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of the wording in which one file was edited. */
function edited(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), "fairband-wording-"));
  folders.push(folder);
  const root = join(folder, "content");
  cpSync(join(contentRoot, "wording"), join(root, "wording"), { recursive: true });
  const path = join(root, "wording", file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
  return root;
}

/** The file with other words for one of its sentences. */
const years = (words: string) => (text: string) => text.replace(/^years:.*$/m, `years: "${words}"`);

describe("loadWording", () => {
  it("holds a template for every sentence that reports can print", () => {
    expect(loadWording().size).toBe(Object.keys(sentences).length);
  });

  it.each([
    [
      "a slot that the sentence lacks",
      years("pay is {wage}"),
      /market\.yaml:\d+: the sentence market\.years has no \{wage\}; write one of .*\{role\}/,
    ],
    [
      "a number written into a sentence",
      years("half, or 50%"),
      /market\.yaml:\d+: a number is written into the sentence; use a slot/,
    ],
    [
      "two sentences in one",
      years("They differ. They lie apart."),
      /market\.yaml:\d+: this is more than one sentence/,
    ],
    [
      "a sentence that no report prints",
      (text: string) => `${text}\nspread-advertized: Something.\n`,
      /market\.yaml:\d+: no report prints a sentence "market\.spread-advertized"; write spread-advertised/,
    ],
    [
      "a missing sentence",
      (text: string) => text.replace(/^years:.*$/m, ""),
      /market\.yaml:1: the sentence market\.years is missing; add "years:"/,
    ],
    [
      "a brace without its partner",
      years("pay of {role"),
      /market\.yaml:\d+: a brace has no partner/,
    ],
  ])("refuses %s, with file, line and what to write", (_, change, message) => {
    expect(() => loadWording(edited("market.yaml", change))).toThrow(message);
  });
});
