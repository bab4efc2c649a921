import { quantileSorted } from "d3-array";
import type { TileMap } from "#lib/content/places/tile-maps.ts";
import type { Currency } from "#lib/domain/money.ts";
import type { RegionalPay } from "#lib/domain/regional-pay.ts";
import type { TileMapView } from "#lib/domain/regions-page.ts";
import { formatAxisMoney, formatMoney } from "#lib/format/money.ts";
import { words } from "../parts/sentence.ts";

const steps = [0, 1, 2, 3] as const;

/**
 * A country's regions as tiles, in four steps of pay that hold about as many regions each.
 *
 * @param pay of two regions or more.
 */
export function tileMapView(map: TileMap, pay: RegionalPay, currency: Currency): TileMapView {
  const rising = pay.rows.map((row) => row.pay).toSorted((a, b) => a - b);
  const cuts = steps.slice(1).map((step) => quantileSorted(rising, step / steps.length) ?? 0);
  const stepOf = (amount: number) => cuts.filter((cut) => amount >= cut).length;
  const held = new Map(pay.rows.map((row) => [row.region.region, row.pay]));
  const short = (amount: number) => formatAxisMoney(Math.round(amount / 1000) * 1000, currency);
  const tiles = map.tiles.map(({ letters, name, column, row }) => {
    const amount = held.get(name);
    return {
      letters,
      label: `${name}: ${amount === undefined ? words("regions.map-none", {}) : formatMoney(amount, currency)}`,
      shown: amount === undefined ? null : short(amount),
      step: amount === undefined ? null : stepOf(amount),
      column,
      row,
    };
  });
  const legend = steps.flatMap((step) => {
    const own = rising.filter((amount) => stepOf(amount) === step);
    const [low, high] = [own[0], own.at(-1)];
    if (low === undefined || high === undefined) return [];
    const ends = [short(low), short(high)];
    return [{ step, shown: ends[0] === ends[1] ? `${ends[0]}` : ends.join(" to ") }];
  });
  const missing = tiles.some(({ step }) => step === null)
    ? [{ step: null, shown: words("regions.map-none", {}) }]
    : [];
  return {
    description: words("regions.map-description", {
      many: map.many,
      measure: pay.measure,
      one: map.one,
    }),
    columns: map.columns,
    rows: map.rows,
    tiles,
    legend: [...legend, ...missing],
  };
}
