import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { conceptOf } from "#lib/domain/pay-cell.ts";
import { payFile, readBy } from "#tests/helpers/pay-file.ts";
import { hasSharedData, sharedData } from "#tests/helpers/shared-data.ts";

/** Invented rows in the forms of public files of pay, each read by a mapping alone. */
const postings = (rest: string) => `
kind: advertised
concept: base
level: from-title
${rest}`;

async function read(mapping: string, content: string, name = "pay.csv") {
  const { observations, rejects, report } = await readBy(mapping, payFile(content, name));
  return {
    amounts: [...observations].map(({ country, currency, amount }) => [country, currency, amount]),
    rejects: rejects.map(({ line, reason }) => [line, reason]),
    setAside: report.setAside.map(({ reason }) => reason),
  };
}

describe("postings", () => {
  test("with an estimate in thousands as text, and hourly ones among them", async () => {
    const text = [
      "Job Title,Salary Estimate,Location",
      'Data Scientist,$53K-$91K (Glassdoor est.),"Albuquerque, NM"',
      'Senior Data Scientist,Employer Provided Salary:$120K-$150K,"San Francisco, CA"',
      'Data Analyst,$21-$34 Per Hour(Glassdoor est.),"Newark, DE"',
      'Data Analyst,-1,"Newark, DE"',
    ].join("\n");
    const mapping = postings(`
title: Job Title
country: { column: Location, part: last, states: [US] }
currency: USD
year: 2026
amount: { range: Salary Estimate }
missing: ["-1"]
numbers: { decimal: ".", ignore: ["(Glassdoor est.)", "Employer Provided Salary:"] }
period: { column: Salary Estimate, contains: { per hour: hour }, otherwise: year, perYear: { hour: 2080 } }`);
    const { amounts, rejects, setAside } = await read(mapping, text);
    expect(rejects).toEqual([]);
    expect(setAside).toEqual(["no pay given"]);
    expect(amounts).toEqual([
      ["US", "USD", 53_000],
      ["US", "USD", 91_000],
      ["US", "USD", 120_000],
      ["US", "USD", 150_000],
      ["US", "USD", 43_680],
      ["US", "USD", 70_720],
    ]);
  });

  test("in lakhs a year", async () => {
    const text = [
      "title;pay;place",
      "Data Engineer;4-8 Lacs PA.;Pune",
      "Data Engineer;12,00,000 - 15,50,000 PA.;Bengaluru",
      "Data Engineer;12 L;Pune",
      "Data Engineer;8-14 LPA;Pune",
      "Data Engineer;Not disclosed by recruiter;Pune",
    ].join("\n");
    const mapping = postings(`
title: title
country: { value: IN }
currency: INR
year: 2026
amount: { range: pay }
missing: [Not disclosed by recruiter]
numbers: { decimal: ".", ignore: [PA.], suffixes: { L: 100000 } }
period: year`);
    const { amounts, rejects } = await read(mapping, text);
    expect(rejects).toEqual([]);
    expect(amounts.map(([, , amount]) => amount)).toEqual([
      ...[400_000, 800_000, 1_200_000, 1_550_000],
      ...[1_200_000, 800_000, 1_400_000],
    ]);
  });

  test("as JSON lines with ends, currency and gross or net inside an object", async () => {
    const rows = [
      {
        name: "Backend Engineer",
        salary: { from: 3_000, to: 4_000, currency: "EUR", gross: true },
        area: "Deutschland",
        published_at: "2026-03-04T10:00:00+0300",
      },
      {
        name: "Backend Engineer",
        salary: { from: 3_000, to: null, currency: "EUR", gross: false },
        area: "Deutschland",
        published_at: "2026-03-04T10:00:00+0300",
      },
      {
        name: "Backend Engineer",
        salary: null,
        area: "Deutschland",
        published_at: "2026-03-04T10:00:00+0300",
      },
    ];
    const mapping = postings(`
title: name
country: area
currency: { column: salary.currency, values: { RUR: RUB } }
year: published_at
amount: { low: salary.from, high: salary.to }
tax: { column: salary.gross, gross: ["true"] }
period: { value: month, perYear: { month: 12 } }`);
    const { amounts, setAside } = await read(
      mapping,
      rows.map((row) => JSON.stringify(row)).join("\n"),
      "v.jsonl",
    );
    expect(amounts).toEqual([
      ["DE", "EUR", 36_000],
      ["DE", "EUR", 48_000],
    ]);
    expect(setAside.toSorted()).toEqual(["no pay given", "pay after tax, or not said"]);
  });

  const lca = postings(`
title: JOB_TITLE
country: { value: US }
currency: USD
year: { column: BEGIN_DATE }
level: { column: PW_WAGE_LEVEL, values: { I: entry, II: mid, III: senior, IV: senior } }
employment: { column: FULL_TIME_POSITION, fullTime: ["Y"] }
amount: { low: WAGE_RATE_OF_PAY_FROM, high: WAGE_RATE_OF_PAY_TO }
numbers: { decimal: ".", grouping: "," }
period:
  column: WAGE_UNIT_OF_PAY
  values: { Year: year, Month: month, Bi-Weekly: fortnight, Week: week, Hour: hour }
  perYear: { month: 12, fortnight: 26, week: 52, hour: 2080 }`)
    .replace("level: from-title\n", "")
    .replace("concept: base", "concept: visa-offer");

  test("as disclosed for visas, in every unit", async () => {
    const text = [
      "CASE_STATUS,JOB_TITLE,FULL_TIME_POSITION,BEGIN_DATE,WAGE_RATE_OF_PAY_FROM,WAGE_RATE_OF_PAY_TO,WAGE_UNIT_OF_PAY,PW_WAGE_LEVEL",
      'Certified,SOFTWARE ENGINEER,Y,2026-03-04 00:00:00,"120,000.00","150,000.00",Year,III',
      "Certified,Software Engineer,Y,2026-03-04 00:00:00,60.00,,Hour,II",
      "Withdrawn,Software Engineer,Y,2026-03-04 00:00:00,60.00,,Hour,II",
      "Certified,Software Engineer,Y,2026-03-04 00:00:00,4000.00,0.00,Bi-Weekly,I",
    ].join("\n");
    const { amounts, rejects } = await read(`${lca}\nwhere: { CASE_STATUS: [Certified] }`, text);
    expect(rejects).toEqual([]);
    expect(amounts.map(([, , amount]) => amount)).toEqual([120_000, 150_000, 124_800, 104_000]);
  });

  test.runIf(hasSharedData)("the real filings of one quarter too (needs ../shared)", async () => {
    const file = join(sharedData, "postings/us-lca-health-fy2025-q2.csv.gz");
    const { report, rejectedFor, cells } = await readBy(
      lca
        .replace("IV: senior }", "IV: senior }, otherwise: from-title")
        .replace(
          "title: JOB_TITLE",
          "title: { column: JOB_TITLE, code: { column: SOC_CODE, of: soc2018 } }",
        )
        .concat("\nemployer: EMPLOYER_NAME\nrolesByWords: true"),
      file,
    );
    expect(report.read).toBe(8_078);
    // One title holds control characters, and counts by its code.
    expect(rejectedFor).toEqual([]);
    expect(cells.length).toBeGreaterThan(500);
    expect(cells.every((cell) => conceptOf(cell) === "visa-offer")).toBe(true);
    const therapists = cells.filter(({ title }) => title === "Physical Therapist");
    expect(therapists.length).toBeGreaterThan(0);
    expect(JSON.stringify(therapists)).toMatch(/"employer":"[0-9a-f]{16}"/);
  });
});

