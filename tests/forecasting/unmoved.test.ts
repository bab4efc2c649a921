import { beforeAll, describe, expect, test } from "vitest";
import type { Backtest, ForecastInput } from "#lib/domain/forecast.ts";
import type { PayKind } from "#lib/domain/source.ts";
import { backtest } from "#lib/forecasting/backtest/backtest.ts";
import { checkEstimates } from "#lib/forecasting/backtest/check-estimates.ts";
import { checkLevels } from "#lib/forecasting/backtest/check-levels.ts";
import { type FullFit, fullFit } from "#lib/forecasting/backtest/full-fit.ts";
import { type Hide, hideFigures } from "#lib/forecasting/backtest/hide-figures.ts";
import { forecast } from "#lib/forecasting/forecast.ts";
import { stored, totals } from "#tests/helpers/totals.ts";
import { smallMarket, wholeMarket } from "./whole-market.ts";

/*
 * What a made-up market's figures came to when they were last looked at. A change of the model moves them: look at
 * which, say why in the decision, and write them anew (npx vitest run tests/forecasting/unmoved.test.ts -u).
 */
const file = (name: string) => `../fixtures/unmoved/${name}.snap`;

describe("a release's figures stay as they were", () => {
  let input: ForecastInput;
  let scores: Backtest;
  beforeAll(() => {
    input = wholeMarket();
    scores = backtest(input);
  });

  test("those of the backtest", async () => {
    const { scores: table, firstPrint, noiseFloor, bandScales, errors, ...rest } = scores;
    const by = Map.groupBy(table, ({ method, horizon }) => `${method} ${horizon}`);
    await expect(
      stored({
        ...Object.fromEntries([...by].map(([key, rows]) => [key, totals(rows)])),
        firstPrint: totals(firstPrint),
        noiseFloor,
        bandScales,
        errors,
        ...rest,
      }),
    ).toMatchFileSnapshot(file("backtest"));
  });

  test("estimates and projections of each kind", async () => {
    const { estimates, projections, model } = forecast(input, scores);
    const sums = (rows: readonly { kind: PayKind }[]) =>
      Object.fromEntries(
        [...Map.groupBy(rows, ({ kind }) => kind)].map(([k, own]) => [k, totals(own)]),
      );
    await expect(
      stored({
        estimates: sums(estimates),
        projections: sums(projections),
        model: totals([model]),
      }),
    ).toMatchFileSnapshot(file("forecast"));
  });
});

describe("checks on figures that are hidden stay as they were", () => {
  let fit: FullFit;
  beforeAll(() => {
    fit = fullFit(smallMarket());
  });

  test.each<[Hide, PayKind]>([
    ["cells", "advertised"],
    ["countries", "advertised"],
    ["cells", "self-reported"],
    ["cells", "official"],
  ])("%s of %s pay", async (hide, kind) => {
    await expect(stored(hideFigures(fit, hide, kind))).toMatchFileSnapshot(
      file(`hidden-${hide}-${kind}`),
    );
  });

  test("thinned cells, and their levels", async () => {
    await expect(
      stored([
        checkEstimates(fit, { draw: 6, seeds: 2 }),
        checkEstimates(fit, { draw: 0, seeds: 1, where: ["united-states"] }),
        checkLevels(fit.all, { draw: 12, seeds: 2 }),
        checkLevels(fit.all, { draw: 12, seeds: 1, referenceYear: 2024 }),
      ]),
    ).toMatchFileSnapshot(file("thinned"));
  });
});
