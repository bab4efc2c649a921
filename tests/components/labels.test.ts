import { describe, expect, it } from "vitest";
import { percentAxis } from "#components/charts/axis.ts";
import {
  type BarLabel,
  estimateLabel,
  phoneLabels,
  wideLabels,
} from "#components/charts/bar-labels.ts";
import { narrowest } from "#components/charts/narrowest.ts";
import { textWidth } from "#components/charts/text-width.ts";
import { type PlacedPoint, trendLabels } from "#components/charts/trend-labels.ts";
import type { IntervalBar } from "#lib/domain/interval-bar.ts";
import { formatMoney } from "#lib/format/money.ts";
import { seededRandom } from "#lib/statistics/seeded-random.ts";

/** A bar with its percentiles at these places of the scale, which ends at `max`. */
function bar(currency: string, max: number, places: readonly number[], hasSpread = true) {
  const [p10 = 0, p25 = 0, p75 = 0, p90 = 0, low80 = 0, mean = 0, high80 = 0] = places.map(
    (place) => place * max,
  );
  const shown = (amount: number) => formatMoney(amount, currency);
  const spread = {
    ...{ p10, p25, p75, p90 },
    p10Shown: shown(p10),
    p25Shown: shown(p25),
    p75Shown: shown(p75),
    p90Shown: shown(p90),
  };
  return {
    description: "",
    scale: { min: 0, max },
    ...{ mean, low80, high80 },
    meanShown: shown(mean),
    low80Shown: shown(low80),
    high80Shown: shown(high80),
    spread: hasSpread ? spread : null,
    grade: "low",
    modelled: false,
  } satisfies IntervalBar;
}

/** Where a label stands in a drawing of so many pixels. */
function span({ at, anchor, text, strong }: BarLabel, width: number) {
  const place = (Number.parseFloat(at) / 100) * width;
  const long = textWidth(text, strong);
  const from = { start: place, middle: place - long / 2, end: place - long }[anchor];
  return { from, to: from + long };
}

/** What is wrong with labels at a width: those outside of the drawing, and those on one another. */
function faults(labels: readonly BarLabel[], width: number): string[] {
  const outside = labels
    .filter((label) => span(label, width).from < -1 || span(label, width).to > width + 1)
    .map(({ text }) => `${text} passes the drawing at ${width}`);
  const over = labels.flatMap((a, index) =>
    labels.slice(index + 1).flatMap((b) => {
      const [one, other] = [span(a, width), span(b, width)];
      const meet = one.from < other.to && other.from < one.to;
      return meet && Math.abs(a.y - b.y) < 14 ? [`${a.text} on ${b.text} at ${width}`] : [];
    }),
  );
  return [...outside, ...over];
}

/** Software Engineer in Indonesia, as it printed its labels on one another. */
const indonesia = bar("IDR", 1_000_000_000, [0.043, 0.06, 0.191, 0.363, 0.7, 0.83, 0.98]);

