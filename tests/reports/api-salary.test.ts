import { expect, test } from "vitest";
import type { RecordedFacts } from "#lib/domain/cell-facts.ts";
import { recordedOfficial, recordedSurvey } from "#lib/release/facts/recorded-other.ts";
import { apiSalaryView } from "#lib/reports/api/salary-view.ts";
import { official, rates, survey } from "#tests/release/sample.ts";
import { estimate, input } from "./sample-cell.ts";
import { sourceFigure } from "./sample-pages.ts";

/** The answer about a cell that these facts lead. */
function answerAbout(recorded: RecordedFacts) {
  const { record } = input();
  const { kind } = recorded;
  const own = estimate({ kind, mean: 150_000, postings: 40 });
  const office = sourceFigure({ kind: "official", source: "bls-oews", n: 1_654_000 });
  const facts = {
    ...record.facts,
    lead: { kind, from: "recorded" as const },
    recorded,
    sources: [...record.facts.sources, office],
  };
  const levels = kind === "official" ? [] : [estimate({ kind, level: "senior", postings: 25 })];
  const projections = record.projections.map((one) => ({ ...one, kind }));
  const kinds = [own, ...record.kinds];
  return apiSalaryView({ ...record, facts, estimate: own, levels, projections, kinds }, "USD");
}

test("answers are counted as answers, and levels of advertised pay are not theirs", () => {
  const answer = answerAbout(recordedSurvey([survey({ n: 40 })], "USD", () => rates) ?? fail());
  const none = { payPoints: null, postings: null, jobs: null };
  expect(answer.recorded).toMatchObject({ kind: "self-reported", statistic: "mean", ...none });
  expect(answer.recorded?.answers).toBe(40);
  expect(answer.recorded?.titles).toMatchObject([{ shares: null, answers: 40, ...none }]);
  expect(answer.levels.map(({ share, payPoints, answers }) => [share, payPoints, answers])).toEqual(
    [
      [null, null, null],
      [null, null, null],
      [null, null, 25],
      [null, null, null],
    ],
  );
});

test("an office's jobs are counted as jobs, and its statistic is named", () => {
  const cell = official({ mean: null, p50: 120_000 });
  const { recorded } = answerAbout(recordedOfficial([cell], "USD", rates) ?? fail());
  const none = { payPoints: null, postings: null, answers: null };
  expect(recorded).toMatchObject({
    kind: "official",
    statistic: "median",
    jobs: 1_654_000,
    ...none,
  });
  expect(recorded?.titles).toMatchObject([{ jobs: 1_654_000, shares: null, ...none }]);
});

test("estimate, levels and projections are of the kind that leads, and every kind stands beside it", () => {
  const answer = answerAbout(recordedSurvey([survey({ n: 40 })], "USD", () => rates) ?? fail());
  expect(answer.estimate).toMatchObject({ kind: "self-reported", mean: 150_000 });
  const kinds = [...answer.levels, ...answer.projections].map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(["self-reported"]));
  expect(answer.estimates).toMatchObject([
    { kind: "self-reported", mean: 150_000, pieces: 40, lead: true },
    { kind: "advertised", mean: 201_000, pieces: 146, lead: false },
  ]);
});

function fail(): never {
  throw new Error("the sample records something");
}
