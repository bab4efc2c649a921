import { defineCommand } from "citty";
import { runThinCellCheck } from "#lib/release/check-thin-cells.ts";
import { wholeNumber } from "../arguments.ts";
import { strictArgs } from "../strict-args.ts";
import { withFigures } from "../with-figures.ts";
import { printJson } from "../words.ts";

/** `npm run data -- check-estimates`: large cells cut down to a few postings and estimated again. */
export const checkEstimatesCommand = defineCommand({
  meta: {
    name: "check-estimates",
    description: "Cut large cells down to a few postings and see how near the estimates stay",
  },
  args: {
    draw: { type: "string", description: "Postings kept of each cell", default: "6" },
    seeds: { type: "string", description: "How many draws are averaged", default: "20" },
    json: { type: "boolean", description: "Print the figures as JSON" },
  },
  plugins: [strictArgs],
  run: async ({ args }) => {
    const draw = wholeNumber("draw", args.draw, 0);
    const seeds = wholeNumber("seeds", args.seeds, 1);
    const check = await withFigures(() =>
      runThinCellCheck({ draw, seeds, onStep: (step) => console.error(`${step} ...`) }),
    );
    if (args.json) printJson(check);
    else console.table(check.results);
  },
});
