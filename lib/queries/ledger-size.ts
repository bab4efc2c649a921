import { z } from "zod";
import { askOne } from "./ask.ts";

const ledgerSizeSchema = z.object({
  entries: z.int(),
  /** The newest entry's hash; null before the first. */
  lastHash: z.string().nullable(),
});
export type LedgerSize = z.infer<typeof ledgerSizeSchema>;

/** How many entries does the public record hold, and what is the hash of the newest? */
export async function ledgerSize(): Promise<LedgerSize> {
  const found = await askOne(
    ledgerSizeSchema,
    `select json_build_object('entries', (select count(*) from ledger_entries),
       'lastHash', (select hash from ledger_entries order by id desc limit 1)) as answer`,
  );
  return found ?? { entries: 0, lastHash: null };
}
