import { describe, expect, it } from "vitest";
import { technologiesOf } from "#lib/content/sources/technologies.ts";
import type { CellFacts, RecordedFacts } from "#lib/domain/cell-facts.ts";
import { buildCellPage } from "#lib/reports/cell/build-cell-page.ts";
import { countsPartTime, leadDate, widerLead } from "#lib/reports/cell/facts/leading.ts";
import { measureWords, payWords } from "#lib/reports/cell/facts/leading-pay.ts";
import { nearestWork } from "#lib/reports/cell/facts/near-work.ts";
import { talkWithheld } from "#lib/reports/cell/facts/talk-withheld.ts";
import { words } from "#lib/reports/parts/sentence.ts";
import { playbookView } from "#lib/reports/playbook/playbook-view.ts";
import { backendCanada, backendFacts, input } from "./sample-cell.ts";
import { answersOf, block } from "./sample-pages.ts";

/** A page that an office's figure leads, with what the office gives of it. */
function official(own: Partial<RecordedFacts>, more: Partial<CellFacts> = {}) {
  const { recorded, sources } = backendFacts;
  const [first] = sources;
  if (recorded === null || first === undefined) throw new Error("no figures");
  const office: RecordedFacts = {
    ...recorded,
    kind: "official",
    postings: 0,
    payPoints: 0,
    ...own,
  };
  return input({
    facts: {
      ...backendFacts,
      lead: { kind: "official", from: "recorded" },
      recorded: office,
      advertised: null,
      sources: [
        { ...first, kind: "official", source: "bls-oews", label: "29-1141 Registered Nurses" },
      ],
      experience: [],
      skills: [],
      ...more,
    },
    levels: [],
  });
}

const partly = { p10: 60_000, p25: null, median: 100_000, p75: null, p90: 180_000 };

describe("the spread of an office's figure", () => {
  it("is an estimate, not the office's silence, where the office has no figure of the role", () => {
    const page = buildCellPage(
      official(partly, { recorded: null, lead: { kind: "official", from: "estimate" } }),
    );
    const said = page.intelligence[0]?.claims.map(({ text }) => text).join(" ") ?? "";
    expect(said).not.toContain("the office publishes");
    expect(said).toContain("is estimated to lie between");
  });

  it("is the office's where it gives all of it", () => {
    const whole = { p10: 70_000, p25: 80_000, median: 97_000, p75: 112_000, p90: 137_000 };
    const page = buildCellPage(official(whole));
    expect(page.overview.percentiles).toMatchObject({ basis: "recorded", ...whole });
    const strategy = page.intelligence.find(({ id }) => id === "negotiation");
    expect(strategy?.claims.map(({ text }) => text).join(" ")).toContain("open at $112,000");
  });

  it("is estimated around what it gives, never beside another median, and carries no numbers for a talk", () => {
    const page = buildCellPage(official({ ...partly, statistic: "median", average: 100_000 }));
    const { percentiles, facts } = page.overview;
    expect(percentiles).toMatchObject({
      basis: "estimate",
      median: 100_000,
      p10: 60_000,
      p90: 180_000,
    });
    expect(percentiles.p25).toBeLessThan(100_000);
    expect(percentiles.p75).toBeGreaterThan(100_000);
    expect(facts[0]).toMatchObject({
      shown: "$100,000",
      note: "half lie below it; the middle half is estimated",
    });
    expect(facts[1]?.note).toContain("estimated");
    expect(page.meta.description).toMatch(/^Official median for/);
    const [answer] = page.faq.find(({ id }) => id === "faq-average")?.claims ?? [];
    expect(answer?.text).toContain("The recorded official median of");
    const strategy = page.intelligence.find(({ id }) => id === "negotiation");
    expect(strategy?.claims[0]?.text).toMatch(/^No target, opening or lower limit is given/);
    expect(page.checklist.map(({ heading }) => heading)).not.toContain("Market positioning");
  });
});

