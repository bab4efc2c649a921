import { defineCommand } from "citty";
import type { LevelCheck, ThinCellCheck } from "#lib/domain/forecast.ts";
import { payKindSchema } from "#lib/domain/source.ts";
import { runHiddenCheck, runLevelCheck, runThinCellCheck } from "#lib/release/measure-method.ts";
import { oneOf, wholeNumber } from "../arguments.ts";
import { strictArgs } from "../strict-args.ts";
import { withFigures } from "../with-figures.ts";
import { printJson } from "../words.ts";

/** `npm run data -- check-estimates`: figures cut down to a few postings, or hidden, and estimated again. */
export const checkEstimatesCommand = defineCommand({
  meta: {
    name: "check-estimates",
    description:
      "Cut large cells down to a few postings, or hide figures of one kind, and see how near the estimates stay",
  },
  args: {
    draw: { type: "string", description: "Postings kept of each cell", default: "6" },
    seeds: { type: "string", description: "How many draws are averaged", default: "20" },
    hide: { type: "string", description: "Hide figures instead: cells, or countries one by one" },
    kind: { type: "string", description: "The kind of pay that is hidden", default: "advertised" },
    levels: { type: "boolean", description: "Compare the levels of cut cells instead" },
    json: { type: "boolean", description: "Print the figures as JSON" },
  },
  plugins: [strictArgs],
  run: async ({ args }) => {
    const onStep = (step: string) => console.error(`${step} ...`);
    if (args.hide !== undefined) {
      const hide = oneOf("hide", args.hide, ["cells", "countries"]);
      const kind = oneOf("kind", args.kind, payKindSchema.options);
      const check = await withFigures(() => runHiddenCheck({ hide, kind }, onStep));
      if (args.json) printJson(check);
      else console.table(check.results);
      return;
    }
    const draw = wholeNumber("draw", args.draw, 0);
    const seeds = wholeNumber("seeds", args.seeds, 1);
    const check = await withFigures(
      (): Promise<LevelCheck | ThinCellCheck> =>
        args.levels
          ? runLevelCheck({ draw, seeds }, onStep)
          : runThinCellCheck({ draw, seeds }, onStep),
    );
    if (args.json) printJson(check);
    else console.table(check.results);
  },
});
