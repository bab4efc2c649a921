import { describe, expect, test } from "vitest";
import { advertisedCells, collectEvidence } from "#lib/forecasting/evidence/evidence.ts";
import type { KindCell } from "#lib/forecasting/evidence/kind-cells.ts";
import { roleUnits } from "#lib/forecasting/evidence/units.ts";
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

function inSilentCountry(answers: number): string[] {
  const others: KindCell[] = [
    {
      kind: "self-reported",
      group: answered?.slug ?? "",
      roles: [answered?.slug ?? ""],
      country: silent?.code ?? "",
      year: 2025,
      mean: 60_000,
      variance: 0.01,
      answers,
      spread: [null, null, null, null, null],
      cells: [],
    },
  ];
  return estimableCells(market, evidence, others)
    .filter(({ country }) => country === silent)
    .map(({ role }) => role.slug);
}

describe("estimableCells", () => {
  test("takes ten answers about other roles as a usable neighbour", () => {
    expect(inSilentCountry(10)).toContain(asked?.slug);
    expect(inSilentCountry(9)).toEqual([answered.slug]);
  });
});
