import type {
  Ledger,
  LedgerRecord,
  Outcome,
  RecordedProjection,
  Replay,
} from "#lib/domain/ledger.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import {
  type RecordGroup,
  type RecordRow,
  type RecordTable,
  type TrackRecord,
  trackRecordSchema,
} from "#lib/domain/track-record.ts";
import { formatDate } from "#lib/format/date.ts";
import { formatEstimate, formatMoney } from "#lib/format/money.ts";
import { formatCount, formatCounted, formatPercent } from "#lib/format/number.ts";
import { cellPath } from "../parts/cell-row.ts";
import { pageRelease } from "../parts/page-release.ts";
import { words } from "../parts/sentence.ts";
import type { SourceBook } from "../parts/source-book.ts";
import { licenceOffered, termsOffered } from "../parts/terms.ts";

/** Rows of the ledger on the page, and of each earlier edition; the summary is over all. */
export const listed = 10;
const replaysListed = 5;

/** What the record is built from. `nameOf` gives the names of role and country by slug. */
export interface RecordInput {
  release: ReleaseIdentity;
  replays: readonly Replay[];
  ledger: Ledger;
  sources: SourceBook;
  nameOf: (role: string, country: string) => string;
}

/** The public record in full, as the API and as a file. */
const downloads = { csv: "/api/v1/ledger?format=csv", json: "/api/v1/ledger" };

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
    lead: [words("record.lead", {}), ...together(replays)],
    replays: [...groups]
      .toSorted(([a], [b]) => b.localeCompare(a))
      .map(([edition, own]) => replayGroup(input, edition, own)),
    ledger: ledgerGroup(input),
    terms: termsOffered(release, input.sources),
    licenceUrl: licenceOffered(release, input.sources)?.url ?? null,
    closing: [
      ...(lastHash === null ? [] : [words("record.last-hash", { hash: lastHash })]),
      words("record.closing", {}),
    ],
  });
}

function replayGroup(input: RecordInput, edition: string, own: readonly Replay[]): RecordGroup {
  const date = formatDate(own[0]?.editionDate ?? edition);
  const heading = words("record.replay-heading", { date });
  const note = words("record.rows-note", { total: formatCount(own.length) });
  return {
    id: `replay-${edition}`,
    heading,
    text: words("record.replay-text", { date }),
    summary: summary(own),
    tables: tables(
      mostPayPoints(own, replaysListed).map((row) =>
        recordRow(input, row, row.outcome, [`${row.year}`]),
      ),
      { caption: heading, captionShown: false, note: own.length > replaysListed ? note : null },
    ),
    downloads: [],
  };
}

/** The graded entries, then the open ones, so that grading hides nothing. */
function ledgerGroup(input: RecordInput): RecordGroup {
  const { counted, open } = input.ledger;
  const slots = {
    entries: formatCounted(input.ledger.entries, "projection"),
    counted: formatCount(counted),
  };
  const graded = input.ledger.graded.flatMap(({ outcome, ...rest }) =>
    outcome === null ? [] : [{ ...rest, outcome }],
  );
  const waiting = counted - graded.length;
  const row = (entry: LedgerRecord) => recordRow(input, entry, entry.outcome, publication(entry));
  return {
    id: "ledger",
    heading: words("record.ledger-heading", {}),
    text:
      graded.length === 0
        ? words("record.ledger-open", slots)
        : words("record.ledger-text", { ...slots, graded: formatCount(graded.length) }),
    summary: graded.length === 0 ? [] : summary(graded),
    tables: [
      ...tables(mostPayPoints(graded, listed).map(row), {
        caption: words("record.graded-heading", {}),
        captionShown: true,
        note: words("record.graded-note", { total: formatCount(graded.length) }),
      }),
      ...tables(open.slice(0, listed).map(row), {
        caption: words("record.open-heading", {}),
        captionShown: true,
        note: words("record.open-note", { total: formatCount(waiting) }),
      }),
    ],
    downloads: [
      { text: words("record.download-csv", {}), href: downloads.csv },
      { text: words("record.download-json", {}), href: downloads.json },
    ],
  };
}

