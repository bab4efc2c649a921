import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { hasSharedData, sharedData } from "#tests/helpers/shared-data.ts";

// An independent second reading, as for the offices' pay: it uses nothing of lib/.

type Row = Record<string, string>;
const plain = (file: string): Row[] =>
  parse(readFileSync(join("content/sources", file)), { columns: true });
const published = (file: string, delimiter = ","): Row[] => {
  const bytes = readFileSync(join(sharedData, file));
  const text = file.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  const quote = delimiter === "\t" ? null : '"';
  return parse(text.toString(), { columns: true, bom: true, delimiter, quote });
};

describe.skipIf(!hasSharedData)(
  "what ships of occupations equals the files (skipped without ../shared)",
  () => {
    it("prevailing wages: each level of each occupation, over its areas, a year", () => {
      const areas = Map.groupBy(
        published("all-occupations/us-prevailing-wages-all-soc-2025-26.csv.gz"),
        ({ soc2018 }) => soc2018,
      );
      const levels = plain("oflc-prevailing-wages/levels.csv");
      expect(levels.length).toBeGreaterThan(2900);
      for (const { occupation, level, areas: count, p10, p50, p90 } of levels) {
        const wages = (areas.get(occupation) ?? [])
          .map((row) => Number(row[`level${level}_usd`]) * (row.unit === "hour" ? 2080 : 1))
          .toSorted((a, b) => a - b);
        expect(wages).toHaveLength(Number(count));
        // A share of the areas lies at or below the figure, to within one area.
        for (const [share, shown] of [
          [0.1, p10],
          [0.5, p50],
          [0.9, p90],
        ] as const) {
          const place = (wages.length - 1) * share;
          expect(Number(shown)).toBeGreaterThanOrEqual((wages[Math.floor(place)] ?? 0) - 0.51);
          expect(Number(shown)).toBeLessThanOrEqual((wages[Math.ceil(place)] ?? 0) + 0.51);
        }
      }
    });

    it("entry: each occupation as the projections have it", () => {
      const rows = new Map(
        published("bls/employment-projections-2024-34.csv").map((row) => [
          row["2024 National Employment Matrix code"],
          row,
        ]),
      );
      const needs = plain("bls-employment-projections/entry-needs.csv");
      expect(needs.length).toBeGreaterThan(750);
      for (const { occupation, education, experience, training } of needs) {
        const row = rows.get(occupation);
        expect([education, experience, training]).toEqual([
          row?.["Typical education needed for entry"],
          row?.["Work experience in a related occupation"]?.replace("None", ""),
          row?.[
            "Typical on-the-job training needed to attain competency in the occupation"
          ]?.replace("None", ""),
        ]);
      }
    });

    it("tasks: core tasks of the occupation, in O*NET's words", () => {
      const core = new Set(
        published("classification/onet/task_statements_2026.txt.gz", "\t")
          .filter((row) => row["Task Type"] === "Core")
          .map((row) => `${row["O*NET-SOC Code"]} ${row.Task}`),
      );
      const tasks = plain("onet/tasks.csv");
      expect(tasks.length).toBeGreaterThan(2200);
      expect(tasks.filter(({ occupation, task }) => !core.has(`${occupation} ${task}`))).toEqual(
        [],
      );
    });

    it("work: how O*NET's description of the occupation begins", () => {
      const described = new Map(
        published("classification/onet/occupation_data.txt.gz", "\t").map((row) => [
          row["O*NET-SOC Code"],
          row.Description ?? "",
        ]),
      );
      const works = plain("onet/work.csv");
      expect(works.length).toBeGreaterThan(700);
      for (const { occupation, work = "" } of works) {
        const whole = described.get(occupation);
        expect([occupation, whole?.startsWith(work)]).toEqual([occupation, true]);
        expect(work).toMatch(/\.$/);
      }
    });
  },
);
