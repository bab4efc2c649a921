import { describe, expect, test } from "vitest";
import type { CellFacts } from "#lib/domain/cell-facts.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { CellSummary } from "#lib/domain/cell-record.ts";
import { peerOf } from "#lib/queries/elsewhere.ts";
import { isIndexable } from "#lib/release/facts/index-policy.ts";
import { buildCellPage } from "#lib/reports/cell/build-cell-page.ts";
import type { CellInput } from "#lib/reports/cell/facts/cell-input.ts";
import { isTooFew } from "#lib/reports/cell/facts/compared-figures.ts";
import { isClear } from "#lib/reports/cell/facts/difference.ts";
import { isGuess, isRangeSeen, mainTalk } from "#lib/reports/cell/facts/talk-numbers.ts";
import { moves } from "#lib/reports/cell/intelligence/moves.ts";
import { regionTable } from "#lib/reports/cell/intelligence/region-pay.ts";
import { likelyError } from "#lib/reports/parts/confidence.ts";
import { words } from "#lib/reports/parts/sentence.ts";
import { seriesBook } from "#lib/reports/parts/series.ts";
import { cell, series } from "#tests/reports/own-content.ts";
import { backendCanada, backendFacts, estimate, input } from "#tests/reports/sample-cell.ts";
import { senior, sourceFigure } from "#tests/reports/sample-pages.ts";

/*
 * Every printed rule with a limit, just below it, at it and just above. Claims are looked up by their id,
 * so that editors can word them as they like.
 */

const advertised = backendFacts.advertised;
if (advertised === null) throw new Error("the sample holds postings");

function facts(more: Partial<CellFacts>): Partial<Parameters<typeof input>[0]> {
  return { facts: { ...backendFacts, ...more } };
}

function idsOf(page: CellPage): string[] {
  return [
    page.overview.claims,
    page.overview.sources.claims,
    page.seniority.claims,
    ...page.intelligence.map(({ claims }) => claims),
    ...page.checklist.map(({ claims }) => claims),
    ...page.faq.map(({ claims }) => claims),
  ]
    .flat()
    .map(({ id }) => id);
}

const says = (id: string, of: CellInput) => idsOf(buildCellPage(of)).includes(id);

/** Cells elsewhere, each paying so many dollars on average. */
function elsewhere(means: readonly number[]): CellSummary[] {
  return means.map((mean) => ({ ...backendCanada, estimate: estimate({ mean }), usdRate: 1 }));
}

/** A page among these others in its country. */
function among(others: readonly CellSummary[], mean = 201_000): CellInput {
  const own = input({ estimate: estimate({ mean }) });
  const peers = others.map(peerOf);
  return { ...own, neighbours: { sameRole: [], sameCountry: [...others], peers } };
}

const halves = [0.1, 0.2] as const;

function regionPaying(region: string): CellFacts["regions"][number] {
  return {
    ...{ source: "oews", label: "15-1252 Software Developers", year: 2024, region },
    ...{ mean: 120_000, median: 118_000, meanError: 0.01, medianError: null, jobs: 1000 },
  };
}

