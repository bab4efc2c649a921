import type { ForecastInput } from "#lib/domain/forecast.ts";
import { type Level, levels } from "#lib/domain/level.ts";
import type { AdvertisedCell } from "#lib/domain/pay-cell.ts";
import type { Country, Role } from "#lib/domain/role.ts";
import { seededRandom } from "#lib/statistics/seeded-random.ts";

/** Half the width of every simulated range, in logs. */
const halfRange = 0.15;

/** Standard normal draws that are the same on every machine (Box and Muller 1958). */
export function normalDraws(seed: number): () => number {
  const random = seededRandom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A cell of postings with a given true average; their midpoints spread log-normally around it. */
export function simulatedCell(
  key: { title: string; country: string; level?: Level; year?: number; currency?: string },
  { average, postings, spread }: { average: number; postings: number; spread: number },
  normal: () => number,
): AdvertisedCell {
  return {
    kind: "advertised",
    source: "simulated",
    edition: "2025-06-30",
    title: key.title,
    country: key.country,
    level: key.level ?? "senior",
    year: key.year ?? 2025,
    ranges: Array.from({ length: postings }, () => {
      const middle = average * Math.exp(spread * normal() - spread ** 2 / 2);
      const low = (2 * middle) / (1 + Math.exp(2 * halfRange));
      return {
        currency: key.currency ?? "USD",
        low,
        high: low * Math.exp(2 * halfRange),
        count: 1,
      };
    }),
    corrections: [],
  };
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Made-up countries AA, AB, ...; the first is the home country. */
export function simulatedCountries(count: number): Country[] {
  return Array.from({ length: count }, (_, k) => {
    const code = `${letters[Math.floor(k / 26)] ?? "Z"}${letters[k % 26] ?? "Z"}`;
    return {
      code,
      slug: code.toLowerCase(),
      name: code,
      inSentence: code,
      currency: k === 1 ? "EUR" : "USD",
    };
  });
}

/** Made-up roles of one title each, in four families. */
export function simulatedRoles(count: number): Role[] {
  return Array.from({ length: count }, (_, k) => ({
    slug: `role-${k}`,
    name: `Role number${k}`,
    family: `family-${k % 4}`,
    titles: [`Title number${k}`],
  }));
}

/** A small whole market: roles, countries, four years, a ladder of levels, growth of 3% a year. */
export function simulatedMarket(seed: number): ForecastInput {
  const normal = normalDraws(seed);
  const random = seededRandom(seed + 1);
  const roles = simulatedRoles(24);
  const countries = simulatedCountries(8);
  const roleEffects = roles.map(() => 0.15 * normal());
  const countryEffects = countries.map(() => 0.3 * normal());
  const cells: AdvertisedCell[] = [];
  roles.slice(0, -1).forEach(({ titles: [title = ""] }, i) => {
    countries.forEach(({ code, currency }, j) => {
      // The last but one role is known in the first country only.
      if (i === roles.length - 2 && j > 0) return;
      const cellEffect = 0.08 * normal();
      for (let year = 2022; year <= 2025; year++) {
        for (const [place, level] of levels.entries()) {
          const postings = Math.floor((j === 0 ? 12 : 3) * random() * (level === "senior" ? 3 : 1));
          const log =
            11.4 +
            (roleEffects[i] ?? 0) +
            (countryEffects[j] ?? 0) +
            cellEffect +
            0.2 * place +
            0.03 * (year - 2025);
          if (postings > 0) {
            const truth = { average: Math.exp(log), postings, spread: 0.2 };
            cells.push(
              simulatedCell({ title, country: code, level, year, currency }, truth, normal),
            );
          }
        }
      }
    });
  });
  return {
    cells,
    vintages: [],
    roles,
    titleRoles: [],
    countries,
    rates: { year: 2025, perUsd: { USD: 1, EUR: 0.9 } },
    wageSignals: [],
    officialCalendars: [],
    pastRates: [],
    priceLevels: [],
    wageGrowth: countries.flatMap(({ code }, j) =>
      [2022, 2023, 2024].map((year) => ({
        country: code,
        year,
        kind: "official" as const,
        source: "office",
        growth: 0.02 + 0.005 * j,
      })),
    ),
    referenceYear: 2025,
    projectionYears: [2026, 2027],
    dataDate: "2025-06-30",
  };
}
