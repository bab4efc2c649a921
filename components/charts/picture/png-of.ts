import type { Mark, Picture } from "./picture.ts";

/** Pixels of the file for one of the page: sharp on screens and in print. */
const scale = 2;

/**
 * A picture as a PNG file, painted with the fonts that the page has loaded.
 * @throws Error where the browser gives no canvas.
 */
export async function pngOf({ width, height, paper, marks }: Picture): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = width * scale;
  canvas.height = height * scale;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("This browser draws no pictures.");
  pen.scale(scale, scale);
  pen.fillStyle = paper;
  pen.fillRect(0, 0, width, height);
  for (const mark of marks) paint(pen, mark);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error("The picture was not written.")),
    ),
  );
}

function paint(pen: CanvasRenderingContext2D, mark: Mark): void {
  if (mark.kind === "text") {
    pen.font = `${mark.font.weight} ${mark.font.size}px ${mark.font.families}`;
    pen.fillStyle = mark.fill;
    pen.fillText(mark.text, mark.x, mark.y);
    return;
  }
  const shape = shapeOf(mark);
  if (mark.fill !== null && mark.kind !== "line") {
    pen.fillStyle = mark.fill;
    pen.fill(shape);
  }
  if (mark.stroke !== null) {
    pen.strokeStyle = mark.stroke;
    pen.lineWidth = mark.strokeWidth;
    pen.lineCap = mark.round ? "round" : "butt";
    pen.setLineDash(
      mark.dash
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(Number),
    );
    pen.stroke(shape);
  }
}

function shapeOf(mark: Exclude<Mark, { kind: "text" }>): Path2D {
  const shape = new Path2D();
  switch (mark.kind) {
    case "rect":
      shape.rect(mark.x, mark.y, mark.width, mark.height);
      break;
    case "line":
      shape.moveTo(mark.x1, mark.y1);
      shape.lineTo(mark.x2, mark.y2);
      break;
    case "circle":
      shape.arc(mark.x, mark.y, mark.r, 0, 2 * Math.PI);
      break;
    case "path":
      // A transformed path keeps its line's width, as the page's drawing does.
      shape.addPath(new Path2D(mark.d), new DOMMatrix(mark.transform));
      break;
  }
  return shape;
}
