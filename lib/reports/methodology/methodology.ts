import "server-only";
import { loadSources } from "#lib/content/sources/sources.ts";
import { modelSummarySchema } from "#lib/domain/forecast.ts";
import type { Methodology } from "#lib/domain/methodology.ts";
import { backtestScores } from "#lib/queries/scores.ts";
import { report } from "../parts/report.ts";
import { methodologyView } from "./methodology-view.ts";

/**
 * Everything that `/methodology` prints.
 * @throws Error before the first release is published.
 */
export const methodology = report(async (): Promise<Methodology> => {
  const held = await backtestScores();
  if (held === null) throw new Error("no release is published");
  const { release, scores } = held;
  const model = modelSummarySchema.parse(held.model);
  return methodologyView({ release, scores, model, sources: loadSources() });
});
