import type { Font, Mark, Picture } from "./picture.ts";
import { readMarks } from "./read-marks.ts";
import { readWords } from "./read-words.ts";

/** Pixels around a picture, and the heights of its title's and its foot's lines. */
const margin = 20;
const titleLine = 26;
const footLine = 20;

/**
 * What a chart looks like on the screen: its drawings, the words and rules around them, under a title and over a line
 * that says where it is from. Colours are those of the theme that the reader sees.
 *
 * @param chart a figure, table or list that is laid out and in view of the reader.
 */
export function readPicture(chart: Element, title: string, foot: string): Picture {
  const box = chart.getBoundingClientRect();
  const page = getComputedStyle(document.body);
  const heading = document.querySelector("h1");
  const families = heading ? getComputedStyle(heading).fontFamily : page.fontFamily;
  const titleFont: Font = { size: 20, weight: "600", families };
  const footFont: Font = { size: 13, weight: "400", families: page.fontFamily };
  const width = Math.max(box.width, 320);
  const lines = wrapped(title, titleFont, width);
  const top = margin + lines.length * titleLine + 8;
  const line = (text: string, y: number, font: Font): Mark => ({
    kind: "text",
    x: margin,
    y,
    text,
    font,
    fill: page.color,
  });
  const footLines = wrapped(foot, footFont, width);
  const bottom = top + box.height + 26;
  return {
    width: Math.ceil(width + 2 * margin),
    height: Math.ceil(bottom + (footLines.length - 1) * footLine + margin),
    paper: page.backgroundColor,
    marks: [
      ...lines.map((text, at) => line(text, margin + 20 + at * titleLine, titleFont)),
      ...[...readWords(chart), ...readMarks(chart)].map((mark) =>
        moved(mark, margin - box.left, top - box.top),
      ),
      ...footLines.map((text, at) => line(text, bottom + at * footLine, footFont)),
    ],
  };
}

function moved(mark: Mark, right: number, down: number): Mark {
  switch (mark.kind) {
    case "line":
      return {
        ...mark,
        x1: mark.x1 + right,
        x2: mark.x2 + right,
        y1: mark.y1 + down,
        y2: mark.y2 + down,
      };
    case "path": {
      const [a, b, c, d, e, f] = mark.transform;
      return { ...mark, transform: [a, b, c, d, e + right, f + down] };
    }
    default:
      return { ...mark, x: mark.x + right, y: mark.y + down };
  }
}

/** Words in lines that are no wider than `width` pixels. */
function wrapped(text: string, { size, weight, families }: Font, width: number): string[] {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return [text];
  pen.font = `${weight} ${size}px ${families}`;
  return text.split(" ").reduce<string[]>((lines, word) => {
    const longer = [...lines.slice(-1), word].join(" ");
    return lines.length > 0 && pen.measureText(longer).width <= width
      ? [...lines.slice(0, -1), longer]
      : [...lines, word];
  }, []);
}
