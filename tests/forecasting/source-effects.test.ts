import { describe, expect, it } from "vitest";
import { cellKey } from "#lib/forecasting/evidence/evidence.ts";
import type { OtherEvidence } from "#lib/forecasting/evidence/other-evidence.ts";
import type { Unit } from "#lib/forecasting/evidence/units.ts";
import { fitSourceEffects, impliedPay } from "#lib/forecasting/pay/source-effects.ts";
import { toldOfCountry } from "#lib/forecasting/pay/told-of-country.ts";
import { normal, randomNumbers } from "#tests/helpers/answers.ts";

const countries = Array.from({ length: 12 }, (_, at) => `C${at}`);
const units: Unit[] = Array.from({ length: 10 }, (_, at) => ({
  id: `role-${at}`,
  role: `role-${at}`,
  family: "family",
  words: [],
}));

/**
 * Surveys that lie 0.25 under advertised pay, more so in poor countries, with an effect of the country
 * (0.1), of the role (0.08) and of the cell (0.1); sampling errors of 0.05. `truth` is advertised pay.
 */
function world(seed: number) {
  const random = randomNumbers(seed);
  const truth = new Map<string, number>();
  const others: OtherEvidence[] = [];
  const roleEffect = units.map(() => 0.08 * normal(random));
  for (const country of countries) {
    const level = normal(random) * 0.5;
    const countryEffect = 0.1 * normal(random);
    units.forEach((unit, at) => {
      const advertised = 11 + 0.6 * level + 0.05 * at;
      truth.set(`${unit.id}\t${country}`, advertised);
      const cell = 0.1 * normal(random) + 0.05 * normal(random);
      others.push({
        unit,
        country,
        year: 2025,
        source: "survey",
        kind: "self-reported",
        logMean: advertised - 0.25 + 0.4 * level + countryEffect + (roleEffect[at] ?? 0) + cell,
        variance: 0.05 ** 2,
        answers: 50,
      });
    });
  }
  return { truth, others };
}

const at = ({ truth }: ReturnType<typeof world>, unit: Unit, country: string) =>
  truth.get(`${unit.id}\t${country}`) ?? Number.NaN;

/** What all kinds together imply of a cell. */
function impliedBy(...given: Parameters<typeof fitSourceEffects>) {
  const told = Map.groupBy(fitSourceEffects(...given), cellKey);
  return (unit: Unit, country: string) => impliedPay(told.get(cellKey({ unit, country })) ?? []);
}

describe("fitSourceEffects", () => {
  it("covers the advertised pay of cells without postings about as often as 80% intervals say", () => {
    let hits = 0;
    let cells = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const given = world(seed);
      const hidden = (unit: Unit, country: string) =>
        (units.indexOf(unit) + countries.indexOf(country)) % 4 === 0;
      const implied = impliedBy(given.others, (unit, country) =>
        hidden(unit, country) ? null : { value: at(given, unit, country), variance: 1e-4 },
      );
      for (const unit of units) {
        for (const country of countries) {
          if (!hidden(unit, country)) continue;
          const found = implied(unit, country);
          if (found === null) throw new Error("every cell has answers");
          const error = found.value - at(given, unit, country);
          cells += 1;
          if (Math.abs(error) <= 1.2816 * Math.sqrt(found.variance)) hits += 1;
        }
      }
    }
    // 600 cells: the binomial error is 1.6 points.
    expect(cells).toBe(600);
    expect(hits / cells).toBeGreaterThan(0.75);
    expect(hits / cells).toBeLessThan(0.85);
  });

  it("is surer on average where the country's difference is known from other roles", () => {
    const [unit] = units;
    if (unit === undefined) throw new Error("there are ten units");
    const variance = (seed: number, known: (country: string) => boolean) => {
      const given = world(seed);
      const implied = impliedBy(given.others, (other, country) =>
        other === unit || !known(country)
          ? null
          : { value: at(given, other, country), variance: 1e-4 },
      );
      return implied(unit, "C0")?.variance ?? Number.NaN;
    };
    const seeds = Array.from({ length: 10 }, (_, seed) => seed + 1);
    const total = (known: (country: string) => boolean) =>
      seeds.reduce((sum, seed) => sum + variance(seed, known), 0);
    expect(total(() => true)).toBeLessThan(total((country) => country !== "C0"));
  });

  it("takes a survey and an office that miss a cell's postings alike as less than two witnesses", () => {
    const random = randomNumbers(17);
    const given = world(17);
    const both = given.others.flatMap((row): OtherEvidence[] => {
      const common = 0.3 * normal(random);
      const logMean = row.logMean + common;
      return [
        { ...row, logMean },
        { ...row, kind: "official", source: "office", logMean: logMean + 0.02 * normal(random) },
      ];
    });
    const implied = impliedBy(both, (unit, country) =>
      country === "C0" ? null : { value: at(given, unit, country), variance: 1e-4 },
    );
    // Two independent witnesses of standard deviation 0.3 and more would give 0.21.
    const found = implied(units[0] ?? never(), "C0");
    expect(Math.sqrt(found?.variance ?? 0)).toBeGreaterThan(0.27);
  });

  it("implies nothing where a kind of source stands beside too few advertised cells", () => {
    const given = world(4);
    const implied = impliedBy(given.others, (unit, country) =>
      country === "C0" ? { value: at(given, unit, country), variance: 1e-4 } : null,
    );
    expect(implied(units[0] ?? never(), "C1")).toBeNull();
  });

  it("implies nothing about cells of which no other source speaks", () => {
    const given = world(5);
    const implied = impliedBy(given.others, (unit, country) => ({
      value: at(given, unit, country),
      variance: 1e-4,
    }));
    expect(implied({ id: "elsewhere", role: null, family: null, words: [] }, "C0")).toBeNull();
  });
});

