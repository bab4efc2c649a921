import { csvOf } from "./csv-of.ts";
import { pngOf } from "./png-of.ts";
import { readPicture } from "./read-picture.ts";
import { svgOf } from "./svg-of.ts";

export const fileKinds = ["PNG", "SVG", "CSV"] as const;
type FileKind = (typeof fileKinds)[number];

/** A chart of the page with what it is called. */
export type PageChart = { element: Element; title: string };

/** What shows figures as a picture: drawings, and tables and lists that hold bars. */
const charts = "figure, table, ul.cell-list, .bar-large";

/** The charts of the page that a reader can see or unfold, in the page's order. */
export function pageCharts(): PageChart[] {
  return (
    [...document.querySelectorAll(`main :is(${charts})`)]
      .filter((element) => element.querySelector("svg:not(.dots)") !== null)
      .filter((element) => element.parentElement?.closest(charts) == null)
      // In a closed fold a chart can be opened; what is hidden otherwise is another width's or another level's.
      .filter((element) => element.checkVisibility() || element.closest("details:not([open])"))
      .map((element) => ({ element, title: titleOf(element) }))
      .map(({ element, title }, at, all) => {
        const before = all.slice(0, at).filter((other) => other.title === title).length;
        return { element, title: before === 0 ? title : `${title} (${before + 1})` };
      })
  );
}

function titleOf(chart: Element): string {
  const own =
    chart.querySelector("figcaption:not(:has(ul)), caption")?.textContent ??
    chart.querySelector("svg[aria-label]")?.getAttribute("aria-label")?.replace(/\.$/, "");
  const section = chart.closest("details.family, section, aside, article");
  const heading = section?.querySelector("h2, h3, h1")?.textContent ?? document.title;
  const said = own?.trim() || heading;
  const place = document.querySelector("h1")?.textContent ?? "";
  return said === place || said.includes(place) ? said : `${said}: ${place}`;
}

/** Saves a chart as the reader sees it, or the data behind it. Folds around it stand open meanwhile. */
export async function saveChart({ element, title }: PageChart, kind: FileKind): Promise<void> {
  const name = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 60);
  if (kind === "CSV") return download(new Blob([csvOf(element)], { type: "text/csv" }), name, kind);
  const picture = unfolded(element, () => readPicture(element, title, footOf()));
  const file =
    kind === "PNG" ? await pngOf(picture) : new Blob([svgOf(picture)], { type: "image/svg+xml" });
  download(file, name, kind);
}

/** Where a picture is from: address and data. */
function footOf(): string {
  const release = document.querySelector<HTMLMetaElement>('meta[name="release"]')?.content;
  const from = `Fairband, ${location.host}${location.pathname}`;
  return release === undefined ? from : `${from}, release ${release}`;
}

function unfolded<Read>(element: Element, read: () => Read): Read {
  const folds: HTMLDetailsElement[] = [];
  for (let at = element.closest("details"); at; at = at.parentElement?.closest("details") ?? null) {
    if (!at.open) folds.push(at);
  }
  for (const fold of folds) fold.open = true;
  try {
    return read();
  } finally {
    for (const fold of folds) fold.open = false;
  }
}

function download(file: Blob, name: string, kind: FileKind): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}.${kind.toLowerCase()}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
