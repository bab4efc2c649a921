import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Tests that measure for minutes say nothing fast enough of one small change. */
const slow = /helpers\/shared-data|run-data\.ts|\breadShipped\(|\bseedShipped\(/;
const database = /helpers\/database/;
const allFigures = /unmoved\.test\.ts$/;
const asking = /\bPoolClient\b|\bpool\(\)/;

const folders =
  "{statistics,forecasting,release,reports,format,components,rules,app,check,cli,content,queries,search}";

/**
 * The tests that depend on a file, a few at a time: those that import it, then those that hold what all figures come to,
 * then those that import what imports it, and so on. Tests that start a database come last, and only where the file itself
 * writes or reads, or no other test reaches it.
 */
export function testsOf(together: number): (file: string) => string[][] {
  const importers = new Map<string, string[]>();
  const texts = new Map<string, string>();
  for (const file of globSync("{app,components,lib,tests}/**/*.{ts,tsx}")) {
    const text = readFileSync(file, "utf8");
    texts.set(file, text);
    for (const [, path = ""] of text.matchAll(/"([#.][^"\n]*\.tsx?)"/g)) {
      const target = path.startsWith("#") ? path.slice(1) : relative("", join(dirname(file), path));
      importers.set(target, [...(importers.get(target) ?? []), file]);
    }
  }
  const tests = new Set(globSync(`tests/${folders}/**/*.test.{ts,tsx}`));
  return (file) => {
    const reached = new Set([file]);
    // A set is gone through in the order in which it grows: near files before far ones.
    for (const near of reached) for (const next of importers.get(near) ?? []) reached.add(next);
    const found = [...reached].filter(
      (reach) => tests.has(reach) && !slow.test(texts.get(reach) ?? ""),
    );
    const withDatabase = found.filter((test) => database.test(texts.get(test) ?? ""));
    const plain = found.filter((test) => !withDatabase.includes(test));
    const own = plain.filter((test) => importers.get(file)?.includes(test));
    const all = plain.filter((test) => allFigures.test(test) && !own.includes(test));
    const rest = plain.filter((test) => !own.includes(test) && !all.includes(test));
    const asks = asking.test(texts.get(file) ?? "") || plain.length === 0;
    return [own, all, rest, asks ? withDatabase : []].flatMap((some) => inPieces(some, together));
  };
}

function inPieces<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, place) =>
    items.slice(place * size, (place + 1) * size),
  );
}
