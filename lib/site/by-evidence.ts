import "server-only";
import { largestCells } from "#lib/queries/largest-cells.ts";

/** More cells than any release has. */
const all = 100_000;

/** Orders page addresses: pages about many cells first, then pages about one by its evidence. */
export async function byEvidence(paths: readonly string[]): Promise<string[]> {
  const cells = await largestCells(all);
  const rank = new Map(cells.map(({ role, country }, at) => [`${role}/${country}`, at]));
  const rankOf = (path: string) => {
    const cell = /^\/(?:salaries|og)\/([^/]+\/[^/]+)/.exec(path)?.[1];
    return cell === undefined ? -1 : (rank.get(cell) ?? all);
  };
  return paths.toSorted((a, b) => rankOf(a) - rankOf(b));
}
