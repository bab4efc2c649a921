import { describe, expect, test } from "vitest";
import type { Estimate } from "#lib/domain/estimate.ts";
import type { ComparedCell } from "#lib/queries/compared-cells.ts";
import { namesOf } from "#lib/reports/compare/compare-cells.ts";
import { type CompareInput, compareView } from "#lib/reports/compare/compare-view.ts";
import { pairView } from "#lib/reports/compare/pair-view.ts";
import { regionCell } from "#lib/reports/compare/region-cell.ts";
import { words } from "#lib/reports/parts/sentence.ts";
import { seriesBook } from "#lib/reports/parts/series.ts";
import { backendCanada, estimate, record } from "./sample-cell.ts";

const { release, role, country, facts } = record();

function cell(estimates: Estimate[], more: Partial<ComparedCell> = {}): ComparedCell {
  const projections = estimates
    .filter(({ level }) => level === "all")
    .map((own) => ({ ...projection(own.mean * 1.02), kind: own.kind, currency: own.currency }));
  return {
    ...{ role, country, indexable: true, lead: "advertised", recorded: null },
    ...{ estimates, projections, sources: facts.sources, region: null, ...more },
  };
}

function projection(mean: number): ComparedCell["projections"][number] {
  return {
    ...{ role: "backend-engineer", country: "united-states", currency: "USD", year: 2027, mean },
    ...{ low80: 0.9 * mean, high80: 1.1 * mean, growth: mean / 200_000 - 1, kind: "advertised" },
    ...{ fileLow80: 0.9 * mean, fileHigh80: 1.1 * mean, method: "model", error: 0.1 },
  };
}

/** An estimate whose printed band reaches so far up, in logs; its error within the source is less. */
const banded = (mean: number, half: number, more: Partial<Estimate> = {}) =>
  estimate({ mean, seLog: 0.01, high80: mean * Math.exp(half), ...more });

const us = cell([banded(200_000, 0.06)]);
const canada = (mean: number, more: Partial<ComparedCell> = {}) =>
  cell([banded(mean, 0.08, { currency: "CAD", country: "canada" })], {
    ...{ country: backendCanada.country, ...more },
  });
const official = (mean: number, currency = "USD") =>
  estimate({ kind: "official", mean, currency, seLog: 0.01 });

function series(series: string, values: Record<string, [period: string, value: number]>) {
  return Object.entries(values).map(([subject, [period, value]]) => ({
    ...{ series, subject, unit: "fraction" as const, source: "world-bank" },
    points: [{ period, value }],
  }));
}

function input(cells: ComparedCell[], more: Partial<CompareInput> = {}): CompareInput {
  return {
    ...{ release, cells, problems: [], related: [], kind: null, money: "usd" },
    ...{ countries: [country, backendCanada.country], selected: { role: "", country: null } },
    series: seriesBook([
      ...series("ppp", { US: ["2024", 1], CA: ["2024", 1.2] }),
      ...series("consumer-price-growth", { US: ["2024", 0.03], CA: ["2019", 0.02] }),
    ]),
    ...more,
  };
}

describe("regions", () => {
  const office = cell([official(140_000)], { lead: "official" });
  const region = (name: string, mean: number | null, meanError: number | null) => ({
    ...{ source: "bls-oews-states", year: 2025, label: "Nurses", jobs: 10, region: name },
    ...{ mean, median: null, meanError, medianError: null },
  });
  const regions = [region("Nova Scotia", 120_000, 0.02), region("Yukon", 130_000, null)];
  const one = (id: string) => regionCell(office, regions, id);

  test("stand beside countries with the office's own error, without spread and projection", () => {
    const cells = [office, one("nova-scotia")].filter((cell) => cell !== null);
    const page = compareView(input(cells));
    expect(page.kind).toBe("official");
    expect(page.cells[1]).toMatchObject({
      key: `${role.slug}/${country.slug}/nova-scotia`,
      name: "Nova Scotia",
      href: `/salaries/${role.slug}/${country.slug}/regions#nova-scotia`,
    });
    expect(page.differences[0]?.exchange?.shown).toBe("14% below");
    const typical = page.rows.find(({ label }) => label === "Typical range");
    expect(typical?.values[1]).toBe("not known");
  });

  test("without an error have their figure, and no difference that could be chance", () => {
    const cells = [office, one("yukon")].filter((cell) => cell !== null);
    const page = compareView(input(cells));
    expect(page.cells[1]).toMatchObject({ figureShown: "$130,000", bar: null });
    expect(page.differences[0]).toMatchObject({ exchange: null, parity: null });
  });

  test("have the office's band and source, and the error of the country where they have none", () => {
    const own = one("nova-scotia")?.estimates[0];
    expect([own?.mean, own?.seLog]).toEqual([120_000, 0.02]);
    expect(own?.low80).toBeCloseTo(120_000 * Math.exp(-1.2816 * 0.02), -1);
    expect(own?.high80).toBeCloseTo(120_000 * Math.exp(1.2816 * 0.02), -1);
    const unsure = one("yukon")?.estimates[0];
    expect([unsure?.low80, unsure?.high80, unsure?.seLog]).toEqual([130_000, 130_000, 0.01]);
    const [posted] = office.sources;
    const sources = [posted, posted && { ...posted, kind: "official" as const, label: "All" }];
    const held = { ...office, sources: sources.filter((one) => one !== undefined) };
    expect(regionCell(held, regions, "yukon")?.sources).toMatchObject([
      { source: "bls-oews-states", label: "Nurses", mean: 130_000 },
    ]);
  });

  test("that the office does not know are no cells, nor those of a cell without its figure", () => {
    expect(one("ontario")).toBeNull();
    expect(regionCell(us, regions, "yukon")).toBeNull();
    const levels = cell([{ ...official(140_000), level: "mid" }]);
    expect(regionCell(levels, regions, "yukon")).toBeNull();
    expect(regionCell(office, [region("Yukon", null, null)], "yukon")).toBeNull();
  });
});

