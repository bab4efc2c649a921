import { collectBoards } from "#lib/collect/collect.ts";
import { writeEditionFile } from "#lib/collect/edition-file.ts";
import { politeFetcher } from "#lib/collect/fetch/polite-fetcher.ts";
import { postingLives } from "#lib/collect/lives.ts";
import { snapshotsIn } from "#lib/collect/snapshot/snapshots.ts";
import { peakMemory } from "#tests/helpers/peak-memory.ts";
import { manyBoards } from "./many-boards.ts";

/** A collector as a process of its own, without the pause between requests: FOLDER URL BOARDS DAY. */
const [, , folder = "", via = "", boards = "", day = ""] = process.argv;
const listed = manyBoards(Number(boards));
const snapshots = snapshotsIn(folder);
const fetcher = politeFetcher({ agent: "Fairband/1", via, pauseMs: 0, wait: async () => {} });
const outcomes = await collectBoards(listed, day, { snapshots, fetcher });
let unread = 0;
const lives = postingLives(listed, snapshots, () => {
  unread++;
});
const { file, counts } = await writeEditionFile(`${folder}/editions`, day, lives);
console.log(
  JSON.stringify({
    file,
    outcomes: outcomes.map(({ outcome }) => outcome),
    failed: outcomes.filter(({ outcome }) => outcome === "failed").map(({ board }) => board),
    postings: counts.postings,
    unread,
    memory: peakMemory(),
  }),
);
