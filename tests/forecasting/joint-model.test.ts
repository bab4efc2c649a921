import { describe, expect, it } from "vitest";
import { collectEvidence } from "#lib/forecasting/evidence/evidence.ts";
import type { KindCell } from "#lib/forecasting/evidence/kind-cells.ts";
import { titleSimilarity } from "#lib/forecasting/evidence/title-similarity.ts";
import { roleUnit, roleUnits } from "#lib/forecasting/evidence/units.ts";
import type { JointInput } from "#lib/forecasting/pay/joint-input.ts";
import { fitJointModel } from "#lib/forecasting/pay/joint-model.ts";
import { normal80 } from "#lib/statistics/normal.ts";
import { normalDraws, simulatedCell, simulatedCountries, simulatedRoles } from "./simulated-pay.ts";

const roles = simulatedRoles(20);
const units = roles.map(roleUnit);
const countries = simulatedCountries(12);

/**
 * A world whose truth is known: pay by role and country with an effect of the cell (0.1) that both kinds share,
 * answers 20% under postings with effects of the country (0.1) and of the role (0.05); each of 20 roles
 * is posted in every country, and asked in a survey there.
 */
function world(seed: number) {
  const normal = normalDraws(seed);
  const ofRole = roles.map(() => 0.2 * normal());
  const ofCountry = countries.map(() => 0.3 * normal());
  const askedOfRole = roles.map(() => 0.05 * normal());
  const askedOfCountry = countries.map(() => 0.1 * normal());
  const truth = new Map<string, { posted: number; asked: number }>();
  const others: KindCell[] = [];
  const cells = roles.flatMap(({ slug, titles: [title = ""] }, i) =>
    countries.flatMap(({ code }, j) => {
      const posted = 11 + (ofRole[i] ?? 0) + (ofCountry[j] ?? 0) + 0.1 * normal();
      const asked = posted - 0.2 + (askedOfRole[i] ?? 0) + (askedOfCountry[j] ?? 0);
      truth.set(`${slug} ${code}`, { posted, asked });
      others.push({
        kind: "self-reported",
        group: slug,
        roles: [slug],
        country: code,
        year: 2025,
        mean: Math.exp(asked + 0.04 * normal()),
        variance: 0.04 ** 2,
        answers: 100,
        spread: [null, null, null, null, null],
        cells: [],
      });
      return simulatedCell(
        { title, country: code },
        { average: Math.exp(posted), postings: 20, spread: 0.25 },
        normal,
      );
    }),
  );
  const input: JointInput = {
    evidence: collectEvidence(cells, roleUnits(roles), { year: 2025, perUsd: { USD: 1 } }),
    others,
    roles: units,
    countries: countries.map(({ code }) => code),
    priceLevel: () => null,
    referenceYear: 2025,
  };
  return { truth, input };
}

/** Every fourth cell loses the kind named; what is left estimates it. */
function hidden(seed: number, kind: "advertised" | "self-reported", spoken: boolean) {
  const { truth, input } = world(seed);
  const isHidden = (role: string, country: string) =>
    (roles.findIndex(({ slug }) => slug === role) +
      countries.findIndex(({ code }) => code === country)) %
      4 ===
    0;
  const model = fitJointModel({
    ...input,
    evidence: input.evidence.filter(
      ({ unit, country }) => !(isHidden(unit.id, country) && (kind === "advertised" || !spoken)),
    ),
    others: input.others.filter(
      ({ group, country }) => !(isHidden(group, country) && (kind === "self-reported" || !spoken)),
    ),
  });
  return units.flatMap((unit) =>
    countries.flatMap(({ code: country }) => {
      const known = truth.get(`${unit.id} ${country}`);
      if (!isHidden(unit.id, country) || known === undefined) return [];
      const cell = { kind: "self-reported" as const, group: unit.id, roles: [unit.id], country };
      const { value, variance, ownWeight } =
        kind === "advertised"
          ? model.advertised(unit, country)
          : model.groups([{ cell, weight: 1 }]);
      const error = value - (kind === "advertised" ? known.posted : known.asked);
      return [{ error, ownWeight, hit: Math.abs(error) <= normal80 * Math.sqrt(variance) }];
    }),
  );
}

const seeds = [1, 2, 3, 4, 5, 6];
const rms = (errors: readonly { error: number }[]) =>
  Math.sqrt(errors.reduce((sum, { error }) => sum + error ** 2, 0) / errors.length);

