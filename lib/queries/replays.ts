import { replayColumns } from "#lib/domain/columns.ts";
import { type Replay, replaySchema } from "#lib/domain/ledger.ts";
import { ask } from "./ask.ts";
import { jsonOf } from "./json.ts";

/**
 * What would earlier editions have projected, each from its own figures only, and what did later
 * ones show? Computed when the current release was built; by edition, then most pay points first.
 */
export function replays(): Promise<Replay[]> {
  return ask(
    replaySchema,
    `select ${jsonOf(replayColumns, "p")} as answer
     from pointer current join replays p on p.release_id = current.release_id
     order by p.edition_date, p.pay_points desc, p.role, p.country, p.year`,
  );
}
