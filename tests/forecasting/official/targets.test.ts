import { beforeAll, describe, expect, it } from "vitest";
import { loadReferenceSeries } from "#lib/content/sources/reference-series.ts";
import type { OfficialMethod, OfficialScore } from "#lib/domain/official-series.ts";
import { rollOrigins } from "#lib/forecasting/official/rolling-origins.ts";
import { scoreSeries } from "#lib/forecasting/official/score-series.ts";
import { wageSignals } from "#lib/forecasting/official/wage-signals.ts";
import { offices } from "#lib/ingest/official-series/offices.ts";
import { readSeries } from "#lib/ingest/official-series/read-series.ts";
import { hasSharedData, sharedData } from "#tests/helpers/shared-data.ts";

const scores: OfficialScore[] = [];

/** Scores one edition ahead, by target year. */
function scoreOf(source: string, method: OfficialMethod, year: OfficialScore["year"]) {
  const found = scores.find(
    (score) =>
      score.horizon === 1 &&
      score.source === source &&
      score.method === method &&
      score.year === year,
  );
  if (found === undefined) throw new Error(`${source} ${method} ${year} is not scored`);
  return found;
}
const percent = (value: number | null) => Number((100 * (value ?? Number.NaN)).toFixed(2));

beforeAll(async () => {
  if (!hasSharedData) return;
  const signals = wageSignals(loadReferenceSeries());
  for (const office of offices) {
    const series = await readSeries(sharedData, office);
    scores.push(...scoreSeries(series, rollOrigins(series, signals)));
  }
});

describe.skipIf(!hasSharedData)(
  "official projections on the offices' files (needs ../shared)",
  () => {
    it.each<[OfficialMethod, number[]]>([
      ["last", [5.59, 5.27, 4.17, 3.44, 4.6]],
      ["nation", [3.48, 2.76, 3.05, 2.38, 2.91]],
      ["median-occupation", [3.84, 2.53, 2.73, 2.47, 2.87]],
      ["drift", [5.18, 4.96, 3.74, 3.67, 4.37]],
      ["flat12", [7.6, 7.21, 8.29, 9.24, 8.1]],
    ])(
      "give the rival %s what it misses OEWS of 2022 to 2025 and of all by",
      (method, expected) => {
        const years = [2022, 2023, 2024, 2025, "all"] as const;
        const found = years.map((year) => scoreOf("bls-oews", method, year));
        expect(found.map(({ mape }) => percent(mape))).toEqual(expected);
        expect(found.map(({ n }) => n)).toEqual([754, 824, 825, 825, 3228]);
      },
    );

    it("miss OEWS by less than 2.8%, in no year by more than the nation's last growth", () => {
      expect(percent(scoreOf("bls-oews", "model", "all").mape)).toBeLessThanOrEqual(2.8);
      for (const year of [2022, 2023, 2024, 2025]) {
        const rival = scoreOf("bls-oews", "nation", year).mape ?? Number.NaN;
        expect(scoreOf("bls-oews", "model", year).mape).toBeLessThanOrEqual(rival);
      }
    });

    it.each(["bls-oews", "ons-ashe"])("of %s stand in bands that cover 76% to 84%", (source) => {
      const { coverage } = scoreOf(source, "model", "banded");
      expect(coverage).toBeGreaterThanOrEqual(0.76);
      expect(coverage).toBeLessThanOrEqual(0.84);
    });

    it.each(["bls-oews", "ons-ashe"])(
      "of %s have bands a tenth better than the best constant one",
      (source) => {
        const own = scoreOf(source, "model", "banded").intervalScore ?? Number.NaN;
        const rival = scoreOf(source, "nation", "banded").intervalScore ?? Number.NaN;
        expect(own / rival).toBeLessThanOrEqual(0.9);
      },
    );

    it.each(["ons-ashe", "surs-earnings", "bfs-earnings"])(
      "of %s miss by less than the nation's last growth",
      (source) => {
        const rival = scoreOf(source, "nation", "all").mape ?? Number.NaN;
        expect(scoreOf(source, "model", "all").mape).toBeLessThan(rival);
      },
    );

    it("are not scored on the five occupations that are held of Norway and Denmark", () => {
      expect(scores.some(({ country }) => country === "NO" || country === "DK")).toBe(false);
    });
  },
);
