import { expect, it } from "vitest";
import { additiveFit } from "#lib/statistics/additive-fit.ts";

const table = ["a", "b", "c"].flatMap((row, i) =>
  ["x", "y", "z"].map((column, j) => ({ row, column, value: 10 + i - 2 * j, variance: 1 + i + j })),
);

it("gives back an additive table, also where a cell is missing", () => {
  const expected = additiveFit(table.filter(({ row, column }) => row !== "b" || column !== "z"));
  expect(expected("b", "z")).toBeCloseTo(7, 6);
  expect(expected("c", "x")).toBeCloseTo(12, 6);
});

it("gives a row that it never saw the mean of the others", () => {
  expect(additiveFit(table)("unseen", "y")).toBeCloseTo(9, 6);
});