it("a quartile that is rounded passes no figure that the office prints in full, nor does a borrowed one", () => {
  const close = { p10: 99_990, p25: null, median: 100_003, p75: null, p90: 100_010 };
  const { percentiles } = buildCellPage(official(close)).overview;
  expect(percentiles.p25).toBeGreaterThanOrEqual(99_990);
  expect(percentiles.p25).toBeLessThanOrEqual(100_003);
  expect(percentiles.p75).toBeGreaterThanOrEqual(100_003);
  expect(percentiles.p75).toBeLessThanOrEqual(100_010);
});

describe("the measure of an office's figure", () => {
  const alone = { p10: null, p25: null, p75: null, p90: null };
  it.each(["median", "mean"] as const)("is named where only the %s is published", (statistic) => {
    const page = buildCellPage(official({ ...alone, median: null, statistic }));
    const told = words("market.one-figure", {
      ...{ aRole: "a Backend Engineer", country: "the United States" },
      measure: statistic === "median" ? "median" : "average",
    });
    expect(block(page, "market").text).toContain(told);
    const recorded = page.faq
      .flatMap(({ claims }) => claims)
      .find(({ id }) => id === "faq.recorded");
    const measure = statistic === "median" ? "median" : "average";
    expect(recorded?.figures.map(({ label }) => label)).toContain(`recorded ${measure}`);
  });

  it.each(["median", "mean"] as const)(
    "is named where the %s counts part-time jobs",
    (statistic) => {
      const [first] = backendFacts.sources;
      const ashe = first && { ...first, kind: "official" as const, source: "ons-ashe-all" };
      const page = buildCellPage(
        official({ ...alone, statistic }, { sources: ashe ? [ashe] : [] }),
      );
      const measure = statistic === "median" ? "median" : "average";
      expect(page.overview.headlineCaption).toContain(measure);
    },
  );

  it("counts no part-time jobs of a wider group", () => {
    const [first] = backendFacts.sources;
    const ashe = first && {
      ...first,
      kind: "official" as const,
      source: "ons-ashe-all",
      wider: true,
    };
    expect(countsPartTime(official(alone, { sources: ashe ? [ashe] : [] }))).toBe(false);
  });

  it.each([
    ["both", { p10: 60_000, p90: 180_000 }, true],
    ["the lower", { p10: 60_000, p90: null }, false],
    ["the upper", { p10: null, p90: 180_000 }, false],
  ])("has its tenths told where %s is published", (_, tenths, told) => {
    const { claims } = block(buildCellPage(official({ ...alone, ...tenths })), "market");
    expect(claims.some(({ id }) => id === "intelligence.market.tenths")).toBe(told);
  });

  it.each([
    ["the lower", { ...alone, p75: 150_000 }],
    ["the upper", { ...alone, p25: 90_000 }],
  ])("carries no numbers where %s quarter is missing", (_, own) => {
    expect(talkWithheld(official(own))).toEqual({ reason: "spread" });
  });
});

describe("the figure of a wider group that leads", () => {
  const { sources } = backendFacts;
  const [first] = sources;
  if (first === undefined) throw new Error("no figures");
  const wider = { ...first, kind: "official" as const, source: "bls-oews", wider: true };
  const leadOf = (
    more: Partial<CellFacts>,
    known: { officeOnly: true | undefined } = { officeOnly: true },
  ) => {
    const own = official({}, { recorded: null, sources: [wider], ...more });
    return widerLead({ ...own, role: { ...own.role, ...known } });
  };

  it("is that of an office, for a role that only offices know and none counts by itself", () => {
    expect(leadOf({})).toEqual(wider);
    expect(leadOf({}, { officeOnly: undefined })).toBeNull();
    expect(leadOf({ recorded: backendFacts.recorded })).toBeNull();
    expect(leadOf({ lead: { kind: "advertised", from: "estimate" } })).toBeNull();
    expect(leadOf({ sources: [wider, { ...wider, wider: false }] })).toBeNull();
    expect(leadOf({ sources: [{ ...wider, kind: "advertised", wider: false }, wider] })).toEqual(
      wider,
    );
    expect(leadOf({ sources: [] })).toBeNull();
  });
});

