import type { IntelligenceBlock } from "#lib/domain/cell-page.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { printable } from "../../parts/sentence.ts";

type Filled = Partial<Omit<IntelligenceBlock, "id" | "heading" | "claims">> & {
  claims: readonly (Claim | null)[];
};

/** A block of market intelligence: what is known, the rest empty. */
export function block(id: string, heading: string, { claims, ...rest }: Filled): IntelligenceBlock {
  return {
    id,
    heading,
    claims: printable(claims),
    unknown: null,
    chart: null,
    table: null,
    list: [],
    details: [],
    links: [],
    ...rest,
  };
}
