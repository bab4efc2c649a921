import { describe, expect, it } from "vitest";
import { surveyMappingSchema } from "#lib/content/sources/row-mapping.ts";
import { Row } from "#lib/ingest/fields/row.ts";
import { answerReader } from "#lib/ingest/survey/answer.ts";

const mapping = {
  kind: "self-reported",
  currency: "USD",
  title: "Role",
  country: "Country",
  amount: "Pay",
  period: "year",
  concept: "total",
  year: 2025,
  years: { column: "Years", words: { "Less than 1 year": 0.5 } },
  skills: "Languages",
  employment: { column: "Employment", fullTime: ["Employed, full-time"] },
};

const good = {
  Country: "Germany",
  Role: "Data engineer",
  Pay: "70000",
  Years: "4",
  Languages: "Go;SQL;Go",
  Employment: "Employed, full-time;Student, part-time",
};

function check(given: Partial<typeof good>) {
  const parsed = surveyMappingSchema.safeParse(mapping);
  if (!parsed.success || parsed.data.general === null)
    throw new Error("the mapping above is right");
  const row = { ...good, ...given };
  const read = answerReader(parsed.data.general, ["Student"], { lastYear: 2026 });
  return read(new Row(Object.keys(row)).set(7, Object.values(row)));
}

describe("an answer", () => {
  it("is read with its place, pay, years and each skill once", () => {
    expect(check({})).toEqual({
      value: {
        title: "Data engineer",
        country: "DE",
        year: 2025,
        currency: "USD",
        logPay: Math.log(70000),
        years: 4,
        skills: ["Go", "SQL"],
      },
    });
  });

  it("counts where it does not say how it is employed", () => {
    expect(check({ Employment: "" })).toHaveProperty("value");
  });

  it.each([
    ["Less than 1 year", 0.5],
    ["3-5", 4],
    ["10+", 10],
    ["0,5", 0.5],
    ["more than 20 years", 20],
    ["< 1", 0.5],
  ])("has years in words and bands: %s", (Years, years) => {
    expect(check({ Years })).toHaveProperty("value.years", years);
  });

  it.each([
    [{ Employment: "Employed, part-time" }, "not full time"],
    [{ Role: "Student" }, "not in a job"],
    [{ Role: "" }, "no role given"],
    [{ Years: "" }, "no years of experience given"],
    [{ Pay: "" }, "no pay given"],
    [{ Country: "Nomadic" }, "no country of ours"],
    [{ Pay: "35" }, "too little for a year's full-time pay in DE: another period or unit?"],
  ])("is set aside with its reason: %j", (given, reason) => {
    expect(check(given)).toEqual({ setAside: reason });
  });

  it.each([
    [{ Pay: "lots" }, "Pay", "holds no number"],
    [{ Pay: "-5" }, "Pay", "must be above 0"],
    [{ Pay: "65.000" }, "Pay", "can be read in two ways"],
    [{ Pay: "£70000" }, "Pay", "names another currency (GBP, EGP, LBP) than USD"],
    [{ Years: "many" }, "Years", "must be a number of years"],
    [{ Role: "D\uFFFDveloppeur" }, "Role", "holds bytes that are no text in this encoding"],
  ])("is rejected with column and reason: %j", (given, column, reason) => {
    expect(check(given)).toMatchObject({
      reject: { column, reason: expect.stringContaining(reason) },
    });
  });
});
