import { describe, expect, it } from "vitest";
import { loadCertifications } from "#lib/content/advice/certifications.ts";
import { type Right, rightsIn } from "#lib/content/places/rights.ts";
import type { ExperienceFact } from "#lib/domain/cell-facts.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { CellSummary } from "#lib/domain/cell-record.ts";
import { buildCellPage } from "#lib/reports/cell/build-cell-page.ts";
import { backendCanada, backendFacts, estimate, input, record } from "./sample-cell.ts";
import { answersFacts, answersLead, answersOf, block } from "./sample-pages.ts";

const page = buildCellPage(input({}, [backendCanada]));

/** The page with few postings of its own. */
function thinPage(): CellPage {
  const recorded = backendFacts.recorded && {
    ...backendFacts.recorded,
    postings: 9,
    payPoints: 17,
  };
  const lead = { kind: "advertised", from: "estimate" } as const;
  const facts = { ...backendFacts, lead, recorded, advertised: recorded };
  return buildCellPage(input({ facts, indexable: false }));
}

describe("the headline", () => {
  it("is the recorded average in full from 30 postings on, with the estimate beside it", () => {
    expect(page.overview.headlineShown).toBe("$199,615");
    expect(page.overview.headlineCaption).toContain("2024 and 2025");
    expect(page.overview.second?.shown).toBe("$201,000");
  });

  it("is the estimate under 30 postings, with the recorded average beside it", () => {
    const { overview, thinNote } = thinPage();
    expect(overview.headline).toBe("estimate");
    expect(overview.headlineShown).toBe("$201,000");
    expect(overview.second?.shown).toBe("$199,615");
    expect(thinNote).toContain("9 postings");
  });

  it("says that self-reported pay is total pay, and nothing of what is advertised", () => {
    const recorded = backendFacts.recorded && {
      ...backendFacts.recorded,
      kind: "self-reported" as const,
    };
    const lead = { kind: "self-reported", from: "recorded" } as const;
    const { overview } = buildCellPage(input({ facts: { ...backendFacts, lead, recorded } }));
    expect(overview.headlineCaption).toContain("total pay");
    // Not where the survey asked for base pay.
    const base = { ...backendFacts, lead, recorded, leadConcept: "base" } as const;
    const other = buildCellPage(input({ facts: base }));
    expect(other.overview.headlineCaption).toContain("base pay");
    const { headlineCaption, basis } = other.overview;
    const faq = other.faq.flatMap(({ claims }) => claims.map(({ text }) => text));
    expect([headlineCaption, basis, other.meta.description, ...faq].join(" ")).not.toMatch(
      /total pay|bonus included/i,
    );
    expect(`${overview.confidence.reason} ${overview.basis}`).not.toContain("dvertised");
  });
});

describe("the dots", () => {
  it("are the amounts of the postings that lead, with the middle half as the finding", () => {
    const { dots } = page.overview;
    expect(dots?.caption).toContain("292 amounts");
    expect(dots?.caption).toContain("$149,500 and $226,225");
    // 61 amounts of one step make twelve dots at most.
    expect(dots?.each).toBe(6);
    expect(dots?.note).toContain("6 amounts");
  });

  it("are left out where an estimate or another kind of pay leads", () => {
    expect(thinPage().overview.dots).toBeNull();
    expect(answersLead().overview.dots).toBeNull();
  });
});

describe("the line on estimate and recorded average", () => {
  it("is left out where they differ by 2% or less", () => {
    expect(page.overview.difference).toBeNull();
  });

  it("gives the years as the reason where the window holds others", () => {
    const history = backendFacts.history.map((year) =>
      year.year === 2025 ? { ...year, mean: 216_000 } : year,
    );
    const facts = { ...backendFacts, history };
    const { overview } = buildCellPage(input({ facts, estimate: estimate({ mean: 215_000 }) }));
    expect(overview.difference).toBe(
      "The estimate is for 2025; the recorded average covers 2024 and 2025 and stands 7% below it. Pay by level adds up to the estimate.",
    );
  });
});

