import { isoTime } from "./json.ts";

/** `ledgerRecordSchema` of an entry `e` with its grade `g`, or without one. */
export const recordJson = `json_build_object(
  'release', e.release_id, 'source', e.source, 'edition', e.edition,
  'editionDate', e.edition_date, 'role', e.role, 'country', e.country, 'year', e.year,
  'currency', e.currency, 'mean', e.mean, 'low80', e.low80, 'high80', e.high80,
  'base', e.base, 'lastValue', e.last_value, 'method', e.method,
  'publishedAt', ${isoTime("e.published_at")}, 'hash', e.hash,
  'outcome', case when g.entry_id is not null then json_build_object(
    'edition', g.edition, 'actual', g.actual, 'payPoints', g.pay_points, 'hit', g.hit) end)`;
