import type { PoolClient } from "pg";
import { z } from "zod";
import { ratesSchema } from "#lib/domain/money.ts";
import { usedEditionSchema } from "#lib/domain/release.ts";
import { inReleaseTransaction } from "../in-release-transaction.ts";
import { appendLedger } from "../ledger/append-ledger.ts";
import { gradeLedger } from "../ledger/grade-ledger.ts";
import { ReleaseError } from "../release-error.ts";
import { type GateReport, gate, type Move } from "./gate.ts";
import { readBacktest, readHeadlines } from "./headlines.ts";
import { movePointer, publishedRelease } from "./pointer.ts";

/** The result of a publication or a rollback. */
export interface PublishReport {
  release: string;
  /** ISO 8601, UTC. */
  publishedAt: string;
  /** False where readers already saw it. */
  changed: boolean;
  /** Projections added to the public record, and entries of it graded. */
  ledgerAdded: number;
  graded: number;
  /** The headlines that moved furthest, ten at most. */
  moves: Move[];
  /** What stood against the publication and was accepted, a sentence each. */
  objections: string[];
}

/** Places where the pages of the release that the pointer names contradict themselves, a line each. */
export type PageCheck = (client: PoolClient) => Promise<string[]>;

const candidateSchema = z.object({
  id: z.string(),
  editions: z.array(usedEditionSchema),
  rates: ratesSchema,
});

/**
 * Makes a release the one that readers see: moves the pointer, adds its projections to the public
 * record and grades what its editions make due, all in one transaction. The caller tells the site.
 *
 * @param release an id; the newest built release where none is named.
 * @param accept why it is published whatever stands against it; the list of publications keeps the reason.
 * @param checkPages finds contradictions once the pointer has moved; none are looked for without it.
 * @throws ReleaseError where there is no such release, or something stands against it (`gate`).
 */
export function publishRelease({
  release,
  accept = null,
  checkPages = async () => [],
  now = new Date(),
}: {
  release?: string;
  accept?: string | null;
  checkPages?: PageCheck;
  now?: Date;
} = {}): Promise<PublishReport> {
  return inReleaseTransaction(async (client) => {
    const candidate = await readCandidate(client, release);
    const published = await publishedRelease(client);
    if (published?.release === candidate.id) {
      return { ...published, changed: false, ledgerAdded: 0, graded: 0, moves: [], objections: [] };
    }
    const before = published === null ? null : await readHeadlines(client, published.release);
    const accepted = published === null ? null : accept;
    await movePointer(client, { release: candidate.id, rollback: false }, now, accepted);
    const judged = gate(before, {
      headlines: await readHeadlines(client, candidate.id),
      backtest: await readBacktest(client, candidate.id),
      contradictions: before === null ? [] : await checkPages(client),
    });
    if (judged.objections.length > 0 && accept === null) refuse(candidate.id, judged);
    const ledgerAdded = await appendLedger(client, candidate.id, now);
    const graded = await gradeLedger(client, candidate, now);
    return {
      release: candidate.id,
      publishedAt: now.toISOString(),
      changed: true,
      ledgerAdded,
      graded,
      ...judged,
    };
  });
}

/** A headline's move in a line: "data-analyst/brazil from BRL 91,444 to BRL 343,000 (+275%)". */
export function moveWords({ page, before, after, change, isNewEdition }: Move): string {
  const sign = change < 0 ? "" : "+";
  const edition = isNewEdition ? ", on a new edition" : "";
  return `${page} from ${before} to ${after} (${sign}${(change * 100).toFixed(1)}%${edition})`;
}

function refuse(release: string, { objections, moves }: GateReport): never {
  throw new ReleaseError(
    [
      `Release ${release} is not published:`,
      ...objections.map((objection) => `  ${objection}`),
      "The largest moves:",
      ...moves.map((move) => `  ${moveWords(move)}`),
      'If all of that is meant: publish --accept "the reason"',
    ].join("\n"),
  );
}

async function readCandidate(client: PoolClient, release: string | undefined) {
  const { rows } = await client.query(
    `select r.id, r.editions, r.rates
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
