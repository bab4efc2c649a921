import type { PoolClient } from "pg";
import { z } from "zod";
import { estimateColumns, projectionColumns, replayColumns } from "#lib/domain/columns.ts";
import { regionalPay } from "#lib/domain/regional-pay.ts";
import type { DraftCell, ReleaseDraft } from "./draft.ts";
import { insertRows, type Row, rowOf } from "./insert-rows.ts";

/**
 * Writes a release inside the caller's transaction.
 * @returns its id: the date of the data and a running number that no other release of that date ever
 *   had, "2025-08-03.2".
 */
export async function writeRelease(client: PoolClient, draft: ReleaseDraft): Promise<string> {
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
