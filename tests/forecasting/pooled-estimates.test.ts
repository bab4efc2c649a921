import { deviation, mean } from "d3-array";
import { beforeAll, describe, expect, it } from "vitest";
import { collectEvidence } from "#lib/forecasting/evidence/evidence.ts";
import { roleUnits } from "#lib/forecasting/evidence/units.ts";
import { fitPayModel } from "#lib/forecasting/pay/pay-model.ts";
import { normal80 } from "#lib/statistics/normal.ts";
import { seededRandom } from "#lib/statistics/seeded-random.ts";
import { normalDraws, simulatedCell, simulatedCountries, simulatedRoles } from "./simulated-pay.ts";

interface Checked {
  truth: number;
  direct: number;
  estimate: number;
  error: number;
  postings: number;
}

/** Spread of single postings, in logs. */
const spread = 0.28;

/**
 * 100 roles in 20 countries whose true averages are known, with 2 to 60 postings each. Outside the home country they
 * come in bunches: their mean varies 2.5 times as much as if each stood alone (decision 0130).
 */
let cells: Checked[];
beforeAll(() => {
  const normal = normalDraws(11);
  const random = seededRandom(12);
  const roles = simulatedRoles(100);
  const countries = simulatedCountries(20);
  const roleEffects = roles.map(() => 0.15 * normal());
  const countryEffects = countries.map(() => 0.3 * normal());
  const simulated = roles.flatMap(({ titles: [title = ""] }, i) =>
    countries.map(({ code }, j) => {
      const truth = 11.5 + (roleEffects[i] ?? 0) + (countryEffects[j] ?? 0) + 0.1 * normal();
      const postings = 2 + Math.floor(58 * random() ** 2);
      const bunches = j === 0 ? 0 : spread * Math.sqrt(1.5 / postings) * normal();
      const average = Math.exp(truth + bunches);
      return {
        truth,
        postings,
        cell: simulatedCell({ title, country: code }, { average, postings, spread }, normal),
      };
    }),
  );
  const evidence = collectEvidence(
    simulated.map(({ cell }) => cell),
    roleUnits(roles),
    { year: 2025, perUsd: { USD: 1 } },
  );
  const model = fitPayModel(evidence, 2025);
  const byTitle = new Map(evidence.map((row) => [`${row.unit.id} ${row.country}`, row]));
  cells = simulated.flatMap(({ truth, postings, cell }) => {
    const unit = roleUnits(roles)(cell.title);
    const row = byTitle.get(`${unit.id} ${cell.country}`);
    if (row === undefined) return [];
    const { value, variance } = model.predict(unit, cell.country);
    const direct = Math.log(row.sample.mean);
    return [{ truth, postings, direct, estimate: value, error: Math.sqrt(variance) }];
  });
});

const rootMeanSquare = (values: number[]) => Math.sqrt(mean(values, (value) => value ** 2) ?? 0);

describe("pooled estimates of 2,000 simulated cells", () => {
  it("cover the truth with their 80% intervals in 77 to 83% of cells", () => {
    const covered = mean(cells, ({ truth, estimate, error }) =>
      Math.abs(estimate - truth) <= normal80 * error ? 1 : 0,
    );
    expect(cells).toHaveLength(2000);
    expect(covered).toBeGreaterThan(0.77);
    expect(covered).toBeLessThan(0.83);
  });

  it("cover as often where there are few postings as where there are many", () => {
    for (const few of [true, false]) {
      const own = cells.filter(({ postings }) => postings < 10 === few);
      const covered = mean(own, ({ truth, estimate, error }) =>
        Math.abs(estimate - truth) <= normal80 * error ? 1 : 0,
      );
      expect(Math.abs((covered ?? 0) - 0.8)).toBeLessThan(0.04);
    }
  });

  it("spread as the true averages do, within 5%", () => {
    const ratio =
      (deviation(cells, ({ estimate }) => estimate) ?? 0) /
      (deviation(cells, ({ truth }) => truth) ?? 1);
    expect(ratio).toBeGreaterThan(0.95);
    expect(ratio).toBeLessThan(1.05);
  });

  it("lie nearer to the truth than the cells' own means, most of all where postings are few", () => {
    const gain = (own: Checked[]) =>
      rootMeanSquare(own.map(({ estimate, truth }) => estimate - truth)) /
      rootMeanSquare(own.map(({ direct, truth }) => direct - truth));
    const few = gain(cells.filter(({ postings }) => postings < 6));
    const many = gain(cells.filter(({ postings }) => postings > 30));
    expect(few).toBeLessThan(0.7);
    expect(many).toBeLessThan(1);
    expect(few).toBeLessThan(many);
  });
});