describe("what is not known where an office's figure leads", () => {
  const page = buildCellPage({ ...official({}), technologies: [], certifications: [] });

  it("is said in one line, without empty blocks", () => {
    const empty = page.intelligence.filter(({ claims }) => claims.length === 0);
    expect(empty.map(({ id }) => id)).toEqual(["not-known"]);
    expect(empty[0]?.unknown).toContain("what a certification adds");
    expect(empty[0]?.unknown).toMatch(/, .* or /);
  });

  it("is no question and no task", () => {
    expect(page.faq.every(({ claims }) => claims.length > 0)).toBe(true);
    expect(page.checklist.every(({ claims }) => claims.length > 0)).toBe(true);
  });
});

describe("levels that the law names", () => {
  const prevailing = [1, 2, 3, 4].map((level) => ({
    occupation: "15-1252",
    level,
    areas: 532,
    p10: 50_000 + level,
    p50: 60_000 + 10_000 * level,
    p90: 90_000 + level,
  }));

  it("stand in the levels of a US page that an office leads, as the law calls them", () => {
    const own = official({});
    const { seniority } = buildCellPage({
      ...own,
      occupationFacts: { ...own.occupationFacts, prevailing },
    });
    expect(seniority.claims[0]?.text).toContain("from $70,000 a year at entry to $100,000");
    expect(seniority.table?.rows.map(([name]) => name)).toEqual([
      "Entry",
      "Qualified",
      "Experienced",
      "Fully competent",
    ]);
  });

  it("stand nowhere else: levels are unknown there, and postings know their own", () => {
    const own = official({});
    const abroad = { ...own.record, country: { ...own.record.country, code: "DE" } };
    const facts = { ...own.occupationFacts, prevailing };
    const there = buildCellPage({ ...own, record: abroad, occupationFacts: facts });
    expect(there.seniority.table).toBeNull();
    expect(there.seniority.claims[0]?.text).toMatch(/tells levels apart/);
    expect(buildCellPage({ ...input(), occupationFacts: facts }).seniority.table).toBeNull();
  });
});

describe("what O*NET says of the work", () => {
  it.each([
    ["Answer calls at 9-1-1 answering points.", false],
    ["Sell goods that ask for 2 years of postsecondary education.", false],
    ["Carry at least 26,001 pounds.", false],
    ["Sentence defendants on conviction by jury.", false],
    ["Sell goods for wholesalers.", true],
  ])("%s stands on pages of other countries: %s", (work, everywhere) => {
    const own = official({});
    const facts = { ...own.occupationFacts, work };
    const at = (code: string) => {
      const country = { ...own.record.country, code };
      const page = buildCellPage({
        ...own,
        record: { ...own.record, country },
        occupationFacts: facts,
      });
      return JSON.stringify(page.intelligence).includes(work.slice(0, -1));
    };
    expect([at("US"), at("DE")]).toEqual([true, everywhere]);
  });
});

describe("technologies of an occupation without any in demand", () => {
  it("are those that its field has and others have not, the most telling first", () => {
    const names = technologiesOf(["29-1141.00"]).map(({ name }) => name);
    expect(names).toContain("MEDITECH");
    expect(names).not.toContain("Apache Spark");
    expect(names).not.toContain("Excel");
    expect(names).not.toContain("Henry Schein Dentrix");
    expect(technologiesOf(["47-2111.00"]).map(({ name }) => name)).not.toContain("Windows");
  });
});

describe("technologies that tell nothing", () => {
  it("are not named: tools of every office alone, and other words of the same letters", () => {
    expect(technologiesOf(["23-1023.00"])).toEqual([]);
    expect(technologiesOf(["53-2011.00"])).toEqual([]);
    expect(technologiesOf(["13-2051.00"]).map(({ name }) => name)).toContain("Excel");
  });

  it("are those of the United States' own health system on pages of other countries", () => {
    expect(technologiesOf(["29-1141.00"], { abroad: true })).toEqual([]);
  });
});

