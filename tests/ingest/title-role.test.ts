import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { loadRoles } from "#lib/content/roles/roles.ts";
import { roleOfTitle } from "#lib/ingest/fields/title-role.ts";
import { hasSharedData, sharedData } from "#tests/helpers/shared-data.ts";

const labelled = z
  .array(z.object({ from: z.string(), title: z.string(), role: z.string() }))
  .parse(parse(readFileSync("tests/fixtures/titles-labelled.csv"), { columns: true }));

describe("the role of a free-text title (rolesByWords)", () => {
  const roleOf = roleOfTitle();

  // Labels are our own reading of 400 titles of visa filings and of two indices: a role, "-" for none, or what either may be.
  test("is right in at least 97 of 100 of those that get one, and six in seven of those with a role get it", () => {
    const found = labelled.map(({ title, role }) => ({ title, role, got: roleOf(title) }));
    const given = found.filter(({ got }) => got !== null);
    const wrong = given.filter(({ got, role }) => !role.split("|").includes(got ?? ""));
    const wanted = found.filter(({ role }) => !role.split("|").includes("-"));
    const reached = wanted.filter(({ got }) => got !== null);
    expect([labelled.length, given.length]).toEqual([400, 161]);
    expect(wrong.length / given.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.03);
    expect(reached.length / wanted.length).toBeGreaterThanOrEqual(0.86);
  });

  test.each([
    ["Senior Data Engineer (m/f/d) - Helsinki", "data-engineer"],
    ["Staff Backend Engineer, Payments II", "backend-engineer"],
    ["Registered Nurse - Stepdown Unit", "registered-nurse"],
    ["Physician (Ob/Gyn)", "obstetrician-and-gynecologist"],
    ["MEDICAL LAB SCIENTIST II", "clinical-laboratory-technologist"],
    ["Staff RN", "registered-nurse"],
    ["Cyber Project Manager", "project-manager"],
    ["Nurse Manager", null],
    ["Practical Nurse", null],
    ["Data Engineering Manager", null],
    ["Clinical Fellow, Dentist", null],
    ["Data Engineer / Data Scientist", null],
    ["Data Engineer Recruiter", null],
  ])("%s is %s", (title, role) => {
    expect(roleOf(title)).toBe(role);
  });

  test.runIf(hasSharedData)(
    "has the occupation's code that employers filed, in 98 of 100 visa filings (needs ../shared)",
    () => {
      const socOf = new Map(loadRoles().map(({ slug, soc }) => [slug, soc[0]]));
      const packed = readFileSync(join(sharedData, "postings/us-lca-health-fy2025-q2.csv.gz"));
      const filed = z
        .array(z.object({ JOB_TITLE: z.string(), SOC_CODE: z.string() }))
        .parse(parse(gunzipSync(packed), { columns: true }));
      const given = filed.flatMap((row) => {
        const role = roleOf(row.JOB_TITLE);
        const own = socOf.get(role ?? "") ?? "none";
        // A code that ends with 0 is that of a group: 29-2010 holds 29-2011 and 29-2012.
        return role === null ? [] : [row.SOC_CODE.startsWith(own.replace(/0$/, ""))];
      });
      expect(given.length).toBeGreaterThan(3_200);
      expect(given.filter((same) => same).length / given.length).toBeGreaterThan(0.98);
    },
  );
});
