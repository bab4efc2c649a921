import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { snapshotsIn } from "#lib/collect/snapshot/snapshots.ts";
import { runLikeData } from "#tests/helpers/data-script.ts";
import { answersOf, manyBoards, postingsEach } from "./many-boards.ts";
import { halfAnswer, type Reply, replayServer } from "./replay-server.ts";

/** A few boards each time; FAIRBAND_BOARDS=300 reads 50,000 postings. */
const count = Number(process.env.FAIRBAND_BOARDS ?? 21);
const day = "2026-11-30";
const boards = manyBoards(count);
/** Every twentieth answer fails at first, in turn in each of these ways. */
const faults: Reply[] = [
  { status: 429, headers: { "retry-after": "1" } },
  { status: 503 },
  halfAnswer,
  { text: "<html>One moment</html>" },
];
/** One board in twenty answers in another form for good. */
const changed = boards.filter((_, at) => at % 20 === 7).map(({ id }) => id);

const runSchema = z.object({
  file: z.string(),
  outcomes: z.array(z.string()),
  failed: z.array(z.string()),
  postings: z.int(),
  unread: z.int(),
  memory: z.number(),
});

function collector(folder: string, url: string) {
  const args = [folder, url, String(count), day];
  const child = runLikeData(
    args,
    { stdio: ["ignore", "pipe", "inherit"] },
    "tests/collect/collect-elsewhere.ts",
  );
  let out = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    out += chunk;
  });
  const ended = new Promise<string>((resolve) => child.on("close", () => resolve(out)));
  return { child, ended };
}

test(`${count} boards with faults of every kind: nothing lost, nothing twice, on after kill -9, little memory`, {
  timeout: 60_000 + count * 1_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "fairband-boards-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const answers = boards.flatMap((board) =>
    changed.includes(board.id)
      ? answersOf(board).map(([at]): [string, Reply] => [at, { json: { renamed: [] } }])
      : answersOf(board),
  );
  let atKill = 0;
  let first: ReturnType<typeof collector> | null = null;
  const server = await replayServer({});
  const replies = answers.map(([at, reply], index): [string, () => Reply] => {
    let asked = 0;
    return [
      at,
      () => {
        asked++;
        // In the middle of the first run the collector is killed.
        if (++atKill === Math.round(answers.length / 2)) first?.child.kill("SIGKILL");
        const fault = index % 20 === 3 ? faults[Math.floor(index / 20) % faults.length] : undefined;
        return asked === 1 && fault !== undefined ? fault : reply;
      },
    ];
  });
  for (const [at, reply] of replies) server.replies.set(at, reply);

  first = collector(folder, server.url);
  expect(await first.ended).toBe("");
  const sealed = snapshotsIn(folder).boards(day);
  expect(sealed.length).toBeLessThan(count);
  const before = server.asked.length;

  const second = runSchema.parse(JSON.parse(await collector(folder, server.url).ended));
  const again = server.asked.slice(before);
  expect(again.filter((at) => sealed.some((id) => at.includes(`/${id}?`)))).toEqual([]);
  expect(second.failed.toSorted()).toEqual(changed.toSorted());
  expect(second).toMatchObject({ postings: (count - changed.length) * postingsEach, unread: 0 });
  const bytes = readFileSync(second.file);
  const ids = gunzipSync(bytes)
    .toString()
    .trim()
    .split("\n")
    .map((line) => {
      const { board, id } = z.object({ board: z.string(), id: z.string() }).parse(JSON.parse(line));
      return `${board}/${id}`;
    });
  expect(new Set(ids).size).toBe((count - changed.length) * postingsEach);
  expect(ids).toHaveLength(new Set(ids).size);
  expect(second.memory).toBeLessThan(300 * 2 ** 20);

  // The same snapshots give the same bytes.
  const third = runSchema.parse(JSON.parse(await collector(folder, server.url).ended));
  expect(readFileSync(third.file).equals(bytes)).toBe(true);
  if (process.env.FAIRBAND_BOARDS !== undefined)
    console.log(JSON.stringify({ ...second, outcomes: second.outcomes.length }));
});
