import type { PoolClient } from "pg";
import { z } from "zod";
import { estimateColumns, projectionColumns, replayColumns } from "#lib/domain/columns.ts";
import { regionalPay } from "#lib/domain/regional-pay.ts";
import type { UsedEdition } from "#lib/domain/release.ts";
import { draftProblems, fallingSteps, wrongFigures } from "./check-draft.ts";
import { composeRelease } from "./compose-release.ts";
import { computeRelease } from "./compute-release.ts";
import type { DraftCell, ReleaseDraft } from "./draft.ts";
import { inReleaseTransaction } from "./in-release-transaction.ts";
import { type ReleaseInput, readReleaseInput } from "./input/release-input.ts";
import { insertRows, type Row, rowOf } from "./insert-rows.ts";
import { forecasting, type Method } from "./method.ts";
import { ReleaseError } from "./release-error.ts";

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
 * @param meanwhile Work beside the reading; nothing is computed before it has ended, since both would take too much memory.
 * @param onStep is called with each step as it begins, in a few words.
 * @throws ReleaseError where nothing is imported, no title belongs to a role, a year is not ahead, or a check fails.
 */
export async function buildRelease({
  years,
  today = new Date(),
  meanwhile = Promise.resolve(),
  onStep = () => {},
  method = forecasting,
  replace = false,
}: {
  years?: readonly number[];
  today?: Date;
  meanwhile?: Promise<unknown>;
  onStep?: (step: string) => void;
  method?: Method;
  replace?: boolean;
} = {}): Promise<BuildReport> {
  onStep("reading pay cells");
  const reading = [readReleaseInput(years, today), meanwhile] as const;
  // Whichever fails, the other needs the database until it has ended.
  await Promise.allSettled(reading);
  const [input] = await Promise.all(reading);
  const computed = await computeRelease(input.forecast, method, onStep);
  onStep("recording facts");
  const draft = composeRelease(input, computed);
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

/**
 * Writes a release inside the caller's transaction.
 * @returns its id: the date of the data and a running number that no other release of that date ever
 *   had, "2025-08-03.2".
 */
async function writeRelease(client: PoolClient, draft: ReleaseDraft): Promise<string> {
  const { rows } = await client.query(
    `insert into release_numbers values ($1, 1)
     on conflict (data_date) do update set last = release_numbers.last + 1
     returning last`,
    [draft.dataDate],
  );
  const [{ last }] = z.tuple([z.object({ last: z.int() })]).parse(rows);
  const id = `${draft.dataDate}.${last}`;
  await insertRows(client, "releases", [
    {
      id,
      built_at: new Date().toISOString(),
      data_date: draft.dataDate,
      reference_year: draft.referenceYear,
      projection_years: draft.projectionYears,
      editions: draft.editions,
      rates: draft.rates,
      licences: draft.licences,
      credits: draft.credits,
      model: draft.model,
      inputs_hash: draft.inputsHash,
    },
  ]);
  for (const [table, own] of Object.entries(childRows(draft))) {
    await insertRows(
      client,
      table,
      Iterator.from(own).map((row) => ({ release_id: id, ...row })),
    );
    // The planner must know of the new rows at once: the record's next questions join these tables.
    await client.query(`analyze ${table}`);
  }
  return id;
}

/** The draft as rows of the tables that belong to a release, without its id. Rows are made as they are taken. */
function childRows(draft: ReleaseDraft): Record<string, Iterable<Row>> {
  return {
    release_roles: draft.roles.values().map(({ slug, name, family, skills }) => ({
      slug,
      name,
      family,
      skills,
    })),
    release_titles: draft.titles
      .values()
      .map(({ source, title, role }) => ({ source, title, role })),
    release_countries: draft.countries
      .values()
      .map(({ inSentence, slug, code, name, currency }) => ({
        slug,
        code,
        name,
        in_sentence: inSentence,
        currency,
      })),
    reference_series: draft.series.values().map(({ series, subject, points, unit, source }) => ({
      series,
      subject,
      points,
      unit,
      source,
    })),
    release_cells: draft.cells
      .values()
      .map(({ role, country, indexable, canonical, regionsListed, facts }) => ({
        role,
        country,
        indexable,
        lead: facts.lead.kind,
        lead_from: facts.lead.from,
        canonical_role: canonical,
        postings: facts.recorded?.postings ?? 0,
        pay_points: facts.recorded?.payPoints ?? 0,
        recorded_kind: facts.recorded?.kind ?? null,
        recorded_average: facts.recorded?.average ?? null,
        jobs: jobsOf(facts),
        regions: regionalPay(facts.regions, facts.nation).rows.length,
        regions_listed: regionsListed,
        facts,
      })),
    estimates: draft.estimates.values().map((estimate) => rowOf(estimateColumns, estimate)),
    projections: draft.projections
      .values()
      .map((projection) => rowOf(projectionColumns, projection)),
    backtest_scores: draft.scores.values().map(({ year, intervalScore, ...score }) => ({
      ...score,
      year: year === "all" ? 0 : year,
      interval_score: intervalScore,
    })),
    replays: draft.replays.values().map((replay) => rowOf(replayColumns, replay)),
  };
}

/** Jobs that an office counts of exactly the occupation, the most where several do. */
function jobsOf({ sources }: DraftCell["facts"]): number | null {
  const counted = sources.flatMap(({ kind, wider, n }) =>
    kind === "official" && !wider && n !== null ? n : [],
  );
  return counted.length === 0 ? null : Math.max(...counted);
}
