import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { PayCell } from "#lib/domain/pay-cell.ts";
import { mappingOf } from "#lib/ingest/adapters.ts";
import { payFile, readBy, readWhole } from "#tests/helpers/pay-file.ts";

/**
 * Files that failed once, or that must go on working, a line each in ../shared/cases/README.md. The inputs here are invented
 * ones of the same kind; where ../shared/cases is there, its own are read too.
 */
const shared = join(process.cwd(), "../shared/cases");
const given = (name: string, file: string) => join(shared, name, file);
const hasShared = existsSync(shared);

const survey = (more: string, years = "years: years") => `
kind: self-reported
country: country
title: title
year: 2026
concept: base
titles: { Backend: [backend-engineer] }
${years}
${more}`;
const euros = "currency: EUR\namount: pay\nperiod: year";
const postings = (more: string) => `
kind: advertised
title: title
concept: base
level: from-title
${more}`;
const indexHeader =
  "work_year,experience_level,employment_type,job_title,salary,salary_currency,salary_in_usd,employee_residence,remote_ratio,company_location,company_size";

const answers = (country: string, pays: readonly (string | number)[], title = "Backend") =>
  `country,title,pay,years\n${pays.map((pay, at) => `${country},${title},${pay},${(at % 9) + 1}`).join("\n")}\n`;
const readIndex = (rows: readonly string[], source = "aijobs") =>
  readWhole({
    file: payFile(`${indexHeader}\n${rows.join("\n")}\n`),
    source,
    mapping: mappingOf("aijobs"),
    edition: { label: "2026-06-30", date: "2026-06-30" },
  });
const indexRow = (salary: string | number, given: Record<string, string> = {}) => {
  const { title = "Backend Engineer", country = "US", currency = "USD", level = "SE" } = given;
  return `2026,${level},FT,${title},${salary},${currency},1,${country},0,${country},M`;
};
const middle = (cells: readonly PayCell[]) =>
  cells.flatMap((cell) =>
    cell.kind === "self-reported" && cell.experience === null
      ? [Math.round(Math.exp(cell.percentilesLog[2]))]
      : [],
  );
const ranges = (cells: readonly PayCell[]) =>
  cells.flatMap((cell) =>
    cell.kind === "advertised"
      ? cell.ranges.map(({ currency, low, high }) => [cell.country, currency, low, high])
      : [],
  );
const reasonsOf = ({ report }: { report: { setAside: { reason: string }[] } }) =>
  report.setAside.map(({ reason }) => reason);

/** Each file of the shared case beside the invented one. */
const files = (own: string | Buffer, name: string, file: string) => [
  () => payFile(own),
  ...(hasShared ? [() => given(name, file)] : []),
];
const eleven = [52, 48, 61, 56, 43, 70, 50, 54, 49, 63, 55].map((k) => k * 1000);

describe("amounts written as text", () => {
  test("are refused where a plain number is expected, and read where the mapping says that they are ranges", async () => {
    const texts = ["$120k–$150k", "$120-150k", "up to 150000", '"150,000"', "150000"];
    const index = await readIndex(texts.map((text) => indexRow(text)));
    expect(index.report).toMatchObject({ accepted: 1, rejected: 4 });
    const file = payFile(
      `title,pay\n${texts.map((text) => `Backend Engineer,${text}`).join("\n")}\n`,
    );
    const read = await readBy(
      postings(
        'country: { value: US }\ncurrency: USD\nyear: 2026\namount: { range: pay }\nperiod: year\nnumbers: { decimal: "." }',
      ),
      file,
    );
    expect(ranges(read.cells)).toEqual([
      ["US", "USD", 120000, 150000],
      ["US", "USD", 150000, null],
    ]);
    expect(read.rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [4, "names only an upper end"],
    ]);
  });

  test.for(
    files(answers("Germany", ["65.000", "58.500", "71.000"]), "04-thousands-dot", "survey.csv"),
  )("65.000 is refused unless the mapping names a sign", async (file) => {
    const refused = await readBy(survey(euros), file());
    expect(refused.report.accepted).toBe(0);
    expect(refused.rejects[0]?.reason).toBe(
      'can be read in two ways, as decimals or as thousands behind "."; write "numbers: { decimal: "," }" for thousands or "numbers: { decimal: "." }" in mapping.yaml',
    );
    const read = await readBy(survey(`${euros}\nnumbers: { grouping: "." }`), file());
    expect(read.report.rejected).toBe(0);
  });

  test.for(
    files(
      answers("Germany", [
        '"65,000"',
        '"58,500"',
        "71 000",
        "82k",
        "€ 49000",
        "90000",
        "71\u00A0000",
        "60K",
        "EUR 55'000",
        "62000",
        "58000.00",
      ]),
      "05-thousands-comma",
      "survey.csv",
    ),
  )(
    "grouping signs, k and the currency's sign are read where the mapping names the signs",
    async (file) => {
      const read = await readBy(survey(`${euros}\nnumbers: { grouping: [",", " ", "'"] }`), file());
      expect(read.rejects).toEqual([]);
      const plain = await readBy(survey(euros), file());
      expect(plain.report.rejected).toBeGreaterThan(2);
    },
  );

  test("lakhs and Indian groups are read, other suffixes by the mapping", async () => {
    const file = payFile(answers("India", ["12 lakh", '"12,00,000"', "1.2 Cr", "12 LPA", "1200T"]));
    const form = 'numbers: { decimal: ".", suffixes: { T: 1000 } }';
    const read = await readBy(survey(`currency: INR\namount: pay\nperiod: year\n${form}`), file);
    expect(read.rejects).toEqual([]);
  });
});

