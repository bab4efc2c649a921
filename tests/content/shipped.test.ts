import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { quantileSorted } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { contentRoot } from "#lib/content/file/root.ts";
import { loadCountries } from "#lib/content/places/countries.ts";
import { loadRates, loadReferenceSeries } from "#lib/content/sources/reference-series.ts";
import { loadSources } from "#lib/content/sources/sources.ts";
import { referenceFiles, shippedSchema } from "#lib/ingest/reference/write-reference.ts";
import { hasSharedData, sharedData } from "#tests/helpers/shared-data.ts";

const reference = loadSources().filter(({ kind }) => kind === "reference");

function shippedFiles(source: string): { file: string; text: string; sha256: string }[] {
  const folder = join(contentRoot, "sources", source);
  const list = shippedSchema.parse(JSON.parse(readFileSync(join(folder, "shipped.json"), "utf8")));
  return list.files.map(({ file, sha256 }) => ({
    file,
    sha256,
    text: readFileSync(join(folder, file), "utf8"),
  }));
}

describe("shipped reference figures", () => {
  it.each(reference.map(({ id }) => id))("of %s are as our command wrote them", (id) => {
    const files = shippedFiles(id);
    expect(files.length).toBeGreaterThan(0);
    for (const { text, sha256 } of files) {
      expect(createHash("sha256").update(text).digest("hex")).toBe(sha256);
    }
  });

  it("stay under 0.4 MB gzipped together", () => {
    const sizes = reference.flatMap(({ id }) =>
      shippedFiles(id).map(({ text }) => gzipSync(text).length),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
  });

  it("come only from sources whose licence was confirmed", () => {
    const unconfirmed = loadSources().filter(({ licence }) => !licence.confirmed);
    const shipped = unconfirmed.filter(({ id }) =>
      existsSync(join(contentRoot, "sources", id, "shipped.json")),
    );
    expect(shipped).toEqual([]);
  });

  it("are about countries that have pages", () => {
    const codes = new Set(loadCountries().map(({ code }) => code));
    const perCountry = ["ppp", "average-wage-growth", "labour-cost-wage-growth"];
    const strangers = loadReferenceSeries()
      .filter(({ series }) => perCountry.includes(series))
      .filter(({ subject }) => !codes.has(subject) && !["EA", "EU"].includes(subject));
    expect(strangers).toEqual([]);
  });

  it("keep fractions as fractions: half of the wage growth figures lie between 1% and 8%", () => {
    const growth = loadReferenceSeries().filter(({ series }) => series.endsWith("wage-growth"));
    const values = growth.flatMap(({ points }) => points.map(({ value }) => value));
    expect(
      quantileSorted(
        values.toSorted((a, b) => a - b),
        0.25,
      ),
    ).toBeGreaterThan(0.01);
    expect(
      quantileSorted(
        values.toSorted((a, b) => a - b),
        0.75,
      ),
    ).toBeLessThan(0.08);
  });

  it.skipIf(!hasSharedData)("are what the publishers' files give today (needs ../shared)", () => {
    const files = referenceFiles(sharedData);
    const differing = files.filter(
      ({ source, file, content }) =>
        readFileSync(join(contentRoot, "sources", source, file), "utf8") !== content,
    );
    const listed = reference.flatMap(({ id }) => [...shippedFiles(id), id]);
    expect(files.length).toBe(listed.length);
    expect(differing.map(({ source, file }) => `${source}/${file}`)).toEqual([]);
  });
});

describe("loadRates(...)", () => {
  it("gives units of each currency for one US dollar in a year that is over", () => {
    const { year, perUsd } = loadRates(2025);
    expect(year).toBe(2025);
    expect(perUsd).toMatchObject({ USD: 1, EUR: 0.88497, CAD: 1.39712, JPY: 149.5982 });
  });

  it("holds no rate where the bank publishes none", () => {
    const { perUsd } = loadRates(2025);
    expect(["ARS", "CLP", "COP", "EGP", "TWD"].filter((code) => code in perUsd)).toEqual([]);
  });

  it("refuses a year that is not over", () => {
    expect(() => loadRates(1950)).toThrow(/no exchange rates for 1950 or before; add them/);
  });

  it("gives the newest year before one that is not over, and says so", () => {
    expect(loadRates(2099)).toEqual(loadRates(2025));
  });
});
