import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { sourceFiles } from "./source-files.ts";

/** Which of our folders each folder may import, besides itself. The most exact prefix counts. */
const allowed: Record<string, string[]> = {
  app: ["lib/reports", "lib/site", "lib/seo", "lib/domain", "lib/log-failure.ts", "components"],
  "components/sections": [
    "components/charts",
    "components/ui",
    "lib/format",
    "lib/domain",
    "lib/reader",
  ],
  "components/charts": ["components/ui", "lib/format", "lib/domain"],
  "components/ui": ["lib/format", "lib/domain"],
  "lib/domain": [],
  "lib/reader": ["lib/domain", "lib/statistics"],
  "lib/statistics": [],
  "lib/forecasting": ["lib/statistics", "lib/domain"],
  "lib/search": ["lib/domain"],
  "lib/ingest": ["lib/domain", "lib/content", "lib/search", "lib/db.ts", "lib/statistics"],
  "lib/collect": ["lib/domain", "lib/content"],
  "lib/release": ["lib/forecasting", "lib/domain", "lib/content", "lib/db.ts", "lib/statistics"],
  "lib/queries": ["lib/domain", "lib/db.ts", "lib/statistics/normal.ts", "prisma/generated"],
  "lib/reports": [
    "lib/statistics/complete-percentiles.ts",
    "lib/statistics/normal.ts",
    // A figure of an office that prints beside an estimate completes its spread by the rule of the estimate.
    "lib/statistics/complete-percentiles.ts",
    "lib/queries",
    "lib/search",
    "lib/content",
    "lib/format",
    "lib/domain",
    "lib/env.ts",
    "lib/log-failure.ts",
  ],
  "lib/check": [
    "lib/reports",
    "lib/queries",
    "lib/seo",
    "lib/format",
    "lib/domain",
    "lib/statistics/mean-of-percentiles.ts",
  ],
  "lib/site": [
    "lib/queries",
    "lib/runtime/database-failure.ts",
    "lib/content",
    "lib/domain",
    "lib/db.ts",
    "lib/env.ts",
    "lib/log-failure.ts",
  ],
  "lib/content": ["lib/domain"],
  "lib/format": ["lib/domain"],
  "lib/seo": ["lib/domain", "lib/format", "lib/env.ts"],
  "lib/env.ts": [],
  "lib/log-failure.ts": [],
  "lib/db.ts": ["lib/env.ts", "prisma/generated"],
  "lib/runtime": ["lib/env.ts", "lib/db.ts"],
  "lib/cli": [
    "lib/check",
    "lib/collect",
    "lib/ingest",
    "lib/release",
    "lib/queries",
    "lib/forecasting",
    "lib/content",
    "lib/domain",
    "lib/format",
    "lib/runtime",
    "lib/db.ts",
    "lib/env.ts",
  ],
  "prisma/schema-engine": [],
  "prisma/seed.ts": ["lib/ingest", "lib/release", "lib/runtime"],
  "proxy.ts": ["lib/env.ts", "lib/site"],
  "instrumentation.ts": ["lib/env.ts", "lib/log-failure.ts", "lib/site"],
  "prisma.config.ts": ["lib/env.ts", "lib/runtime"],
};

/**
 * Rooms of the folders that have some, and which of their neighbours each may import: the files above the
 * rooms put them together, and those that a room names stand below it.
 */
