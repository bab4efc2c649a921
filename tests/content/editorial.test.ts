import { spawnSync } from "node:child_process";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from "next/constants.js";
import { describe, expect, it } from "vitest";
import { certificationsOf, loadCertifications } from "#lib/content/advice/certifications.ts";
import { loadPartners, partnersFor } from "#lib/content/advice/partners.ts";
import { resourcesFor } from "#lib/content/advice/resources.ts";
import { checkContent } from "#lib/content/check-content.ts";
import { loadCountries } from "#lib/content/places/countries.ts";
import { loadRights, rightsIn } from "#lib/content/places/rights.ts";
import { technologiesOf } from "#lib/content/sources/technologies.ts";
import { editedContent, mistakes } from "./content-copy.ts";

describe("checkContent(...)", () => {
  it("finds no mistake in the content that ships", () => {
    expect(() => checkContent()).not.toThrow();
  });

  it("lists mistakes of different files together, a line each", () => {
    const root = editedContent("partners.yaml", () => "- name: Example\n");
    expect(() => checkContent(root)).toThrow(
      /content\/partners\.yaml:1: "href" is missing; add "href" with a text\n/,
    );
  });

  it.each([
    ["occupations.yaml", (text: string) => text.replaceAll("15-1252", "15-9999"), /15-1252/],
    ["regions.yaml", (text: string) => text.replace(/\bDE\b/, "FR"), /FR stands in two regions/],
    [
      "sources/oecd-average-wages/source.yaml",
      (text: string) => text.replace(/^edition:.*\n( .*\n)*/m, ""),
      /it names no edition/,
    ],
    [
      "sources/bls-oews/mapping.yaml",
      (text: string) => text.replace(/^code:/m, "kode:"),
      /bls-oews\/mapping\.yaml/,
    ],
  ])("reads %s too", (file, edit, mistake) => {
    const root = editedContent(file, edit);
    expect(() => checkContent(root)).toThrow(mistake);
  });
});

describe("next build", () => {
  /** Loads next.config.ts for a phase of Next where `root` is the content folder. */
  const configure = (root: string, phase: string) => {
    const config = pathToFileURL(resolve("next.config.ts")).href;
    const script = `const { default: configFor } = await import("${config}"); configFor("${phase}");`;
    return spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: dirname(root),
      encoding: "utf8",
    });
  };

  it("is stopped by a mistake in content, whoever starts it; a server is not", () => {
    const root = editedContent("rights.yaml", (text) => `${text}- region: Ohio\n`);
    const build = configure(root, PHASE_PRODUCTION_BUILD);
    expect(build.stderr).toMatch(/content\/rights\.yaml:\d+: "\w+" is missing; add /);
    expect(build.status).toBe(1);
    expect(configure(root, PHASE_PRODUCTION_SERVER)).toMatchObject({ status: 0, stderr: "" });
  });
});

describe("loadCertifications(...)", () => {
  it("gives every fact the page that it was read in and the day of reading", () => {
    const facts = loadCertifications().flatMap(({ level, renewal }) => [level, renewal]);
    for (const fact of facts) {
      if (fact) expect(fact.page).toMatchObject({ url: expect.stringMatching(/^https:/) });
    }
    expect(facts.filter((fact) => fact !== null).length).toBeGreaterThan(30);
  });

  it("leaves out a fact that could not be read", () => {
    const kubernetes = certificationsOf("platform-engineer").find(({ name }) =>
      name.includes("Kubernetes"),
    );
    expect(kubernetes?.level).toBeNull();
    expect(kubernetes?.renewal?.says).toContain("two years");
  });

  it("refuses a fact whose page is not listed", () => {
    const root = editedContent("certifications.yaml", (text) =>
      text.replace("page: istqb-expiry", "page: istqb-expires"),
    );
    expect(mistakes(() => loadCertifications(root))).toMatchObject([
      {
        problem: 'no page is called "istqb-expires"',
        instead: "write istqb-expiry, or add the page that the fact was read in",
      },
    ]);
  });

  it("refuses a role that does not exist and suggests the nearest", () => {
    const root = editedContent("certifications.yaml", (text) =>
      text.replace("roles: [qa-engineer]", "roles: [qa-enginer]"),
    );
    expect(mistakes(() => loadCertifications(root))).toMatchObject([
      { problem: 'no role is called "qa-enginer"', instead: "write qa-engineer, or remove it" },
    ]);
  });
});

