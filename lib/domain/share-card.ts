import type { Confidence } from "./cell-row.ts";
import type { IntervalBar } from "./interval-bar.ts";

/** What an image for sharing says: a title and a figure with its bar. */
export interface ShareCard {
  title: string;
  figureShown: string;
  caption: string;
  confidence: Confidence;
  bar: IntervalBar;
  /** Where the page is: "fairband.example/salaries/…". */
  address: string;
}
