import { describe, expect, it } from "vitest";
import type { CellFacts } from "#lib/domain/cell-facts.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import { buildCellPage } from "#lib/reports/cell/build-cell-page.ts";
import { levelsWithoutNumbers, talkNumbers } from "#lib/reports/cell/facts/talk-numbers.ts";
import { talkSupport } from "#lib/reports/cell/intelligence/negotiation.ts";
import { words } from "#lib/reports/parts/sentence.ts";
import { playbookView } from "#lib/reports/playbook/playbook-view.ts";
import { backendFacts, estimate, input } from "./sample-cell.ts";
import {
  answersFacts,
  answersLead,
  answersOf,
  block,
  senior,
  sourceFigure,
  withSources,
} from "./sample-pages.ts";

const page = buildCellPage(input());

describe("numbers for a talk", () => {
  it("stand inside the advertised range of the level most asked for", () => {
    const { text } = block(page, "negotiation");
    expect(text).toContain("open at $247,000, aim for $227,000 and think again below $185,000");
  });

  it("come with a warning where the estimate is known to over a tenth", () => {
    const { text } = block(buildCellPage(input({ levels: [senior(0.2)] })), "negotiation");
    expect(text).toContain("is known to about 20%, so ask for the posting's own range first");
  });

  it("are called a guess where the estimate can be a third off, wherever they stand", () => {
    const guess = buildCellPage(input({ levels: [senior(0.4)] }));
    const said = "a guess that can be 40% off either way, so do not quote them";
    expect(block(guess, "negotiation").text).toContain(said);
    expect(answersOf(guess, "faq-negotiation")).toContain(said);
  });

  it("give way in the checklist to what to do where they are a guess, as no numbers stand beside it", () => {
    const item = buildCellPage(input({ levels: [senior(0.4)] })).checklist[1];
    expect(item?.claims.map(({ text }) => text)).toEqual([
      "Ask for the posting's own range first: our numbers for the United States can be 40% off either way.",
    ]);
  });

  it("follow the answers where these lead the page", () => {
    const reported = answersLead();
    const { text } = block(reported, "negotiation");
    expect(text).toContain("half of which lie between $120,000 and $190,000");
    expect(text).toContain("open at $190,000, aim for $173,000 and think again below $138,000");
    expect(text).not.toContain("posting in the United States typically runs");
    expect(answersOf(reported, "faq-negotiation")).toContain("open at $190,000");
  });

  it("say that a range is estimated where the level has under 15 postings", () => {
    const few = buildCellPage(input({ levels: [{ ...senior(0.08), postings: 3 }] }));
    const { text } = block(few, "negotiation");
    expect(text).toContain("is estimated to run from");
    expect(text).toContain("only 3 postings here tell of that level");
  });

  it("are no advertised range where the recorded average lies outside it", () => {
    const { advertised } = backendFacts;
    if (advertised === null) throw new Error("the sample holds postings");
    const levels = { ...advertised.levels };
    levels.senior = { ...levels.senior, average: 130_000 };
    const facts = { ...backendFacts, advertised: { ...advertised, average: 130_000, levels } };
    const pulled = input({ facts });
    const page = buildCellPage(pulled);
    expect(block(page, "negotiation").text).toContain("the 121 postings here average $130,000");
    expect(block(page, "market").text).toContain("is estimated to run from");
    const said = playbookView(pulled)
      .scripts.map(({ say }) => say)
      .join(" ");
    expect(said).toContain("an estimate for senior work");
    expect(said).not.toMatch(/advertise/i);
  });

  it("are linked to as numbers for every level only where they are of levels", () => {
    const link = (of: CellPage) => block(of, "negotiation").links[0]?.text;
    expect(link(page)).toContain("Scripts, and numbers for every level");
    expect(link(answersLead())).toContain("Scripts and numbers over all levels");
  });

  it("hear of official pay far below, by its occupation, on the measure that leads", () => {
    const official = sourceFigure({
      kind: "official",
      label: "15-1252 Software Developers",
      median: 130_000,
      measure: "median",
    });
    const { text } = block(withSources([...backendFacts.sources, official]), "negotiation");
    expect(text).toContain(
      'official pay of "Software Developers", the occupation that holds this role,',
    );
    expect(text).toContain(
      "stands at $130,000 in the United States, 29% below what postings advertise",
    );
  });
});