describe("toldOfCountry", () => {
  /** The model knows roles, and of countries without postings only how much they differ. */
  const spread = 0.3 ** 2;
  const modelled = {
    predict: (unit: Unit) => ({
      value: 11 + 0.05 * units.indexOf(unit),
      variance: spread + 1e-4,
      ownWeight: 0,
    }),
    variance: spread,
  };

  /** Errors and variances of C0, a country without a posting, where five of ten roles have answers. */
  function unposted(seed: number) {
    const given = world(seed);
    const others = given.others.filter(
      ({ unit, country }) => country !== "C0" || units.indexOf(unit) < 5,
    );
    const told = fitSourceEffects(others, (unit, country) =>
      country === "C0" ? null : { value: at(given, unit, country), variance: 1e-4 },
    ).filter(({ country }) => country === "C0");
    const added = toldOfCountry(told, modelled);
    return units.map((unit) => {
      const { value, variance } = modelled.predict(unit);
      const { shift, known, ownWeight } = added(unit);
      const truth = at(given, unit, "C0");
      const error = value + shift - truth;
      return { alone: value - truth, error, variance: variance - known, ownWeight };
    });
  }

  const worlds = Array.from({ length: 60 }, (_, seed) => unposted(seed + 1));
  const rootMeanSquare = (errors: readonly number[]) =>
    Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);

  it("places a country without postings by the answers of other roles, better than the world's average", () => {
    const silent = worlds.flatMap((cells) => cells.slice(5));
    const alone = rootMeanSquare(silent.map((cell) => cell.alone));
    expect(rootMeanSquare(silent.map(({ error }) => error))).toBeLessThan(0.75 * alone);
    expect(new Set(silent.map(({ ownWeight }) => ownWeight))).toEqual(new Set([0]));
  });

  it("is as sure of it as it should be: 80% intervals cover about four in five countries", () => {
    const hits = worlds.filter(([, , , , , cell]) => {
      if (cell === undefined) return false;
      return Math.abs(cell.error) <= 1.2816 * Math.sqrt(cell.variance);
    });
    // 60 countries: the binomial error is 5 points.
    expect(hits.length / worlds.length).toBeGreaterThan(0.7);
    expect(hits.length / worlds.length).toBeLessThan(0.9);
  });

  it("leans most on what is said of the cell itself, and is surer there than beside it", () => {
    for (const [answered, , , , , silent] of worlds) {
      expect(answered?.ownWeight).toBeGreaterThan(0);
      expect(answered?.variance).toBeLessThan(silent?.variance ?? 0);
    }
  });

  it("adds nothing where nothing is told of the country", () => {
    const added = toldOfCountry([], modelled);
    expect(added(units[0] ?? never())).toEqual({ shift: 0, known: 0, ownWeight: 0 });
  });
});

function never(): never {
  throw new Error("there are ten units");
}
