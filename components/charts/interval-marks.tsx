import type { BarShape } from "./bar-shape.ts";

/** The band and its figure, the same wherever a bar is drawn. Heights come from the stylesheet. */
export function IntervalMarks({ shape }: { shape: BarShape }) {
  return (
    <>
      <rect x={shape.low} width={shape.width} className={shape.look} />
      <rect x={shape.mean} className="tick" />
    </>
  );
}