describe("rightsIn(...)", () => {
  it("puts the whole country's rights before those of its states", () => {
    expect(rightsIn("united-states").map(({ region }) => region)).toEqual([
      null,
      "California",
      "Colorado",
      "New York",
    ]);
  });

  it("takes a directive only with the month in which it was due, and nothing else with one", () => {
    const directive = (text: string) =>
      text.replace("status: in-force", "status: due-under-eu-law\n  due: 2026-06");
    const [first] = loadRights(editedContent("rights.yaml", directive));
    expect(first).toMatchObject({ status: "due-under-eu-law", due: "2026-06" });
    const undated = editedContent("rights.yaml", (text) =>
      directive(text).replace(/ {2}due.*\n/, ""),
    );
    const dated = editedContent("rights.yaml", (text) =>
      text.replace("in-force", "in-force\n  due: 2026-06"),
    );
    for (const root of [undated, dated]) {
      expect(mistakes(() => loadRights(root))).toMatchObject([
        { problem: expect.stringContaining("month in which it was due") },
      ]);
    }
  });

  it("refuses a text that stands on a mirror or a private site", () => {
    const root = editedContent("rights.yaml", (text) =>
      text.replace("https://www.nlrb.gov/", "https://github.com/nlrb/"),
    );
    expect(mistakes(() => loadRights(root))).toMatchObject([
      { file: "content/rights.yaml", problem: '"github.com" is no official place' },
    ]);
  });

  it("knows none where no official text was read", () => {
    expect(rightsIn("japan")).toEqual([]);
  });

  it("refuses a right without an official text", () => {
    const root = editedContent("rights.yaml", (text) =>
      text.replace(/ {2}source:\n( {4}.*\n)+/, ""),
    );
    expect(mistakes(() => loadRights(root))).toMatchObject([
      { file: "content/rights.yaml", problem: '"source" is missing' },
    ]);
  });
});

describe("resourcesFor(...)", () => {
  it("gives every country something free and official, national places first", () => {
    for (const { slug } of loadCountries()) expect(resourcesFor(slug).length).toBeGreaterThan(0);
    expect(resourcesFor("united-states")[0]?.name).toBe("Occupational Outlook Handbook");
  });
});

describe("loadPartners(...)", () => {
  it("ships no offer", () => {
    expect(loadPartners()).toEqual([]);
  });

  it("gives an offer for every role to each, and one for some roles to those", () => {
    const offer = (roles: string) =>
      `- name: A\n  href: https://example.org\n  what: B.\n  roles: ${roles}\n  relation: C.\n`;
    const root = editedContent("partners.yaml", () => offer("[]") + offer("[data-analyst]"));
    expect(partnersFor("data-analyst", root)).toHaveLength(2);
    expect(partnersFor("data-engineer", root)).toHaveLength(1);
  });
});

describe("addresses that readers are sent to", () => {
  it.each(["http://example.org", "javascript:alert(1)", "example.org"])("are not %s", (href) => {
    const offer = `- name: A\n  href: "${href}"\n  what: B.\n  roles: []\n  relation: C.\n`;
    const root = editedContent("partners.yaml", () => offer);
    const [mistake] = mistakes(() => loadPartners(root));
    expect(mistake).toMatchObject({
      line: 2,
      instead: "write a web address that starts with https://",
    });
  });
});

describe("technologiesOf(...)", () => {
  it("puts technologies in demand first, in plain words and each once", () => {
    const developers = technologiesOf(["15-1252.00"]);
    const names = developers.map(({ name }) => name);
    expect(names).toContain("SQL");
    expect(names).not.toContain("Structured query language SQL");
    expect(new Set(names).size).toBe(names.length);
    const flags = developers.map(({ inDemand }) => inDemand);
    expect(flags.lastIndexOf(true)).toBeLessThan(flags.indexOf(false));
  });

  it("is empty for an occupation that O*NET does not list", () => {
    expect(technologiesOf([])).toEqual([]);
  });
});
