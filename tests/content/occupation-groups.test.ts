import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  inSentence,
  loadOccupationRoles,
  occupationFamilies,
  pluralOf,
} from "#lib/content/roles/occupation-groups.ts";
import { loadRoles } from "#lib/content/roles/roles.ts";
import { readTable } from "#lib/ingest/read-table.ts";
import { editedContent, mistakes } from "./content-copy.ts";

const oews = "../shared/data/official/national_M2025_dl.xlsx";

describe("loadOccupationRoles(...)", () => {
  const roles = loadOccupationRoles();

  it("makes a role of a code and a name", () => {
    expect(roles.find(({ soc }) => soc === "29-1141")).toEqual({
      slug: "registered-nurse",
      name: "Registered Nurse",
      plural: "Registered Nurses",
      article: "a",
      family: "healthcare",
      soc: "29-1141",
      onet: ["29-1141.00"],
    });
  });

  it("has an address of its own for each role, the roles of content/roles included", () => {
    const slugs = loadRoles().map(({ slug }) => slug);
    expect(slugs).toEqual(expect.arrayContaining(roles.map(({ slug }) => slug)));
    expect(slugs.length).toBe(new Set(slugs).size);
  });

  it("names the families by the major groups, in their order: the 22 that OEWS counts, and the armed forces", () => {
    const families = occupationFamilies().map(({ slug }) => slug);
    expect(families).toHaveLength(23);
    expect(families.slice(0, 2)).toEqual(["management", "business-and-finance"]);
    expect(new Set(roles.map(({ family }) => family))).toEqual(new Set(families));
  });

  it("refuses a code in the file of another group", () => {
    const root = editedContent("occupations/legal.yaml", (text) =>
      text.replace("23-1011: Lawyer", "29-1141: Lawyer"),
    );
    expect(mistakes(() => loadOccupationRoles(root))).toContainEqual(
      expect.objectContaining({
        file: "content/occupations/legal.yaml",
        problem: "29-1141 is not in major group 23",
      }),
    );
  });

  it.runIf(existsSync(join(process.cwd(), oews)))(
    "stands, with content/roles, for each detailed US occupation with a mean but the leftovers (needs ../shared)",
    async () => {
      const detailed: string[] = [];
      await readTable(oews, ["O_GROUP", "OCC_CODE", "OCC_TITLE", "A_MEAN"], (row) => {
        const counts = row.text("O_GROUP") === "detailed" && Number(row.text("A_MEAN")) > 0;
        if (counts && !row.text("OCC_TITLE").includes("All Other")) {
          detailed.push(row.text("OCC_CODE"));
        }
      });
      const held = new Set([
        ...roles.map(({ soc }) => soc),
        ...loadRoles().flatMap(({ soc, socFit }) => (socFit === "own" ? soc.slice(0, 1) : [])),
      ]);
      expect(detailed).toHaveLength(756);
      expect(detailed.filter((code) => !held.has(code))).toEqual([]);
    },
  );
});

describe("words for a name", () => {
  it.each([
    ["Legal Secretary", "Legal Secretaries"],
    ["Sports Coach", "Sports Coaches"],
    ["Nurse Midwife", "Nurse Midwives"],
    ["Attorney", "Attorneys"],
    ["Actuary", "Actuaries"],
  ])("makes the plural of %s", (name, plural) => {
    expect(pluralOf(name)).toBe(plural);
  });

  it.each([
    ["Registered Nurses", "registered nurses"],
    ["HVAC Technicians", "HVAC technicians"],
    ["English Professors", "English professors"],
  ])("writes %s amid a sentence", (name, written) => {
    expect(inSentence(name)).toBe(written);
  });
});
