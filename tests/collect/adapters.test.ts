import { describe, expect, test } from "vitest";
import { adapters } from "#lib/collect/adapters/adapters.ts";
import type { BoardAddress } from "#lib/collect/adapters/answer.ts";
import type { BoardSystem } from "#lib/content/sources/boards.ts";

const board: BoardAddress = {
  board: "acme",
  employer: "Acme Ltd",
  pages: ["https://acme.example/jobs/1"],
};

/** What an adapter reads in an answer, at its first address or another. */
function read(system: BoardSystem, answer: unknown, address?: string) {
  const adapter = adapters[system];
  const text = typeof answer === "string" ? answer : JSON.stringify(answer);
  return adapter.read(adapter.body(text), board, address ?? adapter.start(board)[0] ?? "");
}
function first(system: BoardSystem, answer: unknown) {
  return read(system, answer).postings[0];
}

describe("Greenhouse", () => {
  const job = {
    id: 127817,
    title: "Vault Designer",
    location: { name: "Austin, TX" },
    updated_at: "2026-01-14T10:55:28-05:00",
  };
  const withRange = (...ranges: object[]) =>
    first("greenhouse", { ...job, pay_input_ranges: ranges });
  const range = {
    min_cents: 5_000_000,
    max_cents: 7_500_000,
    currency_type: "USD",
    title: "NYC Salary Range",
    blurb: "a year",
  };

  test("asks for each job of a list that says nothing of pay, and reads those that do", () => {
    const { postings, follow } = read("greenhouse", {
      jobs: [job, { ...job, id: 5, pay_input_ranges: [] }],
      meta: { total: 2 },
    });
    expect(follow).toEqual([
      "https://boards-api.greenhouse.io/v1/boards/acme/jobs/127817?pay_transparency=true",
    ]);
    expect(postings).toMatchObject([{ id: "5", pay: null, withoutPay: "no pay given" }]);
  });

  test("takes a period only from the title of a range", () => {
    expect(withRange(range)).toMatchObject({
      id: "127817",
      place: "Austin, TX",
      posted: "2026-01-14",
      pay: { low: 50_000, high: 75_000, currency: "USD", period: null, kind: "base" },
    });
    expect(withRange({ ...range, title: "Annual base salary" })?.pay?.period).toBe("year");
    expect(withRange({ ...range, title: "Hourly rate" })?.pay?.period).toBe("hour");
    // Two periods in one title say nothing.
    expect(
      withRange({ ...range, title: "Annual (hourly equivalent below)" })?.pay?.period,
    ).toBeNull();
  });

  test("spans zones of one currency, prefers base pay to pay at target, and refuses a mix", () => {
    const zone = { ...range, min_cents: 4_000_000, max_cents: 6_000_000 };
    expect(withRange(range, zone)?.pay).toMatchObject({ low: 40_000, high: 75_000 });
    const target = { ...range, title: "OTE", max_cents: 20_000_000 };
    expect(withRange(target)?.pay?.kind).toBe("on-target");
    expect(withRange(range, target)?.pay).toMatchObject({ high: 75_000, kind: "base" });
    expect(withRange(range, { ...zone, currency_type: "CAD" })).toMatchObject({
      pay: null,
      withoutPay: "several ranges in different currencies or periods",
    });
  });
});

describe("Lever", () => {
  const job = {
    id: "9cb4",
    text: "Compiler Lead",
    categories: { location: "Toronto", commitment: "Full-time" },
    country: "CA",
    createdAt: 1_784_172_458_969,
    salaryRange: { currency: "CAD", interval: "per-year-salary", min: 100_000, max: 130_000 },
  };
  test("reads pay with its interval, and writes the country's name", () => {
    expect(first("lever", [job])).toMatchObject({
      id: "9cb4",
      title: "Compiler Lead",
      place: "Toronto, Canada",
      employment: "full-time",
      posted: "2026-07-16",
      pay: { low: 100_000, high: 130_000, currency: "CAD", period: "year" },
    });
  });
  test("tells hourly contract work apart and guesses no interval", () => {
    const contract = {
      ...job,
      categories: { commitment: "Contract" },
      salaryRange: { ...job.salaryRange, interval: "per-hour-wage", min: 60, max: 60 },
    };
    expect(first("lever", [contract])).toMatchObject({
      employment: "contract",
      pay: { low: 60, high: null, period: "hour" },
    });
    expect(
      first("lever", [{ ...job, salaryRange: { ...job.salaryRange, interval: "one-time" } }])?.pay
        ?.period,
    ).toBeNull();
  });
  test("asks on while pages are full, at the host of its region", () => {
    const full = Array.from({ length: 100 }, (_, at) => ({ ...job, id: `j${at}` }));
    expect(read("lever-eu", full).follow).toEqual([
      "https://api.eu.lever.co/v0/postings/acme?mode=json&skip=100&limit=100",
    ]);
    expect(read("lever", [job]).follow).toEqual([]);
  });
});

