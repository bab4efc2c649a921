import { join } from "node:path";
import { collectBoards } from "#lib/collect/collect.ts";
import type { BoardOutcome } from "#lib/collect/collect-board.ts";
import { type EditionCounts, writeEditionFile } from "#lib/collect/edition-file.ts";
import { politeFetcher } from "#lib/collect/fetch/polite-fetcher.ts";
import { postingLives } from "#lib/collect/lives.ts";
import { snapshotsIn } from "#lib/collect/snapshot/snapshots.ts";
import { type BoardContent, loadBoards } from "#lib/content/sources/boards.ts";
import type { Settings } from "#lib/env.ts";
import { Counts } from "#lib/ingest/table/counts.ts";
import { UsageError } from "./usage-error.ts";
import { counted } from "./words.ts";

/** Between two requests to a site. */
const pauseMs = 1_000;

/** The result of a day's reading of boards. */
export interface CollectedDay {
  outcomes: BoardOutcome[];
  /** The file for `import`; null before the first snapshot. */
  file: string | null;
}

/**
 * Takes the snapshots of a day, and writes what all snapshots hold as a file for `import`.
 *
 * @param since only postings seen on this day or later.
 * @throws UsageError where nothing may be fetched, with what to do.
 */
export async function collectDay(
  day: string,
  settings: Settings,
  { source, since }: { source?: string | undefined; since?: string | undefined },
): Promise<CollectedDay> {
  const listed = loadBoards();
  const boards = chosen(listed, source);
  const folder = join(settings.dataDir, "collected");
  const snapshots = snapshotsIn(folder);
  const outcomes = await collectBoards(
    boards,
    day,
    { snapshots, fetcher: politeFetcher(guest(settings, boards)) },
    (outcome) => console.log(outcomeWords(outcome)),
  );
  const lastDay = snapshots.days().at(-1);
  if (lastDay === undefined) return { outcomes, file: null };
  const unread = new Counts();
  const lives = postingLives(listed, snapshots, ({ board, reason }) =>
    unread.add(`${board}: ${reason}`),
  );
  const seen = lives.filter(({ lastSeen }) => since === undefined || lastSeen >= since);
  const { file, counts } = await writeEditionFile(join(folder, "editions"), lastDay, seen);
  for (const line of countWords(counts)) console.log(line);
  for (const { reason, rows } of unread.list()) {
    console.log(`  could not be read: ${reason}, ${counted(rows, "time")}`);
  }
  return { outcomes, file };
}

/** @throws UsageError where nothing may be fetched, with what to do. */
function chosen(boards: readonly BoardContent[], source: string | undefined): BoardContent[] {
  const named = boards.filter(
    ({ id, system }) => source === undefined || [id, system].includes(source),
  );
  if (source !== undefined && named.length === 0) {
    throw new UsageError(`content/boards.yaml has no board and no system called ${source}`);
  }
  const enabled = named.filter((board) => board.enabled);
  if (enabled.length > 0) return enabled;
  throw new UsageError(
    "No board is enabled in content/boards.yaml. Read a board's terms, then write termsRead and enabled: true there.",
  );
}

/** @throws UsageError where a board could not reach who asks, or needs a key. */
function guest({ contactUrl, collectVia, usajobsKey }: Settings, boards: readonly BoardContent[]) {
  if (contactUrl === undefined) {
    throw new UsageError(
      "Set CONTACT_URL, so that whoever runs a board can reach you: it is sent with every request.",
    );
  }
  if (usajobsKey === undefined && boards.some(({ system }) => system === "usajobs")) {
    throw new UsageError("Set USAJOBS_KEY: USAJOBS answers nobody without one.");
  }
  const usajobs = {
    "user-agent": contactUrl.replace(/^mailto:/, ""),
    "authorization-key": usajobsKey ?? "",
  };
  return {
    agent: `Fairband/1 (+${contactUrl})`,
    via: collectVia ?? null,
    pauseMs,
    headers: { "data.usajobs.gov": usajobs },
  };
}

function outcomeWords({ board, outcome, answers, unchanged, reason }: BoardOutcome): string {
  if (outcome === "held") return `${board}: held already today`;
  if (outcome !== "fetched") return `${board}: ${outcome}, ${reason}`;
  return `${board}: ${counted(answers, "answer")}, ${unchanged} of them as before`;
}

function countWords(counts: EditionCounts): string[] {
  return [
    `${counted(counts.postings, "posting")}, ${counts.withPay} of them with pay`,
    ...counts.withoutPay.map(
      ({ reason, postings }) => `  without pay: ${reason}, ${counted(postings, "posting")}`,
    ),
    `  pay without a period: ${counted(counts.withoutPeriod, "posting")}; without a currency: ${counted(counts.withoutCurrency, "posting")}`,
  ];
}