const rooms: Record<string, Record<string, string[]>> = {
  "lib/forecasting": {
    evidence: [],
    pay: ["evidence"],
    projection: ["evidence", "pay"],
    official: ["pay", "projection"],
    backtest: ["evidence", "pay", "projection"],
  },
  "lib/release": {
    input: ["release-error.ts"],
    facts: ["draft.ts"],
    ledger: ["facts", "input", "insert-rows.ts", "method.ts"],
    publish: ["ledger", "read", "in-release-transaction.ts", "release-error.ts"],
    read: ["input", "release-error.ts"],
    editor: ["read", "release-error.ts"],
  },
  "lib/reports": {
    parts: [],
    about: ["parts"],
    cell: ["parts"],
    api: ["cell", "parts"],
    compare: ["cell", "parts"],
    directory: ["parts"],
    home: ["cell", "parts"],
    hub: ["parts"],
    methodology: ["parts"],
    missing: ["parts"],
    money: ["parts"],
    playbook: ["cell", "parts"],
    regions: ["parts"],
    search: ["parts"],
    standing: ["cell", "parts", "search"],
    "track-record": ["parts"],
  },
  "lib/reports/cell": {
    facts: [],
    evidence: ["facts"],
    overview: ["evidence", "facts"],
    seniority: ["facts"],
    intelligence: ["facts"],
    faq: ["facts", "intelligence", "seniority"],
  },
  "lib/content": {
    file: [],
    roles: ["file"],
    places: ["file"],
    sources: ["file", "roles"],
    wording: ["file"],
    advice: ["file", "places", "roles"],
    search: ["file", "places", "roles"],
  },
};

interface Import {
  file: string;
  target: string;
}

/** What the files of a folder import from our own folders. */
function ownImports(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([#.][^"]+)"/g)].map(([, specifier = ""]) => ({
    file,
    target: specifier.startsWith("#") ? specifier.slice(1) : join(dirname(file), specifier),
  }));
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

const folders = Object.keys(allowed).toSorted((a, b) => b.length - a.length);
const ours = ["app", "components", "lib", "prisma"];
const entries = ["proxy.ts", "instrumentation.ts", "prisma.config.ts"];
const imports = [...sourceFiles(ours), ...entries].flatMap(ownImports);

describe("a file imports only what its folder may", () => {
  test.each(folders)("%s", (folder) => {
    const wrong = imports.filter(({ file, target }) => {
      if (folders.find((candidate) => isIn(file, candidate)) !== folder) return false;
      return ![folder, ...(allowed[folder] ?? [])].some((place) => isIn(target, place));
    });
    expect(wrong).toEqual([]);
  });

  test("every file belongs to a folder of the table", () => {
    const loose = imports.filter(({ file }) => !folders.some((folder) => isIn(file, folder)));
    expect(loose).toEqual([]);
  });
});

describe.each(Object.entries(rooms))("the rooms of %s", (folder, neighbours) => {
  test.each(Object.entries(neighbours))("%s", (room, below) => {
    const home = `${folder}/${room}`;
    const wrong = imports.filter(
      ({ file, target }) =>
        isIn(file, home) &&
        isIn(target, folder) &&
        ![home, ...below.map((place) => `${folder}/${place}`)].some((place) => isIn(target, place)),
    );
    expect(wrong).toEqual([]);
  });

  test("are all in the table", () => {
    const standing = readdirSync(folder, { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(standing.map(({ name }) => name).toSorted()).toEqual(Object.keys(neighbours).toSorted());
  });
});

describe("files stay readable", () => {
  test("no file is longer than 300 lines", () => {
    const long = sourceFiles(ours)
      .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length - 1 }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  test("reports and site code that read the database are marked as server code", () => {
    const unmarked = sourceFiles(["lib/reports", "lib/site"]).filter((file) => {
      const text = readFileSync(file, "utf8");
      const asks = /^import (?!type)[^;]*from "#lib\/queries\//m.test(text);
      // The front is no part of a bundle: Node loads it as it is, and would stop at the mark.
      return asks && !file.startsWith("lib/site/front/") && !text.includes('import "server-only"');
    });
    expect(unmarked).toEqual([]);
  });

  test("reports that ask more than one question ask them in one snapshot", () => {
    const loose = sourceFiles(["lib/reports"]).filter((file) => {
      const text = readFileSync(file, "utf8");
      const asks = text.match(/^import (?!type)[^;]*from "#lib\/queries\/(?!snapshot)/gm) ?? [];
      return asks.length > 1 && !/\b(report|inSnapshot)\(/.test(text);
    });
    expect(loose).toEqual([]);
  });
});
