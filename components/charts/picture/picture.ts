/** How a mark looks: colours as CSS writes them; null where it has none. Dots are dashes with round ends. */
type Look = {
  fill: string | null;
  stroke: string | null;
  strokeWidth: number;
  dash: string;
  round: boolean;
};

/** One thing that is drawn, in pixels from the picture's upper left corner. */
export type Mark =
  | ({ kind: "rect"; x: number; y: number; width: number; height: number } & Look)
  | ({ kind: "line"; x1: number; y1: number; x2: number; y2: number } & Look)
  | ({ kind: "circle"; x: number; y: number; r: number } & Look)
  /** `transform` is the matrix of the path's own coordinates; the line's width is not scaled by it. */
  | ({
      kind: "path";
      d: string;
      transform: [number, number, number, number, number, number];
    } & Look)
  | { kind: "text"; x: number; y: number; text: string; fill: string; font: Font };

/** `size` in pixels, `families` as CSS writes them. */
export type Font = { size: number; weight: string; families: string };

/** A chart as it was drawn, free of the page's styles. */
export type Picture = { width: number; height: number; paper: string; marks: Mark[] };
