import type { BoardContent } from "#lib/content/sources/boards.ts";
import { compareText } from "#lib/domain/compare-text.ts";
import { adapters } from "./adapters/adapters.ts";
import { AnswerError } from "./adapters/answer.ts";
import type { Posting } from "./posting.ts";
import type { Snapshots } from "./snapshot/snapshots.ts";

/** A posting over its life: as it was last seen, and the first and last day on which a snapshot held it. */
export interface PostingLife extends Posting {
  board: string;
  firstSeen: string;
  lastSeen: string;
}

/** What in a snapshot could not be read. */
export interface Unread {
  board: string;
  day: string;
  reason: string;
}

/**
 * Reads postings out of all snapshots of these boards, by the adapters as they are today: by board and id. Those of one board are held
 * at a time.
 *
 * @param tell hears what could not be read.
 */
export function* postingLives(
  boards: readonly BoardContent[],
  snapshots: Snapshots,
  tell: (unread: Unread) => void = () => {},
): Generator<PostingLife> {
  const held = snapshots.days().map((day) => ({ day, boards: new Set(snapshots.boards(day)) }));
  for (const board of boards.toSorted((a, b) => compareText(a.id, b.id))) {
    const days = held.filter((other) => other.boards.has(board.id)).map(({ day }) => day);
    yield* livesOf(board, days, snapshots, tell);
  }
}

function livesOf(
  board: BoardContent,
  days: readonly string[],
  snapshots: Snapshots,
  tell: (unread: Unread) => void,
): PostingLife[] {
  const lives = new Map<string, PostingLife>();
  for (const day of days) {
    for (const { address, body } of snapshots.read(day, board.id)) {
      const { postings, unread } = readAnswer(board, address, body);
      for (const reason of unread) tell({ board: board.id, day, reason });
      for (const posting of postings) {
        const firstSeen = lives.get(posting.id)?.firstSeen ?? day;
        lives.set(posting.id, { ...posting, board: board.id, firstSeen, lastSeen: day });
      }
    }
  }
  return [...lives.values()].toSorted((a, b) => compareText(a.id, b.id));
}

function readAnswer(board: BoardContent, address: string, body: unknown) {
  try {
    return adapters[board.system].read(body, board, address);
  } catch (error) {
    if (!(error instanceof AnswerError)) throw error;
    return { postings: [], unread: [error.message] };
  }
}
