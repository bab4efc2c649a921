import { type Replay, replaySchema } from "#lib/domain/ledger.ts";
import { ask } from "./ask.ts";

/**
 * What would earlier editions have projected, each from its own figures only, and what did later
 * ones show? Computed when the current release was built; by edition, then most pay points first.
 */
export function replays(): Promise<Replay[]> {
  return ask(
    replaySchema,
    `select json_build_object(
       'source', p.source, 'edition', p.edition, 'editionDate', p.edition_date,
       'role', p.role, 'country', p.country, 'year', p.year, 'currency', p.currency,
       'mean', p.mean, 'low80', p.low80, 'high80', p.high80, 'base', p.base,
       'lastValue', p.last_value, 'method', p.method,
       'outcome', json_build_object('edition', p.graded_by, 'actual', p.actual,
         'payPoints', p.pay_points, 'hit', p.hit)) as answer
     from pointer current join replays p on p.release_id = current.release_id
     order by p.edition_date, p.pay_points desc, p.role, p.country, p.year`,
  );
}
