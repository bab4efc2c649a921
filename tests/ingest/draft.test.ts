import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { makeDraft } from "#lib/cli/make-draft.ts";
import { fileFormSchema } from "#lib/content/sources/file-form.ts";
import { titleOfCode } from "#lib/content/sources/title-codes.ts";
import { guessColumns } from "#lib/ingest/draft/guess.ts";
import { lookAt } from "#lib/ingest/draft/look.ts";
import { payFile, readBy } from "#tests/helpers/pay-file.ts";
import { writeXlsx } from "#tests/helpers/xlsx.ts";

const look = (content: string | Buffer, name: string, form = {}) =>
  lookAt(payFile(content, name), fileFormSchema.parse(form));

describe("a file that nobody described", () => {
  test("finds the sheet that holds the table, below its title lines", async () => {
    const seen = await look(
      writeXlsx({
        Cover: [
          ["Survey", "2025"],
          ["By", "a union"],
        ],
        Answers: [
          ["Survey 2025, answers"],
          [],
          ["Tehtävänimike", "Palkka (€/kk)"],
          ["Kehittäjä", 4_100],
          ["Testaaja", 3_900],
          ["1) without extras"],
        ],
      }),
      "survey.xlsx",
    );
    expect(seen).toMatchObject({ sheet: "Answers", headerLine: 3, rows: 3, encodings: null });
    expect(guessColumns(seen)).toMatchObject({ title: "Tehtävänimike", amount: "Palkka (€/kk)" });
  });

  test("shows how each encoding would read the words of a file that is no UTF-8", async () => {
    const czech = Buffer.from(
      "N\xe1zev zam\xecstn\xe1n\xed;Medi\xe1n\nU\xe8itel;41 000\n",
      "latin1",
    );
    const { encodings } = await look(czech, "mzdy.csv");
    expect(encodings).toContainEqual({
      encoding: "windows-1250",
      words: ["Název", "zaměstnání", "Medián", "Učitel"],
    });
    expect((await look(czech, "mzdy.csv", { encoding: "windows-1250" })).encodings).toBeNull();
  });

  test("joins column names of two lines, a merged cell standing for those to its right", async () => {
    const rows = [
      ["Table 14"],
      ["", "", "Jobs", "Percentiles", "", ""],
      ["Occupation", "Code", "(thousand)", 25, "Median", 75],
      ["Software developers", "2134", 310, 800.1, 1_040.9, "x"],
    ];
    const seen = await look(writeXlsx({ All: rows }), "t.xlsx", { headerLine: 2, headerLines: 2 });
    expect(seen.columns.map(({ name }) => name)).toEqual([
      ...["Occupation", "Code", "Jobs (thousand)"],
      ...["Percentiles 25", "Percentiles Median", "Percentiles 75"],
    ]);
    expect(guessColumns(seen)).toMatchObject({
      title: "Occupation",
      code: "Code",
      count: "Jobs (thousand)",
      p25: "Percentiles 25",
      p50: "Percentiles Median",
      p75: "Percentiles 75",
    });
    const { cells } = await readBy(
      `
kind: official
country: GB
editions: {}
currency: GBP
file: { headerLine: 2, headerLines: 2 }
year: { value: 2025 }
period: { factor: 52 }
code: Code
occupation: Occupation
amounts: { p25: Percentiles 25, p50: Percentiles Median, p75: Percentiles 75 }
missing: [x]
occupations: [{ code: "2134", is: { roles: [software-developer] } }]`,
      payFile(writeXlsx({ All: rows }), "t.xlsx"),
    );
    expect(cells).toMatchObject([{ p25: 41_605, p50: 54_127, p75: null }]);
  });

  test("finds column names above a line of units, and the questions under codes", async () => {
    const units = await look(
      writeXlsx({
        "Table 1": [
          ["Bureau of Statistics"],
          ["Employee Earnings and Hours, May 2023"],
          [],
          ["", "", "Males", "", "Persons", ""],
          ["", "", "Full-time", "Total", "Full-time", "Total"],
          ["ANZSCO code", "Occupation", "$", "$", "$", "$"],
          ["2613", "Software Programmers", 2_410.5, 2_350.1, 2_371.1, 2_290.4],
          ["2544", "Registered Nurses", 2_010.5, 1_850.1, 1_971.1, "np"],
        ],
      }),
      "cube.xlsx",
    );
    expect(units).toMatchObject({ headerLine: 4, headerLines: 3 });
    expect(units.columns.map(({ name }) => name)).toEqual([
      ...["ANZSCO code", "Occupation", "Males Full-time $", "Males Total $"],
      ...["Persons Full-time $", "Persons Total $"],
    ]);
    const questions = await look(
      [
        "Q2,Q4,Q23",
        "What is your age (# years)?,In which country do you reside?,What is your yearly pay?",
        '"{""ImportId"":""QID2""}","{""ImportId"":""QID4""}","{""ImportId"":""QID23""}"',
        "25-29,Finland,50000",
        "30-34,Finland,60000",
      ].join("\n"),
      "survey.csv",
    );
    expect(questions).toMatchObject({ headerLine: null, headerLines: 3, rows: 2 });
  });

  test("proposes ranges as text, and what tells period, currency and year, in any language", async () => {
    const seen = await look(
      [
        "職種\t年収（万円）\tSalary band\tPay basis\tMoney\tPosted",
        "看護師\t420\t£45k - 60k\tPer annum\tGBP\t2026-03-01",
        "医師\t980\t£20.50\tper hour\tEUR\t2026-03-02",
      ].join("\n"),
      "jobs.tsv",
    );
    expect(guessColumns(seen)).toMatchObject({
      title: "職種",
      amount: "年収（万円）",
      period: "Pay basis",
      currency: "Money",
      year: "Posted",
    });
  });
});

