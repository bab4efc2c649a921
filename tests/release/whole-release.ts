import { isAdvertised, type PayCell } from "#lib/domain/pay-cell.ts";
import type { SurveyStatistic } from "#lib/domain/survey-statistic.ts";
import type { ReleaseInput } from "#lib/release/input/release-input.ts";
import { wholeMarket } from "#tests/forecasting/whole-market.ts";
import { usedEdition } from "./sample.ts";

/** Differences among respondents: of the role's own title, of its country, of all. */
function statistics(): SurveyStatistic[] {
  const of = (more: Partial<SurveyStatistic>, k: number): SurveyStatistic => ({
    ...{ source: "survey", edition: "2025", year: 2025, statistic: "skill", subject: "Go" },
    ...{ title: "developer", country: null, n: 25 + 5 * k },
    ...{ difference: 0.02 * k, low80: 0.02 * k - 0.01, high80: 0.02 * k + 0.01, ...more },
  });
  const bands = ["0-3", "3-7", "7-12"];
  return [
    ...["Go", "Rust", "Java"].map((subject, k) => of({ subject }, k)),
    ...["Go", "Rust", "Java"].map((subject, k) => of({ subject, title: null }, 9 - k)),
    of({ subject: "Go", year: 2024 }, 8),
    ...bands.map((subject, k) => of({ subject, statistic: "experience", title: null }, k)),
    ...bands.map((subject, k) => of({ subject, statistic: "experience" }, k + 3)),
    of({ subject: "0-3", statistic: "experience", country: "US" }, 2),
    of({ subject: "3-7", statistic: "experience", title: null, country: "AC" }, 2),
    of({ subject: "7-12", statistic: "experience", title: "unasked" }, 7),
  ];
}

/** What a release of the made-up market is built from. */
export function wholeRelease(): ReleaseInput {
  const market = wholeMarket();
  const cells = market.cells.map(
    (cell, k): PayCell =>
      cell.kind === "advertised" && k % 40 === 0
        ? { ...cell, corrections: [{ rule: `rule-${k % 3}`, payPoints: 2 }] }
        : cell,
  );
  const edition = (
    id: string,
    kind: "advertised" | "self-reported" | "official",
    years: number[],
  ) => usedEdition({ id, kind, years, edition: `${id} 2025`, date: "2025-06-30" });
  const left = cells.filter(isAdvertised).slice(0, 12);
  return {
    forecast: { ...market, cells },
    editions: [
      edition("simulated", "advertised", [2022, 2023, 2024, 2025]),
      edition("second", "advertised", [2024, 2025]),
      edition("survey", "self-reported", [2023, 2024, 2025]),
      edition("office", "official", [2025]),
      edition("regional", "official", [2024, 2025]),
    ],
    series: [],
    statistics: statistics(),
    nations: new Map([["regional", { source: "office" }]]),
    terms: { licences: ["CC0"], credits: ["An office"] },
    ...{ withoutRate: [], repeated: [], otherConcept: [] },
    unlike: {
      cells: left.map((cell, k) => ({
        ...cell,
        ...{ source: k % 2 === 0 ? "one" : "another", concept: "total" as const },
      })),
      titleRoles: [],
    },
    hash: "hash",
  };
}
