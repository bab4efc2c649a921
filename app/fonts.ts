import localFont from "next/font/local";

/** Headings and headline figures: one weight, which is half of what all of them weigh. */
export const sourceSerif = localFont({
  src: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2",
  weight: "600",
  variable: "--font-source-serif",
  display: "swap",
  adjustFontFallback: "Times New Roman",
});

/** Sentences to read aloud and verdicts, which few pages have: asked for where one stands. */
export const sourceSerifText = localFont({
  src: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2",
  weight: "400",
  variable: "--font-source-serif-text",
  display: "swap",
  preload: false,
  adjustFontFallback: "Times New Roman",
});

/** Everything else, with tabular figures. */
export const sourceSans = localFont({
  src: "../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-source-sans",
  display: "swap",
  adjustFontFallback: "Arial",
});
