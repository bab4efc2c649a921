import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contentRoot } from "#lib/content/file/root.ts";
import { loadRoles } from "#lib/content/roles/roles.ts";
import { loadPayMapping, mappedOccupations, titleRoles } from "#lib/content/sources/pay-mapping.ts";
import { loadSources } from "#lib/content/sources/sources.ts";
import { editedContent, lineOf, mistakes } from "./content-copy.ts";

const officials = loadSources().filter(({ kind }) => kind === "official");

describe("loadPayMapping", () => {
  it("finds a mapping of the right kind for every source of pay", () => {
    const pay = loadSources().filter(({ kind }) => kind !== "reference");
    expect(pay.length).toBeGreaterThan(15);
    for (const { id, kind } of pay) expect(loadPayMapping(id)?.kind, id).toBe(kind);
  });

  it("has none for a source without a mapping", () => {
    expect(loadPayMapping("onet")).toBeNull();
  });

  it("names file, line and the nearest role for a role that does not exist", () => {
    const file = "sources/stackoverflow/mapping.yaml";
    const root = editedContent(file, (text) => text.replace("[data-engineer]", "[data-enginer]"));
    expect(mistakes(() => loadPayMapping("stackoverflow", root))).toEqual([
      {
        file: `content/${file}`,
        line: lineOf(readFileSync(join(contentRoot, file), "utf8"), "Data engineer:"),
        problem: 'no role is called "data-enginer"',
        instead: "write data-engineer",
      },
    ]);
  });

  it("lets an estimate that somebody made from microdata be nobody's own occupation", () => {
    const file = "sources/plfs-earnings/mapping.yaml";
    const root = editedContent(file, (text) =>
      text.replace(
        "includes: { roles: [engineering-manager] }",
        "is: { roles: [engineering-manager] }",
      ),
    );
    expect(mistakes(() => loadPayMapping("plfs-earnings", root))).toEqual([
      {
        file: `content/${file}`,
        line: lineOf(readFileSync(join(contentRoot, file), "utf8"), 'code: "133"'),
        problem: "an estimate from microdata leads no page",
        instead: "write includes",
      },
    ]);
  });

  it.each([
    ["mapping", (text: string) => `${text}\nbonus: Bonus\n`],
    ["edition", (text: string) => text.replace(/^( +)date: .*$/gm, "$&\n$1bonus: Bonus")],
  ])("takes a bonus that its %s names for total pay alone", (_, add) => {
    const file = "sources/stackoverflow/mapping.yaml";
    const withBonus = (concept: string) =>
      editedContent(file, (text) => add(text).replace(/^concept: .*$/m, `concept: ${concept}`));
    expect(loadPayMapping("stackoverflow", withBonus("total"))).not.toBeNull();
    const root = withBonus("base");
    expect(mistakes(() => loadPayMapping("stackoverflow", root))[0]).toEqual({
      file: `content/${file}`,
      line: lineOf(readFileSync(join(root, file), "utf8"), "bonus: Bonus"),
      problem: '"bonus" is "Bonus"',
      instead: "let it have the concept total, since it is added to pay",
    });
  });

  it("takes a table's bonus for its mean, beside no percentile", () => {
    const file = "sources/scb-wages/mapping.yaml";
    const root = editedContent(file, (text) => `${text}\nbonus: Bonus\n`);
    expect(mistakes(() => loadPayMapping("scb-wages", root))).toMatchObject([
      { problem: '"bonus" is "Bonus"', instead: expect.stringContaining("no percentiles") },
    ]);
  });

  it("says what to write for a key that it does not know", () => {
    const root = editedContent("sources/scb-wages/mapping.yaml", (text) =>
      text.replace("currency: SEK", "curency: SEK"),
    );
    const problems = mistakes(() => loadPayMapping("scb-wages", root)).map(
      ({ problem }) => problem,
    );
    expect(problems).toContain('unknown key "curency"');
  });
});

describe("mappedOccupations", () => {
  it.each(officials.map(({ id }) => id))("%s gives each role at most one occupation", (id) => {
    const mapping = loadPayMapping(id);
    if (mapping?.kind !== "official") throw new Error(`${id} has no official mapping`);
    const taken = [...mappedOccupations(mapping, loadRoles()).values()].flatMap(
      ({ roles, widerRoles }) => [...roles, ...widerRoles],
    );
    expect(taken.length).toBeGreaterThan(0);
    expect(new Set(taken).size).toBe(taken.length);
  });
});

describe("titleRoles", () => {
  it("maps an occupation by its code, as pay cells name it", () => {
    const [own] = titleRoles("scb-wages", ["2512 Software- and system developers"]);
    expect(own).toMatchObject({ wider: false });
    expect(own?.roles).toContain("backend-engineer");
  });

  it("only ever gives Ireland's professionals as a wider figure", () => {
    const found = titleRoles("cso-earnings", ["Professional"]);
    expect(found.map(({ wider }) => wider)).toEqual([true]);
  });

  it("gives the software engineer all kinds in the United Kingdom, Canada and Sweden", () => {
    const roleOf = (source: string, title: string) =>
      titleRoles(source, [title]).find(({ wider }) => !wider)?.roles ?? [];
    for (const [source, title] of [
      ["stackoverflow", "Developer, back-end"],
      ["ons-ashe", "2134 Programmers and software development professionals"],
      ["jobbank-wages", "21231 Software engineers and designers"],
      ["scb-wages", "2512 Software- and system developers"],
    ] as const) {
      expect(roleOf(source, title), source).toContain("software-engineer");
    }
  });

  it("leaves out titles that stand for no role", () => {
    expect(titleRoles("stackoverflow", ["Academic researcher"])).toEqual([]);
  });
});
