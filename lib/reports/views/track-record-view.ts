import type { Ledger, Outcome, RecordedProjection, Replay } from "#lib/domain/ledger.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import {
  type RecordGroup,
  type RecordRow,
  type TrackRecord,
  trackRecordSchema,
} from "#lib/domain/track-record.ts";
import { formatDate } from "#lib/format/date.ts";
import { formatEstimate, formatMoney } from "#lib/format/money.ts";
import { formatCount, formatCounted, formatPercent } from "#lib/format/number.ts";
import { cellPath } from "../parts/cell-row.ts";
import { pageRelease } from "../parts/page-release.ts";
import { words } from "../parts/sentence.ts";

/** Rows of a group on the page; the summary is over all. */
export const listed = 10;

/** What the record is built from. `nameOf` gives the names of role and country by slug. */
export interface RecordInput {
  release: ReleaseIdentity;
  replays: readonly Replay[];
  ledger: Ledger;
  nameOf: (role: string, country: string) => string;
}

type Graded = Replay;

/** A projection that may still be open. */
type Recorded = RecordedProjection & { outcome: Outcome | null };

/** Everything that `/track-record` prints: replays by edition, then the ledger. */
export function trackRecordView(input: RecordInput): TrackRecord {
  const { release, replays } = input;
  const { lastHash } = input.ledger;
  const groups = Map.groupBy(replays, ({ edition }) => edition);
  return trackRecordSchema.parse({
    path: "/track-record",
    indexable: true,
    meta: { title: words("record.title", {}), description: words("record.description", {}) },
    release: pageRelease(release),
    lead: [words("record.lead", {})],
    replays: [...groups]
      .toSorted(([a], [b]) => b.localeCompare(a))
      .map(([edition, own]) => replayGroup(input, edition, own)),
    ledger: ledgerGroup(input),
    closing: [
      ...(lastHash === null ? [] : [words("record.last-hash", { hash: lastHash })]),
      words("record.closing", {}),
    ],
  });
}

function replayGroup(input: RecordInput, edition: string, own: readonly Replay[]): RecordGroup {
  const date = formatDate(own[0]?.editionDate ?? edition);
  return {
    id: `replay-${edition}`,
    heading: words("record.replay-heading", { date }),
    text: words("record.replay-text", { date }),
    summary: summary(own),
    rows: largestFirst(own).map((row) => recordRow(input, row, row.outcome)),
    rowsNote:
      own.length > listed ? words("record.rows-note", { total: formatCount(own.length) }) : null,
  };
}

function ledgerGroup(input: RecordInput): RecordGroup {
  const { counted, open } = input.ledger;
  const graded = input.ledger.graded.flatMap(({ outcome, ...rest }): Graded[] =>
    outcome === null ? [] : [{ ...rest, outcome }],
  );
  const entries = formatCounted(counted, "projection");
  const shown = largestFirst<Recorded>(graded.length > 0 ? graded : open);
  return {
    id: "ledger",
    heading: words("record.ledger-heading", {}),
    text:
      graded.length === 0
        ? words("record.ledger-open", { entries })
        : words("record.ledger-text", { entries, graded: formatCount(graded.length) }),
    summary: graded.length === 0 ? [] : summary(graded),
    rows: shown.map((row) => recordRow(input, row, row.outcome)),
    rowsNote: counted > listed ? words("record.rows-note", { total: formatCount(counted) }) : null,
  };
}

/** Those that most pay points can tell, else in the order of the record. */
function largestFirst<T extends Recorded>(all: readonly T[]): T[] {
  return all
    .toSorted((a, b) => (b.outcome?.payPoints ?? 0) - (a.outcome?.payPoints ?? 0))
    .slice(0, listed);
}

function recordRow(
  { nameOf }: RecordInput,
  row: RecordedProjection,
  outcome: Outcome | null,
): RecordRow {
  const shown = formatEstimate(row, row.currency);
  return {
    name: nameOf(row.role, row.country),
    href: cellPath(row.role, row.country),
    year: row.year,
    madeFrom: formatDate(row.editionDate),
    meanShown: shown.mean,
    bandShown: shown.band,
    actualShown: outcome === null ? null : formatMoney(outcome.actual, row.currency),
    outcome: outcome === null ? "open" : outcome.hit ? "hit" : "miss",
    low80: row.low80 / row.mean,
    high80: row.high80 / row.mean,
    actual: outcome === null ? null : outcome.actual / row.mean,
  };
}

/** Hits, misses and the error beside that of simply repeating the last value. */
function summary(graded: readonly Graded[]): RecordGroup["summary"] {
  const hits = graded.filter(({ outcome }) => outcome.hit).length;
  const compared = graded.filter(({ lastValue }) => lastValue !== null);
  const own = meanError(compared, ({ mean }) => mean);
  const last = meanError(compared, ({ lastValue }) => lastValue);
  const facts = [
    {
      label: words("record.hits", {}),
      shown: formatPercent(hits / graded.length),
      note: words("record.hits-note", {
        hits: formatCount(hits),
        total: formatCount(graded.length),
      }),
    },
  ];
  if (own === null || last === null) return facts;
  return [
    ...facts,
    {
      label: words("record.error", {}),
      shown: formatPercent(own, 1),
      note: words("record.error-note", {}),
    },
    {
      label: words("record.last", {}),
      shown: formatPercent(last, 1),
      note: words(own < last ? "record.better" : "record.worse", {
        skill: formatPercent(1 - own / last),
      }),
    },
  ];
}

/** Mean absolute error as a fraction of what came; null without rows. */
function meanError(
  graded: readonly Graded[],
  forecast: (row: Graded) => number | null,
): number | null {
  const errors = graded.flatMap((row) => {
    const value = forecast(row);
    return value === null ? [] : [Math.abs(value / row.outcome.actual - 1)];
  });
  if (errors.length === 0) return null;
  return errors.reduce((total, error) => total + error, 0) / errors.length;
}