describe("the labels of the large bar", () => {
  const random = seededRandom(38);
  const currencies = [
    ["USD", 400_000],
    ["IDR", 1_000_000_000],
    ["SEK", 1_200_000],
    ["INR", 9_000_000],
  ] as const;
  const bars = Array.from({ length: 400 }, (_, index) => {
    const [currency, max] = currencies[index % currencies.length] ?? currencies[0];
    const spread = Array.from({ length: 4 }, random).toSorted((a, b) => a - b);
    const band = Array.from({ length: 3 }, random).toSorted((a, b) => a - b);
    return bar(currency, max, [...spread, ...band], index % 5 > 0);
  });

  it.each([
    ["wide", wideLabels, [narrowest.wide, 640, 726, 860]],
    ["phone", phoneLabels, [narrowest.phone, 348, 420, 590]],
  ] as const)(
    "never stand on one another, nor outside of a %s drawing",
    (kind, labelsOf, widths) => {
      const found = [indonesia, ...bars].flatMap((one) => {
        const labels = labelsOf(
          one,
          percentAxis(one.scale),
          estimateLabel(one.meanShown, narrowest[kind]),
        );
        return widths.flatMap((width) => faults(labels, width));
      });
      expect(found).toEqual([]);
    },
  );

  const texts = (labels: readonly BarLabel[]) => labels.map(({ at, text }) => [at, text]);

  it("stand under their marks where there is room", () => {
    const roomy = bar("USD", 400_000, [0.1, 0.35, 0.6, 0.9, 0.4, 0.45, 0.5]);
    const found = texts(wideLabels(roomy, percentAxis(roomy.scale), roomy.meanShown));
    expect(found).toContainEqual(["10%", "$40,000"]);
    expect(found).toContainEqual(["47.5%", "middle half: $140,000 to 240,000"]);
  });

  it("stand in order from the left where not, so that none looks like a place on the scale", () => {
    const axis = percentAxis(indonesia.scale);
    const [low, middle, top] = [
      "low tenth IDR 43,000,000",
      "middle half IDR 60,000,000 to 191,000,000",
      "top tenth IDR 363,000,000",
    ];
    const wide = wideLabels(indonesia, axis, indonesia.meanShown);
    expect(texts(wide).slice(1)).toEqual([
      ["0", `${low}, ${middle}`],
      ["0", top],
    ]);
    const phone = phoneLabels(indonesia, axis, indonesia.meanShown);
    expect(texts(phone).slice(1)).toEqual([low, middle, top].map((text) => ["0", text]));
    const sweden = bar("SEK", 1_200, [0.2, 0.3, 0.4, 0.5, 0.7, 0.8, 0.9]);
    expect(texts(wideLabels(sweden, percentAxis(sweden.scale), "")).slice(1)).toEqual([
      ["0", "low tenth SEK 240, middle half SEK 360 to 480, top tenth SEK 600"],
    ]);
  });

  it("say what is estimated, where the drawing has room for it", () => {
    expect(estimateLabel("$184,000", narrowest.phone)).toBe("our estimate $184,000");
    expect(estimateLabel("IDR 880,000,000", narrowest.phone / 2)).toBe("estimate IDR 880,000,000");
  });

  it("make one range of a band too narrow for the labels of its ends", () => {
    const thin = bar("IDR", 1_000_000_000, [0, 0, 0, 0, 0.48, 0.5, 0.52], false);
    const found = texts(wideLabels(thin, percentAxis(thin.scale), thin.meanShown));
    expect(found.slice(1)).toEqual([["0", "IDR 480,000,000 to IDR 520,000,000"]]);
  });
});

describe("the amounts of the trend", () => {
  const point = (x: number, shown: string): PlacedPoint => ({
    ...{ x, y: 0, low: 0, high: 0 },
    point: {
      ...{ year: 2026, kind: "projection", mean: 0, low80: 0, high80: 0, payPoints: null },
      ...{ shown, bandShown: null, label: "2026" },
    },
  });

  it("end with the drawing where the last would pass it", () => {
    const [last] = trendLabels([point(90, "IDR 860,000,000")], []);
    expect(last).toMatchObject({ x: "100%", anchor: "end", onPhone: true });
  });

  it("are left out but for the last where they would stand on one another", () => {
    const years = (shown: string) => [point(69, shown), point(79.5, shown), point(90, shown)];
    expect(trendLabels(years("IDR 860,000,000"), [])).toHaveLength(1);
    const apart = [point(40, "$184,000"), point(65, "$190,000"), point(90, "$195,000")];
    expect(trendLabels(apart, []).map(({ onPhone }) => onPhone)).toEqual([false, false, true]);
  });

  it("leave the axis free", () => {
    const points = [
      point(16, "SEK 1,050,000"),
      point(53, "SEK 1,060,000"),
      point(90, "SEK 1,060,000"),
    ];
    const ticks = [{ value: 1_200_000, y: 30, shown: "SEK 1.2m" }];
    expect(trendLabels(points, ticks).map(({ anchor }) => anchor)).toEqual([
      "start",
      "middle",
      "end",
    ]);
  });
});
