import { describe, expect, it } from "vitest";
import { experienceEffects } from "#lib/ingest/survey/experience-effect.ts";
import { skillPremiums } from "#lib/ingest/survey/skill-premium.ts";
import { answers, normal, randomNumbers } from "#tests/helpers/answers.ts";

const context = { source: "survey", edition: "2025", year: 2025 };
const countryPay: Record<string, number> = { US: 11.9, DE: 11.3, IN: 9.8 };
const rolePay: Record<string, number> = { "Data engineer": 0.1, "Developer, back-end": 0 };
const pick = <T>(from: readonly T[], at: number): T => {
  const found = from[Math.floor(at * from.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
};

/** Respondents whose skills are worth what `truth` says, in logs. */
function respondents(count: number, seed: number, truth: Record<string, number>) {
  const random = randomNumbers(seed);
  return answers(count, () => {
    const country = pick(Object.keys(countryPay), random());
    const title = pick(Object.keys(rolePay), random());
    const years = Math.floor(25 * random());
    const skills = Object.keys(truth).filter((_, at) => random() < 0.08 + (at % 5) / 10);
    const logPay =
      (countryPay[country] ?? 0) +
      (rolePay[title] ?? 0) +
      0.02 * years +
      skills.reduce((sum, skill) => sum + (truth[skill] ?? 0), 0) +
      0.4 * normal(random);
    return { country, title, years, skills, logPay };
  });
}

describe("skillPremiums", () => {
  it("covers the true differences about as often as an 80% interval says", () => {
    let hits = 0;
    let intervals = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const random = randomNumbers(1000 + seed);
      const truth = Object.fromEntries(
        Array.from({ length: 20 }, (_, at) => [`skill ${at}`, 0.06 * normal(random)]),
      );
      for (const row of skillPremiums(respondents(1500, seed, truth), context)) {
        if (row.title !== null) continue;
        const difference = Math.expm1(truth[row.subject] ?? 0);
        intervals += 1;
        if (row.low80 <= difference && difference <= row.high80) hits += 1;
      }
    }
    // 240 intervals: the binomial error is 2.6 points.
    expect(intervals).toBe(240);
    expect(hits / intervals).toBeGreaterThan(0.72);
    expect(hits / intervals).toBeLessThan(0.88);
  });

  it("gives no premium to a skill that is only more common where pay is higher", () => {
    const random = randomNumbers(5);
    const all = respondents(3000, 5, { Go: 0.1, SQL: 0 }).map((one) => ({
      ...one,
      skills: [...(one.skills ?? []), ...(one.country === "US" && random() < 0.7 ? ["Swift"] : [])],
    }));
    const premium = skillPremiums(all, context).find(
      ({ subject, title }) => subject === "Swift" && title === null,
    );
    expect(Math.abs(premium?.difference ?? 1)).toBeLessThan(0.05);
  });

  it("draws a rare skill further towards zero than a common one", () => {
    const common = respondents(2000, 9, { Go: 0.2, SQL: 0, PHP: -0.1, Java: 0.05 });
    const all = common.map((one, at) =>
      at % 160 === 0
        ? { ...one, logPay: one.logPay + 0.2, skills: [...(one.skills ?? []), "Ada"] }
        : one,
    );
    const premiums = new Map(
      skillPremiums(all, context)
        .filter(({ title }) => title === null)
        .map((row) => [row.subject, row]),
    );
    expect(premiums.get("Ada")?.n).toBe(13);
    expect(premiums.get("Ada")?.difference).toBeLessThan(premiums.get("Go")?.difference ?? 0);
  });

  it("says nothing about a skill of fewer than ten respondents", () => {
    const all = respondents(600, 3, { Go: 0.1 }).map((one, at) =>
      at < 9 ? { ...one, skills: [...(one.skills ?? []), "Mojo"] } : one,
    );
    const subjects = skillPremiums(all, context).map(({ subject }) => subject);
    expect(subjects).toContain("Go");
    expect(subjects).not.toContain("Mojo");
  });

  it("is empty for a survey that asks no skills", () => {
    expect(
      skillPremiums(
        answers(50, () => ({})),
        context,
      ),
    ).toEqual([]);
  });
});

describe("experienceEffects", () => {
  const all = respondents(4000, 21, {});
  const effects = experienceEffects(all, context);
  const of = (subject: string, title: string | null, country: string | null) =>
    effects.find(
      (row) => row.subject === subject && row.title === title && row.country === country,
    );

  it("finds the true curve, two percent a year, from 3 to 7 years", () => {
    // Mean years are 1 (0-3), 4.5 (3-7), 9 (7-12), 15.5 (12-20) and 22 (20+).
    const truth = { "0-3": -3.5, "7-12": 4.5, "12-20": 11, "20+": 17.5 };
    for (const [band, years] of Object.entries(truth)) {
      expect(of(band, null, null)?.difference).toBeCloseTo(Math.expm1(0.02 * years), 1);
    }
  });

  it("gives a curve for each role, each country, and each role in a country, and none for 3 to 7", () => {
    expect(of("7-12", "Data engineer", null)).toBeDefined();
    expect(of("7-12", null, "IN")).toBeDefined();
    expect(of("7-12", "Data engineer", "IN")).toBeDefined();
    expect(effects.some(({ subject }) => subject === "3-7")).toBe(false);
  });

  it("never speaks of fewer than ten respondents", () => {
    const few = [...all, ...answers(9, () => ({ country: "FR", title: "Data engineer" }))];
    const rows = experienceEffects(few, context);
    expect(rows.every(({ n }) => n >= 10)).toBe(true);
    expect(rows.some(({ country }) => country === "FR")).toBe(false);
  });

  it("leaves a band out where fewer than ten of the group are in it", () => {
    const france = [
      ...answers(40, () => ({ country: "FR", years: 5 })),
      ...answers(12, () => ({ country: "FR", years: 1 })),
      ...answers(9, () => ({ country: "FR", years: 30 })),
    ];
    const rows = experienceEffects([...all, ...france], context).filter(
      ({ country, title }) => country === "FR" && title === null,
    );
    expect(rows.map(({ subject, n }) => [subject, n])).toEqual([["0-3", 52]]);
  });
});
