import { expect, test } from "vitest";
import type { RecordedFacts } from "#lib/domain/cell-facts.ts";
import { recordedOfficial, recordedSurvey } from "#lib/release/facts/recorded-other.ts";
import { apiSalaryView } from "#lib/reports/api/salary-view.ts";
import { official, rates, survey } from "#tests/release/sample.ts";
import { input } from "./sample-cell.ts";

/** The answer about a cell whose headline follows these facts. */
function answerAbout(recorded: RecordedFacts | null) {
  const { record } = input();
  return apiSalaryView({ ...record, facts: { ...record.facts, recorded } }, "USD").recorded;
}

test("levels that a survey does not ask for are null, not none", () => {
  const recorded = answerAbout(recordedSurvey([survey({ n: 40 })], "USD", () => rates));
  expect(recorded).toMatchObject({ kind: "self-reported", payPoints: 40, postings: 40 });
  expect(recorded?.titles.map(({ shares }) => shares)).toEqual([null]);
});

test("postings that an office does not count are null, not none", () => {
  const recorded = answerAbout(recordedOfficial([official()], "USD", rates));
  expect(recorded).toMatchObject({ kind: "official", payPoints: null, postings: null });
  expect(recorded?.titles).toMatchObject([{ payPoints: null, postings: null, shares: null }]);
});
