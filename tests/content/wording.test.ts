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

describe("loadWording", () => {
  it("holds a template for every sentence that reports can print", () => {
    expect(loadWording().size).toBe(Object.keys(sentences).length);
  });

  it.each([
    [
      "a slot that the sentence lacks",
      (text: string) => text.replace("{aRole}", "{wage}"),
      /market\.yaml:\d+: the sentence market\.[\w-]+ has no \{wage\}; write one of .*\{aRole\}/,
    ],
    [
      "a number written into a sentence",
      (text: string) => text.replace("Half of the pay", "50% of the pay"),
      /market\.yaml:\d+: a number is written into the sentence; use a slot/,
    ],
    [
      "two sentences in one",
      (text: string) => text.replace("lie between", "differ. They lie between"),
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
      (text: string) => text.replace("{aRole}", "{aRole"),
      /market\.yaml:\d+: a brace has no partner/,
    ],
  ])("refuses %s, with file, line and what to write", (_, change, message) => {
    expect(() => loadWording(edited("market.yaml", change))).toThrow(message);
  });
});
