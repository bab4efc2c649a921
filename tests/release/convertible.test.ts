import { expect, test } from "vitest";
import { withRates } from "#lib/release/input/counted-cells.ts";
import { advertised, range, rates, survey } from "./sample.ts";

test("ranges without a rate are left out and counted, the rest of their cell stays", () => {
  const mixed = advertised({
    ranges: [range(100, 200), range(7, 9, { currency: "TWD", count: 3 })],
  });
  const { cells, withoutRate } = withRates([mixed], rates);
  expect(cells).toEqual([{ ...mixed, ranges: [range(100, 200)] }]);
  expect(withoutRate).toEqual([{ currency: "TWD", payPoints: 6 }]);
});

test("a cell of nothing else is left out whole", () => {
  const foreign = advertised({ ranges: [range(7, null, { currency: "CLP" })] });
  const { cells, withoutRate } = withRates([foreign, survey({ currency: "TWD", n: 12 })], rates);
  expect(cells).toEqual([]);
  expect(withoutRate).toEqual([
    { currency: "TWD", payPoints: 12 },
    { currency: "CLP", payPoints: 1 },
  ]);
});
