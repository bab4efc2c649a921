import type { ListChoice } from "./list-choice.ts";

/** What lists are ordered and chosen by. Amounts are in the list's currency; what a list does not know is left out. */
export interface ListKeys {
  name: string;
  /** Kind of pay: figures of two kinds have no order. */
  kind?: string;
  amount?: number;
  /** The average projected for the first year; null without one. */
  projected?: number | null;
  /** Certainty, 1 to 4. */
  dots?: number;
  evidence?: number;
  pages?: number;
  /** Slug of its family or region. */
  group?: string | null;
}

type Order = (a: ListKeys, b: ListKeys) => number;

const falling =
  (value: (keys: ListKeys) => number | null | undefined): Order =>
  (a, b) =>
    (value(b) ?? Number.NEGATIVE_INFINITY) - (value(a) ?? Number.NEGATIVE_INFINITY) || 0;

const orders: Record<string, Order> = {
  name: (a, b) => a.name.localeCompare(b.name, "en"),
  figure: falling(({ amount }) => amount),
  projection: falling(({ projected }) => projected),
  confidence: falling(({ dots }) => dots),
  evidence: falling(({ evidence }) => evidence),
  pages: falling(({ pages }) => pages),
};
/** Orders of money: each kind of pay stays together, in the order in which the list has the kinds. */
const ofMoney = new Set(["figure", "projection"]);

/** Grades as confidences are chosen, with the dots that each asks for. */
const dotsOf: Record<string, number> = { low: 2, medium: 3, high: 4 };

/**
 * The entries of a list that a reader wants, in the order that they want. What the list does not know is no reason
 * to leave an entry out; an order that is unknown leaves the page's own.
 */
export function arrange<Entry>(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => ListKeys,
  { sort, kind, family, region, confidence }: ListChoice,
): Entry[] {
  const group = family ?? region;
  const least = dotsOf[confidence ?? ""] ?? 0;
  const wanted = entries
    .map((entry) => ({ entry, keys: keysOf(entry) }))
    .filter(
      ({ keys }) =>
        (kind === null || keys.kind === undefined || keys.kind === kind) &&
        (group === null || keys.group === undefined || keys.group === group) &&
        (keys.dots ?? 4) >= least,
    );
  const order = Object.hasOwn(orders, sort ?? "") ? orders[sort ?? ""] : undefined;
  if (order === undefined) return wanted.map(({ entry }) => entry);
  const kinds = [...new Set(wanted.map(({ keys }) => keys.kind))];
  const apart: Order = (a, b) =>
    ofMoney.has(sort ?? "") ? kinds.indexOf(a.kind) - kinds.indexOf(b.kind) : 0;
  return wanted
    .toSorted((a, b) => apart(a.keys, b.keys) || order(a.keys, b.keys))
    .map(({ entry }) => entry);
}
