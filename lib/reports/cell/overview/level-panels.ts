import type { LevelPanel } from "#lib/domain/cell-page.ts";
import { currencyName, formatEstimate } from "#lib/format/money.ts";
import { capitalized, levelWords } from "#lib/format/words.ts";
import { intervalBar, scaleOfBands } from "../../parts/interval-bar.ts";
import { words } from "../../parts/sentence.ts";
import type { CellInput } from "../facts/cell-input.ts";
import { payWords } from "../facts/leading-pay.ts";
import { shownLevels } from "../facts/levels.ts";

/** What the first screen shows of each level beside the page's own figure: its estimate, the bands on one scale. */
export function levelPanels(input: CellInput): LevelPanel[] {
  const { facts, estimate } = input.record;
  const { currency } = facts;
  const caption = words("overview.caption-estimate", {
    pay: payWords(input),
    currency: currencyName(currency),
    year: `${estimate.year}`,
  });
  const shown = shownLevels(input);
  const scale = scaleOfBands(shown.map(({ estimate }) => estimate));
  return shown.map(({ level, estimate }) => {
    const name = capitalized(levelWords[level].short);
    return {
      level,
      name,
      figureShown: formatEstimate(estimate, currency).mean,
      caption,
      bar: intervalBar(name, estimate, currency, scale),
    };
  });
}
