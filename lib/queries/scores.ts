import { z } from "zod";
import { backtestScoreSchema } from "#lib/domain/estimate.ts";
import { modelSummarySchema } from "#lib/domain/forecast.ts";
import { releaseIdentitySchema } from "#lib/domain/release.ts";
import { askOne } from "./ask.ts";
import { releaseJson } from "./json.ts";

const releaseScoresSchema = z.object({
  release: releaseIdentitySchema,
  scores: z.array(backtestScoreSchema),
  model: modelSummarySchema,
});
export type ReleaseScores = z.infer<typeof releaseScoresSchema>;

/** How did the current release's method do in its backtest? Null before the first release. */
export function backtestScores(): Promise<ReleaseScores | null> {
  return askOne(
    releaseScoresSchema,
    `select json_build_object(
       'release', ${releaseJson("r", "current.published_at")},
       'model', r.model,
       'scores', (
         select coalesce(json_agg(json_build_object(
           'design', s.design, 'cells', s.cells, 'area', s.area,
           'year', case when s.year = 0 then '"all"'::json else to_json(s.year) end,
           'horizon', s.horizon, 'grade', s.grade, 'method', s.method, 'n', s.n, 'mape', s.mape,
           'bias', s.bias, 'coverage', s.coverage, 'intervalScore', s.interval_score)
           order by s.id), '[]')
         from backtest_scores s where s.release_id = r.id)) as answer
     from pointer current join releases r on r.id = current.release_id`,
  );
}
