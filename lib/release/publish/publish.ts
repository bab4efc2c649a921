import type { PoolClient } from "pg";
import { z } from "zod";
import { ratesSchema } from "#lib/domain/money.ts";
import { usedEditionSchema } from "#lib/domain/release.ts";
import { inReleaseTransaction } from "../in-release-transaction.ts";
import { appendLedger } from "../ledger/append-ledger.ts";
import { gradeLedger } from "../ledger/grade-ledger.ts";
import { ReleaseError } from "../release-error.ts";
import { movePointer, publishedRelease } from "./pointer.ts";

/** A release with under this share of the published one's cells is not published unasked. */
const smallestShare = 0.5;

/** What a publication, or the way back from one, came to. */
export interface PublishReport {
  release: string;
  /** ISO 8601, UTC. */
  publishedAt: string;
  /** False where readers already saw it. */
  changed: boolean;
  /** Projections added to the public record, and entries of it graded. */
  ledgerAdded: number;
  graded: number;
}

const candidateSchema = z.object({
  id: z.string(),
  editions: z.array(usedEditionSchema),
  rates: ratesSchema,
  cells: z.int(),
});

/**
 * Makes a release the one that readers see: moves the pointer, adds its projections to the public
 * record and grades what its editions make due, all in one transaction. The caller tells the site.
 *
 * @param release an id; the newest built release where none is named.
 * @param smaller publish although it holds less than half of the published release's cells.
 * @throws ReleaseError where there is no such release, or it is suspiciously small.
 */
export function publishRelease({
  release,
  smaller = false,
  now = new Date(),
}: {
  release?: string;
  smaller?: boolean;
  now?: Date;
} = {}): Promise<PublishReport> {
  return inReleaseTransaction(async (client) => {
    const candidate = await readCandidate(client, release);
    const published = await publishedRelease(client);
    if (published?.release === candidate.id) {
      return { ...published, changed: false, ledgerAdded: 0, graded: 0 };
    }
    if (published !== null && !smaller) await refuseSmall(client, candidate, published.release);
    await movePointer(client, { release: candidate.id, rollback: false }, now);
    const ledgerAdded = await appendLedger(client, candidate.id, now);
    const graded = await gradeLedger(client, candidate, now);
    return {
      release: candidate.id,
      publishedAt: now.toISOString(),
      changed: true,
      ledgerAdded,
      graded,
    };
  });
}

async function readCandidate(client: PoolClient, release: string | undefined) {
  const { rows } = await client.query(
    `select r.id, r.editions, r.rates,
       (select count(*)::int from release_cells c where c.release_id = r.id) as cells
     from releases r where $1::text is null or r.id = $1
     order by r.built_at desc, r.id desc limit 1`,
    [release ?? null],
  );
  const [row] = z.array(candidateSchema).parse(rows);
  if (row !== undefined) return row;
  throw new ReleaseError(
    release === undefined
      ? "No release is built yet. Make one first: build"
      : `There is no release ${release}. List them with: status`,
  );
}

/** Half of the pages gone is more likely a broken build than a decision. */
async function refuseSmall(
  client: PoolClient,
  candidate: { id: string; cells: number },
  published: string,
): Promise<void> {
  const { cells } = await readCandidate(client, published);
  if (candidate.cells >= smallestShare * cells) return;
  throw new ReleaseError(
    `Release ${candidate.id} has ${candidate.cells} cells, the published ${published} has ${cells}. ` +
      "If that is meant: publish --smaller",
  );
}