describe("fitJointModel", () => {
  for (const kind of ["advertised", "self-reported"] as const) {
    it(`estimates ${kind} pay of a cell better where another kind speaks of it, and is as sure as it should be`, () => {
      const spoken = seeds.flatMap((seed) => hidden(seed, kind, true));
      const silent = seeds.flatMap((seed) => hidden(seed, kind, false));
      expect(rms(spoken)).toBeLessThan(0.85 * rms(silent));
      for (const cells of [spoken, silent]) {
        // 360 cells in 72 countries of 6 worlds: the error of the share is about 3 points. Nothing in these worlds is
        // particular to one kind in a cell, and variances that are drawn together on logs are never nothing.
        const covered = cells.filter(({ hit }) => hit).length / cells.length;
        expect(covered).toBeGreaterThan(0.72);
        expect(covered).toBeLessThan(0.9);
        expect(new Set(cells.map(({ ownWeight }) => ownWeight))).toEqual(new Set([0]));
      }
    });
  }

  it("keeps to a cell's own figure the more, the surer the figure is", () => {
    const { input } = world(7);
    const [first] = input.others;
    if (first === undefined) throw new Error("every role is asked");
    const away = { ...first, mean: first.mean * 1.5 };
    const estimate = (variance: number) =>
      fitJointModel({
        ...input,
        others: input.others.map((cell) => (cell === first ? { ...away, variance } : cell)),
      }).groups([{ cell: first, weight: 1 }]);
    const [sure, unsure] = [estimate(0.01 ** 2), estimate(0.5 ** 2)];
    expect(sure.ownWeight).toBeGreaterThan(0.9);
    expect(Math.abs(sure.value - Math.log(away.mean))).toBeLessThan(0.02);
    expect(unsure.ownWeight).toBeLessThan(0.3);
    expect(Math.abs(unsure.value - Math.log(away.mean))).toBeGreaterThan(0.2);
  });

  it("takes a group of two roles as one observation of their mixture", () => {
    const { input } = world(8);
    const pair = input.others.filter(
      ({ group, country }) => country === "AA" && ["role-0", "role-1"].includes(group),
    );
    const [first, second] = pair;
    if (first === undefined || second === undefined) throw new Error("both are asked");
    const both: KindCell = { ...first, group: "role-0 role-1", roles: ["role-0", "role-1"] };
    const model = fitJointModel({
      ...input,
      others: [...input.others.filter((cell) => !pair.includes(cell)), both],
    });
    const { value, variance } = model.groups([{ cell: both, weight: 1 }]);
    const one = model.groups([{ cell: first, weight: 1 }]);
    expect(Math.abs(value - Math.log(both.mean))).toBeLessThan(0.05);
    // The mixture is known; which of its roles is paid what is not.
    expect(one.variance).toBeGreaterThan(variance);
  });

  it("finds what is particular to a group of two roles in all countries", () => {
    const { input } = world(10);
    const ofTwo = input.others.flatMap((cell): KindCell[] => {
      if (cell.group === "role-1") return [];
      if (cell.group !== "role-0") return [cell];
      // Neither role differs so in postings, nor does any other group in answers.
      const group = { ...cell, group: "role-0 role-1", roles: ["role-0", "role-1"] };
      return [{ ...group, mean: cell.mean * 1.5 }];
    });
    const hidden = ofTwo.find(({ group, country }) => group.includes(" ") && country === "AA");
    if (hidden === undefined) throw new Error("the group is asked in AA");
    const estimate = (others: readonly KindCell[]) =>
      fitJointModel({ ...input, others }).groups([{ cell: hidden, weight: 1 }]).value;
    const away = estimate(ofTwo.filter((cell) => cell !== hidden)) - Math.log(hidden.mean);
    expect(Math.abs(away)).toBeLessThan(0.2);
    expect(estimate(input.others) - Math.log(hidden.mean)).toBeLessThan(-0.2);
  });

  it("lets what is particular to the reference year fade, and says that it is less sure", () => {
    const { input } = world(9);
    const [row] = input.evidence;
    if (row === undefined) throw new Error("every role is posted");
    const before = input.evidence.map((one) => ({ ...one, year: 2024 }));
    const risen = input.evidence.map((one) =>
      one === row ? { ...one, sample: { ...one.sample, mean: one.sample.mean * 1.4 } } : one,
    );
    const model = fitJointModel({ ...input, evidence: [...before, ...risen] });
    const [now, next, later] = [0, 1, 2].map((years) =>
      model.advertised(row.unit, row.country, years),
    );
    const above = (one: typeof now) => (one?.value ?? 0) - Math.log(row.sample.mean);
    expect(above(next)).toBeLessThan(above(now));
    expect(above(later)).toBeLessThan(above(next));
    // What lasts is kept: 0.6 of the rest a year, so the second step is 0.6 of the first.
    expect((above(next) - above(later)) / (above(now) - above(next))).toBeCloseTo(0.6, 5);
    expect(later?.variance).toBeGreaterThan(now?.variance ?? 1);
  });
});

describe("titleSimilarity", () => {
  it("finds names alike that share parts of words, and a name wholly like itself", () => {
    const names = [
      ["data", "engineer"],
      ["data", "engineering"],
      ["sales", "manager"],
    ];
    const alike = titleSimilarity(names);
    expect([0, 4, 8].map((place) => alike[place])).toEqual([1, 1, 1]);
    expect(alike[1]).toBeGreaterThan(0.5);
    expect(alike[2]).toBeLessThan(0.1);
    expect(alike[1]).toBe(alike[3]);
  });
});
