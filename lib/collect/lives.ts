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

/** Postings of all snapshots, and what in them could not be read. */
export interface Lives {
  /** By board and id. */
  postings: PostingLife[];
  unread: { board: string; day: string; reason: string }[];
}

/** Reads postings out of all snapshots of these boards, by the adapters as they are today. */
export function postingLives(boards: readonly BoardContent[], snapshots: Snapshots): Lives {
  const lives = new Map<string, PostingLife>();
  const unread: Lives["unread"] = [];
  const byId = new Map(boards.map((board) => [board.id, board]));
  for (const day of snapshots.days()) {
    for (const id of snapshots.boards(day)) {
      const board = byId.get(id);
      if (board === undefined) continue;
      for (const { address, body } of snapshots.read(day, id)) {
        const read = readAnswer(board, address, body);
        unread.push(...read.unread.map((reason) => ({ board: id, day, reason })));
        for (const posting of read.postings) {
          const key = `${id}\t${posting.id}`;
          const firstSeen = lives.get(key)?.firstSeen ?? day;
          lives.set(key, { ...posting, board: id, firstSeen, lastSeen: day });
        }
      }
    }
  }
  const postings = [...lives.values()].toSorted(
    (a, b) => compareText(a.board, b.board) || compareText(a.id, b.id),
  );
  return { postings, unread };
}

function readAnswer(board: BoardContent, address: string, body: unknown) {
  try {
    return adapters[board.system].read(body, board, address);
  } catch (error) {
    if (!(error instanceof AnswerError)) throw error;
    return { postings: [], unread: [error.message] };
  }
}