function blockOf(of: CellInput, id: string) {
  const found = buildCellPage(of).intelligence.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no block ${id}`);
  return found;
}

function certifications(count: number): CellInput["certifications"] {
  const page = {
    ...{ title: "A text", publisher: "Its publisher", url: "https://example.org/text" },
    ...{ date: null, read: "2026-11-01" },
  };
  return Array.from({ length: count }, (_, k) => ({
    ...{ name: `Certificate ${k + 1}`, issuer: "An issuer", roles: ["backend-engineer"] },
    ...{ level: { says: "professional", page }, renewal: null },
  }));
}

/** A page with one series of its own. */
function withSeries(name: string, subject: string, period: string, value: number): CellInput {
  const own = series(name, subject, "fraction", [{ period, value }]);
  const openings = series("openings", subject, "people", [{ period, value: 100 }]);
  return cell({}, { series: seriesBook([own, openings]) });
}

interface Rule {
  rule: string;
  limit: number;
  step: number;
  /** Whether the rule holds just below its limit, at it, and just above. */
  holds: [below: boolean, at: boolean, above: boolean];
  when: (value: number) => boolean;
}

const rules: Rule[] = [
  {
    rule: "search engines may list a page from 15 postings or answers",
    ...{ limit: 15, step: 1, holds: [false, true, true] },
    when: (postings) => isIndexable({ postings, official: false }),
  },
  {
    rule: "a range is told as seen from 15 postings",
    ...{ limit: 15, step: 1, holds: [false, true, true] },
    when: (postings) => isRangeSeen(estimate({ postings }), 201_000),
  },
  {
    rule: "a range is told as seen where the recorded average reaches its low end",
    ...{ limit: 160_800, step: 1, holds: [false, true, true] },
    when: (recorded) => isRangeSeen(estimate(), recorded),
  },
  {
    rule: "a range is told as seen where the recorded average stays below its high end",
    ...{ limit: 240_000, step: 1, holds: [true, true, false] },
    when: (recorded) => isRangeSeen(estimate({ mean: 200_000 }), recorded),
  },
  {
    rule: "an order of a country's roles needs five others",
    ...{ limit: 5, step: 1, holds: [false, true, true] },
    when: (others) =>
      says("intelligence.market.rank-roles", among(elsewhere(Array(others).fill(190_000)))),
  },
  {
    rule: "two years are compared from 20 pay points each",
    ...{ limit: 20, step: 1, holds: [false, true, true] },
    when: (payPoints) =>
      says(
        "intelligence.market.years",
        input(
          facts({
            history: backendFacts.history.map((year) =>
              year.year === 2024 ? { ...year, payPoints } : year,
            ),
          }),
        ),
      ),
  },
  {
    rule: "a year stands in the chart from 10 pay points",
    ...{ limit: 10, step: 1, holds: [false, true, true] },
    when: (payPoints) => {
      const history = backendFacts.history.map((year) =>
        year.year === 2024 ? { ...year, payPoints } : year,
      );
      const { points } = buildCellPage(input(facts({ history }))).overview.trend;
      return points.some(({ year }) => year === 2024);
    },
  },
  {
    rule: "levels are shares from 10 pay points",
    ...{ limit: 10, step: 1, holds: [false, true, true] },
    when: (payPoints) =>
      says("seniority.shares", input(facts({ advertised: { ...advertised, payPoints } }))),
  },
  {
    rule: "other titles of a role are named until one holds more than 95%",
    ...{ limit: 95, step: 1, holds: [true, true, false] },
    when: (payPoints) => {
      const [title] = advertised.titles;
      if (title === undefined) throw new Error("the sample holds a title");
      const titles = [
        { ...title, payPoints },
        { ...title, title: "Other", payPoints: 1 },
      ];
      const held = { ...advertised, payPoints: 100, titles };
      return says("intelligence.market.titles", input(facts({ advertised: held })));
    },
  },
  {
    rule: "an estimate that may be off by more than 30% makes numbers a guess",
    ...{ limit: 0.3, step: 0.01, holds: [false, false, true] },
    when: (error) => {
      const talk = mainTalk(input());
      if (talk === null) throw new Error("the sample has numbers");
      return isGuess({ ...talk, error });
    },
  },
  {
    rule: "own evidence is next to none below half a percent",
    ...{ limit: 0.005, step: 0.001, holds: [true, false, false] },
    when: (ownWeight) =>
      says("overview.own-weight-little", input({ estimate: estimate({ ownWeight }) })),
  },
  {
    rule: "own evidence is next to all above 99.5%",
    ...{ limit: 0.995, step: 0.001, holds: [false, false, true] },
    when: (ownWeight) =>
      says("overview.own-weight-all", input({ estimate: estimate({ ownWeight }) })),
  },
  {
    rule: "a step between levels counts as a move from 15 postings of both",
    ...{ limit: 15, step: 1, holds: [false, true, true] },
    when: (postings) => {
      const level = (name: "mid" | "senior", mean: number, of: number) =>
        estimate({ level: name, mean, postings: of, payPoints: 2 * of, share: 0.5 });
      const levels = [level("mid", 150_000, postings), level("senior", 210_000, 121)];
      return moves(input({ levels })).some(({ kind }) => kind === "level");
    },
  },
  {
    rule: "a page by region is linked from two regions with a figure",
    ...{ limit: 2, step: 1, holds: [false, true, true] },
    when: (count) => {
      const regions = Array.from({ length: count }, (_, place) => regionPaying(`R${place}`));
      return regionTable(input(facts({ regions })))?.more != null;
    },
  },
  {
    rule: "a page by region is offered beside the page from two regions with a figure",
    ...{ limit: 2, step: 1, holds: [false, true, true] },
    when: (count) => {
      const regions = Array.from({ length: count }, (_, place) => regionPaying(`R${place}`));
      return buildCellPage(input(facts({ regions }))).elsewhere.regions !== null;
    },
  },
  {
    rule: "numbers come with a warning from an error of 10%",
    ...{ limit: 0.1, step: 0.01, holds: [false, true, true] },
    when: (error) => says("intelligence.negotiation.unsure", input({ levels: [senior(error)] })),
  },
  {
    rule: "numbers come with a warning until an error of 30%, which is called a guess",
    ...{ limit: 0.3, step: 0.01, holds: [true, true, false] },
    when: (error) => says("intelligence.negotiation.unsure", input({ levels: [senior(error)] })),
  },
  {
    rule: "a figure is too few to weigh under 15 postings or answers",
    ...{ limit: 15, step: 1, holds: [true, false, false] },
    when: (n) =>
      isTooFew({ figure: sourceFigure({ n }), measure: "average", value: 1 }) &&
      !isTooFew({ figure: sourceFigure({ n, kind: "official" }), measure: "average", value: 1 }),
  },
  {
    rule: "figures of one more or one less year have a place among countries",
    ...{ limit: 2024, step: 1, holds: [false, true, true] },
    when: (year) => {
      const others = elsewhere([150_000, 160_000, 170_000, 180_000, 190_000]);
      const aged = others.map((one) => ({ ...one, estimate: { ...one.estimate, year } }));
      return says("intelligence.market.rank-countries", input({}, aged));
    },
  },
  {
    rule: "figures of a year later have a place among countries, of two years later none",
    ...{ limit: 2026, step: 1, holds: [true, true, false] },
    when: (year) => {
      const others = elsewhere([150_000, 160_000, 170_000, 180_000, 190_000]);
      const aged = others.map((one) => ({ ...one, estimate: { ...one.estimate, year } }));
      return says("intelligence.market.rank-countries", input({}, aged));
    },
  },
  {
    rule: "an estimate beyond the third quarter is explained",
    ...{ limit: 226_225, step: 1, holds: [false, false, true] },
    when: (mean) =>
      (buildCellPage(input({ estimate: estimate({ mean }) })).overview.difference ?? "").includes(
        words("overview.difference-beyond", {}),
      ),
  },
  {
    rule: "rows of levels have shares from 10 pay points",
    ...{ limit: 10, step: 1, holds: [false, true, true] },
    when: (payPoints) =>
      buildCellPage(input(facts({ advertised: { ...advertised, payPoints } }))).seniority.rows.some(
        ({ share }) => share !== null,
      ),
  },
  {
    rule: "prices of two years before the release's are told, older ones not",
    ...{ limit: 2023, step: 1, holds: [false, true, true] },
    when: (year) =>
      says(
        "intelligence.demand.prices-up",
        withSeries("consumer-price-growth", "US", `${year}`, 0.02),
      ),
  },
  {
    rule: "a sentence on certifications names all up to three",
    ...{ limit: 3, step: 1, holds: [true, true, false] },
    when: (count) => {
      const [named] = blockOf(
        { ...input(), certifications: certifications(count) },
        "career-moat",
      ).claims;
      const last = `Certificate ${count}`;
      const more = words("moat.certifications", {
        ...{ aRole: "a Backend Engineer", count: `${count} certifications`, allNames: null },
        names: "Certificate 1, Certificate 2 and Certificate 3",
      });
      return (named?.text.includes(last) ?? false) && named?.text !== more;
    },
  },
  {
    rule: "ten certifications stand in the table",
    ...{ limit: 10, step: 1, holds: [true, true, false] },
    when: (count) => {
      const held = { ...input(), certifications: certifications(count) };
      return blockOf(held, "career-moat").table?.rows.length === count;
    },
  },
  {
    rule: "eighteen technologies are listed, and of more that there are others",
    ...{ limit: 18, step: 1, holds: [true, true, false] },
    when: (count) => {
      const technologies = Array.from({ length: count }, (_, k) => ({
        ...{ occupation: "15-1252.00", name: `T${k}`, category: "", hot: true, inDemand: true },
      }));
      const { list } = blockOf({ ...input(), technologies }, "required-skills");
      return list.length === count && list.at(-1) === `T${count - 1}`;
    },
  },
  {
    rule: "two skills have a sentence of their own beside the one that is told as a move",
    ...{ limit: 2, step: 1, holds: [true, true, false] },
    when: (count) => {
      const [fact] = backendFacts.skills;
      const skills = Array.from({ length: count + 1 }, (_, k) => ({
        ...{ source: "stackoverflow", year: 2025, scope: "role" as const, n: 300, ...fact },
        ...{ skill: `S${k}`, difference: 0.06, low80: 0.02, high80: 0.1 },
      }));
      const { claims } = blockOf(input(facts({ skills })), "skill-premium");
      return claims.length === count;
    },
  },
  {
    rule: "six titles are named in the evidence",
    ...{ limit: 6, step: 1, holds: [true, true, false] },
    when: (count) => {
      const [title] = advertised.titles;
      if (title === undefined) throw new Error("the sample holds a title");
      const titles = Array.from({ length: count }, (_, k) => ({ ...title, title: `Title ${k}` }));
      const page = buildCellPage(input(facts({ advertised: { ...advertised, titles } })));
      const rows = page.evidence.flatMap((one) => one.rows);
      const shown = rows.find(({ label }) => label === "Titles")?.value ?? "";
      return shown.split(", ").length === count && shown.includes(`Title ${count - 1} `);
    },
  },
  {
    rule: "three reasons for rows that are set aside are named",
    ...{ limit: 3, step: 1, holds: [true, true, false] },
    when: (count) => {
      const { release } = input().record;
      const setAside = Array.from({ length: count }, (_, k) => ({ reason: `r-${k}`, rows: 9 - k }));
      const editions = release.editions.map((one) => ({ ...one, counted: { read: 99, setAside } }));
      const page = buildCellPage(input({ release: { ...release, editions } }));
      const rows = page.evidence.flatMap((one) => one.rows);
      const shown = rows.find(({ label }) => label.startsWith("Set aside"))?.value ?? "";
      return shown.split("; ").length === count && shown.includes(`r ${count - 1} (`);
    },
  },
];

describe.each(rules)("$rule", ({ limit, step, holds, when }) => {
  test.each([
    [limit - step, holds[0]],
    [limit, holds[1]],
    [limit + step, holds[2]],
  ])("%d: %s", (value, expected) => {
    expect(when(value)).toBe(expected);
  });
});

describe("a place in an order", () => {
  const means = [300_000, 250_000, 201_000, 150_000, 100_000];

  // Each is known to 3%, so two differ clearly from about 5.6% on.
  test.each([
    [400_000, [1]],
    [301_000, [1, 2]],
    [299_000, [1, 2]],
    [201_000, [3, 4]],
    [120_000, [5]],
    [99_000, [5, 6]],
  ])("of %d is %j: behind those clearly above it, before those clearly below", (mean, places) => {
    const { intelligence } = buildCellPage(among(elsewhere(means), mean));
    const claim = intelligence
      .flatMap(({ claims }) => claims)
      .find(({ id }) => id === "intelligence.market.rank-roles");
    const ranks = claim?.figures.filter(({ unit }) => unit === "rank");
    expect(ranks?.map(({ value }) => value)).toEqual(places);
  });
});

describe("how far off an estimate may be", () => {
  test.each([
    ["below", { low80: 100 * (1 - halves[1]), high80: 100 * (1 + halves[0]) }],
    ["above", { low80: 100 * (1 - halves[0]), high80: 100 * (1 + halves[1]) }],
  ])("is the larger half of its band, where that is %s", (_, band) => {
    expect(likelyError(estimate({ mean: 100, ...band }))).toBe(0.2);
  });

  test("is rounded up, so that it never promises too much", () => {
    expect(likelyError(estimate({ mean: 1000, low80: 949, high80: 1040 }))).toBe(0.06);
  });
});

test("where answers lead, the opening of a talk stays inside the range that is printed", () => {
  const answers = { ...advertised, kind: "self-reported" as const, p25: 121_900, p75: 187_900 };
  const lead = { kind: "self-reported", from: "recorded" } as const;
  const talk = mainTalk(input({ ...facts({ recorded: answers, lead }), levels: [] }));
  expect(talk?.basis).toBe("self-reported");
  expect(talk?.anchor).toBeLessThanOrEqual(187_900);
  expect(talk?.anchor).toBeGreaterThan(181_000);
});

// At 2% itself a ratio of amounts is a little more or less than it, so the rule is tried on either side.
test.each([
  [0.019, false],
  [0.021, true],
  [-0.019, false],
  [-0.021, true],
])("a recorded average %d from the estimate has its reason named: %s", (difference, named) => {
  const recorded = { ...advertised, average: 201_000 * (1 + difference) };
  const page = buildCellPage(
    input({ ...facts({ recorded }), estimate: estimate({ mean: 201_000 }) }),
  );
  expect(page.overview.difference !== null).toBe(named);
});

describe("how a difference was made", () => {
  const claimsOf = (of: CellInput) =>
    buildCellPage(of).intelligence.flatMap(({ claims }) => claims);
  const methodOf = (of: CellInput, id: RegExp) => claimsOf(of).find((one) => id.test(one.id));
  const year = "2025";

  test("of levels and roles in one currency, of countries in dollars", () => {
    const near = elsewhere([500_000]).map((one) => ({
      ...one,
      role: { ...one.role, slug: "dba" },
    }));
    const alone = { ...input({ levels: [] }), occupation: null };
    const roles = { ...alone, neighbours: { ...alone.neighbours, sameCountry: near } };
    expect(methodOf(roles, /catalyst\.(lead-)?role/)?.method).toBe(words("method.difference", {}));
    expect(methodOf(input(), /catalyst\.(lead-)?level/)?.method).toBe(
      words("method.difference", {}),
    );
  });

  test.each([
    [1, "method.difference-usd"],
    [2, "method.parity"],
    [0.5, "method.difference-usd"],
  ] as const)("of a country where prices are %d times as high %s", (prices, method) => {
    const far = elsewhere([900_000]).map((one) => ({
      ...one,
      country: { ...one.country, currency: "CAD" },
      estimate: { ...one.estimate, currency: "CAD" },
    }));
    const book = seriesBook(
      [
        ["US", 1],
        ["CA", prices],
      ].map(([code, value]) =>
        series("ppp", `${code}`, "currency/international-dollar", [
          { period: "2024", value: Number(value) },
        ]),
      ),
    );
    const held = { ...input({ levels: [] }, far), series: book };
    const led = methodOf(held, /catalyst\.(lead-)?country/);
    expect(led?.method).toBe(
      method === "method.parity" ? words(method, {}) : words(method, { year }),
    );
    expect(led?.sources.some(({ id }) => id === "world-bank")).toBe(method === "method.parity");
    const other = methodOf(held, /catalyst\.other-view/);
    expect(other?.method).toBe(
      method === "method.parity"
        ? words("method.difference-usd", { year })
        : words("method.parity", {}),
    );
  });
});

describe("what leads a page without a recorded average", () => {
  const [first] = backendFacts.sources;
  if (first === undefined) throw new Error("the sample holds a figure");
  const office = { ...first, kind: "official" as const, source: "bls-oews", year: 2025 };
  const lead = { kind: "official", from: "estimate" } as const;
  test.each([
    [
      "an office's figure of the role",
      [first, office],
      words("overview.lead-official", { window: "2025" }),
    ],
    [
      "nothing where it is of a wider group",
      [first, { ...office, wider: true }],
      words("overview.lead-modelled", { country: "the United States" }),
    ],
  ])("is %s", (_, sources, said) => {
    const page = buildCellPage(input(facts({ lead, recorded: null, sources })));
    expect(page.lead).toEqual([said]);
  });
});

describe("what is not known is left out, and what stands behind it is taken", () => {
  test("one title is no choice of titles, however few postings it has", () => {
    const [title] = advertised.titles;
    const titles = title ? [{ ...title, payPoints: 50 }] : [];
    const held = { ...advertised, payPoints: 100, titles };
    expect(says("intelligence.market.titles", input(facts({ advertised: held })))).toBe(false);
  });

  test("an outlook without a last year", () => {
    const own = (period: string) => withSeries("employment-change", "15-1252", period, 0.1);
    expect(says("intelligence.demand.outlook-up", own("2024-2034"))).toBe(true);
    expect(says("intelligence.demand.outlook-up", own("2024"))).toBe(false);
  });

  test("a series of wages without a point, after which the next is told", () => {
    const empty = series("posted-wage-growth", "US", "fraction", []);
    const next = series("average-wage-growth", "US", "fraction", [{ period: "2024", value: 0.04 }]);
    const held = cell({}, { series: seriesBook([empty, next]) });
    expect(says("intelligence.demand.wages-up", held)).toBe(true);
    expect(says("intelligence.demand.wages-up", cell({}, { series: seriesBook([empty]) }))).toBe(
      false,
    );
  });

  test("technologies in demand, and where there are none hot ones", () => {
    const technologies = ["Go", "Rust"].map((name, k) => ({
      ...{ occupation: "15-1252.00", name, category: "", hot: true, inDemand: k === 0 },
    }));
    const list = (of: CellInput["technologies"]) =>
      blockOf({ ...input(), technologies: of }, "required-skills").list;
    expect(list(technologies)).toEqual(["Go"]);
    expect(list(technologies.slice(1))).toEqual(["Rust"]);
  });

  test("tasks of the occupation, where an office's figure leads and its work is described", () => {
    const lead = { kind: "official", from: "estimate" } as const;
    const told = (more: Partial<CellFacts>, own: Partial<CellInput["occupationFacts"]> = {}) => {
      const held = cell(facts(more));
      const tasks = ["Write.", "Read.", "Test."].map((task) => ({
        occupation: "15-1252.00",
        task,
      }));
      const occupationFacts = { ...held.occupationFacts, tasks, ...own };
      return says("intelligence.required.tasks", { ...held, occupationFacts });
    };
    expect(told({ lead, recorded: null })).toBe(true);
    expect(told({ lead, recorded: null }, { work: null })).toBe(false);
    expect(told({})).toBe(false);
  });

  test.each([
    [0.79, true],
    [0.81, false],
  ])("answers at %d of what postings advertise are a warning: %s", (of, warned) => {
    const [posted, survey] = backendFacts.sources;
    if (posted === undefined || survey === undefined) throw new Error("two kinds are held");
    const median = of * 184_000;
    const warns = (more: Partial<typeof survey>) =>
      says(
        "intelligence.negotiation.differ",
        input(facts({ sources: [posted, { ...survey, measure: "median", median, ...more }] })),
      );
    expect(warns({})).toBe(warned);
    expect(warns({ wider: true })).toBe(false);
    expect(warns({ kind: "advertised" })).toBe(false);
  });
});

describe("what neither rises nor falls is not said to fall", () => {
  const fact = { source: "stackoverflow", year: 2025, band: "12-20", scope: "all" as const };
  test.each([
    ["prices", "intelligence.demand.prices-up", "consumer-price-growth", "US", "2024"],
    ["wages", "intelligence.demand.wages-up", "average-wage-growth", "US", "2024"],
    ["wages of a month", "intelligence.demand.wages-up", "posted-wage-growth", "US", "2024-06"],
  ])("%s", (_, id, name, subject, period) => {
    expect(says(id, withSeries(name, subject, period, 0))).toBe(true);
    expect(says(id, withSeries(name, subject, period, -0.01))).toBe(false);
  });

  test.each([
    [-0.0006, "down"],
    [-0.0005, "down"],
    [-0.0004, "level"],
    [0, "level"],
    [0.0004, "level"],
    [0.0005, "up"],
    [0.0006, "up"],
  ])("jobs that change by %d lead %s, as a tenth of a percent shows", (change, way) => {
    const own = withSeries("employment-change", "15-1252", "2024-2034", change);
    expect(says(`intelligence.demand.outlook-${way}`, own)).toBe(true);
  });

  test("a difference of pay", () => {
    const curve = { ...fact, n: 60, difference: 0, low80: 0.01, high80: 0.02 };
    const page = buildCellPage(input(facts({ experienceCurve: [curve] })));
    const told = page.faq.flatMap(({ claims }) => claims).find(({ id }) => id === "faq.curve");
    expect(told?.text).toMatch(/ more /);
  });

  test("a difference is clear where its interval does not hold zero, nor ends there", () => {
    const clear = (low80: number, high80: number) => isClear({ difference: 0.1, low80, high80 });
    expect([clear(0, 0.2), clear(0.01, 0.2), clear(-0.2, 0), clear(-0.2, -0.01)]).toEqual([
      ...[false, true, false, true],
    ]);
  });

  test("a step between levels of one pay is unclear, and a skill of no clear gain is not advised", () => {
    const level = (name: "mid" | "senior") =>
      estimate({ level: name, mean: 150_000, seLog: 0, postings: 50, payPoints: 100 });
    const { roadmap } = buildCellPage(input({ levels: [level("mid"), level("senior")] }));
    const ids = roadmap.steps.flatMap(({ claims }) => claims.map(({ id }) => id));
    expect(ids).toContain("roadmap.step-unclear.senior");
    const skills = backendFacts.skills.map((skill) => ({ ...skill, low80: 0 }));
    expect(says("faq.skill-more", input(facts({ skills })))).toBe(false);
    expect(says("faq.skill-more", input())).toBe(true);
  });
});
