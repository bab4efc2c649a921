import type { BoardContent } from "#lib/content/sources/boards.ts";
import { adapters } from "./adapters/adapters.ts";
import { AnswerError, type BoardAdapter } from "./adapters/answer.ts";
import { FetchError, type PoliteFetcher, RefusedError } from "./fetch/polite-fetcher.ts";
import type { KeptAnswer, Snapshots } from "./snapshot/snapshots.ts";

/** What became of one board in a run. */
export interface BoardOutcome {
  board: string;
  /** `held`: its snapshot of the day was there already. */
  outcome: "fetched" | "held" | "refused" | "failed";
  /** Answers kept, and how many of them the board said are as before. */
  answers: number;
  unchanged: number;
  /** Why it was refused or failed. */
  reason: string | null;
}

/** No board has more: beyond, its pages lead in a circle. */
const mostAnswers = 20_000;
/** Half an answer or a page of a proxy is asked for once more. */
const asks = 2;

/**
 * Takes the day's snapshot of a board: all of its answers, or nothing. What the board says is as before is taken from its last
 * snapshot.
 */
export async function collectBoard(
  board: BoardContent,
  day: string,
  { fetcher, snapshots }: { fetcher: PoliteFetcher; snapshots: Snapshots },
): Promise<BoardOutcome> {
  const none = { board: board.id, answers: 0, unchanged: 0, reason: null };
  if (snapshots.boards(day).includes(board.id)) return { ...none, outcome: "held" };
  try {
    const { answers, unchanged } = await answersOf(board, day, fetcher, snapshots);
    snapshots.write(day, board.id, answers);
    return { ...none, outcome: "fetched", answers: answers.length, unchanged };
  } catch (error) {
    if (error instanceof RefusedError)
      return { ...none, outcome: "refused", reason: error.message };
    if (error instanceof FetchError || error instanceof AnswerError) {
      return { ...none, outcome: "failed", reason: error.message };
    }
    throw error;
  }
}

async function answersOf(
  board: BoardContent,
  day: string,
  fetcher: PoliteFetcher,
  snapshots: Snapshots,
): Promise<{ answers: KeptAnswer[]; unchanged: number }> {
  const adapter = adapters[board.system];
  const before = lastAnswers(board.id, day, snapshots);
  const first = adapter.start(board);
  const waiting = [...first];
  const known = new Set(waiting);
  const answers: KeptAnswer[] = [];
  let unchanged = 0;
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const held = before.get(address);
    const answer = await answerAt(address, held, adapter, fetcher).catch((error: unknown) => {
      // A job that was taken down while its board was read.
      if (error instanceof FetchError && error.gone && answers.length > 0) return null;
      throw error;
    });
    if (answer === null) continue;
    if (answer === held) unchanged++;
    answers.push(answer);
    for (const next of adapter.read(answer.body, board, address).follow) {
      if (new URL(next).host !== new URL(address).host) {
        throw new AnswerError(`leads to another host, ${new URL(next).host}`);
      }
      if (!known.has(next)) waiting.push(next);
      known.add(next);
    }
    if (known.size > mostAnswers) throw new AnswerError(`leads to more than ${mostAnswers} pages`);
  }
  return { answers, unchanged };
}

async function answerAt(
  address: string,
  held: KeptAnswer | undefined,
  adapter: BoardAdapter,
  fetcher: PoliteFetcher,
): Promise<KeptAnswer> {
  for (let ask = 1; ; ask++) {
    const { text, etag, modified } = await fetcher.get(address, held, adapter.shorten);
    if (text === null && held !== undefined) return held;
    try {
      const body = withoutKeys(adapter.body(text ?? ""), new Set(adapter.dropped));
      return { address, etag, modified, body };
    } catch (error) {
      if (ask === asks || !(error instanceof AnswerError)) throw error;
    }
  }
}

function lastAnswers(board: string, day: string, snapshots: Snapshots): Map<string, KeptAnswer> {
  const last = snapshots
    .days()
    .findLast((other) => other < day && snapshots.boards(other).includes(board));
  const answers = last === undefined ? [] : snapshots.read(last, board);
  return new Map(answers.map((answer) => [answer.address, answer]));
}

/** A copy of an answer without what stands under these keys, at any depth: descriptions and persons are not kept. */
function withoutKeys(value: unknown, keys: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutKeys(item, keys));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !keys.has(key))
      .map(([key, held]) => [key, withoutKeys(held, keys)]),
  );
}
