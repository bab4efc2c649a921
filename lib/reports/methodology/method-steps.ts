import { fastestGrowth, type ModelSummary } from "#lib/domain/forecast.ts";
import type { TextBlock } from "#lib/domain/page.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import { formatNumber, formatPercent } from "#lib/format/number.ts";
import { words } from "../parts/sentence.ts";

/** From a file to a figure, in order, with the release's own numbers where a step has one. */
export function methodSteps(release: ReleaseIdentity, model: ModelSummary): TextBlock[] {
  const { gradeLimits } = model;
  const year = `${release.referenceYear}`;
  const indices = release.editions.filter(({ kind }) => kind === "advertised");
  const isNewer = indices.some(({ years }) => years.some((one) => one > release.referenceYear));
  const limit = (seLog: number) => formatPercent(Math.expm1(seLog), 1);
  return [
    step("cleaning", [
      words("methodology.cleaning", {}),
      words("methodology.cleaning-set-aside", {}),
    ]),
    step("window", [
      words("methodology.window", { year }),
      ...(isNewer ? [words("methodology.window-newer", { year })] : []),
      words("methodology.currency", { year: `${release.rates.year}` }),
    ]),
    step("kinds", [
      words("methodology.kinds", {}),
      words("methodology.kinds-lead", {}),
      ...(new Set(indices.map(({ id }) => id)).size > 1 ? [words("methodology.indices", {})] : []),
    ]),
    step("pooling", [
      words("methodology.pooling", {}),
      words("methodology.pooling-tested", {}),
      words("methodology.pooling-weight", {
        designEffect: formatNumber(model.designEffect, 1),
      }),
    ]),
    step("levels", [
      words("methodology.levels", { threshold: formatNumber(model.ladderThreshold, 1) }),
    ]),
    step("projections", [
      words("methodology.projections", {}),
      words("methodology.projections-none", { fastest: formatPercent(fastestGrowth) }),
      words("methodology.bands", {}),
      ...(model.official.length === 0
        ? []
        : [
            words("methodology.official-growth", {}),
            words("methodology.official-bands", {}),
            words("methodology.official-others", {}),
          ]),
    ]),
    step("grades", [
      words("methodology.grades", {
        high: limit(gradeLimits.high),
        medium: limit(gradeLimits.medium),
        low: limit(gradeLimits.low),
      }),
      model.aged
        ? words("methodology.aged", { year: `${release.projectionYears[0] ?? ""}` })
        : words("methodology.fresh", {}),
    ]),
    step("skills", [words("methodology.skills", {}), words("methodology.skills-limits", {})]),
    step("sentences", [words("methodology.sentences", {})]),
  ];
}

type StepId =
  | "cleaning"
  | "window"
  | "kinds"
  | "pooling"
  | "levels"
  | "projections"
  | "grades"
  | "skills"
  | "sentences";

function step(id: StepId, paragraphs: string[]): TextBlock {
  return { id, heading: words(`methodology.${id}-heading`, {}), paragraphs, list: [], links: [] };
}
