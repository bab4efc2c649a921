import type { PoolClient } from "pg";
import { loadRates } from "#lib/content/sources/reference-series.ts";
import type { UsedEdition } from "#lib/domain/release.ts";
import { draftProblems, fallingSteps, wrongFigures } from "./check-draft.ts";
import { composeRelease } from "./compose-release.ts";
import type { ReleaseDraft } from "./draft.ts";
import { inReleaseTransaction } from "./in-release-transaction.ts";
import { type ReleaseInput, readReleaseInput } from "./input/release-input.ts";
import { replayEditions } from "./ledger/replay-editions.ts";
import { replayOfficial } from "./ledger/replay-official.ts";
import { forecasting, type Method } from "./method.ts";
import { ReleaseError } from "./release-error.ts";
import { writeRelease } from "./write-release.ts";

/** The result of a build, for the person who started it. */
export interface BuildReport {
  release: string;
  dataDate: string;
  referenceYear: number;
  projectionYears: number[];
  editions: UsedEdition[];
  /** Cells with an estimate, and those whose page is indexable. */
  cells: number;
  indexable: number;
  estimates: number;
  projections: number;
  scores: number;
  replays: number;
  inputsHash: string;
  /** A line each: what was left out, what is worth a look. */
  warnings: string[];
}

/**
 * Builds a release from what is imported, backtest included, checks it and keeps it unpublished.
 *
 * @param years to project; today's calendar year and the next where none are given.
 * @param replace delete builds that readers never saw.
 * @param onStep is called with each step as it begins, in a few words.
 * @throws ReleaseError where nothing is imported, no title belongs to a role, a year is not ahead, or a check fails.
 */
export async function buildRelease({
  years,
  today = new Date(),
  onStep = () => {},
  method = forecasting,
  replace = false,
}: {
  years?: readonly number[];
  today?: Date;
  onStep?: (step: string) => void;
  method?: Method;
  replace?: boolean;
} = {}): Promise<BuildReport> {
  onStep("reading pay cells");
  const input = await readReleaseInput(years, today);
  onStep("backtesting");
  const backtest = method.backtest(input.forecast);
  onStep("estimating and projecting");
  const forecast = method.forecast(input.forecast, backtest);
  onStep("replaying earlier editions");
  const replays = [
    ...replayEditions(input.forecast, loadRates, method),
    ...replayOfficial(input.forecast),
  ];
  onStep("recording facts");
  const draft = composeRelease(input, { backtest, forecast, replays });
  if (draft.estimates.length === 0) {
    throw new ReleaseError(
      "Nothing can be estimated: no imported title belongs to a role with evidence. Add its titles to a file of content/roles",
    );
  }
  const problems = draftProblems(draft);
  if (problems.length > 0) throw wrongFigures(problems);
  onStep("writing the release");
  const release = await inReleaseTransaction(async (client) => {
    if (replace) await dropUnpublished(client);
    return writeRelease(client, draft);
  });
  return reportOf(release, draft, input);
}

function reportOf(release: string, draft: ReleaseDraft, input: ReleaseInput): BuildReport {
  const { dataDate, referenceYear, projectionYears, editions, inputsHash, rates } = draft;
  const falls = fallingSteps(draft.estimates);
  return {
    release,
    dataDate,
    referenceYear,
    projectionYears,
    editions,
    cells: draft.cells.length,
    indexable: draft.cells.filter(({ indexable }) => indexable).length,
    estimates: draft.estimates.length,
    projections: draft.projections.length,
    scores: draft.scores.length,
    replays: draft.replays.length,
    inputsHash,
    warnings: [
      ...(rates.year < referenceYear
        ? [
            `amounts are converted at the rates of ${rates.year}: none are held for ${referenceYear}`,
          ]
        : []),
      ...input.withoutRate.map(
        ({ currency, payPoints }) =>
          `${payPoints} pay points in ${currency} are left out: no ${input.forecast.rates.year} rate`,
      ),
      ...input.repeated.map(
        ({ source, postings }) =>
          `${postings} postings of ${source} stand in a larger index too, and count there`,
      ),
      ...input.otherConcept.map(
        ({ source, concept, pieces }) =>
          `${pieces} pieces of ${concept} pay of ${source} stand beside more of the other concept, and do not count there`,
      ),
      ...(falls > 0 ? [`${falls} steps from one level to the next go down`] : []),
    ],
  };
}

/**
 * Removes builds that readers never saw, where the builder asks for it: trying out builds fills the disk. What was
 * ever published stays: a rollback may go back to it.
 */
async function dropUnpublished(client: PoolClient): Promise<void> {
  await client.query(
    "delete from releases r where not exists (select from publications p where p.release_id = r.id)",
  );
}
