import { expect, test } from "vitest";
import { csvRows, evenRows } from "#components/charts/picture/csv-of.ts";
import { svgOf } from "#components/charts/picture/svg-of.ts";

const look = { fill: "rgb(1, 2, 3)", stroke: null, strokeWidth: 1, dash: "", round: false };

test("a picture is an SVG without styles or classes, with words escaped and fonts by their own names", () => {
  const svg = svgOf({
    width: 100,
    height: 50,
    paper: "white",
    marks: [
      { kind: "rect", x: 1.234, y: 2, width: 3, height: 4, ...look },
      {
        kind: "line",
        x1: 0,
        y1: 1,
        x2: 9,
        y2: 1,
        ...look,
        stroke: "black",
        dash: "4 3",
        round: true,
      },
      { kind: "path", d: "M0 0L1 1", transform: [2, 0, 0, 2, 5, 6], ...look },
      {
        kind: "text",
        x: 5,
        y: 6,
        text: "R&D < $5",
        fill: "black",
        font: { size: 14, weight: "600", families: "sourceSans, Arial" },
      },
    ],
  });
  expect(svg).toContain('<rect x="1.23" y="2" width="3" height="4" fill="rgb(1, 2, 3)"/>');
  expect(svg).toContain('stroke-linecap="round" stroke-dasharray="4 3"');
  expect(svg).toContain('transform="matrix(2 0 0 2 5 6)"');
  expect(svg).toContain("font-family=\"'Source Sans 3', Arial\">R&amp;D &lt; $5</text>");
  expect(svg).not.toMatch(/class=|style=/);
});

test("a cell of several parts takes as many columns in every row", () => {
  const head = [["Level"], ["Pay"]];
  const rows = evenRows([
    head,
    [
      ["Senior", "7 years"],
      ["$2", "1 to 3"],
    ],
    [["Junior"], ["$1"]],
  ]);
  expect(rows).toEqual([
    ["Level", "", "Pay", ""],
    ["Senior", "7 years", "$2", "1 to 3"],
    ["Junior", "", "$1", ""],
  ]);
});

test("rows become CSV with quotes where they are needed, and no formula runs", () => {
  expect(
    csvRows([
      ["Year", "Average"],
      ["2026", "$199,000"],
      ['a "b"', "=1+1"],
      ["", "-5%"],
    ]),
  ).toBe('Year,Average\r\n2026,"$199,000"\r\n"a ""b""",\'=1+1\r\n,-5%\r\n');
});
