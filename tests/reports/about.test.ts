import { describe, expect, test } from "vitest";
import { loadPublicCorrections } from "#lib/content/advice/public-corrections.ts";
import type { Correction } from "#lib/content/sources/corrections.ts";
import { type AboutInput, aboutView } from "#lib/reports/about/about-view.ts";
import { editedContent, mistakes } from "#tests/content/content-copy.ts";
import { record } from "./sample-cell.ts";

const input: AboutInput = {
  release: record().release,
  partners: [],
  corrections: [],
  rulesOf: () => [],
  contactUrl: null,
};

const blockOf = (more: Partial<AboutInput>, id: string) =>
  aboutView({ ...input, ...more }).blocks.find((block) => block.id === id);

describe("/about", () => {
  test("says that it earns nothing only while no offer is paid for", () => {
    const nothing = "It earns nothing today";
    expect(blockOf({}, "money")?.paragraphs[0]).toContain(nothing);
    const partner = {
      name: "Example Academy",
      href: "https://example.org",
      what: "Courses.",
      roles: [],
      relation: "We receive a commission when you buy a course.",
    };
    const paid = blockOf({ partners: [partner] }, "money");
    expect(paid?.paragraphs.join(" ")).not.toContain(nothing);
    expect(paid?.list).toEqual([`Example Academy: ${partner.relation}`]);
  });

  test("leads to the address for reports, or says that there is none", () => {
    expect(blockOf({}, "report")).toMatchObject({
      paragraphs: ["This copy of the site names no address for reports yet."],
      links: [],
    });
    const [link] = blockOf({ contactUrl: "mailto:a@b.example" }, "report")?.links ?? [];
    expect(link?.href).toContain(encodeURIComponent(input.release.id));
  });

  test("lists corrections with day and reason, and says so where there are none", () => {
    expect(aboutView(input).corrections).toMatchObject({
      text: expect.stringContaining("No correction of a published figure"),
      list: [],
    });
    const correction = {
      id: "nurses",
      date: "2026-12-01",
      what: "A tenth too high.",
      reason: "The wrong table.",
      pages: ["/salaries/registered-nurse/canada"],
    };
    expect(aboutView({ ...input, corrections: [correction] }).corrections).toMatchObject({
      text: expect.not.stringContaining("No correction"),
      list: [{ dateShown: "1 December 2026", lines: ["A tenth too high.", "The wrong table."] }],
    });
  });

  test("names the rules of the editions that the release holds", () => {
    const rule: Correction = {
      effect: "set-aside",
      id: "egypt",
      reason: "US jobs.",
      expected: [],
      countries: ["EG"],
      from: "USD",
      years: {},
    };
    const page = aboutView({ ...input, rulesOf: (id) => (id === "aijobs" ? [rule] : []) });
    expect(page.rules.list).toEqual([
      {
        id: "aijobs-egypt",
        dateShown: "Edition of 3 August 2025, aijobs.net salary index",
        lines: ["US jobs."],
        pages: [],
      },
    ]);
  });
});

test("corrections of published figures come newest first, each id once", () => {
  const file = "corrections-public.yaml";
  const entry = (id: string, date: string) =>
    `- { id: ${id}, date: ${date}, what: Too high., reason: A slip., pages: [] }\n`;
  const root = editedContent(file, () => entry("old", "2026-01-01") + entry("new", "2026-02-01"));
  expect(loadPublicCorrections(root).map(({ id }) => id)).toEqual(["new", "old"]);
  const twice = editedContent(file, () => entry("a", "2026-01-01") + entry("a", "2026-02-01"));
  expect(mistakes(() => loadPublicCorrections(twice))).toMatchObject([
    { file: "content/corrections-public.yaml", line: 2, problem: '"a" names two corrections' },
  ]);
});