describe("Ashby", () => {
  const component = (compensationType: string, rest: object = {}) => ({
    compensationType,
    interval: "1 YEAR",
    currencyCode: "USD",
    minValue: 81_000,
    maxValue: 87_000,
    ...rest,
  });
  const job = (...components: object[]) => ({
    title: "Product Manager",
    location: "Houston, TX",
    isListed: true,
    publishedAt: "2021-04-30T16:21:55.393+00:00",
    employmentType: "FullTime",
    address: {
      postalAddress: { addressLocality: "Houston", addressRegion: "Texas", addressCountry: "USA" },
    },
    jobUrl: "https://jobs.ashbyhq.com/acme/1",
    compensation: {
      compensationTiers: components.length === 0 ? [] : [{ title: "Zone A", components }],
    },
  });
  const equity = component("EquityPercentage", {
    interval: "NONE",
    currencyCode: null,
    minValue: 0.5,
    maxValue: 1.75,
  });

  test("takes the salary alone, never equity or a bonus", () => {
    expect(
      first("ashby", {
        jobs: [job(equity, component("Salary"), component("Bonus", { maxValue: 9e5 }))],
      }),
    ).toMatchObject({
      id: "https://jobs.ashbyhq.com/acme/1",
      place: "Houston, TX, Texas, USA",
      employment: "full-time",
      pay: { low: 81_000, high: 87_000, currency: "USD", period: "year" },
    });
    expect(first("ashby", { jobs: [job(equity)] })?.withoutPay).toBe(
      "only equity, bonus or commission",
    );
    expect(first("ashby", { jobs: [job()] })?.withoutPay).toBe("no pay given");
  });
  test("leaves out what is not listed", () => {
    expect(read("ashby", { jobs: [{ ...job(), isListed: false }] }).postings).toEqual([]);
  });
});

test("Recruitee: text amounts, and no period where none is given", () => {
  const offer = {
    id: 7,
    title: "Chef",
    city: "Utrecht",
    country_code: "NL",
    published_at: "2026-10-01 08:00:00 UTC",
  };
  const salary = { min: "18.50", max: "20", currency: "EUR" };
  expect(
    first("recruitee", { offers: [{ ...offer, salary: { ...salary, period: "hour" } }] }),
  ).toMatchObject({
    id: "7",
    place: "Utrecht, Netherlands",
    posted: "2026-10-01",
    pay: { low: 18.5, high: 20, period: "hour" },
  });
  expect(first("recruitee", { offers: [{ ...offer, salary }] })?.pay?.period).toBeNull();
  expect(
    first("recruitee", { offers: [{ ...offer, salary: { min: null, max: null } }] })?.withoutPay,
  ).toBe("no pay given");
});

describe("schema.org JobPosting", () => {
  const job = {
    "@type": "JobPosting",
    title: "Nurse",
    identifier: { "@type": "PropertyValue", value: "n-1" },
    datePosted: "2026-11-02T00:00",
    employmentType: ["FULL_TIME"],
    hiringOrganization: { "@type": "Organization", name: "Clinic" },
    jobLocation: { "@type": "Place", address: { addressLocality: "Cork", addressCountry: "IE" } },
    baseSalary: {
      currency: "EUR",
      value: { "@type": "QuantitativeValue", minValue: 3_000, maxValue: 3_500, unitText: "MONTH" },
    },
  };
  const page = (...data: unknown[]) =>
    `<html><script type="application/ld+json">${data.map((item) => JSON.stringify(item)).join('</script><script type="application/ld+json">')}</script></html>`;

  test("reads pages with one, several, in a graph, beside data of other kinds and damaged scripts", () => {
    const { postings } = read(
      "pages",
      page({ "@type": "Organization" }, { "@graph": [job, { ...job, identifier: "n-2" }] }).replace(
        "</html>",
        '<script type="application/ld+json">{"a</script></html>',
      ),
    );
    expect(postings).toMatchObject([
      {
        id: "n-1",
        place: "Cork, Ireland",
        employment: "full-time",
        pay: { low: 3_000, high: 3_500, period: "month", currency: "EUR" },
      },
      { id: "n-2" },
    ]);
  });
  test("takes a single value, and leaves texts, estimates and missing units alone", () => {
    const single = {
      ...job,
      baseSalary: { currency: "EUR", value: { value: "24.5", unitText: "HOUR" } },
    };
    expect(first("pages", page(single))?.pay).toMatchObject({
      low: 24.5,
      high: null,
      period: "hour",
    });
    const bare = { ...job, baseSalary: 50_000, salaryCurrency: "EUR" };
    expect(first("pages", page(bare))?.pay).toMatchObject({
      low: 50_000,
      currency: "EUR",
      period: null,
    });
    expect(first("pages", page({ ...job, baseSalary: "competitive" }))?.withoutPay).toBe(
      "pay is a text",
    );
    const { baseSalary, ...rest } = job;
    expect(first("pages", page({ ...rest, estimatedSalary: baseSalary }))?.withoutPay).toBe(
      "no pay given",
    );
  });
  test("says that a page holds none", () => {
    expect(() => read("pages", "<html>Log in</html>")).toThrow(
      "without schema.org JobPosting data",
    );
  });
  test("Teaching Vacancies: a job is known by its address, in the United Kingdom, page after page", () => {
    const next = "https://teaching-vacancies.service.gov.uk/api/v1/jobs.json?page=2";
    const school = {
      ...job,
      url: "https://x.example/jobs/a",
      jobLocation: { address: { addressLocality: "Leeds" } },
    };
    const { postings, follow } = read("teaching-vacancies", {
      data: [school],
      links: { next },
      meta: { totalPages: 2 },
    });
    expect(postings).toMatchObject([
      { id: "https://x.example/jobs/a", place: "Leeds, United Kingdom" },
    ]);
    expect(follow).toEqual([next]);
  });
});