describe("the reason for a difference", () => {
  it("is no matter of years where the estimate's own year differs alike", () => {
    const { overview } = buildCellPage(input({ estimate: estimate({ mean: 215_000 }) }));
    expect(overview.difference).toContain("draws on pay for a Backend Engineer outside");
    expect(overview.difference).not.toContain("typical range");
  });

  it("is one range named by many, and never by a handful, of which little is recorded", () => {
    const posted = { independent: 1, commonest: 1, decided: true };
    const said = (postings: number) => {
      const { recorded } = backendFacts;
      if (recorded === null) throw new Error("the sample holds postings");
      const facts = { ...backendFacts, posted, recorded: { ...recorded, postings } };
      const held = input({ facts, estimate: estimate({ mean: 250_000 }) });
      return buildCellPage(held).overview.difference;
    };
    expect(said(15)).toContain("100% of the postings name one and the same range");
    expect(said(14)).toContain("little is recorded here");
  });

  it("names high figures where the estimate stands above the typical range beside it", () => {
    const { overview } = buildCellPage(input({ estimate: estimate({ mean: 250_000 }) }));
    expect(overview.difference).toContain("above the typical range because a few high figures");
  });
});

describe("projections", () => {
  it("call growth what the two printed amounts show", () => {
    const flat = record().projections.map((one) => ({ ...one, mean: 201_400, growth: 0.006 }));
    const { projections } = buildCellPage(input({ projections: flat })).overview;
    expect(projections[0]).toMatchObject({
      meanShown: "$201,000",
      growthShown: "Level with the estimate for 2025",
    });
  });

  it("stand with the growth from the estimate and the error of their kind", () => {
    const [first, second] = page.overview.projections;
    expect(first?.growthShown).toBe("Up 1% on the estimate for 2025");
    expect(first?.text).toContain("missed by 8% on average");
    expect(second?.growthShown).toBe("Up 3% on the estimate for 2025");
  });
});

describe("seniority", () => {
  it("shows the shares of the index and marks levels without a posting", () => {
    const rows = Object.fromEntries(page.seniority.rows.map((row) => [row.level, row]));
    expect(rows.senior?.shareShown).toBe("83%");
    expect(rows.mid?.shareShown).toBe("16%");
    expect(rows.entry).toMatchObject({ shareShown: "none seen", bar: { modelled: true } });
  });

  it("counts answers by years of work where answers lead, and nothing of postings", () => {
    const kind = "self-reported" as const;
    const lead = { kind, from: "recorded" } as const;
    const recorded = backendFacts.recorded && { ...backendFacts.recorded, kind };
    const levels = [
      estimate({ kind, level: "mid", mean: 131_000, postings: 84, payPoints: 84 }),
      estimate({ kind, level: "senior", mean: 168_000, postings: 0, payPoints: 0 }),
    ];
    const facts = { ...backendFacts, lead, recorded };
    const { seniority } = buildCellPage(input({ facts, levels }));
    expect(
      seniority.rows.map(({ shareShown, recordedShown, share }) => [
        shareShown,
        recordedShown,
        share,
      ]),
    ).toEqual([
      ["n = 84", null, null],
      ["none seen", null, null],
    ]);
    expect(seniority.claims[0]?.text).toBe(
      "Levels in the United States are read from years of work, which 84 answers give.",
    );
    expect(seniority.convention).toContain("years of work");
    const [first, last] = [seniority.rows.at(0), seniority.rows.at(-1)];
    expect(seniority.finding).toBe(
      `From ${first?.meanShown} at ${first?.name.toLowerCase()} level to ${last?.meanShown} at ${last?.name.toLowerCase()} level`,
    );
  });

  it("gives no shares from a handful of pay points", () => {
    const { advertised } = backendFacts;
    if (advertised === null) throw new Error("the sample holds postings");
    const lead = { kind: "advertised", from: "estimate" } as const;
    const few = { ...advertised, postings: 2, payPoints: 4 };
    const facts = { ...backendFacts, lead, recorded: few, advertised: few };
    const { seniority } = buildCellPage(input({ facts }));
    expect(seniority.claims[0]?.text).toContain("2 postings with pay held here are too few");
    expect(seniority.rows.every(({ share }) => share === null)).toBe(true);
  });

  it("shows the executive level where most of the role is on it, and takes it for the talk", () => {
    const levels = record().levels.map((level) => ({
      ...level,
      payPoints: 0,
      postings: 0,
      share: level.level === "executive" ? 0.7 : 0.1,
    }));
    const heads = buildCellPage(input({ levels, facts: { ...backendFacts, advertised: null } }));
    expect(heads.seniority.rows.map(({ level }) => level)).toContain("executive");
    expect(block(heads, "negotiation").text).toContain("At executive level");
  });

  it("leaves the executive level out where nobody advertises it", () => {
    const levels = record().levels.map((one) =>
      one.level === "executive" ? { ...one, payPoints: 0, postings: 0 } : one,
    );
    const without = buildCellPage(input({ levels }));
    expect(without.seniority.rows.map(({ level }) => level)).toEqual(["entry", "mid", "senior"]);
  });
});

