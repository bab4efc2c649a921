import type { CellPage, LevelPanel } from "#lib/domain/cell-page.ts";
import { currencyName, formatEstimate } from "#lib/format/money.ts";
import { capitalized, levelWords } from "#lib/format/words.ts";
import { intervalBar, scaleOfBands } from "../../parts/interval-bar.ts";
import { words } from "../../parts/sentence.ts";
import { type CellInput, payWords } from "../facts/cell-input.ts";
import { shownLevels } from "../facts/levels.ts";

/** The figures of the first screen: the page's own, then each level's estimate with its band on one scale. */
export function levelPanels(
  input: CellInput,
  whole: Pick<CellPage["overview"], "headlineShown" | "headlineCaption" | "bar">,
): LevelPanel[] {
  const { facts, estimate } = input.record;
  const { currency } = facts;
  const caption = words("overview.caption-estimate", {
    pay: payWords(input),
    currency: currencyName(currency),
    year: `${estimate.year}`,
  });
  const shown = shownLevels(input);
  const scale = scaleOfBands(shown.map(({ estimate }) => estimate));
  const levels = shown.map(({ level, estimate }): LevelPanel => {
    const name = capitalized(levelWords[level].short);
    return {
      level,
      name,
      figureShown: formatEstimate(estimate, currency).mean,
      caption,
      bar: intervalBar(name, estimate, currency, scale),
    };
  });
  return [
    {
      level: "all",
      name: words("overview.all-levels", {}),
      figureShown: whole.headlineShown,
      caption: whole.headlineCaption,
      bar: whole.bar,
    },
    ...levels,
  ];
}
