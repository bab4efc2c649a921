import type { IntervalBar } from "#lib/domain/interval-bar.ts";
import type { Axis } from "./axis.ts";
import { narrowest } from "./narrowest.ts";
import { percent } from "./percent.ts";
import { textWidth } from "./text-width.ts";

export type BarLabel = {
  at: string;
  y: number;
  text: string;
  anchor: "start" | "middle" | "end";
  strong?: boolean;
};

/** Least distance between two labels in a line, in pixels. */
const gap = 10;

/** A label with the span that it takes up, in pixels of the narrowest drawing. */
type Placed = BarLabel & { from: number; to: number };

/**
 * A label centred on a place, or flush with an end of the drawing where it would pass it. Spans in
 * pixels hold for the narrowest drawing; in a wider one labels stand further apart.
 */
function placed(at: number, width: number, label: Pick<BarLabel, "y" | "text" | "strong">): Placed {
  const half = textWidth(label.text, label.strong) / 2;
  const centre = (at / 100) * width;
  if (centre < half) return { ...label, at: "0", anchor: "start", from: 0, to: 2 * half };
  if (centre > width - half) {
    return { ...label, at: "100%", anchor: "end", from: width - 2 * half, to: width };
  }
  return { ...label, at: percent(at), anchor: "middle", from: centre - half, to: centre + half };
}

/** Whether labels of one line leave each other room. */
function fits(line: readonly Placed[]): boolean {
  const inOrder = line.toSorted((a, b) => a.from - b.from);
  return inOrder.every((label, index) => {
    const before = inOrder[index - 1];
    return before === undefined || before.to + gap <= label.from;
  });
}

function printed({ from: _from, to: _to, ...label }: Placed): BarLabel {
  return label;
}

/** The upper end of a range without the currency that its lower end has. */
function range(low: string, high: string): string {
  return `${low} to ${high.replace(/^\D+/, "")}`;
}

/** The estimate beside spreads of other pay: with what it estimates, where the drawing has room for that. */
export function estimateLabel(meanShown: string, width: number): string {
  const full = `our estimate ${meanShown}`;
  return textWidth(full, true) <= width ? full : `estimate ${meanShown}`;
}

/**
 * The labels of the large bar on wide screens: under the marks that they name where all fit there, else
 * in lines from the left.
 *
 * @param figure what the tick is called.
 */
export function wideLabels(bar: IntervalBar, axis: Axis, figure: string): BarLabel[] {
  const width = narrowest.wide;
  const place = (at: number, y: number, text: string) => placed(at, width, { y, text });
  if (!bar.spread) return endLabels(bar, axis, figure, width);
  const { p10, p25, p75, p90, p10Shown, p25Shown, p75Shown, p90Shown } = bar.spread;
  const line = [
    place(axis(p10), 92, p10Shown),
    place((axis(p25) + axis(p75)) / 2, 92, `middle half: ${range(p25Shown, p75Shown)}`),
    place(axis(p90), 92, p90Shown),
  ];
  if (!fits(line)) return spreadFromLeft(bar, axis, figure, width);
  const below = [place(axis(p10), 110, "low tenth"), place(axis(p90), 110, "top tenth")];
  return [meanLabel(bar, axis, figure, width), ...[...line, ...below].map(printed)];
}

/** The labels on a phone, where those of a spread never fit under their marks. */
export function phoneLabels(bar: IntervalBar, axis: Axis, figure: string): BarLabel[] {
  return bar.spread
    ? spreadFromLeft(bar, axis, figure, narrowest.phone)
    : endLabels(bar, axis, figure, narrowest.phone);
}

function meanLabel(bar: IntervalBar, axis: Axis, text: string, width: number): BarLabel {
  return printed(placed(axis(bar.mean), width, { y: 16, text, strong: true }));
}

/** The ends of the band, each under its end where both fit, else as a range from the left. */
function endLabels(bar: IntervalBar, axis: Axis, figure: string, width: number): BarLabel[] {
  const under = [
    placed(axis(bar.low80), width, { y: 100, text: bar.low80Shown }),
    placed(axis(bar.high80), width, { y: 100, text: bar.high80Shown }),
  ];
  const ends = fits(under)
    ? under.map(printed)
    : fromLeft([`${bar.low80Shown} to ${bar.high80Shown}`], width);
  return [meanLabel(bar, axis, figure, width), ...ends];
}

/** The percentiles by name and in their order. At the ends of the drawing they would look like places on its scale. */
function spreadFromLeft(bar: IntervalBar, axis: Axis, figure: string, width: number): BarLabel[] {
  const mean = meanLabel(bar, axis, figure, width);
  if (!bar.spread) return [mean];
  const { p10Shown, p25Shown, p75Shown, p90Shown } = bar.spread;
  const texts = [
    `low tenth ${p10Shown}`,
    `middle half ${range(p25Shown, p75Shown)}`,
    `top tenth ${p90Shown}`,
  ];
  return [mean, ...fromLeft(texts, width)];
}

/** Texts as one line from the left, or as few as hold them, broken between two texts. */
function fromLeft(texts: readonly string[], width: number): BarLabel[] {
  const lines: string[] = [];
  for (const text of texts) {
    const longer = `${lines.at(-1)}, ${text}`;
    if (lines.length > 0 && textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(text);
  }
  return lines.map((text, at) => ({ at: "0", y: lineAt(at, lines.length), text, anchor: "start" }));
}

/** Where a line from the left stands, in pixels from the top: one below the bar, two or three closer to it. */
function lineAt(at: number, of: number): number {
  if (of === 1) return 98;
  return of === 2 ? 94 + 20 * at : 88 + 17.5 * at;
}
