import { largeBarLayout } from "#components/charts/large-bar-layout.ts";
import type { LevelPanel } from "#lib/domain/cell-page.ts";
import { LevelPanels } from "./level-panels.tsx";

/** The figure of each level behind a row of links, laid out on the server. */
export function LevelSwitch({ panels }: { panels: LevelPanel[] }) {
  return (
    <LevelPanels
      panels={panels.map(({ level, name, figureShown, caption, bar }) => ({
        level,
        name,
        figure: figureShown,
        caption,
        bar: largeBarLayout(bar, figureShown !== bar.meanShown),
      }))}
    />
  );
}
