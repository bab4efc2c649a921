import { beforeAll, describe, expect, it } from "vitest";
import { GET as getEvidence } from "#app/api/v1/salaries/[role]/[country]/evidence/route.ts";
import { GET as getSalary } from "#app/api/v1/salaries/[role]/[country]/route.ts";
import { contradictionsOf } from "#lib/check/check-pages.ts";
import type { Contradiction } from "#lib/check/checked-page.ts";
import { readPages } from "#lib/check/read-pages.ts";
import { partTimeCountries } from "#lib/content/sources/part-time-countries.ts";
import { apiErrorSchema } from "#lib/domain/api-problem.ts";
import { apiEvidenceSchema, apiSalarySchema } from "#lib/domain/api-salary.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { pageClaims } from "#lib/domain/page-claims.ts";
import type { Playbook } from "#lib/domain/playbook.ts";
import { forecast } from "#lib/forecasting/forecast.ts";
import { seedShipped } from "#lib/ingest/seed-shipped.ts";
import { clearPairs } from "#lib/queries/clear-pairs.ts";
import { roleList } from "#lib/queries/roles.ts";
import { largestOf } from "#lib/queries/search-names.ts";
import { buildRelease } from "#lib/release/build.ts";
import { publishRelease } from "#lib/release/publish/publish.ts";
import { cellPage } from "#lib/reports/cell/cell-page.ts";
import { printedClaims } from "#lib/reports/cell/facts/printed-claims.ts";
import { pair } from "#lib/reports/compare/pair.ts";
import { countryDirectory, roleDirectory } from "#lib/reports/directory/directories.ts";
import { home } from "#lib/reports/home/home.ts";
import { countryHub } from "#lib/reports/hub/country-hub.ts";
import { roleHub } from "#lib/reports/hub/role-hub.ts";
import { postingsToSpeakOf } from "#lib/reports/parts/headline.ts";
import { freshDatabase } from "#tests/helpers/database.ts";
import { plainMethod } from "#tests/release/plain-method.ts";
import {
  allProse,
  checkedSections,
  mistakesIn,
  playbookProse,
  proseOf,
  unsupportedNumbers,
} from "./prose.ts";
import { intelligenceShingles, medianSimilarity } from "./similarity.ts";

/** An indexable page with everything that its evidence answer would hold. */
interface Rendered {
  key: string;
  page: CellPage;
  playbook: Playbook;
  claims: Claim[];
  contradictions: Contradiction[];
}

// One release from the shipped figures for the whole file; the backtest is left out, being slow.
beforeAll(async () => {
  await freshDatabase();
  await seedShipped();
  const method = { backtest: plainMethod.backtest, forecast };
  await buildRelease({ years: [2026, 2027], today: new Date("2026-11-24T12:00:00Z"), method });
  await publishRelease();
}, 300_000);

