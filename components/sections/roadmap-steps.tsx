"use client";

import { CitedText, type CitedWords } from "#components/ui/cited-text.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { Level } from "#lib/domain/level.ts";

/** One step of a career, ready to print. */
export type Step = {
  level: Level;
  name: string;
  years: string;
  pay: string;
  sentences: CitedWords[];
};

/**
 * The steps of a career with their pay, lowest first (the table of levels has the ranges); what is reported at each stands behind one fold. A client
 * component for its weight alone.
 */
export function RoadmapSteps({ steps }: { steps: Step[] }) {
  const told = steps.filter(({ sentences }) => sentences.length > 0);
  return (
    <>
      <ol className="roadmap">
        {steps.map(({ level, name, years, pay }) => (
          <li key={level} className={`step-${level}`}>
            <h3>
              {`${name} `}
              <small className="beside">{years}</small>
            </h3>
            <p className="step-pay">{pay}</p>
          </li>
        ))}
      </ol>
      {told.length > 0 ? (
        <Disclosure summary="What is reported at each step, and what a step is worth">
          <dl className="step-words">
            {told.map(({ level, name, sentences }) => (
              <div key={level}>
                <dt>{name}</dt>
                <dd>
                  <CitedText words={sentences} />
                </dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      ) : null}
    </>
  );
}