describe("units", () => {
  test("hours and months in a yearly column are set aside, whole postings of them", async () => {
    const pays = [180000, 150000, 75, 60, 12500, 10000];
    const { cells, report } = await readIndex(pays.map((pay) => indexRow(pay)));
    expect(ranges(cells)).toEqual([["US", "USD", 150000, 180000]]);
    expect(report.setAside).toEqual([
      { reason: "too little for a year's full-time pay in US: another period or unit?", rows: 4 },
    ]);
  });

  test.for(
    files(
      answers(
        "Finland",
        eleven.map((pay) => pay / 10),
      ),
      "03-monthly-survey",
      "survey.csv",
    ),
  )("months become a year by the mapping's number of them", async (file) => {
    const form = "currency: EUR\namount: pay\nperiod: { value: month, perYear: { month: 12.5 } }";
    const { cells } = await readBy(survey(form), file());
    const [pay = 0] = middle(cells);
    expect(pay).toBeGreaterThan(60_000);
    expect(pay).toBeLessThan(70_000);
  });

  test("a period without its number a year is a mistake in the mapping", () => {
    const form = "currency: EUR\namount: pay\nperiod: month";
    expect(() => readBy(survey(form), "nowhere")).toThrow(
      /must say how many months of pay a full-time year has, such as .* month: 12/,
    );
  });

  test.for(
    files(
      `country,title,pay,currency,years\n${eleven.map((pay, at) => `United Kingdom,Backend,${pay},${at === 3 ? "USD" : "GBP"},${at}`).join("\n")}\n`,
      "06-survey-currency-column",
      "survey.csv",
    ),
  )(
    "a currency column is heeded: a country's answers come to the currency of most",
    async (file) => {
      const { cells } = await readBy(
        survey("currency: { column: currency }\namount: pay\nperiod: year"),
        file(),
      );
      expect(new Set(cells.map((cell) => ("currency" in cell ? cell.currency : "")))).toEqual(
        new Set(["GBP"]),
      );
    },
  );

  const office = (numbers: string, period = "{ factor: 1 }") => `
kind: official
country: US
currency: USD
editions: { "2026-06-30": { date: "2026-06-30" } }
year: { column: year }
period: ${period}
code: code
occupation: occupation
amounts: { mean: mean, p10: p10, p25: p25, p50: p50, p75: p75, p90: p90 }
${numbers}
occupations: [{ code: 15-1252, is: { soc: [15-1252] } }, { code: 15-1253, is: { soc: [15-1253] } }]`;
  const officeHeader = "year,code,occupation,mean,p10,p25,p50,p75,p90";

  test.for(
    files(
      `${officeHeader}\n2025,15-1252,Software Developers,120000,140000,90000,110000,100000,80000\n`,
      "07-percentiles-out-of-order",
      "official.csv",
    ),
  )("percentiles out of order are rejected", async (file) => {
    const { cells, rejects } = await readBy(office(""), file());
    expect(cells).toEqual([]);
    expect(rejects).toMatchObject([{ line: 2, reason: "percentiles are out of order" }]);
  });

  test.for(
    files(
      `${officeHeader}\n2025,15-1252,Software Developers,"5.061,50",3.369,4.100,4.925,5.800,6.820\n2025,15-1253,Software Testers,4.161,3.369,4.100,4.125,4.800,5.820\n`,
      "08-official-decimal-comma",
      "official.csv",
    ),
  )("a decimal comma in an official table is read by name and refused without", async (file) => {
    const refused = await readBy(office(""), file());
    expect(refused.cells).toEqual([]);
    expect(refused.rejects).toHaveLength(2);
    const { cells } = await readBy(office('numbers: { decimal: "," }', "{ factor: 12 }"), file());
    expect(cells.map((cell) => cell.kind === "official" && cell.mean)).toEqual([60738, 49932]);
  });

  test("local dollars are relabelled for every source of the publisher, and proposed elsewhere", async () => {
    const rows = ["CA", "CA", "SG", "SG"].map((country, at) =>
      indexRow(150000 - 20000 * (at % 2), { country }),
    );
    const own = await readIndex(rows);
    expect(ranges(own.cells)).toEqual([
      ["CA", "CAD", 130000, 150000],
      ["SG", "USD", 130000, 150000],
    ]);
    expect(own.warnings).toEqual([
      "Singapore: 1 of 1 postings say USD, and the country has a dollar of its own: if they are SGD, add a correction to content/sources/aijobs/corrections.yaml",
    ]);
    const other = await readIndex(rows, "elsewhere");
    expect(other.warnings.map((warning) => warning.split(":")[0])).toEqual(["Canada", "Singapore"]);
  });

  test("base pay is read apart from equity and bonus", async () => {
    const rows = eleven.map(
      (k, at) => `United States,Backend,${k * 2},${k},1000,${k * 3 + 1000},${at}`,
    );
    const file = payFile(`country,title,base,equity,bonus,pay,years\n${rows.join("\n")}\n`);
    const dollars = "currency: USD\nperiod: year";
    const base = await readBy(survey(`${dollars}\namount: base`), file);
    const both = await readBy(survey(`${dollars}\namount: { sum: [base, bonus] }`), file);
    expect(middle(base.cells)[0]).toBeCloseTo(108000, -2);
    expect(middle(both.cells)[0]).toBeCloseTo(109000, -2);
  });
});