describe("every indexable page", () => {
  const rendered: Rendered[] = [];

  beforeAll(async () => {
    for await (const checked of readPages()) {
      const { input, page, playbook } = checked;
      const { role, country } = input.record;
      const claims = [...pageClaims(page), ...printedClaims(input, page)];
      const contradictions = contradictionsOf(checked);
      rendered.push({
        key: `${role.slug}/${country.slug}`,
        page,
        playbook,
        claims,
        contradictions,
      });
    }
  }, 300_000);

  const each = (check: (one: Rendered) => string[]): string[] =>
    rendered.flatMap((one) => check(one).map((found) => `${one.key}: ${found}`)).slice(0, 20);

  it("exists for 45 roles and 60 countries at least", () => {
    expect(new Set(rendered.map(({ page }) => page.role.slug)).size).toBeGreaterThanOrEqual(45);
    expect(new Set(rendered.map(({ page }) => page.country.slug)).size).toBeGreaterThanOrEqual(60);
  });

  it("contradicts neither itself nor its answer, rows, image and description", () => {
    expect(each(({ contradictions }) => contradictions.map(({ found }) => found))).toEqual([]);
  });

  it("prints no number in its prose that is not in its evidence", () => {
    const unsupported = each(({ page, claims }) =>
      checkedSections.flatMap((section) => {
        const own = claims.filter((claim) => claim.section === section);
        const shown = own.flatMap(({ figures }) => figures.map((figure) => figure.shown));
        return proseOf(page, section).flatMap((text) =>
          unsupportedNumbers(text, shown).map((number) => `${number} in "${text}"`),
        );
      }),
    );
    expect(unsupported).toEqual([]);
  });

  it("holds no placeholder, doubled word, superlative or causal verb about pay", () => {
    expect(each(({ page }) => allProse(page).flatMap(mistakesIn))).toEqual([]);
  });

  it("has a playbook that says nothing false in the same ways", () => {
    expect(each(({ playbook }) => playbookProse(playbook).flatMap(mistakesIn))).toEqual([]);
  });

  it("speaks of what employers advertise only where enough postings of a level are held", () => {
    const untrue = each(({ page, playbook }) =>
      page.counts.postings >= postingsToSpeakOf
        ? []
        : [...allProse(page), ...playbookProse(playbook)].filter((text) =>
            /employers advertise|posting in .* (typically )?runs|typical advertised range/i.test(
              text,
            ),
          ),
    );
    expect(untrue).toEqual([]);
  });

  it("gives every page with several kinds of source their difference, reasons and what leads", () => {
    const silent = each(({ page }) => {
      const { rows, claims, reasons, differShown } = page.overview.sources;
      const kinds = new Set(rows.map(({ kind }) => kind));
      const said =
        claims.length > 0 && differShown !== null && /^The headline/.test(reasons.at(-1) ?? "");
      return kinds.size > 1 && !said ? ["says no more than the rows"] : [];
    });
    expect(silent).toEqual([]);
  });

  it("prints each figure of a claim in its sentence, and names a source for every claim", () => {
    const broken = each(({ claims }) =>
      claims.flatMap(({ id, text, figures, sources }) => [
        ...figures
          .filter(({ shown }) => !text.includes(shown))
          .map(({ shown }) => `${id}: ${shown}`),
        ...(sources.length === 0 ? [`${id} has no source`] : []),
      ]),
    );
    expect(broken).toEqual([]);
  });

  it("gives every claim an id of its own", () => {
    const doubled = each(({ claims }) => {
      const ids = claims.map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    });
    expect(doubled).toEqual([]);
  });

  it("answers every block, item and question, if only by saying what is not known", () => {
    const silent = each(({ page }) => [
      ...page.intelligence
        .filter(({ claims, unknown }) => claims.length === 0 && unknown === null)
        .map(({ id }) => id),
      ...[...page.checklist, ...page.faq]
        .filter(({ claims, unknown }) => claims.length === 0 && unknown === null)
        .map(({ link }) => link.href),
    ]);
    expect(silent).toEqual([]);
  });

  it("keeps checklist items to two sentences", () => {
    const long = each(({ page }) =>
      page.checklist.filter(({ claims }) => claims.length > 2).map(({ heading }) => heading),
    );
    expect(long).toEqual([]);
  });

  it("has a title and a description that no other page has", () => {
    for (const field of ["title", "description"] as const) {
      expect(new Set(rendered.map(({ page }) => page.meta[field])).size).toBe(rendered.length);
    }
  });

  it("shares at most 35% of its intelligence with the median other page", () => {
    // Every third page: all pairs of all pages take long and say the same.
    const sample = rendered.filter((_, index) => index % 3 === 0);
    const shingles = sample.map(({ page }) => intelligenceShingles(page));
    expect(medianSimilarity(shingles)).toBeLessThanOrEqual(0.35);
  });
});

describe("what is asked of the database alone", () => {
  it.each([
    ["germany", "austria"],
    ["germany", "switzerland"],
    // One office counts part-time jobs, the other none.
    ["united-kingdom", "ireland"],
  ] as const)("lists the comparisons of %s and %s whose page may be listed", async (one, other) => {
    const listed = (await clearPairs([[one, other]], [...partTimeCountries()])).map(
      ({ role }) => role,
    );
    const roles = (await roleList()).map(({ slug }) => slug);
    const mayBe: string[] = [];
    for (const role of roles) {
      if ((await pair(role, `${one}-vs-${other}`))?.indexable) mayBe.push(role);
    }
    expect(listed).toEqual(mayBe.toSorted());
    expect(listed.length).toBeGreaterThan(0);
  });

  it("counts in the lists of all countries and roles what their hubs list", async () => {
    const [countries, roles] = await Promise.all([countryDirectory(), roleDirectory()]);
    const entries = (directory: typeof countries) =>
      directory.groups.flatMap((group) => group.entries);
    for (const slug of ["germany", "japan", "norway"]) {
      const listed = entries(countries).find(({ href }) => href === `/countries/${slug}`);
      expect((await countryHub(slug))?.lead[0]).toContain(`known for ${listed?.coverageShown} `);
    }
    for (const slug of ["software-engineer", "registered-nurse"]) {
      const listed = entries(roles).find(({ href }) => href === `/salaries/${slug}`);
      expect((await roleHub(slug))?.lead[0]).toContain(`known in ${listed?.coverageShown} `);
    }
  });

  it("draws the example of the home page as its own page does", async () => {
    const { featured } = await home();
    const page = await cellPage(featured.role.slug, featured.country.slug);
    expect(featured.bar.spread).toEqual(page?.overview.bar.spread);
  });

  it("takes the jobs that an office counts for the size of a page without pieces", async () => {
    expect(await largestOf("role", "registered-nurse", 1)).toEqual([
      { role: "registered-nurse", country: "united-states" },
    ]);
  });
});

