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
import { formatCount, formatCounted } from "#lib/format/number.ts";
import { cellPath } from "../parts/cell-row.ts";
import { pageRelease } from "../parts/page-release.ts";
import { words } from "../parts/sentence.ts";
import type { SourceBook } from "../parts/source-book.ts";
import { licenceOffered, termsOffered } from "../parts/terms.ts";
import { summary, together } from "./record-scores.ts";

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
  const official = officialSources(release);
  const groups = Map.groupBy(replays, ({ source, edition }) => `${source}-${edition}`);
  const ofOffices = ({ source }: Replay) => official.has(source);
  return trackRecordSchema.parse({
    path: "/track-record",
    indexable: true,
    meta: { title: words("record.title", {}), description: words("record.description", {}) },
    release: pageRelease(release),
    lead: [
      words("record.lead", {}),
      ...together(
        replays.filter((row) => !ofOffices(row)),
        "record.together",
      ),
      ...together(replays.filter(ofOffices), "record.together-official"),
    ],
    replays: [...groups.values()]
      .toSorted(([a], [b]) => (b?.editionDate ?? "").localeCompare(a?.editionDate ?? ""))
      .flatMap((own) => replayGroup(input, own, official)),
    ledger: ledgerGroup(input),
    terms: termsOffered(release, input.sources),
    licenceUrl: licenceOffered(release, input.sources)?.url ?? null,
    closing: [
      ...(lastHash === null ? [] : [words("record.last-hash", { hash: lastHash })]),
      words("record.closing", {}),
    ],
  });
}

/** The offices whose figures the release holds. */
function officialSources({ editions }: ReleaseIdentity): ReadonlySet<string> {
  return new Set(editions.filter(({ kind }) => kind === "official").map(({ id }) => id));
}

/** The replays of one edition; none without rows. */
function replayGroup(
  input: RecordInput,
  own: readonly Replay[],
  official: ReadonlySet<string>,
): RecordGroup[] {
  const [first] = own;
  if (first === undefined) return [];
  const { source, edition } = first;
  const date = formatDate(first.editionDate);
  const ofOffice = official.has(source);
  const heading = words(ofOffice ? "record.replay-heading-official" : "record.replay-heading", {
    date,
  });
  const note = words("record.rows-note", { total: formatCount(own.length) });
  return [
    {
      id: ofOffice ? `replay-${source}-${edition}` : `replay-${edition}`,
      heading,
      text: words(ofOffice ? "record.replay-text-official" : "record.replay-text", { date }),
      summary: summary(own),
      tables: tables(
        mostPayPoints(own, replaysListed).map((row) =>
          recordRow(input, row, row.outcome, [`${row.year}`]),
        ),
        { caption: heading, captionShown: false, note: own.length > replaysListed ? note : null },
      ),
      downloads: [],
    },
  ];
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