describe("an office's figure that counts part-time jobs", () => {
  it("says so where it stands first, and carries no numbers for a talk", () => {
    const { sources } = backendFacts;
    const [first] = sources;
    if (first === undefined) throw new Error("no figures");
    const ashe = { ...first, kind: "official" as const, source: "ons-ashe-all" };
    const whole = { p10: 70_000, p25: 80_000, median: 97_000, p75: 112_000, p90: 137_000 };
    const counted = official(whole, { sources: [ashe] });
    expect(buildCellPage(counted).overview.headlineCaption).toContain("of full and part-time jobs");
    expect(talkWithheld(counted)).toEqual({ reason: "part-time" });
    const page = buildCellPage(counted);
    expect(page.meta.description).toMatch(/^Official average of full and part-time jobs/);
    // The answer to what the average is says the same.
    expect(measureWords(counted)).toBe("average of full and part-time jobs");
    expect(payWords(counted)).toContain("part-time jobs included");
    expect(payWords(official(whole))).not.toContain("part-time");
  });

  it("has no place among countries, nor do others among those that count full years", () => {
    const whole = { p10: 70_000, p25: 80_000, median: 97_000, p75: 112_000, p90: 137_000 };
    const elsewhere = (code: string) => ({
      ...backendCanada,
      country: { ...backendCanada.country, code },
      estimate: { ...backendCanada.estimate, kind: "official" as const },
    });
    const among = (codes: readonly string[]) => {
      const own = official(whole);
      const neighbours = { ...own.neighbours, sameRole: codes.map(elsewhere) };
      return block(buildCellPage({ ...own, neighbours }), "market").text;
    };
    const five = ["DE", "CA", "JP", "CH", "SI"];
    expect(among(five)).toContain("Of 6 countries");
    expect(among([...five, "GB", "AU"])).toContain("Of 6 countries");
    expect(among([...five.slice(1), "GB", "AU"])).not.toContain("countries");
  });
});

describe("a talk about pay where an office's figure leads", () => {
  const whole = { p10: 70_000, p25: 80_000, median: 97_000, p75: 112_000, p90: 137_000 };

  it("is one only where no scale sets the pay, and says that what comes on top differs by office", () => {
    const page = buildCellPage(official(whole));
    const condition = /where no pay scale sets the pay/i;
    expect(block(page, "negotiation").text).toMatch(condition);
    expect(answersOf(page, "faq-negotiation")).toMatch(condition);
    const { advice, meta } = playbookView(official(whole));
    expect(advice.slice(0, 2)).toEqual([
      "Ask whether a pay scale sets the pay.",
      "Ask what comes on top; see Sources.",
    ]);
    expect(meta.description).not.toContain("by level");
    expect(playbookView(input()).advice.join(" ")).not.toContain("pay scale");
  });

  it("is no question where there are no numbers, and the sheet speaks of none", () => {
    const page = buildCellPage(official(partly));
    expect(page.faq.map(({ id }) => id)).not.toContain("faq-negotiation");
    expect(page.checklist.map(({ claims }) => claims[0]?.text)).toContainEqual(
      expect.stringMatching(/^Ask for the range/),
    );
    expect(playbookView(official(partly)).meta.description).not.toContain("target");
  });
});

describe("what the checklist says of AI", () => {
  it.each([
    [90, "AI now"],
    [50, "AI in part"],
    [10, "AI later"],
  ])("at a percentile of %s: %s", (value, said) => {
    const own = official({});
    const point = { period: "2024", value };
    const series: typeof own.series = (id, subject) => {
      const found = own.series(id, subject);
      return id === "ai-applicability-percentile" && found ? { ...found, points: [point] } : found;
    };
    const texts = buildCellPage({ ...own, series }).checklist.map(({ claims }) => claims[0]?.text);
    expect(texts).toContainEqual(expect.stringMatching(`^${said}`));
  });
});

