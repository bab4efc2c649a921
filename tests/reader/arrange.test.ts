import { describe, expect, test } from "vitest";
import { arrange, type ListKeys } from "#lib/reader/arrange.ts";
import { addressOf, readChoice } from "#lib/reader/list-choice.ts";

const rows: ListKeys[] = [
  { name: "Spain", kind: "official", amount: 30, projected: 31, dots: 4, group: "europe" },
  { name: "Chile", kind: "advertised", amount: 90, projected: null, dots: 2, group: "americas" },
  { name: "Åland", kind: "official", amount: 50, projected: 40, dots: 3, group: "europe" },
  { name: "Brazil", kind: "advertised", amount: 20, projected: 25, dots: 3, group: "americas" },
];
const names = (search: string) =>
  arrange(rows, (row) => row, readChoice(search)).map(({ name }) => name);

describe("a list in the order of its reader", () => {
  test("keeps the page's order without a choice, and with one that it does not know", () => {
    expect(names("")).toEqual(["Spain", "Chile", "Åland", "Brazil"]);
    expect(names("?sort=constructor")).toEqual(["Spain", "Chile", "Åland", "Brazil"]);
  });
  test("orders names as people do", () => {
    expect(names("?sort=name")).toEqual(["Åland", "Brazil", "Chile", "Spain"]);
  });
  test("orders money within a kind of pay, and what has none comes last of its kind", () => {
    expect(names("?sort=figure")).toEqual(["Åland", "Spain", "Chile", "Brazil"]);
    expect(names("?sort=projection")).toEqual(["Åland", "Spain", "Brazil", "Chile"]);
  });
  test("puts the surest first and the page's order among equals", () => {
    expect(names("?sort=confidence")).toEqual(["Spain", "Åland", "Brazil", "Chile"]);
  });
});

test("a list is narrowed to a kind, a region and a least confidence together", () => {
  expect(names("?kind=advertised")).toEqual(["Chile", "Brazil"]);
  expect(names("?region=europe&confidence=high")).toEqual(["Spain"]);
  expect(names("?family=americas&confidence=medium&sort=name")).toEqual(["Brazil"]);
  expect(names("?kind=official&region=americas")).toEqual([]);
});

test("the address of a choice holds what was chosen, and what else it held", () => {
  const choice = { ...readChoice("?sort=name"), kind: "official" };
  expect(addressOf("/salaries/nurse?x=1", choice)).toBe(
    "/salaries/nurse?x=1&sort=name&kind=official",
  );
  expect(readChoice("?sort=name&kind=official")).toEqual(choice);
  expect(addressOf("/salaries/nurse?sort=name", readChoice(""))).toBe("/salaries/nurse");
});
