import { expect, test } from "vitest";
import { inTurn, making } from "#lib/queries/making.ts";
import { BusyError } from "#lib/queries/turns.ts";

test("a page keeps its turn until it is made, and asks all that it needs in it", async () => {
  const pages = Array.from({ length: 9 }, () => Promise.withResolvers<void>());
  const asked: string[] = [];
  const drawn = pages.map(({ promise: over }, at) =>
    making().run({ turn: null, over }, async () => {
      for (const question of ["first", "second"])
        await inTurn(async () => {
          asked.push(`${at} ${question}`);
        });
    }),
  );
  await Promise.all(drawn.slice(0, 8));
  // Eight are asked for and not drawn yet: the ninth has to wait.
  expect(asked.filter((words) => words.startsWith("8"))).toEqual([]);
  pages[3]?.resolve();
  await drawn[8];
  expect(asked).toHaveLength(18);
  for (const { resolve } of pages) resolve();
});

test("one that is refused its turn fails, and with it all that it would ask", async () => {
  const page = { turn: Promise.reject(new BusyError()), over: Promise.resolve() };
  page.turn.catch(() => {});
  const asking = making().run(page, () => inTurn(async () => "asked"));
  await expect(asking).rejects.toThrow(BusyError);
});
