import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { loadSources } from "#lib/content/sources/sources.ts";
import { occupationLabel } from "#lib/reports/parts/labels.ts";

describe("occupationLabel(...)", () => {
  it("writes German shorthand out", () => {
    expect(occupationLabel("81302 Nursing (no s.) - skilled")).toBe(
      "Nursing without specialisation, skilled",
    );
    expect(occupationLabel("52122 Professional drivers (cargo trucks) - skilled")).toBe(
      "Professional drivers (cargo trucks), skilled",
    );
  });

  it.each([
    [
      "53224 Detectives,police officers in crim.inv.dep. - h.c.",
      "Detectives, police officers in criminal investigation departments, highly complex",
    ],
    [
      "28221 Prod. of clothing, hat a. cap making - un-/semisk.",
      "Production of clothing, hat and cap making, unskilled or semiskilled",
    ],
    [
      "73212 Social service admin.,social security system - sk.",
      "Social service administration, social security system, skilled",
    ],
    ["47-3012 Helpers--Carpenters", "Helpers of Carpenters"],
  ])("writes %s out", (label, written) => {
    expect(occupationLabel(label)).toBe(written);
  });

  it("leaves no shortened word in any occupation that shipped figures name", () => {
    const files = loadSources()
      .filter(({ kind }) => kind === "official")
      .flatMap(({ id }) => readdirSync(`content/sources/${id}`).map((name) => `${id}/${name}`))
      .filter((file) => /\/cells-.*\.csv\.gz$/.test(file));
    const titles = files.flatMap((file) => {
      const text = gunzipSync(readFileSync(`content/sources/${file}`)).toString("utf8");
      const rows: { title: string }[] = parse(text, { columns: true });
      return rows.map(({ title }) => title);
    });
    const labels = [...new Set(titles)].map(occupationLabel);
    expect(labels.length).toBeGreaterThan(2_000);
    // "n.e.c." and "etc." are words as a reader knows them.
    expect(
      labels.filter((label) =>
        /[a-z]\.|[a-z],[a-z]|--|\?/i.test(label.replace(/\bn\.e\.c\.|\betc\./g, "")),
      ),
    ).toEqual([]);
  });
});
