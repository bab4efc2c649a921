import { describe, expect, test } from "vitest";
import { playbookView } from "#lib/reports/playbook/playbook-view.ts";
import { estimate, input } from "./sample-cell.ts";

const page = playbookView(input());
const sayOf = (scripts: typeof page.scripts, id: string) =>
  scripts.find((script) => script.id === id)?.say;

describe("the playbook", () => {
  test("has a reply for an offer between the lower limit and the target, of each level", () => {
    expect(page.levels.length).toBeGreaterThan(1);
    for (const { targetShown, scripts } of page.levels.filter(({ note }) => !/guess/.test(note))) {
      expect(sayOf(scripts, "between")).toContain(targetShown);
    }
    const main = page.levels.find(({ level }) => level === page.scriptsLevel);
    expect(main?.scripts).toEqual(page.scripts);
  });

  test("offers an employer each level's range, and what the rules that were read ask of a posting", () => {
    const { employer } = page;
    expect(employer.ranges.map(({ level }) => level)).toContain("senior");
    expect(employer.unknown).toBeNull();
    expect(employer.asks.map(({ id }) => id)).toEqual(
      ["us-california-pay-scale", "us-colorado-posting", "us-new-york-posting"].map(
        (id) => `intelligence.playbook.employer-right.${id}`,
      ),
    );
    // What is asked stands on the same text as the reader's right.
    for (const { sources } of employer.asks) expect(sources[0]?.page?.url).toMatch(/^https:/);
  });

  test("says that no rule was verified where none was, and offers no range that is a guess", () => {
    const guess = estimate({ seLog: 0.5, low80: 110_000, high80: 380_000 });
    const thin = input({ estimate: guess, kinds: [guess], levels: [] });
    const { employer } = playbookView({ ...thin, rights: [] });
    expect(employer.unknown).toContain("No rule on pay in postings is verified");
    expect(employer).toMatchObject({ asks: [], ranges: [] });
  });
});