describe("the growth catalyst", () => {
  it("ranks moves by the lower end of their interval and leaves out those that reach zero", () => {
    const { table, text } = block(page, "growth-catalyst");
    expect(table?.rows.map(([move]) => move)).toEqual(["Professional to senior", "Skill: Go"]);
    expect(text).toContain("from professional to senior level");
  });

  it("counts the side with fewer, and makes no move from or to a level with under 15 postings", () => {
    const { table } = block(page, "growth-catalyst");
    expect(table?.rows[0]).toEqual(["Professional to senior", "23%", "16% to 29%", "48"]);
    expect(table?.rows.flat()).not.toContain("Junior to professional");
  });

  describe("to another country", () => {
    const catalyst = (mean: number) => {
      const high80 = mean * 1.1;
      const richer = { ...backendCanada, estimate: { ...backendCanada.estimate, mean, high80 } };
      return block(buildCellPage(input({}, [richer])), "growth-catalyst");
    };

    it("counts by the view that shows less, with the other at once beside it", () => {
      const { text } = catalyst(600_000);
      expect(text).toMatch(
        /is to Canada, where pay is estimated 113% higher in US dollars \([^)]+\), n = 42\. At purchasing power parity, Canada stands 159% above/,
      );
    });

    it("counts the smaller evidence, here as there, and sets no limit by an official figure alone", () => {
      const richer = {
        ...backendCanada,
        payPoints: 9999,
        estimate: estimate({ mean: 600_000, currency: "CAD" }),
      };
      const own = (sources: typeof backendFacts.sources, payPoints: number) =>
        block(
          buildCellPage(
            input({ facts: { ...backendFacts, sources }, estimate: estimate({ payPoints }) }, [
              richer,
            ]),
          ),
          "growth-catalyst",
        ).table?.rows.find(([move]) => move?.startsWith("Canada"))?.[3];
      const official = backendFacts.sources.map((figure) => ({
        ...figure,
        kind: "official" as const,
      }));
      expect(own(backendFacts.sources, 292)).toBe("388");
      expect(own(official, 292)).toBe("292");
      expect(own(official, 0)).toBe("9,999");
      expect(own([], 0)).toBeUndefined();
    });

    it("is no move where nobody knows what a figure kept in US dollars buys", () => {
      const kept = { ...backendCanada, estimate: estimate({ mean: 600_000, currency: "USD" }) };
      const { text } = block(buildCellPage(input({}, [kept])), "growth-catalyst");
      expect(text).not.toContain("Canada");
    });

    it("is no move where money buys more there and its dollars are fewer", () => {
      // 1.4 Canadian dollars for one US dollar at the bank, 1.2 in the shops.
      expect(catalyst(262_000).text).not.toContain("Canada");
    });
  });

  it("says so where no move is supported", () => {
    const facts = { ...backendFacts, skills: [] };
    const levels = record().levels.map((level) => ({ ...level, mean: 200_000, seLog: 0.2 }));
    const { unknown } = block(buildCellPage(input({ facts, levels })), "growth-catalyst");
    expect(unknown).toContain("No move we can compare");
  });
});

