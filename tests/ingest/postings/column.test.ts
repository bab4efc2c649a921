import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Column } from "#lib/ingest/postings/column.ts";

const anyNumber = fc.oneof(
  fc.integer({ min: 0, max: 65_535 }),
  fc.integer(),
  fc.double(),
  fc.constantFrom(Number.NaN, -0, -1, 2 ** 31, 65_536, 0.1),
);

describe("a column gives back the very numbers that it was given", () => {
  test("whatever they are, and whatever was there before", () => {
    fc.assert(
      fc.property(fc.array(anyNumber), fc.array(fc.tuple(fc.nat(), anyNumber)), (all, changes) => {
        const column = new Column();
        for (const value of all) column.push(value);
        const expected = [...all];
        for (const [place, value] of expected.length === 0 ? [] : changes) {
          column.set(place % expected.length, value);
          expected[place % expected.length] = value;
        }
        expect([...column]).toEqual(expected);
      }),
    );
  });

  test("beyond one piece, with some that need more room than the others", () => {
    const column = new Column();
    const values = Array.from({ length: 100_000 }, (_, at) => (at % 40_000 === 9 ? at + 0.5 : at));
    for (const value of values) column.push(value);
    expect([column.length, ...column]).toEqual([values.length, ...values]);
    expect(column.at(values.length)).toBeNaN();
  });
});
