import "server-only";
import { loadSources } from "#lib/content/sources/sources.ts";
import type { TrackRecord } from "#lib/domain/track-record.ts";
import { ledger } from "#lib/queries/ledger.ts";
import { replays } from "#lib/queries/replays.ts";
import { searchIndex } from "#lib/queries/search-index.ts";
import { publishedRelease, report } from "../parts/report.ts";
import { sourceBook } from "../parts/source-book.ts";
import { listed, trackRecordView } from "./track-record-view.ts";

/** Everything that `/track-record` prints. */
export const trackRecord = report(async (): Promise<TrackRecord> => {
  const [release, replayed, entries, index] = await Promise.all([
    publishedRelease(),
    replays(),
    ledger(listed),
    searchIndex(),
  ]);
  const roles = new Map(index.roles.map(({ slug, name }) => [slug, name]));
  const countries = new Map(index.countries.map(({ slug, name }) => [slug, name]));
  return trackRecordView({
    release,
    replays: replayed,
    ledger: entries,
    sources: sourceBook(release, loadSources()),
    nameOf: (role, country) => `${roles.get(role) ?? role}, ${countries.get(country) ?? country}`,
  });
});