describe("the skill premium", () => {
  const skill = (name: string, low80: number) => ({
    ...{ source: "stackoverflow", year: 2025, skill: name, scope: "role" as const },
    ...{ difference: 0.05, low80, high80: 0.09, n: 200 },
  });
  const withSkills = (more: readonly ReturnType<typeof skill>[]) =>
    buildCellPage(input({ facts: { ...backendFacts, skills: [...backendFacts.skills, ...more] } }));

  it("reports differences and never a cause, and names skills without a measurable one", () => {
    const { text } = block(withSkills([skill("Rust", 0.01)]), "skill-premium");
    expect(text).toBe(
      "In Backend Engineer work anywhere, at the same country, experience and other languages, respondents who use Rust report 5% more (1% to 9%), n = 200. For PHP there is no measurable difference.",
    );
  });

  it("gives no side to a difference of nothing", () => {
    const none = { ...skill("Perl", -0.04), difference: -0.002 };
    const { table } = block(withSkills([none]), "skill-premium");
    expect(table?.rows.find(([name]) => name === "Perl")?.[1]).toBe("0%");
  });

  it("leaves to the moves the skill that they tell, and its table the other skills", () => {
    const made = withSkills([skill("Rust", 0.01)]);
    expect(block(made, "growth-catalyst").text).toContain("Go");
    expect(block(made, "skill-premium").text).not.toContain("Go");
    const moves = block(made, "growth-catalyst").table?.rows.map(([move]) => move);
    expect(moves).toEqual(["Professional to senior", "Skill: Go"]);
    expect(block(made, "skill-premium").table?.rows.map(([name]) => name)).toContain("Rust");
  });

  it("gives each row its scope, the role's own first, and speaks of all roles only where the role has too few users", () => {
    const scala = {
      ...{ source: "stackoverflow", year: 2025, skill: "Scala", scope: "all-roles" as const },
      ...{ difference: 0.06, low80: 0.02, high80: 0.1, n: 502 },
    };
    const skills = [scala, ...backendFacts.skills];
    const mixed = block(
      buildCellPage(input({ facts: { ...backendFacts, skills } })),
      "skill-premium",
    );
    expect(mixed.table?.rows.map((row) => [row[0], row[3]])).toEqual([
      ["Go", "this role"],
      ["PHP", "this role"],
      ["Scala", "all roles"],
    ]);
    expect(mixed.text).not.toContain("Scala");
    const facts = { ...backendFacts, skills: [scala] };
    const all = buildCellPage(input({ facts }));
    expect(block(all, "skill-premium").text).toContain(
      "Across all roles surveyed, at the same role",
    );
    expect(block(all, "growth-catalyst").text).toContain("(2% to 10%) across all roles surveyed");
    expect(JSON.stringify(all.faq)).toContain("(2% to 10%) across all roles surveyed");
  });

  it("says in one line what would make it known", () => {
    const facts = { ...backendFacts, skills: [] };
    const { claims, unknown } = block(buildCellPage(input({ facts })), "skill-premium");
    expect(claims).toEqual([]);
    expect(unknown).toContain("has a Backend Engineer among its roles");
  });
});

describe("demand", () => {
  const unitedKingdom = {
    ...{ slug: "united-kingdom", code: "GB", name: "United Kingdom" },
    ...{ inSentence: "the United Kingdom", currency: "GBP" },
  };

  it("answers from all postings where the sector's index ended long before, and says so", () => {
    const british = buildCellPage(input({ country: unitedKingdom }));
    expect(block(british, "demand").text).toMatch(
      /^The index of Software Development postings in the United Kingdom ends in August 2024, 27% below a year before\. Postings of all kinds in the United Kingdom stood at \d+ in August 2026/,
    );
    expect(JSON.stringify(british.faq)).toMatch(
      /All job postings in the United Kingdom were .* August 2026/,
    );
  });

  it("answers from the sector where its index is current", () => {
    expect(block(page, "demand").text).toMatch(
      /^Software Development postings in the United States/,
    );
  });
});

describe("facts that were read in a page", () => {
  const cloud = loadCertifications().filter(({ level }) =>
    level?.page.url.includes("//cloud.google.com/"),
  );
  const certified = buildCellPage({ ...input(), certifications: cloud });
  const refs = certified.intelligence.flatMap(({ claims }) =>
    claims.flatMap(({ sources }) => sources.filter((source) => source.page !== undefined)),
  );

  it("lead to an id of their own for each page, however many stand at one site", () => {
    const pages = new Map(refs.map(({ id, page: at }) => [id, at?.url]));
    expect(pages.size).toBe(new Set(refs.map(({ page: at }) => at?.url)).size);
    const sites = refs.map(({ page: at }) => at && new URL(at.url).hostname);
    expect(new Set(sites).size).toBeLessThan(pages.size);
  });

  it("name the page with its link and the day it was read", () => {
    expect(refs).toContainEqual(
      expect.objectContaining({
        id: "nlrb-gov-your-rights",
        page: {
          url: "https://www.nlrb.gov/about-nlrb/rights-we-protect/your-rights",
          read: "2026-11-24",
        },
      }),
    );
  });
});

