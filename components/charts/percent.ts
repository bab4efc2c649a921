/** A percentage as SVG attributes take it, to a tenth. Apart from the axes: what runs in the browser needs no d3 for it. */
export function percent(value: number): string {
  return `${Math.round(value * 10) / 10}%`;
}