test("counts of salaries are no pay, and a name that says what is in it is", async () => {
  const reported = await look(
    'Job Title,Salaries Reported,Salary\nNurse,3,₹6,48\nTester,12,"₹6,48,573/yr"\n',
    "i.csv",
  );
  expect(guessColumns(reported).amount).toBeNull();
  const german = await look(
    "Beruf;Bruttojahresgehalt inkl. Bonus;Davon Bonus\nPfleger;62000;5000\nArzt;90000;4000\n",
    "g.csv",
  );
  expect(guessColumns(german).amount).toBe("Bruttojahresgehalt inkl. Bonus");
});

test.each([
  ["official", "Profession;Salaire net mensuel moyen;Salaire net mensuel médian", {}],
  ["official", "Profession;Mean net pay", { mean: "Mean net pay" }],
  ["advertised", "Job;Pay net from;Pay net to", { low: "Pay net from", high: "Pay net to" }],
])("pay after tax is refused, whoever asks for it (%s, %s)", async (kind, header, said) => {
  const seen = await look(`${header}\nDeveloper;2500;2400\nTester;2300;2200\n`, "net.csv");
  expect(() => makeDraft("tried", { kind, ...said }, seen, guessColumns(seen))).toThrow(
    "is pay after tax, which is never read. Nothing was written",
  );
});

test.each([
  ["code and name in one column", "2512 Software developers", "2512"],
  ["names without codes", "IT project managers", "IT project managers"],
])("an official table with %s", async (_, occupation, code) => {
  const { cells, titles } = await readBy(
    `
kind: official
country: SI
editions: {}
currency: EUR
year: { value: 2025 }
period: { factor: 12 }
code: Occupation
occupation: Occupation
amounts: { p50: Median }
occupations: [{ code: "${code}", is: { roles: [software-developer] } }]`,
    payFile(`Occupation;Median\n${occupation};3200\n`),
  );
  expect(cells).toMatchObject([{ title: occupation, p50: 38_400 }]);
  expect(titles.size).toBe(1);
});