describe("/compare", () => {
  test("holds like kind with like: the kind that all have, whatever leads each page", () => {
    const offices = cell([official(150_000)], { lead: "official" });
    const both = cell([estimate({ mean: 200_000 }), official(140_000)]);
    const page = compareView(input([both, offices]));
    expect(page.kind).toBe("official");
    expect(page.cells.map(({ figureShown }) => figureShown)).toEqual(["$140,000", "$150,000"]);
  });

  test("compares nothing where no kind is shared, and says so", () => {
    const page = compareView(input([us, cell([official(150_000)], { lead: "official" })]));
    expect([page.kind, page.rows, page.differences]).toEqual([null, [], []]);
    expect(page.problems).toEqual(["These share no kind of pay, so nothing is compared."]);
  });

  test("prefers the kind that both know well to one that a page leads with and the other barely knows", () => {
    const answers = (seLog: number) =>
      estimate({ kind: "self-reported", mean: 150_000, seLog, payPoints: 900 });
    const here = cell([estimate({ seLog: 0.02 }), answers(0.02)]);
    const there = cell([estimate({ seLog: 0.2 }), answers(0.03)], { lead: "self-reported" });
    expect(compareView(input([here, there])).kind).toBe("self-reported");
  });

  test("tells each difference with its interval, in dollars and by what money buys", () => {
    const [difference] = compareView(input([us, canada(140_000)])).differences;
    // 140,000 / 1.4 is half of 200,000; 140,000 / 1.2 is 58% of it. Bands of 0.06 and 0.08 make one of 0.1, in logs.
    expect(difference).toEqual({
      pair: "Canada beside United States",
      withheld: null,
      exchange: { shown: "50% below", band: "45% to 55%" },
      parity: { shown: "42% below", band: "36% to 47%" },
    });
  });

  test("says that no difference is clear where the interval holds zero", () => {
    const [difference] = compareView(input([us, canada(275_000)])).differences;
    expect(difference?.exchange).toEqual({
      shown: "no clear difference",
      band: "11% less to 9% more",
    });
  });

  test("a kind that leads no page has its recorded average too, where one source speaks of just this role", () => {
    const answers = (mean: number, wider = false): ComparedCell["sources"][number] => ({
      ...{
        source: "stackoverflow",
        kind: "self-reported",
        label: "back-end",
        year: 2025,
        since: null,
      },
      ...{ currency: "USD", convertedFrom: [], mean, median: null, measure: "average", wider },
      ...{ low80: null, high80: null, n: 500 },
    });
    const own = (...sources: ComparedCell["sources"]) =>
      cell([estimate({ kind: "self-reported", mean: 180_000 })], { sources });
    const page = compareView(
      input([
        own(answers(184_418)),
        own(answers(190_000, true)),
        own(answers(1), answers(2)),
        own(answers(3), answers(4, true)),
      ]),
    );
    const row = page.rows.find(({ label }) => label === "Recorded average");
    expect(row?.values).toEqual(["$184,418", "not known", "not known", "$3"]);
  });

  test("growth never contradicts the two figures beside it", () => {
    const grown = (mean: number) =>
      cell([estimate({ mean: 200_400 })], { projections: [projection(mean)] });
    const page = compareView(input([grown(200_400), grown(202_000), grown(198_000)]));
    const row = page.rows.find(({ label }) => label === "Projected for 2027");
    expect(row?.values).toEqual(["$200,000", "$202,000, up 1%", "$198,000, down 1%"]);
  });

  test("takes prices out of a projection where they are held and not too old", () => {
    const page = compareView(input([us, canada(140_000)]));
    const row = page.rows.find(({ label }) => label === "2027 after inflation");
    // 204,000 / 1.03 ^ 2 = 192,290; Canada's newest prices are of 2019.
    expect(row?.values).toEqual(["$192,000, if prices rise 3.0% a year as in 2024", "not known"]);
  });
});

