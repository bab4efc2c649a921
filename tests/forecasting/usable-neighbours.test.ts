import { describe, expect, test } from "vitest";
import { advertisedCells } from "#lib/forecasting/evidence/advertised-cells.ts";
import { collectEvidence } from "#lib/forecasting/evidence/evidence.ts";
import type { OtherEvidence } from "#lib/forecasting/evidence/other-evidence.ts";
import { roleUnit, roleUnits } from "#lib/forecasting/evidence/units.ts";
import { estimableCells } from "#lib/forecasting/evidence/usable-neighbours.ts";
import { simulatedMarket } from "./simulated-pay.ts";

const market = simulatedMarket(3);
/** Postings everywhere but in the last country, where respondents of one role answered a survey. */
const silent = market.countries.at(-1);
const [answered, asked] = market.roles;
if (silent === undefined || answered === undefined || asked === undefined) throw new Error("none");
const evidence = collectEvidence(
  advertisedCells(market.cells),
  roleUnits(market.roles),
  market.rates,
).filter(({ country }) => country !== silent.code);

function inSilentCountry(answers: number, telling: readonly OtherEvidence["kind"][]): string[] {
  const others: OtherEvidence[] = [
    {
      unit: roleUnit(answered ?? never()),
      country: silent?.code ?? "",
      year: 2025,
      source: "survey",
      kind: "self-reported",
      logMean: 11,
      variance: 0.01,
      answers,
    },
  ];
  return estimableCells(market, evidence, others, telling)
    .filter(({ country }) => country === silent)
    .map(({ role }) => role.slug);
}

describe("estimableCells", () => {
  test("takes ten answers about other roles as a usable neighbour where they place the country", () => {
    expect(inSilentCountry(10, ["self-reported"])).toContain(asked?.slug);
    expect(inSilentCountry(9, ["self-reported"])).toEqual([answered.slug]);
  });

  test("keeps only the cell that answers speak of where they place nothing", () => {
    expect(inSilentCountry(10, [])).toEqual([answered.slug]);
  });
});

function never(): never {
  throw new Error("the market has roles");
}
