import { describe, expect, it } from "vitest";
import { surveyMappingSchema } from "#lib/content/sources/survey-mapping.ts";
import { checkAnswer } from "#lib/ingest/survey/answer.ts";

const mapping = surveyMappingSchema.parse({
  kind: "self-reported",
  currency: "USD",
  editions: {
    "2025": {
      year: 2025,
      date: "2025-06-23",
      columns: {
        country: "Country",
        title: "Role",
        pay: "Pay",
        years: "Years",
        skills: "Languages",
        employment: "Employment",
      },
      years: "work",
    },
  },
  yearsWords: { "Less than 1 year": 0.5 },
  fullTime: "Employed, full-time",
  notJobs: ["Student"],
  titles: {},
});

const good = {
  Country: "Germany",
  Role: "Data engineer",
  Pay: "70000",
  Years: "4",
  Languages: "Go;SQL;Go",
  Employment: "Employed, full-time;Student, part-time",
};

function check(given: Partial<typeof good>) {
  const edition = mapping.editions["2025"];
  if (edition === undefined) throw new Error("the mapping above has the edition");
  const codeOf = (name: string) => (name === "Germany" ? "DE" : undefined);
  return checkAnswer({ line: 7, values: { ...good, ...given } }, mapping, edition, codeOf);
}

describe("checkAnswer", () => {
  it("reads a full-time answer, each skill once", () => {
    expect(check({})).toEqual({
      answer: {
        title: "Data engineer",
        country: "DE",
        logPay: Math.log(70000),
        years: 4,
        skills: ["Go", "SQL"],
      },
    });
  });

  it("keeps an answer that does not say how it is employed", () => {
    expect(check({ Employment: "" })).toHaveProperty("answer");
  });

  it("reads years that are given in words", () => {
    expect(check({ Years: "Less than 1 year" })).toHaveProperty("answer.years", 0.5);
  });

  it.each([
    [{ Employment: "Employed, part-time" }, "not full time"],
    [{ Role: "Student" }, "not in a job"],
    [{ Role: "" }, "no role given"],
    [{ Years: "" }, "no years of experience given"],
    [{ Pay: "" }, "no pay given"],
    [{ Country: "Nomadic" }, "no country of ours"],
  ])("sets %j aside with its reason", (given, reason) => {
    expect(check(given)).toEqual({ setAside: reason });
  });

  it.each([
    [{ Pay: "lots" }, "Pay", "must be a positive number"],
    [{ Pay: "-5" }, "Pay", "must be a positive number"],
    [{ Years: "many" }, "Years", "must be a number of years"],
  ])("rejects %j with line, column and reason", (given, column, reason) => {
    expect(check(given)).toMatchObject({ reject: { line: 7, column, reason } });
  });
});