describe("what tells cells apart", () => {
  const at = (slug: string, where: string) => ({
    role: { ...role, slug, name: slug.toUpperCase() },
    country: { ...country, slug: where, name: where },
  });
  test.each([
    ["a role in two countries", [at("a", "x"), at("a", "y")], ["x", "y"]],
    ["two roles in a country", [at("a", "x"), at("b", "x")], ["A", "B"]],
    ["two roles in two countries", [at("a", "x"), at("b", "y")], ["A, x", "B, y"]],
    ["one cell", [at("a", "x")], ["A, x"]],
  ])("%s", (_, cells, names) => {
    expect(namesOf(cells)).toEqual(names);
  });
});

describe("what a comparison shows", () => {
  const rowOf = (page: ReturnType<typeof compareView>, label: string) =>
    page.rows.find((row) => row.label === label)?.values;

  test("bars in dollars, or by what money buys", () => {
    const shown = (money: CompareInput["money"]) =>
      compareView(input([us, canada(140_000)], { money })).cells.map((own) => own.figureShown);
    expect(shown("usd")).toEqual(["$200,000", "$100,000"]);
    expect(shown("ppp")).toEqual(["$200,000", "$117,000"]);
  });

  test("an address that names only what was chosen", () => {
    const removed = (more: Partial<CompareInput>) =>
      compareView(input([us, canada(140_000)], more)).cells[0]?.removeHref;
    const plain = "/compare?cells=backend-engineer/canada";
    expect(removed({})).toBe(plain);
    expect(removed({ money: "ppp" })).toBe(`${plain}&money=ppp`);
    expect(removed({ kind: "advertised" })).toBe(`${plain}&kind=advertised`);
  });

  test("to search engines nothing but the empty page", () => {
    const listed = (cells: ComparedCell[], problems: string[]) =>
      compareView(input(cells, { problems })).indexable;
    expect([listed([], []), listed([], ["a"]), listed([us], [])]).toEqual([true, false, false]);
  });

  test("what money buys where there are two countries, and no want of a kind where there are no cells", () => {
    expect(compareView(input([us, us])).parityShown).toBe(false);
    expect(compareView(input([us, canada(140_000)])).parityShown).toBe(true);
    expect(compareView(input([])).problems).toEqual([]);
  });

  test.each([
    ["2022", null],
    ["2023", "2.0%"],
    ["2024", "2.0%"],
  ])("prices of %s, two years before the release's at most: %s", (year, growth) => {
    const grown = (value: number) =>
      input([us], { series: seriesBook(series("consumer-price-growth", { US: [year, value] })) });
    const row = rowOf(compareView(grown(0.02)), "2027 after inflation");
    expect(row?.[0]?.includes("2.0%") ?? false).toBe(growth !== null);
  });

  test("prices that stand still as no fall, and none where figures abroad are in dollars", () => {
    const of = (value: number) =>
      rowOf(
        compareView(
          input([us], {
            series: seriesBook(series("consumer-price-growth", { US: ["2024", value] })),
          }),
        ),
        "2027 after inflation",
      )?.[0];
    expect(of(0)).toBe(
      words("compare.real-rise", { amount: "$204,000", growth: "0.0%", year: "2024" }),
    );
    expect(of(-0.01)).not.toContain("rise");
    const inDollars = cell([estimate({ currency: "USD" })], { country: backendCanada.country });
    const prices = seriesBook(
      series("consumer-price-growth", { US: ["2024", 0.02], CA: ["2024", 0.02] }),
    );
    const row = rowOf(
      compareView(input([us, inDollars], { series: prices })),
      "2027 after inflation",
    );
    expect(row?.[1]).toBe("not known");
  });

  test("who counted what", () => {
    const postings = rowOf(compareView(input([us])), "Evidence")?.[0];
    expect(postings).toBe("146 postings; aijobs.net");
    const answers = cell([estimate({ kind: "self-reported", postings: 388 })]);
    expect(rowOf(compareView(input([answers])), "Evidence")?.[0]).toBe(
      "388 answers; Stack Overflow",
    );
  });

  test("first the kind that is nowhere modelled, whatever leads", () => {
    const kinds = (ownWeight: number) =>
      compareView(
        input([
          cell([estimate({ ownWeight }), official(150_000)]),
          cell([estimate(), official(1)]),
        ]),
      ).kind;
    expect([kinds(0), kinds(0.1)]).toEqual(["official", "advertised"]);
  });
});