test("USAJOBS: text amounts, the interval's code, the next page", () => {
  const item = (code: string) => ({
    MatchedObjectId: "812345",
    MatchedObjectDescriptor: {
      PositionTitle: "IT Specialist",
      OrganizationName: "Centers for Medicare",
      PositionLocation: [{ LocationName: "Houston, Texas", CountryCode: "United States" }],
      PositionSchedule: [{ Code: "1", Name: "Full-time" }],
      PositionRemuneration: [
        { MinimumRange: "163964", MaximumRange: "191900.0", RateIntervalCode: code },
      ],
      PublicationStartDate: "2026-09-28",
    },
  });
  const answer = (code: string) => ({
    SearchResult: { SearchResultItems: [item(code)], UserArea: { NumberOfPages: "2" } },
  });
  expect(read("usajobs", answer("PA"))).toMatchObject({
    postings: [
      {
        place: "Houston, Texas, United States",
        employment: "full-time",
        pay: { low: 163_964, high: 191_900, currency: "USD", period: "year" },
      },
    ],
    follow: ["https://data.usajobs.gov/api/Search?acme&ResultsPerPage=500&Page=2"],
  });
  expect(first("usajobs", answer("PW"))?.pay?.period).toBeNull();
});

test("Czech labour office: the kind of pay says whether the monthly fields hold an hour", () => {
  const vacancy = {
    portalId: 1,
    pozadovanaProfese: { cs: "Konstruktér" },
    zamestnavatel: { ico: "123", nazev: "Acme s.r.o." },
    mesicniMzdaOd: 250,
    mesicniMzdaDo: null,
    typMzdy: { id: "TypMzdy/hod" },
    pracovnePravniVztahy: [{ id: "PracovnePravniVztah/plny" }],
    datumVlozeni: "2026-11-01T10:00:00",
  };
  const read = (rest: object = {}) =>
    first("czech-labour-office", { polozky: [{ ...vacancy, ...rest }] });
  expect(read()).toMatchObject({
    place: "Czechia",
    employment: "full-time",
    pay: { low: 250, high: null, currency: "CZK", period: "hour" },
  });
  expect(read({ typMzdy: null })?.pay?.period).toBeNull();
});

describe("answers that are not as documented say why", () => {
  const systems = [
    "greenhouse",
    "lever",
    "ashby",
    "recruitee",
    "usajobs",
    "teaching-vacancies",
    "czech-labour-office",
  ] as const;
  test.each(systems)("%s", (system) => {
    expect(() => read(system, "<!doctype html><title>Sign in</title>")).toThrow(
      "a page (HTML) instead of JSON",
    );
    expect(() => read(system, '{"jobs":[{"id":1,')).toThrow("breaks off or is damaged");
    expect(() => read(system, { results: [] })).toThrow(/^its form changed: /);
    expect(adapters[system].writtenFrom).toMatch(/^https:/);
  });

  test("one odd posting costs itself, most of them the answer", () => {
    const fine = { title: "Chef", id: 1 };
    const odd = { name: "Chef", id: 2 };
    expect(read("recruitee", { offers: [fine, odd] })).toMatchObject({
      postings: [{ id: "1" }],
      unread: [expect.stringMatching(/^title: /)],
    });
    expect(() => read("recruitee", { offers: [fine, odd, odd] })).toThrow(
      /^its form changed: title: .*2 of 3/,
    );
  });
});