describe("rights in pay talks", () => {
  const [federal, ...states] = rightsIn("united-states");
  const talk = (rights: readonly Right[]) =>
    block(buildCellPage({ ...input(), rights }), "negotiation");

  it("are those of the whole country, with the way to those of its regions", () => {
    const { text, unknown, links } = talk(rightsIn("united-states"));
    expect(text).toContain(federal?.text);
    expect(unknown).toBeNull();
    expect(links[0]?.text).toContain("with rights in California, Colorado and New York");
  });

  it("are said not to be verified where none is held for the whole country, or none at all", () => {
    expect(talk(states).unknown).toContain("not verified for the whole of the United States");
    expect(talk([]).unknown).toBe(
      "Rights to pay information are not verified for the United States.",
    );
  });

  it("say of a directive by when it was due and that no national law was read", () => {
    const due = federal && { ...federal, status: "due-under-eu-law" as const, due: "2026-06" };
    expect(talk(due ? [due] : []).text).toContain(
      "Due under EU law by June 2026, and we have read no law of the United States that puts it into force: Employees",
    );
  });
});

describe("the question on average pay", () => {
  it("says that answers are about total pay", () => {
    expect(answersOf(answersLead(), "faq-average")).toMatch(
      /is \$[\d,]+ of total pay, bonus included, from/,
    );
  });

  it("names the occupation of an official average, there and under the amount", () => {
    const [first] = backendFacts.sources;
    const { recorded } = backendFacts;
    if (first === undefined || recorded === null) throw new Error("the sample holds figures");
    const label = "15-1252 Software Developers";
    const official = { ...recorded, kind: "official", postings: 0 } as const;
    const lead = { kind: "official", from: "recorded" } as const;
    const sources = [{ ...first, kind: "official", label } as const];
    const facts = { ...backendFacts, lead, sources, recorded: official, advertised: null };
    const of = buildCellPage(input({ facts }));
    expect(answersOf(of, "faq-average")).toContain(
      'The recorded official average of 2024 and 2025 for "Software Developers" is $199,615',
    );
    expect(of.overview.headlineShown).toBe("$199,615");
    expect(of.overview.headlineCaption).toContain("official average");
    expect(answersOf(of, "faq-growth")).toMatch(/^US official projections show employment/);

    expect(of.overview.facts).toContainEqual(
      expect.objectContaining({ note: "half lie below it" }),
    );
    const averages = { ...facts, recorded: { ...official, median: null } as const };
    expect(buildCellPage(input({ facts: averages })).overview.facts).toContainEqual(
      expect.objectContaining({ label: "Median", note: "half lie below it, estimated" }),
    );

    const medians = { ...facts, recorded: { ...official, statistic: "median" } as const };
    expect(answersOf(buildCellPage(input({ facts: medians })), "faq-average")).toContain(
      'The recorded official median of 2024 and 2025 for "Software Developers" is $199,615',
    );
  });
});