test("an official table with a figure a row has a row for each occupation", async () => {
  const figures = ["Mean;60000", "P25;48000", "Median;57000", "Jobs;12", "Median, men;59000"];
  const rows = ["M", "T"].flatMap((sex) =>
    figures.map((figure) => `2512 Software developers;${sex};2025;${figure}`),
  );
  const { cells, report, rejects } = await readBy(
    `
kind: official
country: SI
editions: {}
currency: EUR
where: { Sex: [T] }
year: { column: Year }
period: { factor: 1 }
code: Occupation
occupation: Occupation
long: { figure: Statistic, value: Value }
amounts: { mean: Mean, p25: P25, p50: Median }
jobs: { column: Jobs, unit: 1000 }
occupations: [{ code: "2512", is: { roles: [software-developer] } }]`,
    payFile(
      ["Occupation;Sex;Year;Statistic;Value", ...rows, rows.at(-3)?.replace("57000", "1")].join(
        "\n",
      ),
    ),
  );
  expect(cells).toMatchObject([{ mean: 60_000, p25: 48_000, p50: 57_000, jobs: 12_000 }]);
  expect(cells).toHaveLength(1);
  expect(report).toMatchObject({ read: 11, accepted: 10, rejected: 1 });
  expect(report.setAside).toContainEqual({ reason: "Statistic is not read", rows: 2 });
  expect(rejects[0]).toMatchObject({ line: 12, column: "Value", value: "1" });
});

test("is described by new-source with its figures known by their names", async () => {
  const file = payFile(
    [
      "Occupation;Sex;Statistic;2025",
      "2512 Developers;Total;Mean;60000",
      "2512 Developers;Total;Lower quartile;48000",
      "2512 Developers;Total;Employees (thousand);12",
      "2512 Developers;Men;Mean;61000",
    ].join("\n"),
    "px.csv",
  );
  const look = await lookAt(file, fileFormSchema.parse({}));
  const said = {
    ...{ kind: "official", publisher: "SURS", name: "Pay", licence: "CC BY 4.0", country: "SI" },
    ...{ currency: "EUR", period: "year", year: "2025", codes: "isco08", "count-unit": "1000" },
    ...{ figure: "Statistic", value: "2025", where: "Sex=Total" },
  };
  const draft = makeDraft("surs", said, look, guessColumns(look));
  expect(draft.mapping).toMatchObject({
    where: { Sex: ["Total"] },
    long: { figure: "Statistic", value: "2025" },
    amounts: { mean: "Mean", p25: "Lower quartile" },
    jobs: { column: "Employees (thousand)", unit: 1_000 },
    links: "isco08",
  });
  const { cells, rejects } = await readBy(stringify(draft.mapping), file);
  expect([rejects, cells.length]).toEqual([[], 1]);
  expect(cells).toMatchObject([{ mean: 60_000, p25: 48_000, jobs: 12_000 }]);
});

test.each([
  ["isco08", "2512.4", "Software Developer"],
  ["isco08", "22210", "Registered Nurse"],
  ["isco08", "9999", null],
  ["soc2018", "15-1252.00", "Software Developer"],
  ["uk-soc2020", "2135", "Security Engineer"],
  // Of software and of web developers.
  ["uk-soc2020", "2134", null],
])("a code of %s, %s, stands for the title %s", (classification, code, title) => {
  expect(titleOfCode(classification)(code)).toBe(title);
});

test.each([
  ["yli 10", 10],
  ["10年以上", 10],
  ["5～9年", 7],
  ["1年未満", 0.5],
  ["mehr als 5 Jahre", 5],
  ["moins de 2 ans", 1],
  ["3 až 5 let", 4],
])("years of experience as %s are %d", async (said, years) => {
  const rows = Array.from({ length: 12 }, () => `Data Engineer;${said};60000`).join("\n");
  const {
    rejects,
    statistics: _,
    report,
  } = await readBy(
    `
kind: self-reported
title: t
country: { value: DE }
currency: EUR
year: 2025
amount: pay
period: year
concept: base
years: y
rolesByName: true`,
    payFile(`t;y;pay\n${rows}`, `${years}.csv`),
  );
  expect([rejects, report.postings]).toEqual([[], 12]);
});
