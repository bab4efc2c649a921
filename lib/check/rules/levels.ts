import { pairs } from "d3-array";
import { formatEstimate } from "#lib/format/money.ts";
import { type CheckedPage, unequal } from "../checked-page.ts";

/** That levels rise, stand in their bands, and are the same wherever the page and its answer show them. */
export function levels({ record, page, api }: CheckedPage): string[] {
  const { rows } = page.seniority;
  const steps = page.roadmap.steps;
  const panels = page.overview.panels;
  const answered = api.levels.filter(({ estimate }) => estimate !== null);
  return [
    ...(record.facts.lead.kind === "official" && rows.length > 0
      ? ["levels stand on a page of official pay, which knows none"]
      : []),
    ...pairs(record.levels)
      .filter(([below, above]) => above.mean < below.mean)
      .map(([below, above]) => `${above.level} pay stands below ${below.level}`),
    ...rows.flatMap(({ level, meanShown, bar }, index) => {
      const answer = answered.find((one) => one.level === level)?.estimate ?? null;
      const shown = answer === null ? null : formatEstimate(answer, api.currency).mean;
      return [
        ...unequal(`the answer's ${level} level`, shown, meanShown),
        ...unequal(`the roadmap's ${level} level`, steps[index]?.payShown ?? null, meanShown),
        ...unequal(`the panel's ${level} level`, panels[index]?.figureShown ?? null, meanShown),
        ...(bar.low80 <= bar.mean && bar.mean <= bar.high80
          ? []
          : [`the band of ${level} level misses its figure`]),
      ];
    }),
  ];
}
