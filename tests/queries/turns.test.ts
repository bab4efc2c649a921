import { describe, expect, test } from "vitest";
import { BusyError, Turns } from "#lib/queries/turns.ts";

/** Work that ends when it is told to. */
function piece() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: () => promise, end: resolve };
}

describe("pieces of work", () => {
  test("are done a few at a time, in their order, and one that fails gives its turn on too", async () => {
    const turns = new Turns({ atATime: 2, mostWaiting: 9, waitMs: 5_000 });
    const begun: number[] = [];
    const pieces = Array.from({ length: 5 }, piece);
    const done = pieces.map(({ work }, at) =>
      turns.take(async () => {
        begun.push(at);
        await work();
        if (at === 1) throw new Error("failed");
        return at;
      }),
    );
    const outcomes = Promise.allSettled(done);
    expect(begun).toEqual([0, 1]);
    pieces[1]?.end();
    await expect(done[1]).rejects.toThrow("failed");
    expect(begun).toEqual([0, 1, 2]);
    for (const { end } of pieces) end();
    expect((await outcomes).map(({ status }) => status === "fulfilled")).toEqual(
      [0, 1, 2, 3, 4].map((at) => at !== 1),
    );
    expect(begun).toEqual([0, 1, 2, 3, 4]);
  });

  test("that would wait too long, or behind too many, are refused, and the others go on", async () => {
    const turns = new Turns({ atATime: 1, mostWaiting: 1, waitMs: 50 });
    const first = piece();
    const done = turns.take(first.work);
    const late = turns.take(async () => "late");
    await expect(turns.take(async () => "behind")).rejects.toThrow(BusyError);
    await expect(late).rejects.toThrow(BusyError);
    first.end();
    await done;
    expect(await turns.take(async () => "again")).toBe("again");
  });
});