describe("forms of files", () => {
  const text = answers("Finland", eleven);
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
  const forms: [string, string | Buffer, string][] = [
    ["14-utf16", utf16, ""],
    ["15-semicolon", text.replaceAll(",", ";"), ""],
    ["16-tab", text.replaceAll(",", "\t"), ""],
    ["18-banner-above-header", `"Add your answer at the address below",,,\n${text}`, ""],
  ];
  test.for(forms)("%s", async ([name, content]) => {
    const month = { "14-utf16": 1, "15-semicolon": 1, "16-tab": 1 }[name] ?? 0;
    const period = month === 1 ? "{ value: month, perYear: { month: 12 } }" : "year";
    const own = await readBy(survey(euros), payFile(content));
    expect(own.report).toMatchObject({ read: 11, rejected: 0, postings: 11 });
    if (!hasShared) return;
    const form = `currency: EUR\namount: pay\nperiod: ${period}`;
    const theirs = await readBy(survey(form), given(name, "survey.csv"));
    expect(theirs.report.rejected).toBe(0);
    expect(theirs.report.read).toBeGreaterThan(0);
  });

  test("a Latin-1 file is read by its encoding, and refused by name without", async () => {
    const file = payFile(Buffer.from(answers("France", eleven, "Développeur"), "latin1"));
    const refused = await readBy(survey(euros), file);
    expect(refused.report.accepted).toBe(0);
    expect(refused.rejects[0]?.reason).toMatch(/write "file: \{ encoding: windows-1252 \}"/);
    const { cells } = await readBy(survey(`${euros}\nfile: { encoding: iso-8859-1 }`), file);
    expect(cells[0]?.title).toBe("Développeur");
  });

  test("line breaks in the header and in fields", async () => {
    const broken = text.replace("pay", '"pay\n(gross, yearly)"').replace("Backend", '"Back\nend"');
    const form = "currency: EUR\namount: pay (gross, yearly)\nperiod: year";
    const { report, titles } = await readBy(survey(form), payFile(broken));
    expect(report).toMatchObject({ read: 11, rejected: 0 });
    expect([...titles.keys()]).toContain("Back end");
  });

  test("a survey of one country has it as a constant", async () => {
    const file = payFile(text.replaceAll("Finland", "Helsinki").replace("country", "city"));
    const constant = survey(euros).replace("country: country", "country: { value: FI }");
    const { cells } = await readBy(constant, file);
    expect(cells[0]?.country).toBe("FI");
  });

  test("years are bands, ends and decimal commas", async () => {
    const years = ["3-5", "10+", '"0,5"', "4", "5 - 7 years", "more than 20", "<1", "2"];
    const rows = years.map((band) => `Finland,Backend,50000,${band}`);
    const { rejects } = await readBy(
      survey(euros),
      payFile(`country,title,pay,years\n${rows.join("\n")}\n`),
    );
    expect(rejects).toEqual([]);
  });

  test.for(
    files(
      'title,location,min_amount,max_amount,interval,currency,date_posted\nBackend Engineer,"Austin, TX, US",60,75,hourly,USD,2026-03-04\nBackend Engineer,"Berlin, DE",65000,80000,yearly,EUR,2026-03-04\nBackend Engineer,"Berlin, DE",5000,,monthly,EUR,2026-03-04\n',
      "23-posting-columns",
      "postings.csv",
    ),
  )("postings with place, two ends, interval, currency and date", async (file) => {
    const { cells, rejects } = await readBy(
      postings(`
country: { column: location, part: last }
currency: { column: currency }
year: date_posted
amount: { low: min_amount, high: max_amount }
period: { column: interval, values: { hourly: hour, monthly: month, yearly: year }, perYear: { hour: 2080, month: 12 } }`),
      file(),
    );
    expect(rejects).toEqual([]);
    expect(ranges(cells)).toEqual([
      ["DE", "EUR", 60000, null],
      ["DE", "EUR", 65000, 80000],
      ["US", "USD", 124800, 156000],
    ]);
  });
});