/** One table, or none where there are no rows. */
function tables(rows: RecordRow[], rest: Omit<RecordTable, "rows">): RecordTable[] {
  return rows.length === 0 ? [] : [{ ...rest, rows }];
}

/** The rows about which most pay points tell. */
function mostPayPoints<T extends { outcome: Outcome }>(all: readonly T[], most: number): T[] {
  return all.toSorted((a, b) => b.outcome.payPoints - a.outcome.payPoints).slice(0, most);
}

/** What it was made from, and when it was published: enough to find it in the whole record. */
function publication(entry: LedgerRecord): string[] {
  const { year, editionDate, release, publishedAt, method } = entry;
  return [
    words("record.row", { year: `${year}`, date: formatDate(editionDate) }),
    words("record.row-release", { release, method: words(`record.method-${method}`, {}) }),
    words("record.row-published", { date: formatDate(publishedAt.slice(0, 10)) }),
  ];
}

function recordRow(
  { nameOf }: RecordInput,
  row: RecordedProjection,
  outcome: Outcome | null,
  notes: readonly string[],
): RecordRow {
  const shown = formatEstimate(row, row.currency);
  return {
    name: nameOf(row.role, row.country),
    href: cellPath(row.role, row.country),
    notes: [...notes],
    meanShown: shown.mean,
    bandShown: shown.band,
    actualShown: outcome === null ? null : formatMoney(outcome.actual, row.currency),
    outcome: outcome === null ? "open" : outcome.hit ? "hit" : "miss",
    low80: row.low80 / row.mean,
    high80: row.high80 / row.mean,
    actual: outcome === null ? null : outcome.actual / row.mean,
  };
}

/** Projections whose year has come. */
type Graded = RecordedProjection & { outcome: Outcome };

/** What became of graded projections. Errors are mean absolute ones, as fractions of what came. */
interface Score {
  hits: number;
  misses: number;
  /** Of the projections, and of repeating the last average, where that is known. */
  errors: { own: number; last: number } | null;
}

function scoreOf(graded: readonly Graded[]): Score {
  const hits = graded.filter(({ outcome }) => outcome.hit).length;
  const compared = graded.filter(({ lastValue }) => lastValue !== null);
  const own = meanError(compared, ({ mean }) => mean);
  const last = meanError(compared, ({ lastValue }) => lastValue);
  const errors = own === null || last === null ? null : { own, last };
  return { hits, misses: graded.length - hits, errors };
}

/** All replays in one sentence; none without them. */
function together(replays: readonly Replay[]): string[] {
  const { hits, misses, errors } = scoreOf(replays);
  if (errors === null) return [];
  return [
    words("record.together", {
      total: formatCounted(replays.length, "projection"),
      hits: formatCount(hits),
      misses: formatCount(misses),
      own: formatPercent(errors.own, 1),
      last: formatPercent(errors.last, 1),
    }),
  ];
}

/** Hits, misses, and by how much the error is below that of simply repeating the last value. */
function summary(graded: readonly Graded[]): RecordGroup["summary"] {
  const { hits, misses, errors } = scoreOf(graded);
  const facts = [
    {
      label: words("record.hits", {}),
      shown: formatPercent(hits / graded.length),
      note: words("record.hits-note", {
        hits: formatCount(hits),
        total: formatCount(graded.length),
        misses: formatCount(misses),
      }),
    },
  ];
  if (errors === null) return facts;
  const { own, last } = errors;
  const skill = formatPercent(1 - own / last);
  return [
    ...facts,
    {
      label: words("record.error", {}),
      shown: formatPercent(own, 1),
      note: words("record.error-note", {}),
    },
    {
      label: words("record.last", {}),
      shown: own < last ? skill : `−${skill}`,
      note: words(own < last ? "record.better" : "record.worse", {
        last: formatPercent(last, 1),
        skill,
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