describe("the question on experience", () => {
  it("says of a level without a posting too that its distance is within its error, or none", () => {
    const junior = (mean: number) => {
      const unseen = { mean, seLog: 0.09, payPoints: 0, postings: 0 };
      const levels = [estimate({ level: "entry", ...unseen })];
      return answersOf(buildCellPage(input({ levels })), "faq-experience");
    };
    expect(junior(190_000)).toContain(
      "Junior level (no posting here) is estimated 5% below the role's average, which is within its error",
    );
    expect(junior(201_500)).toContain(
      "Junior level (no posting here) is estimated at about the role's average (",
    );
  });

  const curve = (band: string, own: Partial<ExperienceFact> = {}): ExperienceFact => ({
    ...{ source: "stackoverflow", year: 2024, band, scope: "role-in-country" },
    ...{ difference: 0.31, low80: 0.22, high80: 0.4, n: 240, ...own },
  });
  const answer = (experienceCurve: ExperienceFact[]) =>
    buildCellPage(input({ facts: { ...backendFacts, experienceCurve } }))
      .faq.find(({ id }) => id === "faq-experience")
      ?.claims.map(({ text }) => text)
      .join(" ");

  it("tells what more years go with among respondents, with its interval and among whom", () => {
    expect(answer([curve("7-12", { difference: 0.2 }), curve("12-20")])).toContain(
      "Respondents with 12 to 20 years of professional coding report 31% more than with 3 to 7 (22% to 40%) in Backend Engineer work in the United States, n = 240.",
    );
    expect(answer([curve("20+", { scope: "all" })])).toContain("whatever their role and country");
  });

  it("takes the place of levels without a pay point, so that the answer stays within four sentences", () => {
    const told = answer([curve("12-20")])?.match(/\. [A-Z]/g) ?? [];
    expect(told.length).toBeLessThan(4);
    expect(answer([curve("12-20")])).not.toContain("Junior");
  });

  it("leaves out a difference within its error", () => {
    const unclear = curve("12-20", { low80: -0.02 });
    expect(answer([unclear])).not.toContain("professional coding");
    expect(answer([unclear, curve("7-12")])).toContain("7 to 12 years");
  });
});

describe("the evidence of a source", () => {
  it("says what is not averaged with it, since it is pay of another concept", () => {
    const unlike = [
      { kind: "advertised", source: "job-boards", concept: "total", pieces: 12 } as const,
      { kind: "self-reported", source: "stackoverflow", concept: "base", pieces: 9 } as const,
    ];
    const { evidence } = buildCellPage(input({ facts: { ...backendFacts, unlike } }));
    const said = evidence.flatMap(({ source, rows }) =>
      rows.flatMap(({ label, value }) =>
        label === "Not averaged with it" ? [`${source.kind}: ${value}`] : [],
      ),
    );
    expect(said[0]).toMatch(/^advertised: 12 postings of pay with bonus and equity in /);
    expect(said.filter((text) => text.startsWith("advertised"))).toHaveLength(1);
  });

  it.each([
    ["O_GROUP is not detailed", "column O_GROUP says other than detailed"],
    ["place is not A or B or C or D or E", "column place says other than A or B or C or D or E"],
    ["place is not A or B or C or D or E or F", "column place says none of the 6 that count"],
    ["mean is not read", "mean is not read"],
  ])("says of rows set aside because %s that %s", (reason, said) => {
    const { release } = record();
    const counted = { read: 9, setAside: [{ reason, rows: 5 }] };
    const editions = release.editions.map((edition) => ({ ...edition, counted }));
    const [first] = buildCellPage(input({ release: { ...release, editions } })).evidence;
    expect(first?.rows.map(({ value }) => value)).toContain(`5 of 9 rows: ${said} (5)`);
  });

  it("says how many rows of the publisher's file do not count and why", () => {
    const { release } = record();
    const counted = {
      read: 151_445,
      setAside: [
        { reason: "not-full-time", rows: 904 },
        { reason: "misplaced-in-egypt", rows: 38 },
        { reason: "state is not AL or AK or AZ or AR or CA or CO", rows: 5 },
      ],
    };
    const editions = release.editions.map((edition) => ({ ...edition, counted }));
    const held = input({ release: { ...release, editions } });
    const corrections = new Map([
      ["misplaced-in-egypt", "Postings of California placed in Egypt."],
    ]);
    const [advertised] = buildCellPage({ ...held, corrections }).evidence;
    expect(advertised?.rows).toContainEqual({
      label: "Set aside in 2025-08-03",
      value:
        "947 of 151,445 rows: not full time (904); Postings of California placed in Egypt (38); column state says none of the 6 that count (5)",
    });
  });
});

describe("required skills", () => {
  it.each([
    [1, "It is Go."],
    [2, "They are Go and Rust."],
    [3, "Among them are Go, Rust and Java."],
  ])("names %d of those that O*NET flags, and claims nothing on how often", (count, expected) => {
    const technologies = ["Go", "Rust", "Java"].slice(0, count).map((name) => ({
      ...{ occupation: "15-1252.00", name, category: "", hot: true, inDemand: true },
    }));
    const few = buildCellPage({ ...input(), technologies });
    expect(block(few, "required-skills").text).toContain(expected);
    expect(few.faq.find(({ id }) => id === "faq-skills")?.claims[0]?.text).toContain("Go");
  });
});