describe("numbers for a talk are withheld", () => {
  const decided = {
    ...backendFacts,
    posted: { independent: 12, commonest: 0.42, decided: true },
  };
  const modelled = {
    ...backendFacts,
    lead: { kind: "official", from: "estimate" },
    recorded: null,
  } satisfies CellFacts;
  const withheld = "No target, opening or lower limit is given";
  const cases: [string, CellFacts, string | null][] = [
    ["14 postings", pieces(14), "14 postings of the 15 that it takes are held"],
    ["15 postings", pieces(15), null],
    ["an estimate of official pay", modelled, "no office's own figure of it is held"],
    ["one range that decides", decided, "42% of the 146 postings held name one and the same range"],
    ["another kind at 2/3", beside(122_700), null],
    ["another kind under 2/3", beside(122_600), "the official median of $122,600 is 33% below"],
    ["another kind half as much again", beside(276_000), null],
    ["another kind above that", beside(276_100), "the official median of $276,100 is 50% above"],
    ["a wider group far below", beside(50_000, { wider: true }), null],
    ["14 answers far below", beside(50_000, { kind: "self-reported", n: 14 }), null],
  ];

  it.each(cases)("with %s", (_, facts, why) => {
    const cell = input({ facts });
    const made = buildCellPage(cell);
    const sheet = playbookView(cell);
    const places = [
      block(made, "negotiation").text,
      sheet.numbersUnknown.join(" "),
      // Where an office leads it is no question there (decision 0260).
      ...(facts.lead.kind === "official" ? [] : [answersOf(made, "faq-negotiation")]),
    ];
    for (const said of places) {
      expect(said.includes(withheld)).toBe(why !== null);
      if (why !== null) expect(said).toContain(why);
    }
    const todo = made.checklist
      .filter(({ link }) => link.href === "#negotiation")
      .flatMap(({ claims }) => claims.map(({ text }) => text))
      .join(" ");
    expect(todo.startsWith("Ask for the range")).toBe(why !== null);
    expect(sheet.levels.length > 0).toBe(why === null);
    expect(places.join(" ").includes("think again below")).toBe(why === null);
    expect(sheet.scripts.some(({ say }) => say.includes("$"))).toBe(why === null);
  });
});

describe("what stands behind numbers for a talk", () => {
  const support = (of: Parameters<typeof talkSupport>[0], method: "range" | "numbers") => {
    const { sources, method: told } = talkSupport(of, method);
    return [sources.map(({ id }) => id), told];
  };
  const answers = answersInput();
  it("is the model where estimates lead, and the answers where these do", () => {
    expect(support(input(), "range")).toEqual([["aijobs"], words("method.range", {})]);
    expect(support(input(), "numbers")).toEqual([["aijobs"], words("method.numbers", {})]);
    expect(support(answers, "range")).toEqual([
      ["stackoverflow"],
      words("method.recorded-self-reported", {}),
    ]);
    expect(support(answers, "numbers")).toEqual([["stackoverflow"], words("method.numbers", {})]);
  });
});

describe("numbers for a talk rise with level", () => {
  const level = (level: "mid" | "senior", mean: number, postings: number) =>
    estimate({ level, mean, postings, payPoints: 2 * postings });

  it.each([
    ["all rise", [level("mid", 168_000, 24), level("senior", 206_000, 121)], ["mid", "senior"]],
    [
      "the thinner does not",
      [level("mid", 208_000, 24), level("senior", 206_000, 121)],
      ["senior"],
    ],
    ["neither is told apart", [level("mid", 206_000, 24), level("senior", 206_000, 20)], ["mid"]],
    [
      "both are known as well",
      [level("mid", 206_000, 24), level("senior", 206_000, 24)],
      ["senior"],
    ],
  ])("where %s", (_, levels, given) => {
    const cell = input({ levels });
    expect(talkNumbers(cell).map((talk) => talk.level)).toEqual(given);
    const left = levels.length - given.length;
    expect(playbookView(cell).numbersUnknown).toHaveLength(left);
    const without = levels.map((one) => one.level).filter((name) => !given.includes(name));
    expect(levelsWithoutNumbers(cell)).toEqual(without);
  });
});

/** A page that answers lead, whose survey tells no levels apart. */
function answersInput() {
  const lead = { kind: "self-reported", from: "recorded" } as const;
  return input({ facts: { ...backendFacts, lead, recorded: answersFacts() }, levels: [] });
}

/** The sample's facts with other figures of its postings. */
function pieces(n: number): CellFacts {
  const sources = backendFacts.sources.map((source) =>
    source.kind === "advertised" ? { ...source, n } : source,
  );
  return { ...backendFacts, sources };
}

/** The sample's postings with another figure beside them. */
function beside(median: number, more: Partial<CellFacts["sources"][number]> = {}): CellFacts {
  const other = sourceFigure({ kind: "official", source: "bls-oews", median, mean: null, ...more });
  return { ...backendFacts, sources: [sourceFigure({}), other] };
}
