import { describe, expect, it } from "vitest";
import { loadRoles } from "#lib/content/roles/roles.ts";
import { occupationFacts } from "#lib/content/sources/occupation-facts.ts";
import { editedContent, mistakes } from "./content-copy.ts";

describe("occupationFacts(...)", () => {
  it("says what a nurse and a lawyer usually need to start, and what they do", () => {
    const nurse = occupationFacts("29-1141", "29-1141.00");
    expect(nurse.entry).toEqual({
      education: "a bachelor's degree",
      experience: null,
      training: null,
    });
    expect(nurse.tasks.map(({ task }) => task)).toContain(
      "Record patients' medical information and vital signs.",
    );
    expect(occupationFacts("23-1011", "23-1011.00").entry?.education).toBe(
      "a doctoral or professional degree",
    );
  });

  it("has levels that rise, for nearly every occupation that only offices know", () => {
    const known = loadRoles()
      .filter(({ officeOnly }) => officeOnly)
      .map(({ soc }) => occupationFacts(soc[0], undefined).prevailing)
      .filter((levels) => levels.length === 4);
    expect(known.length).toBeGreaterThan(690);
    const falls = known.filter((levels) =>
      levels.some(({ p50 }, at) => p50 < (levels[at - 1]?.p50 ?? 0)),
    );
    expect(falls).toEqual([]);
  });

  it("names a word of the office that has no plain words", () => {
    const root = editedContent("entry-needs.yaml", (text) =>
      text.replace("  Apprenticeship: an apprenticeship\n", ""),
    );
    expect(mistakes(() => occupationFacts(undefined, undefined, root))).toMatchObject([
      { problem: '"Apprenticeship" has no words' },
    ]);
  });
});