describe("the page of two countries", () => {
  const pairs = [["united-states", "canada"]] as const;

  test("may be listed where the pair is curated, in its order, and the difference is clear", () => {
    const page = pairView(input([us, canada(140_000)]), pairs);
    expect([page.path, page.indexable]).toEqual([
      "/compare/backend-engineer/united-states-vs-canada",
      true,
    ]);
    expect(page.lead.join(" ")).toBe(
      "Advertised pay in Canada is 50% below that in the United States at exchange rates (45% to 55%). By what money buys, pay in Canada is 42% below that in the United States (36% to 47%).",
    );
  });

  const modelled = cell([estimate({ currency: "CAD", mean: 140_000, ownWeight: 0 })], {
    country: backendCanada.country,
  });

  test.each([
    ["the other way round", [canada(140_000), us], pairs],
    ["of no curated pair", [us, canada(140_000)], []],
    ["without a clear difference", [us, canada(275_000)], pairs],
    ["of a page that is modelled", [us, canada(140_000, { indexable: false })], pairs],
    ["of a figure that is modelled", [us, modelled], pairs],
  ] as const)("and not %s", (_, cells, of) => {
    expect(pairView(input([...cells]), of).indexable).toBe(false);
  });

  test("leads to the other curated pairs of its countries that the role has pages for", () => {
    const others = [
      ...pairs,
      ["canada", "france"],
      ["france", "chile"],
      ["united-states", "peru"],
    ] as const;
    const known = ["united-states", "canada", "france", "chile"].map((slug) => ({
      slug,
      name: slug.toUpperCase(),
    }));
    const { related } = pairView(input([us, canada(140_000)], { countries: known }), [...others]);
    expect(related.slice(1)).toEqual([
      {
        text: words("compare.pair-heading", {
          ...{ role: role.name, one: "CANADA", other: "FRANCE" },
        }),
        href: "/compare/backend-engineer/canada-vs-france",
      },
    ]);
  });

  describe("of offices' figures", () => {
    const [any] = facts.sources;
    const own = (mean: number | null, year: number) =>
      any ? [{ ...any, ...{ kind: "official" as const, source: "bls-oews", mean, year } }] : [];
    const lead = (there: ComparedCell["sources"]) => {
      const home = cell([official(80_000)], { lead: "official", sources: own(80_000, 2025) });
      const away = cell([official(40_000, "CAD")], {
        ...{ lead: "official", country: backendCanada.country, sources: there },
      });
      return pairView(input([home, away]), pairs).lead.at(-1);
    };

    test.each([
      [null, 2023, "a median of 2023, that for the United States an average of 2025."],
      [40_000, 2023, "an average of 2023, that for the United States an average of 2025."],
      [null, 2025, "a median of 2025, that for the United States an average of 2025."],
    ])("says what each is where they differ: %s of %d", (mean, year, said) => {
      expect(lead(own(mean, year))).toBe(`The figure for Canada is ${said}`);
    });

    test("says nothing of it where both are alike", () => {
      expect(lead(own(40_000, 2025))).not.toContain("The figure for");
    });
  });

  describe("of which an office counts part-time jobs in one alone", () => {
    const place = (code: string, slug: string) =>
      cell([official(slug === "united-kingdom" ? 40_000 : 80_000)], {
        ...{ lead: "official", country: { ...country, code, slug } },
      });
    const kingdom = place("GB", "united-kingdom");
    const page = (cells: ComparedCell[]) =>
      pairView(input(cells), [["united-states", "united-kingdom"]]);

    test("gives no difference, says why, and is not listed", () => {
      const { indexable, lead, differences, differencesNote } = page([
        place("US", "united-states"),
        kingdom,
      ]);
      expect(indexable).toBe(false);
      expect(lead).toHaveLength(1);
      expect(lead.join(" ")).not.toMatch(/%|above|below/);
      expect(differences[0]).toMatchObject({ withheld: "hours", exchange: null, parity: null });
      expect(differencesNote).toContain("hours");
    });

    test("compares two that both count them", () => {
      const { differences } = page([place("AU", "australia"), kingdom]);
      expect(differences[0]?.exchange?.shown).toBe("50% below");
    });
  });

  test("has the curated order as its one address", () => {
    const page = pairView(input([canada(140_000), us]), pairs);
    expect(page.path).toBe("/compare/backend-engineer/united-states-vs-canada");
  });
});
