import type { Mark } from "./picture.ts";

/** What is drawn in the SVGs of a chart, in pixels of the screen. */
export function readMarks(chart: Element): Mark[] {
  const drawn = chart.querySelectorAll<SVGGraphicsElement>("rect, line, circle, path, svg text");
  return [
    ...[...chart.querySelectorAll("svg.bar-line")].map(axisOf),
    ...[...drawn].filter((element) => element.checkVisibility()).flatMap(readMark),
  ];
}

/** The hairline on which a bar lies: the drawing's own background. */
function axisOf(bar: Element): Mark {
  const { left: x1, right: x2, top, height } = bar.getBoundingClientRect();
  const y = top + height / 2;
  const stroke = getComputedStyle(bar).getPropertyValue("--hairline");
  const look = { fill: null, stroke, strokeWidth: 1, dash: "", round: false };
  return { kind: "line", x1, x2, y1: y, y2: y, ...look };
}

function readMark(element: SVGGraphicsElement): Mark[] {
  const matrix = element.getScreenCTM();
  if (matrix === null) return [];
  const style = getComputedStyle(element);
  const look = {
    fill: colourOf(style.fill, style.fillOpacity),
    stroke: colourOf(style.stroke, style.strokeOpacity),
    strokeWidth: Number.parseFloat(style.strokeWidth) || 0,
    dash: style.strokeDasharray === "none" ? "" : style.strokeDasharray.replaceAll("px", ""),
    round: style.strokeLinecap === "round",
  };
  const at = (x: number, y: number) => new DOMPoint(x, y).matrixTransform(matrix);
  if (element instanceof SVGTextElement) {
    if (element.getNumberOfChars() === 0) return [];
    const start = element.getStartPositionOfChar(0);
    const { x, y } = at(start.x, start.y);
    const font = {
      size: Number.parseFloat(style.fontSize),
      weight: style.fontWeight,
      families: style.fontFamily,
    };
    const text = element.textContent ?? "";
    // Text that is centred on its height is told by its middle; a file tells it by its base line.
    const down = style.dominantBaseline === "central" ? font.size * 0.33 : 0;
    return [{ kind: "text", x, y: y + down, text, font, fill: look.fill ?? style.color }];
  }
  if (element instanceof SVGLineElement) {
    const from = at(element.x1.baseVal.value, element.y1.baseVal.value);
    const to = at(element.x2.baseVal.value, element.y2.baseVal.value);
    return [{ kind: "line", x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...look }];
  }
  if (element instanceof SVGPathElement) {
    const { a, b, c, d, e, f } = matrix;
    const path = element.getAttribute("d") ?? "";
    return path === "" ? [] : [{ kind: "path", d: path, transform: [a, b, c, d, e, f], ...look }];
  }
  const box = element.getBBox();
  const corner = at(box.x, box.y);
  const far = at(box.x + box.width, box.y + box.height);
  const [width, height] = [far.x - corner.x, far.y - corner.y];
  if (element instanceof SVGCircleElement) {
    const [x, y] = [corner.x + width / 2, corner.y + height / 2];
    return [{ kind: "circle", x, y, r: width / 2, ...look }];
  }
  // Dots of a confidence are shared shapes: their words stand beside them.
  return element instanceof SVGRectElement
    ? [{ kind: "rect", x: corner.x, y: corner.y, width, height, ...look }]
    : [];
}

function colourOf(colour: string, opacity: string): string | null {
  if (colour === "none" || colour === "" || Number(opacity) === 0) return null;
  return /rgba\(.*, 0\)/.test(colour) ? null : colour;
}
