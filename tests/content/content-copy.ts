import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { ContentError, type ContentIssue } from "#lib/content/file/content-error.ts";
import { contentRoot } from "#lib/content/file/root.ts";

/**
 * A copy of content/ in which one file was changed by `edit`, as an editor would; gone after the test.
 * The copy's folder is also called content, so that mistakes name files as they do in the project.
 */
export function editedContent(file: string, edit: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), "fairband-content-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const root = join(folder, "content");
  cpSync(contentRoot, root, { recursive: true });
  const path = join(root, file);
  writeFileSync(path, edit(readFileSync(path, "utf8")));
  return root;
}

/** The mistakes that a loader reports. Fails where it reports none. */
export function mistakes(load: () => unknown): readonly ContentIssue[] {
  try {
    load();
  } catch (error) {
    if (error instanceof ContentError) return error.issues;
    throw error;
  }
  throw new Error("the content loaded without a mistake");
}

/** The line, from 1, on which `words` first stand. */
export function lineOf(text: string, words: string): number {
  return text.slice(0, text.indexOf(words)).split("\n").length;
}
