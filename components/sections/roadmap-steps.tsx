"use client";

import type { BarShape } from "#components/charts/bar-shape.ts";
import { IntervalMarks } from "#components/charts/interval-marks.tsx";
import { CitedText, type CitedWords } from "#components/ui/cited-text.tsx";
import type { Level } from "#lib/domain/level.ts";

/** One step of a career, ready to print. */
export type Step = {
  level: Level;
  name: string;
  years: string;
  pay: string;
  band: string;
  bar: BarShape;
  sentences: CitedWords[];
};

/** The steps of a career with their pay, lowest first. A client component for its weight alone. */
export function RoadmapSteps({ steps }: { steps: Step[] }) {
  return (
    <ol className="roadmap">
      {steps.map(({ level, name, years, pay, band, bar, sentences }) => (
        <li key={level} className={`step-${level}`}>
          <h3>
            {`${name} `}
            <small className="beside">{years}</small>
          </h3>
          <p className="step-pay">
            {`${pay} `}
            <small className="beside">{band}</small>
          </p>
          <svg className="bar-line" aria-hidden="true">
            <IntervalMarks shape={bar} />
          </svg>
          {sentences.length > 0 ? <CitedText words={sentences} /> : null}
        </li>
      ))}
    </ol>
  );
}
