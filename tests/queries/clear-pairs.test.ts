import { expect, test, vi } from "vitest";

const held = vi.hoisted(() => ({ rows: [] as object[] }));
vi.mock("#lib/queries/ask.ts", () => ({ ask: async () => held.rows }));

const { clearPairs } = await import("#lib/queries/clear-pairs.ts");

/** A role's estimate in a country, 1 apart in logs where one says so, each 0.5 to its upper end. */
const one = (country: string, own: object = {}) => ({
  ...{ role: "cook", country, code: country, kind: "advertised", leads: true },
  ...{ seLog: 0.1, half: 0.5, dollars: 10 },
  ...own,
});

async function isListed(rows: object[], partTime: string[] = []): Promise<boolean> {
  held.rows = rows;
  const listed = await clearPairs([["one", "two"]], partTime);
  expect(listed.length).toBeLessThanOrEqual(1);
  return listed.length === 1;
}

test.each([
  [0.707, false],
  [0.708, true],
  [-0.708, true],
])("a difference of %d in logs between halves of 0.5 is known: %s", async (apart, known) => {
  expect(await isListed([one("one"), one("two", { dollars: 10 + apart })])).toBe(known);
});

test("two kinds of pay do not compare", async () => {
  expect(await isListed([one("one"), one("two", { kind: "official", dollars: 12 })])).toBe(false);
});

test("the kind that leads both pages is compared, however sure another is", async () => {
  const other = { kind: "self-reported", leads: false, seLog: 0.01 };
  const rows = [one("one"), one("one", other), one("two", { dollars: 12 }), one("two", other)];
  expect(await isListed(rows)).toBe(true);
  expect(await isListed(rows.toReversed())).toBe(true);
});

test("where no kind leads both, the one whose less sure figure is surer is compared", async () => {
  const other = { kind: "self-reported", leads: false };
  const rows = (seLog: number) => [
    ...[one("one"), one("one", { ...other, seLog: 0.01 })],
    ...[one("two", { dollars: 12, leads: false }), one("two", { ...other, seLog, leads: true })],
  ];
  expect(await isListed(rows(0.09))).toBe(false);
  expect(await isListed(rows(0.11))).toBe(true);
});

test("a kind that leads one page alone goes before none", async () => {
  const other = { kind: "self-reported", leads: false, seLog: 0.01 };
  const rows = [one("one"), one("one", other), one("two", { dollars: 12, leads: false })];
  expect(await isListed(rows)).toBe(true);
  expect(await isListed([...rows, one("two", other)])).toBe(false);
});

test.each([
  ["official", ["one"], false],
  ["official", ["one", "two"], true],
  ["advertised", ["one"], true],
])("%s pay with part-time jobs in %s compares: %s", async (kind, partTime, compares) => {
  expect(await isListed([one("one", { kind }), one("two", { kind, dollars: 12 })], partTime)).toBe(
    compares,
  );
});
