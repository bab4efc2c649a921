import { describe, expect, it } from "vitest";
import { loadRoles } from "#lib/content/roles/roles.ts";
import { loadPayMapping, mappedOccupations } from "#lib/content/sources/pay-mapping.ts";
import { loadSources } from "#lib/content/sources/sources.ts";

function occupations(source: string) {
  const mapping = loadPayMapping(source);
  if (mapping?.kind !== "official") throw new Error(`${source} maps no occupations`);
  return mappedOccupations(mapping, loadRoles());
}

describe("mappedOccupations(...)", () => {
  it("gives a role the occupation that is its own", () => {
    expect(occupations("bls-oews").get("15-1252")?.roles).toContain("backend-engineer");
  });

  it("marks the figure of a role that its occupation only holds among others as wider", () => {
    const marketing = occupations("bls-oews").get("11-2021");
    expect(marketing).toEqual({ roles: ["marketing-manager"], widerRoles: ["product-manager"] });
  });

  it("lets a table name a role's occupation where the SOC code only comes near", () => {
    expect(occupations("ons-ashe").get("3544")?.roles).toContain("insight-analyst");
  });

  it.each(loadSources().flatMap(({ id }) => (loadPayMapping(id)?.kind === "official" ? [id] : [])))(
    "gives each role at most one occupation of %s",
    (source) => {
      const held = [...occupations(source).values()].flatMap(({ roles, widerRoles }) => [
        ...roles,
        ...widerRoles,
      ]);
      expect(held.length).toBe(new Set(held).size);
    },
  );
});
