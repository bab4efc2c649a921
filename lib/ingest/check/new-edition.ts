import type { PayMapping } from "#lib/content/sources/pay-mapping-schema.ts";
import type { CellList } from "../adapter.ts";

/** An edition that is about to be written. */
export interface NewEdition {
  source: string;
  mapping: PayMapping;
  checksum: string;
  /** Its titles, with their rows. */
  titles: ReadonlyMap<string, number>;
  cells: CellList;
}
