import type { BoardContent } from "#lib/content/sources/boards.ts";
import { type BoardOutcome, collectBoard } from "./collect-board.ts";
import type { PoliteFetcher } from "./fetch/polite-fetcher.ts";
import type { Snapshots } from "./snapshot/snapshots.ts";

/** Boards that are read at the same time. The fetcher lets those of one site take turns. */
const lanes = 8;

/**
 * Takes the day's snapshots of boards that have none yet. A run that was ended by force goes on where it was: whole snapshots
 * stay, a board that was under way is read again.
 *
 * @param tell called as each board is done.
 */
export async function collectBoards(
  boards: readonly BoardContent[],
  day: string,
  using: { fetcher: PoliteFetcher; snapshots: Snapshots },
  tell: (outcome: BoardOutcome) => void = () => {},
): Promise<BoardOutcome[]> {
  const waiting = boards.filter(({ enabled }) => enabled);
  const outcomes: BoardOutcome[] = [];
  const lane = async () => {
    for (let board = waiting.shift(); board !== undefined; board = waiting.shift()) {
      const outcome = await collectBoard(board, day, using);
      outcomes.push(outcome);
      tell(outcome);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return outcomes;
}
