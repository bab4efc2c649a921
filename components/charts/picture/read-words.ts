import type { Font, Mark } from "./picture.ts";

/** Controls and what only screen readers hear are no part of a picture. */
const leftOut = "svg, button, select, label, summary, script, .sr-only, .chart-note";

/** The words of a chart outside its drawings, line by line as they are set, and the rules under its rows. */
export function readWords(chart: Element): Mark[] {
  const texts = document.createTreeWalker(chart, NodeFilter.SHOW_TEXT);
  const marks: Mark[] = rulesOf(chart);
  // A caption is the picture's title.
  const captions = [...chart.querySelectorAll("figcaption:not(:has(ul)), caption")];
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const parent = node.parentElement;
    if (parent === null || parent.closest(leftOut) || !parent.checkVisibility()) continue;
    if (captions.some((caption) => caption.contains(node))) continue;
    marks.push(...linesOf(node, parent));
  }
  return marks;
}

/** A text node's lines: words that stand on one height. */
function linesOf(node: Text, parent: Element): Mark[] {
  const style = getComputedStyle(parent);
  const font: Font = {
    size: Number.parseFloat(style.fontSize),
    weight: style.fontWeight,
    families: style.fontFamily,
  };
  const lines: { top: number; left: number; words: string[] }[] = [];
  const range = document.createRange();
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getClientRects()[0];
    if (box === undefined || box.width === 0) continue;
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line.top - box.top) < 3) line.words.push(word);
    else lines.push({ top: box.top, left: box.left, words: [word] });
  }
  const rise = riseOf(font);
  return lines.map(({ top, left, words }) => ({
    kind: "text",
    x: left,
    y: top + rise,
    text: words.join(" "),
    fill: style.color,
    font,
  }));
}

/** Pixels from the top of a line's box to its base line. */
function riseOf({ size, weight, families }: Font): number {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return size;
  pen.font = `${weight} ${size}px ${families}`;
  return pen.measureText("x").fontBoundingBoxAscent;
}

function rulesOf(chart: Element): Mark[] {
  return [...chart.querySelectorAll("tr, th, td, li")].flatMap((element): Mark[] => {
    const style = getComputedStyle(element);
    const strokeWidth = Number.parseFloat(style.borderBottomWidth);
    if (!(strokeWidth > 0) || !element.checkVisibility()) return [];
    const { left, right, bottom } = element.getBoundingClientRect();
    const look = { fill: null, stroke: style.borderBottomColor, strokeWidth };
    const whole = { dash: "", round: false };
    return [{ kind: "line", x1: left, x2: right, y1: bottom, y2: bottom, ...look, ...whole }];
  });
}
