import type { Mark, Picture } from "./picture.ts";

/** A picture as an SVG file that needs no style sheet; fonts are named, and a system's stand in where it has none. */
export function svgOf({ width, height, paper, marks }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${escaped(paper)}"/>`,
    ...marks.map(element),
    "</svg>",
  ].join("\n");
}

function element(mark: Mark): string {
  switch (mark.kind) {
    case "text": {
      const { size, weight, families } = mark.font;
      return `<text${attributes({ x: mark.x, y: mark.y, fill: mark.fill, "font-size": size, "font-weight": weight, "font-family": namedFonts(families) })}>${escaped(mark.text)}</text>`;
    }
    case "rect": {
      const { x, y, width, height } = mark;
      return `<rect${attributes({ x, y, width, height, ...lookOf(mark) })}/>`;
    }
    case "line": {
      const { x1, y1, x2, y2 } = mark;
      return `<line${attributes({ x1, y1, x2, y2, ...lookOf(mark) })}/>`;
    }
    case "circle":
      return `<circle${attributes({ cx: mark.x, cy: mark.y, r: mark.r, ...lookOf(mark) })}/>`;
    case "path":
      return `<path${attributes({ d: mark.d, transform: `matrix(${mark.transform.join(" ")})`, ...lookOf(mark), "vector-effect": "non-scaling-stroke" })}/>`;
  }
}

function lookOf({ fill, stroke, strokeWidth, dash, round }: Exclude<Mark, { kind: "text" }>) {
  return {
    fill: fill ?? "none",
    stroke,
    "stroke-width": stroke === null ? null : strokeWidth,
    "stroke-linecap": stroke !== null && round ? "round" : null,
    "stroke-dasharray": stroke === null || dash === "" ? null : dash,
  };
}

function attributes(values: Record<string, string | number | null>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escaped(shown(value))}"`)
    .join("");
}

function shown(value: string | number | null): string {
  return typeof value === "number" ? `${Math.round(value * 100) / 100}` : `${value}`;
}

/** The names that a font has outside our pages, where the build gives it one of its own. */
function namedFonts(families: string): string {
  return families
    .replaceAll('"', "'")
    .replace(/'?sourceSerif'?/g, "'Source Serif 4'")
    .replace(/'?sourceSans'?/g, "'Source Sans 3'");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
