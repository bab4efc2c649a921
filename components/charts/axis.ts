import { scaleLinear } from "d3-scale";

/** A position along an axis in percent of its width. */
export type Axis = (value: number) => number;

/** Maps values to percent of a drawing's width, to a tenth; values beyond the ends stop at the ends. */
export function percentAxis(scale: { min: number; max: number }): Axis {
  const axis = scaleLinear().domain([scale.min, scale.max]).range([0, 100]).clamp(true);
  return (value) => Math.round(axis(value) * 10) / 10;
}