describe("titles", () => {
  test("spaces and case never lose a role", async () => {
    const titles = [
      "Backend Engineer ",
      " Backend Engineer",
      "backend engineer",
      "Backend  Engineer",
      "BACKEND ENGINEER",
    ];
    const { titles: read } = await readIndex(titles.map((title) => indexRow(150000, { title })));
    expect([...read]).toEqual([["Backend Engineer", 5]]);
    const { cells } = await readBy(
      survey(euros),
      payFile(
        eleven
          .map((pay, at) => `Finland,${at % 2 ? "backend" : " Backend "},${pay},3`)
          .join("\n")
          .replace(/^/, "country,title,pay,years\n"),
      ),
    );
    expect(cells).toHaveLength(1);
  });

  test("formulas stay text", async () => {
    const title = '"=HYPERLINK(""http://x.invalid"",""Backend"")"';
    const { titles } = await readIndex([
      indexRow(150000, { title }),
      indexRow(150000, { title: "@SUM(1+1) Engineer" }),
    ]);
    expect([...titles.keys()]).toEqual([
      '=HYPERLINK("http://x.invalid","Backend")',
      "@SUM(1+1) Engineer",
    ]);
  });

  test.for(
    files(
      `country,title,pay,years\n${eleven.map((pay, at) => (at % 2 ? `Germany,Senior,${pay},${9 + (at % 3)}` : `Germany,Junior,${pay},${1 + (at % 2)}`)).join("\n")}\n`,
      "26-title-fixes-years",
      "survey.csv",
    ),
  )("that fix the years leave the experience curve out, without an error", async (file) => {
    const rows = await readBy(survey(euros), file());
    expect(rows.report.rejected).toBe(0);
    expect(rows.statistics).toEqual([]);
  });

  test("that are free text do not stall", async () => {
    const rows = Array.from(
      { length: 900 },
      (_, at) => `Germany,Job ${at % 300},${50000 + (at % 97) * 300},${at % 20}`,
    );
    const start = performance.now();
    await readBy(survey(euros), payFile(`country,title,pay,years\n${rows.join("\n")}\n`));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("ends of ranges and thin evidence", () => {
  test("a low end may come first, 0 is rejected, and what no year pays is set aside", async () => {
    const rows = [
      indexRow(120000),
      indexRow(150000),
      indexRow(999999, { level: "MI" }),
      indexRow(0, { level: "MI" }),
    ];
    const read = await readIndex(rows);
    expect(ranges(read.cells)).toEqual([["US", "USD", 120000, 150000]]);
    expect(read.rejects).toMatchObject([{ line: 5, reason: "must be above 0" }]);
    expect(reasonsOf(read)).toEqual(["too much for a year's pay in US: another currency or unit?"]);
  });

  test("nine answers give no figure", async () => {
    const { cells, report } = await readBy(
      survey(euros),
      payFile(answers("Finland", eleven.slice(0, 9))),
    );
    expect(cells).toEqual([]);
    expect(report.setAside).toEqual([{ reason: "country with fewer than 10 answers", rows: 9 }]);
  });
});

test.runIf(hasShared)(
  "every shared case that is a file of the index is read without an error (needs ../shared)",
  async () => {
    const names = [
      "01-range-text-in-amount",
      "02-hourly-in-yearly-index",
      "09-mislabelled-local-dollars",
      "10-title-spacing-and-case",
      "11-formula-in-title",
      "22-line-break-in-row",
      "24-inverted-and-single",
    ];
    for (const name of names) {
      const { report } = await readWhole({
        file: given(name, "index.csv"),
        source: "aijobs",
        mapping: mappingOf("aijobs"),
        edition: { label: "2026-06-30", date: "2026-06-30" },
      });
      expect(report.accepted + report.rejected, name).toBe(report.read);
      expect(report.accepted, name).toBeGreaterThan(0);
    }
  },
);
