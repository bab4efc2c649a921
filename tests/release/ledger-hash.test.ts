import { expect, test } from "vitest";
import { hashOf } from "#lib/release/input/hash.ts";
import { firstHash, type LedgerLine, ledgerHash } from "#lib/release/ledger/ledger-hash.ts";

const line: LedgerLine = {
  release: "2023-12-31.1",
  publishedAt: "2024-01-01T00:00:00.000Z",
  source: "aijobs",
  edition: "2023-12-31",
  editionDate: "2023-12-31",
  role: "backend-engineer",
  country: "united-states",
  kind: "advertised",
  countryCode: "US",
  year: 2024,
  currency: "USD",
  mean: 200_000,
  low80: 190_000,
  high80: 210_000,
  base: 195_000,
  lastValue: null,
  method: "model",
  titles: ["Backend Engineer"],
};

test("an entry's hash depends on every field of it", () => {
  const original = ledgerHash(line, firstHash);
  expect(original).toMatch(/^[0-9a-f]{64}$/);
  for (const field of Object.keys(line)) {
    expect(ledgerHash({ ...line, [field]: "changed" }, firstHash), field).not.toBe(original);
  }
});

test("advertised pay has the hash that it had before entries named their kind", () => {
  const { kind, ...unnamed } = line;
  expect(kind).toBe("advertised");
  expect(ledgerHash(line, firstHash)).toBe(hashOf({ previous: firstHash, ...unnamed }));
});

test("and on every entry before it, but not on the order in which fields are written", () => {
  const original = ledgerHash(line, firstHash);
  expect(ledgerHash(line, original)).not.toBe(original);
  const reversed = Object.fromEntries(Object.entries(line).toReversed());
  expect(ledgerHash({ ...line, ...reversed }, firstHash)).toBe(original);
});
