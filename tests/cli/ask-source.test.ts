import { expect, test } from "vitest";
import { askOptions } from "#lib/cli/ask-source.ts";
import { makeDraft } from "#lib/cli/make-draft.ts";
import { fileFormSchema } from "#lib/content/sources/file-form.ts";
import { guessColumns } from "#lib/ingest/draft/guess.ts";
import { lookAt } from "#lib/ingest/draft/look.ts";
import { payFile } from "#tests/helpers/pay-file.ts";

const vacancies = () =>
  payFile(
    [
      "Vacancy title,Salary,Pay basis,Money,Closing",
      "Nurse,£30.50,per hour,£,2026-03-01",
      'Data Analyst,"£45,000 - 52,000",per annum,GBP,2026-03-02',
    ].join("\n"),
    "vacancies.csv",
  );

test("new-source asks for what was not said: units without a proposal, columns with one", async () => {
  const look = await lookAt(vacancies(), fileFormSchema.parse({}));
  const guess = guessColumns(look);
  const asked: string[] = [];
  const answers: [RegExp, string][] = [
    [/Whose figures/, "Council"],
    [/publisher call/, "Vacancies"],
    [/terms/, "OGL"],
    [/^It is one of self-reported, .*What is a row/, "advertised"],
    [/^What is a row/, "postings"],
    [/Country/, "GB"],
    [/£ mean/, "£=GBP"],
    [/base, or total/, "base"],
    [/words mean/, "per hour=hour,per annum=year"],
    [/full-time year/, "1950"],
    [/paid for\?/, "Pay basis"],
    [/before decimals/, "."],
    [/count in/, "1"],
  ];
  const said = await askOptions({}, look, guess, async (question, proposal) => {
    asked.push(proposal == null || proposal === "-" ? question : `${question} [${proposal}]`);
    const answer = answers.find(([pattern]) => pattern.test(question))?.[1] ?? proposal;
    if (answer == null) throw new Error(`no answer to: ${question}`);
    return answer;
  });
  expect(asked).toContain("Column of the job's title [Vacancy title]");
  expect(asked.filter((question) => /count in|paid for/.test(question)).join()).not.toContain("[");
  expect(asked.find((question) => /amount paid for\?/.test(question))).toMatch(
    /perhaps the column Pay basis$/,
  );
  const { mapping, source } = makeDraft("council", said, look, guess);
  expect(source).toMatchObject({ publisher: "Council", licence: { confirmed: false } });
  expect(mapping).toEqual({
    kind: "advertised",
    numbers: { decimal: ".", unit: 1 },
    title: "Vacancy title",
    country: { value: "GB" },
    currency: { column: "Money", values: { "£": "GBP" } },
    year: "Closing",
    amount: { range: "Salary" },
    period: {
      column: "Pay basis",
      values: { "per hour": "hour", "per annum": "year" },
      perYear: { hour: 1950 },
    },
    concept: "base",
    rolesByWords: true,
    level: "from-title",
  });
});

test("new-source asks where places are that name no country, and for a bonus where pay is total", async () => {
  const rows = ["Nurse,Berlin,50000,2000", "Nurse,Wien,52000,"];
  const file = payFile(["Job,Location,Salary,Bonus a year", ...rows].join("\n"), "cities.csv");
  const look = await lookAt(file, fileFormSchema.parse({}));
  const options = {
    ...{ publisher: "P", name: "N", licence: "CC0", kind: "self-reported", currency: "EUR" },
    ...{ year: "2026", period: "year", unit: "1", concept: "total", country: "Location" },
  };
  const said = await askOptions(options, look, guessColumns(look), async (question, proposal) => {
    if (question === "In which countries are Berlin, Wien? Such as Berlin=FI") {
      return "Berlin=DE,Wien=AT";
    }
    return question.startsWith("Column of a bonus") ? "Bonus a year" : (proposal ?? "-");
  });
  expect(makeDraft("cities", said, look, guessColumns(look)).mapping).toMatchObject({
    country: { column: "Location", values: { Berlin: "DE", Wien: "AT" } },
    amount: { column: "Salary" },
    bonus: "Bonus a year",
  });
});

test("pay after tax is neither proposed nor taken", async () => {
  const look = await lookAt(
    payFile("Job,Net salary,Bonus pay,Gross salary\nNurse,2000,50,2900\nTester,2100,0,3000\n"),
    fileFormSchema.parse({}),
  );
  const guess = guessColumns(look);
  expect(guess.amount).toBe("Gross salary");
  const said = {
    ...{ publisher: "A", name: "B", licence: "C", concept: "base", currency: "EUR" },
    ...{ period: "month", "per-year": "12", year: "2026", country: "FI", amount: "Net salary" },
  };
  expect(() => makeDraft("a", said, look, guess)).toThrow(
    '"Net salary" is pay after tax, which is never read.',
  );
});