describe("the order of required skills", () => {
  it("follows those of the role who use them, not users in all roles", () => {
    const [go] = backendFacts.skills;
    const scala = go && { ...go, skill: "Scala", scope: "all-roles" as const, n: 5000 };
    const skills = [...backendFacts.skills, ...(scala ? [scala] : [])];
    const technologies = ["Scala", "Go"].map((name) => ({
      ...{ occupation: "15-1252.00", name, category: "", hot: true, inDemand: true },
    }));
    const page = buildCellPage({ ...input({ facts: { ...backendFacts, skills } }), technologies });
    expect(block(page, "required-skills").text).toContain("They are Go and Scala.");
  });
});

describe("the roadmap", () => {
  it("says of which survey and of which years the respondents' pay is", () => {
    expect(JSON.stringify(page.roadmap)).toContain(
      "Survey respondents of 2025 in the United States with 3 to 7 years of professional coding report $131,000",
    );
  });
});

describe("the trend", () => {
  it("shows the average of answers where these lead, and says so", () => {
    const lead = { kind: "self-reported", from: "recorded" } as const;
    const facts = { ...backendFacts, lead, history: [], recorded: answersFacts() };
    const { trend } = buildCellPage(input({ facts })).overview;
    expect(trend.caption).toContain("the average of survey answers");
    expect(trend.points.map(({ kind }) => kind)).toContain("self-reported");
  });

  it("promises no recorded average where there is none", () => {
    const lead = { kind: "advertised", from: "estimate" } as const;
    const facts = { ...backendFacts, lead, history: [], recorded: null, advertised: null };
    const { caption } = buildCellPage(input({ facts })).overview.trend;
    expect(caption).not.toContain("recorded");
  });
});

describe("the place among countries", () => {
  const others = Array.from({ length: 6 }, () => backendCanada);

  it("counts the countries that have evidence of their own", () => {
    const { text } = block(buildCellPage(input({}, others)), "market");
    expect(text).toContain("Of 7 countries where advertised base pay of a Backend Engineer leads");
  });

  it("leaves out figures of another year", () => {
    const [first, ...rest] = others;
    const old = { ...backendCanada, estimate: { ...backendCanada.estimate, year: 2022 } };
    expect(first?.estimate.year).toBeGreaterThan(2023);
    expect(block(buildCellPage(input({}, [...rest, old])), "market").text).toContain("Of 6");
  });

  it("is not given to a cell that has none", () => {
    const { text } = block(buildCellPage(input({ indexable: false }, others)), "market");
    expect(text).not.toContain("with evidence of their own");
  });
});

describe("other roles of the country", () => {
  it("are those of the same field, and others only where these are too few", () => {
    const inField = (slug: string, family: string): CellSummary => ({
      ...backendCanada,
      role: { slug, name: slug, family },
    });
    const own = input();
    const far = ["a", "b", "c"].map((slug) => inField(slug, "healthcare"));
    const near = ["d", "e"].map((slug) => inField(slug, own.record.role.family));
    const neighbours = { ...own.neighbours, sameCountry: [...far, ...near] };
    const { sameCountry } = buildCellPage({ ...own, neighbours }).elsewhere;
    expect(sameCountry.map(({ role }) => role.slug)).toEqual(["d", "e", "a"]);
  });

  it("says where a country's average counts part-time jobs too", () => {
    const country = { ...backendCanada.country, slug: "united-kingdom", code: "GB" };
    const estimate = { ...backendCanada.estimate, kind: "official" } as const;
    const british = { ...backendCanada, country, estimate };
    const { sameRole } = buildCellPage(
      input({}, [british, { ...british, country: backendCanada.country }]),
    ).elsewhere;
    expect(sameRole.map(({ kindShown }) => kindShown)).toEqual([
      "Official, part-time jobs too",
      "Official",
    ]);
  });
});

describe("evidence", () => {
  it("stands once per source, the headline's first", () => {
    const ids = page.evidence.map(({ source }) => source.id);
    expect(ids[0]).toBe("aijobs");
    expect(new Set(ids).size).toBe(ids.length);
  });
});
