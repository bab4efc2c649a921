"use client";

import { LargeBarDrawing, type LargeBarLayout } from "#components/charts/large-bar-drawing.tsx";
import { figureClass } from "#components/ui/figure-class.ts";
import type { CellLevel } from "#lib/domain/level.ts";

/** The figure of one level, ready to draw. */
export type PanelLine = {
  level: CellLevel;
  name: string;
  figure: string;
  caption: string;
  bar: LargeBarLayout;
};

/**
 * Draws the panels. The stylesheet shows the one that the address names, the first where it names none:
 * no script. A client component for its weight alone, as CitedText is.
 */
export function LevelPanels({ panels }: { panels: PanelLine[] }) {
  return (
    <div className="level-switch">
      {panels.length > 1 ? (
        <nav aria-label="Level">
          <ul className="levels">
            {panels.map(({ level, name }) => (
              <li key={level}>
                <a href={`#level-${level}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {panels.map(({ level, figure, caption, bar }) => (
        <div key={level} id={`level-${level}`} className="level-panel">
          <p className="headline">
            <span className={figureClass("headline-figure", figure)}>{figure}</span>
            <span className="headline-caption">{caption}</span>
          </p>
          <LargeBarDrawing layout={bar} />
        </div>
      ))}
    </div>
  );
}
