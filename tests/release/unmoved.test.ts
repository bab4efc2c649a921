import { expect, test } from "vitest";
import { backtest } from "#lib/forecasting/backtest/backtest.ts";
import { forecast } from "#lib/forecasting/forecast.ts";
import { draftProblems, fallingSteps } from "#lib/release/check-draft.ts";
import { composeRelease } from "#lib/release/compose-release.ts";
import { replayEditions } from "#lib/release/ledger/replay-editions.ts";
import { replayOfficial } from "#lib/release/ledger/replay-official.ts";
import { stored, totals } from "#tests/helpers/totals.ts";
import { plainMethod } from "./plain-method.ts";
import { wholeRelease } from "./whole-release.ts";

/*
 * What a release of the made-up market came to when it was last looked at. A change of what a release records moves it:
 * look at which figure, and write it anew (npx vitest run tests/release/unmoved.test.ts -u).
 */
test("a release records what it recorded", async () => {
  const input = wholeRelease();
  const tested = backtest(input.forecast);
  const replays = [
    ...replayEditions(input.forecast, () => input.forecast.rates, plainMethod),
    ...replayOfficial(input.forecast),
  ];
  const computed = { backtest: tested, forecast: forecast(input.forecast, tested), replays };
  const { cells, estimates, projections, ...rest } = composeRelease(input, computed);
  expect(draftProblems({ cells, estimates, projections })).toEqual([]);
  const byLead = Map.groupBy(cells, ({ facts: { lead } }) => `${lead.kind} ${lead.from}`);
  await expect(
    stored({
      ...Object.fromEntries([...byLead].map(([lead, own]) => [lead, totals(own)])),
      estimates: totals(estimates),
      projections: totals(projections),
      replays: totals(replays),
      falls: fallingSteps(estimates),
      roles: totals(rest.roles),
      titles: totals(rest.titles),
      countries: totals(rest.countries),
      dates: [rest.dataDate, rest.referenceYear, rest.projectionYears],
    }),
  ).toMatchFileSnapshot("../fixtures/unmoved/release.snap");
});
