import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { advise } from "./advice.ts";
import { ContentError, type ContentIssue } from "./content-error.ts";

type Path = readonly PropertyKey[];

/** A checked YAML file, which still knows the line of every value, for checks across files. */
export interface YamlFile<T> {
  data: T;
  /** A mistake at a value, to be thrown as ContentError. `path` as in data: ["titles", 2]. */
  issue: (path: Path, problem: string, instead: string) => ContentIssue;
}

/** What checks a file: a zod schema, or what puts several of them together. */
export interface Parser<T> {
  safeParse: (
    input: unknown,
    options?: { reportInput?: boolean },
  ) => { success: true; data: T } | { success: false; error: { issues: z.core.$ZodIssue[] } };
}

/**
 * Reads `root/file` and checks it with `schema`.
 * Throws a ContentError with file, line and what to write instead for bad YAML and for every value
 * that the schema refuses.
 */
export function readYaml<T>(root: string, file: string, schema: Parser<T>): YamlFile<T> {
  const path = join(root, file);
  const shownPath = join(relative(dirname(root), root), file);
  if (!existsSync(path)) {
    throw new ContentError([
      { file: shownPath, line: 1, problem: "the file is missing", instead: "add the file" },
    ]);
  }
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new ContentError(
      document.errors.map((error) => ({
        file: shownPath,
        line: error.linePos?.[0].line ?? 1,
        problem: `not valid YAML: ${error.message.split("\n")[0]?.replace(/ at line.*$/, "")}`,
        instead: 'check indentation and colons, and put texts that hold ": " or "#" in quotes',
      })),
    );
  }

  const lineAt = (at: Path): number => {
    for (let depth = at.length; depth >= 0; depth--) {
      const node = document.getIn(at.slice(0, depth), true);
      const range = isRanged(node) ? node.range : null;
      if (range) return lines.linePos(range[0]).line;
    }
    return 1;
  };
  const keyLine = (at: Path, key: string): number => {
    const map = at.length === 0 ? document.contents : document.getIn(at, true);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    const range = pair && isScalar(pair.key) ? pair.key.range : null;
    return range ? lines.linePos(range[0]).line : lineAt(at);
  };
  const issue: YamlFile<T>["issue"] = (at, problem, instead) => ({
    file: shownPath,
    line: lineAt(at),
    problem,
    instead,
  });

  const checked = schema.safeParse(document.toJS(), { reportInput: true });
  if (!checked.success) {
    throw new ContentError(
      checked.error.issues.map((found) => {
        const { problem, instead } = advise(found);
        const unknown = found.code === "unrecognized_keys" ? found.keys[0] : undefined;
        const line = unknown === undefined ? lineAt(found.path) : keyLine(found.path, unknown);
        return { file: shownPath, line, problem, instead };
      }),
    );
  }
  return { data: checked.data, issue };
}

function isRanged(node: unknown): node is { range: [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}