describe("other roles of the country where only offices know the role", () => {
  it("are the nearest by name and code, then the field, then the rest", () => {
    const own = official({});
    const nurse = { slug: "registered-nurse", name: "Registered Nurse", family: "healthcare" };
    const cellOf = (slug: string, name: string, family = nurse.family) => ({
      ...backendCanada,
      role: { slug, name, family },
    });
    const sameCountry = [
      cellOf("cashier", "Cashier", "sales"),
      cellOf("pharmacy-technician", "Pharmacy Technician"),
      cellOf("physical-therapist", "Physical Therapist"),
      cellOf("licensed-practical-nurse", "Licensed Practical Nurse"),
    ];
    const at = (officeOnly: true | undefined) => {
      const role = { ...own.role, ...nurse, soc: ["29-1141"], officeOnly };
      const record = { ...own.record, role: { ...own.record.role, ...nurse } };
      const neighbours = { ...own.neighbours, sameCountry };
      const near = nearestWork({ ...own, record, role, neighbours });
      return near.map((cell) => cell.role.slug);
    };
    expect(at(true)).toEqual([
      "licensed-practical-nurse",
      "physical-therapist",
      "pharmacy-technician",
      "cashier",
    ]);
    expect(at(undefined)[0]).toBe("pharmacy-technician");
  });

  it("are nearer by a word of the name than by any digits of the code, but not by what joins words", () => {
    const own = official({});
    const named = { slug: "registered-nurse", name: "Aides and Nurses" };
    const cellOf = (slug: string, name: string) => ({
      ...backendCanada,
      role: { slug, name, family: own.record.role.family },
    });
    const role = { ...own.role, ...named, soc: ["15-1252"], officeOnly: true as const };
    const order = (...sameCountry: (typeof backendCanada)[]) =>
      nearestWork({ ...own, role, neighbours: { ...own.neighbours, sameCountry } }).map(
        (cell) => cell.role.name,
      );
    // A backend engineer has the very code.
    const alike = cellOf("backend-engineer", "Somebody Else");
    expect(order(alike, cellOf("cashier", "School Nurses"))).toEqual([
      "School Nurses",
      "Somebody Else",
    ]);
    expect(order(alike, cellOf("cashier", "Cooks and Bakers"))[0]).toBe("Somebody Else");
  });
});

describe("an office that publishes a median alone", () => {
  it("has a page that calls neither it nor the estimate of it an average", () => {
    const median = official({ average: 100_000, median: 100_000, statistic: "median" });
    const { overview, faq } = buildCellPage(median);
    const { headlineCaption, bar, confidence, trend, projections } = overview;
    const answers = faq.flatMap(({ claims }) => claims.map(({ text }) => text));
    const said = stringsOf([headlineCaption, bar, confidence, trend, projections, answers]);
    expect(said.join(" ")).toMatch(/median/);
    expect(said.filter((text) => /(?<!missed by \d+% on )average/i.test(text))).toEqual([]);
  });
});

/** Every text in a value, whatever holds it. */
function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

describe("the date of a page", () => {
  it("is of the newest edition of the kind that it stands on, where only a wider group is counted or nothing", () => {
    const modelled = { recorded: null, lead: { kind: "official", from: "estimate" } } as const;
    const own = official({}, modelled).record;
    const [source] = own.facts.sources;
    if (source === undefined) throw new Error("the sample holds an office's figure");
    const [edition] = own.release.editions;
    if (edition === undefined) throw new Error("the sample holds an edition");
    const kind = "official" as const;
    const office = { ...edition, id: "bls-oews", kind, years: [source.year] };
    const editions = [
      ...own.release.editions.filter(({ kind }) => kind !== "official"),
      { ...office, date: "2025-05-31" },
      { ...office, id: "other", date: "2024-12-31" },
    ];
    const dated = (sources: readonly (typeof source)[]) =>
      leadDate({
        facts: { ...own.facts, sources: [...sources] },
        release: { ...own.release, editions },
      });
    expect(dated([{ ...source, wider: true }])).toBe("2025-05-31");
    expect(dated([{ ...source, source: "other", wider: true }])).toBe("2024-12-31");
    expect(dated([])).toBe("2025-05-31");
    expect(dated([])).not.toBe(own.release.dataDate);
  });
});
