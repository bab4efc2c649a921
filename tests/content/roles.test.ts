import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadFamilies } from "#lib/content/roles/families.ts";
import { loadOccupationRoles } from "#lib/content/roles/occupation-groups.ts";
import { loadRoles } from "#lib/content/roles/roles.ts";
import { loadTitlesWithoutRole } from "#lib/content/roles/titles-without-role.ts";
import { editedContent, lineOf, mistakes } from "./content-copy.ts";

const analyst = "roles/data-analyst.yaml";

describe("loadRoles(...)", () => {
  it("gives each role its file's name as slug, a family and its raw titles", () => {
    const backend = loadRoles().find(({ slug }) => slug === "backend-engineer");
    expect(backend).toMatchObject({
      name: "Backend Engineer",
      article: "a",
      family: "software-engineering",
      titles: ["Backend Engineer", "Backend Developer", "Backend Software Engineer"],
    });
  });

  it("holds at least 45 roles in about 14 families or more, none without a role", () => {
    const used = new Set([...loadRoles(), ...loadOccupationRoles()].map(({ family }) => family));
    expect(loadRoles().length).toBeGreaterThanOrEqual(45);
    expect(
      loadFamilies()
        .map(({ slug }) => slug)
        .filter((slug) => !used.has(slug)),
    ).toEqual([]);
  });

  it("maps generic titles to no role, each with a reason", () => {
    const mapped = new Set(loadRoles().flatMap(({ titles }) => titles));
    const generic = ["Engineer", "Manager", "Analyst", "Associate", "Consultant", "Director"];
    const reasoned = new Set(loadTitlesWithoutRole().flatMap(({ titles }) => titles));
    expect(generic.filter((title) => mapped.has(title))).toEqual([]);
    expect(generic.filter((title) => !reasoned.has(title))).toEqual([]);
  });

  it("names the file, the line and the nearest family for an unknown one", () => {
    const root = editedContent(analyst, (text) =>
      text.replace("family: data-analysis", "family: data-analisys"),
    );
    expect(mistakes(() => loadRoles(root))).toEqual([
      {
        file: "content/roles/data-analyst.yaml",
        line: 3,
        problem: 'no family is called "data-analisys"',
        instead: "write data-analysis or add it to families.yaml",
      },
    ]);
  });

  it("refuses a title that another role holds, at the second one's line", () => {
    let line = 0;
    const root = editedContent("roles/data-engineer.yaml", (text) => {
      const edited = text.replace("titles:\n", "titles:\n  - Data Analyst\n");
      line = lineOf(edited, "- Data Analyst");
      return edited;
    });
    expect(mistakes(() => loadRoles(root))).toEqual([
      {
        file: "content/roles/data-engineer.yaml",
        line,
        problem: '"Data Analyst" already belongs to roles/data-analyst.yaml',
        instead: "remove it from one of the two files",
      },
    ]);
  });

  it("refuses a title that is both mapped and listed as having no role", () => {
    const root = editedContent("titles-without-role.yaml", (text) =>
      text.replace("- Engineer\n", "- Engineer\n    - Data Analyst\n"),
    );
    const text = readFileSync(join(root, "titles-without-role.yaml"), "utf8");
    expect(mistakes(() => loadRoles(root))).toEqual([
      {
        file: "content/titles-without-role.yaml",
        line: lineOf(text, "- Data Analyst"),
        problem: '"Data Analyst" belongs to roles/data-analyst.yaml',
        instead: "remove it from one of the two files",
      },
    ]);
  });

  it("says how to rename a file whose name is not a slug", () => {
    const root = editedContent(analyst, (text) => text);
    renameSync(join(root, analyst), join(root, "roles/Data Analyst.yaml"));
    expect(mistakes(() => loadRoles(root))).toMatchObject([
      {
        file: "content/roles/Data Analyst.yaml",
        instead: "rename it to data-analyst.yaml (lower-case words joined by hyphens)",
      },
    ]);
  });

  it("points at the line of bad YAML and says what to look for", () => {
    const root = editedContent(analyst, (text) => text.replace("name: Data", "name: [Data"));
    expect(mistakes(() => loadRoles(root))).toMatchObject([
      {
        file: "content/roles/data-analyst.yaml",
        problem: expect.stringContaining("not valid YAML"),
        instead: expect.stringContaining("check indentation"),
      },
    ]);
  });

  it("points at a misspelt key and asks for the missing one", () => {
    const root = editedContent(analyst, (text) => text.replace("article:", "artikle:"));
    const found = mistakes(() => loadRoles(root));
    expect(found).toContainEqual({
      file: "content/roles/data-analyst.yaml",
      line: 2,
      problem: 'unknown key "artikle"',
      instead: "correct its spelling or remove the line",
    });
    expect(found.map(({ problem }) => problem).join()).toContain('"article"');
  });

  it("lists the allowed values for one that is none of them", () => {
    const root = editedContent(analyst, (text) => text.replace("article: a", "article: the"));
    expect(mistakes(() => loadRoles(root))).toMatchObject([
      { line: 2, problem: '"article" cannot be "the"', instead: "write one of: a, an" },
    ]);
  });

  it("shows the form of a code that is written wrongly", () => {
    const root = editedContent(analyst, (text) => text.replace('"15-2051"', '"152051"'));
    expect(mistakes(() => loadRoles(root))).toMatchObject([
      { instead: "write a SOC 2018 code in quotes, such as 15-1252" },
    ]);
  });

  it("reports the mistakes of several files at once", () => {
    const root = editedContent(analyst, (text) => text.replace("article: a", "article: the"));
    const engineer = join(root, "roles/data-engineer.yaml");
    renameSync(engineer, join(root, "roles/Data_Engineer.yaml"));
    expect(mistakes(() => loadRoles(root)).map(({ file }) => file)).toEqual([
      "content/roles/Data_Engineer.yaml",
      "content/roles/data-analyst.yaml",
    ]);
  });
});