describe("surveys", () => {
  const survey = (rest: string) => `
kind: self-reported
concept: base
rolesByName: true
${rest}`;

  test("with free-text countries, currencies, commas and long questions", async () => {
    const pays = [
      "55,000",
      "54,600",
      "62,000",
      "60,000",
      "58,500",
      "51,000",
      "70,000",
      "66,000",
      "57,000",
      "59,000",
      "61,000",
    ];
    const names = [
      "United States",
      "USA",
      "usa",
      "U.S.",
      "US",
      "United states of america",
      "the United States",
      "U.S.A.",
      "United States ",
      "us",
      "America",
    ];
    const question =
      "What is your annual salary? (You'll indicate the currency in a later question.)";
    const text = [
      `Timestamp,Job title,"${question}",Please indicate the currency,What country do you work in?,Years`,
      ...pays.map(
        (pay, at) =>
          `4/27/2026 11:02:10,Data Engineer,"${pay}",USD,${names[at]},${["1 year or less", "2 - 4 years", "5-7 years", "8 - 10 years", "41 years or more"][at % 5]}`,
      ),
    ].join("\n");
    const mapping = survey(`
title: Job title
country: What country do you work in?
currency: { column: Please indicate the currency }
year: Timestamp
amount: "${question}"
period: year
numbers: { decimal: "." }
years: Years`);
    const { report, cells } = await readBy(mapping, payFile(text));
    expect(report).toMatchObject({ read: 11, rejected: 0, postings: 11, setAside: [] });
    expect(cells[0]).toMatchObject({ country: "US", n: 11 });
  });
});