describe("GET /api/v1/salaries/{role}/{country}", () => {
  const get = async (role: string, country: string, query = "") => {
    const request = new Request(`http://localhost/api/v1/salaries/${role}/${country}${query}`);
    return getSalary(request, { params: Promise.resolve({ role, country }) });
  };
  const read = async (role: string, country: string, query = "") =>
    apiSalarySchema.parse(await (await get(role, country, query)).json());

  it("gives what the index records for Backend Engineer in the United States", async () => {
    const { recorded, currency, levels } = await read("backend-engineer", "united-states");
    expect(currency).toBe("USD");
    expect(recorded?.kind).toBe("advertised");
    const title = recorded?.titles.find((one) => one.title === "Backend Engineer");
    expect(title).toMatchObject({ payPoints: 292, postings: 146 });
    expect(title?.average).toBeCloseTo(199_615.38, 1);
    expect(title?.shares?.senior).toBeCloseTo(242 / 292, 6);
    expect(levels.map(({ level }) => level)).toEqual(["entry", "mid", "senior", "executive"]);
  });

  it("counts growth from the estimate, cumulatively", async () => {
    const { estimate, projections } = await read("backend-engineer", "united-states");
    expect(projections.map(({ year }) => year)).toEqual([2026, 2027]);
    for (const { mean, growth } of projections) {
      expect(growth).toBeCloseTo(mean / estimate.mean - 1, 6);
    }
  });

  it("converts every amount by one rate and no share", async () => {
    const own = await read("software-engineer", "canada");
    const dollars = await read("software-engineer", "canada", "?currency=USD");
    const rate = own.estimate.mean / dollars.estimate.mean;
    expect(own.currency).toBe("CAD");
    expect(rate).toBeGreaterThan(1.3);
    expect((own.recorded?.average ?? 0) / (dollars.recorded?.average ?? 1)).toBeCloseTo(rate, 6);
    expect(dollars.levels.map(({ share }) => share)).toEqual(own.levels.map(({ share }) => share));
  });

  it("names licences and credits, and lets caches keep it for a while", async () => {
    const answer = await get("backend-engineer", "united-states");
    const { licences, credits } = apiSalarySchema.parse(await answer.json());
    expect(licences.length).toBeGreaterThan(0);
    expect(credits.length).toBeGreaterThan(0);
    expect(answer.headers.get("cache-control")).toContain("s-maxage=20");
  });

  it.each([
    ["backend-engineer", "atlantis", "", 404, "atlantis"],
    ["backend-engineer", "united-states", "?currency=XYZ", 400, "XYZ"],
    ["backend-engineer", "united-states", "?currency=USD&currency=EUR", 400, "more than once"],
    ["backend-engineer", "united-states", "?curency=USD", 400, "curency"],
  ])("answers %s/%s%s with %d and says why", async (role, country, query, status, named) => {
    const answer = await get(role, country, query);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(apiErrorSchema.parse(await answer.json()).error).toContain(named);
  });
});

describe("GET /api/v1/salaries/{role}/{country}/evidence", () => {
  it("gives every claim of the page with sources and method", async () => {
    const params = Promise.resolve({ role: "software-engineer", country: "sweden" });
    const answer = await getEvidence(new Request("http://localhost/"), { params });
    const { claims } = apiEvidenceSchema.parse(await answer.json());
    const kinds = new Set(claims.flatMap(({ sources }) => sources.map(({ kind }) => kind)));
    expect(kinds).toContain("advertised");
    expect(kinds).toContain("self-reported");
    expect(claims.every(({ method }) => method.length > 0)).toBe(true);
  });
});
