import type { ExperienceFact } from "#lib/domain/cell-facts.ts";
import { differenceFigures, namedFigure, numberFigure } from "../../parts/figures.ts";
import { claim, words } from "../../parts/sentence.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { isClear } from "../facts/difference.ts";
import { sourceSupport } from "../facts/support.ts";

/** The bands that a sentence may tell, the one that says most first: late ones mix careers of many kinds. */
const bandsTold = ["12-20", "7-12", "20+"];

/** How much more respondents with many years of work report than those with 3 to 7, where it is measurable. */
export function experienceClaim(input: CellInput) {
  const fact = bandsTold
    .map((told) => input.record.facts.experienceCurve.find(({ band }) => band === told))
    .find((found) => found !== undefined && isClear(found));
  if (fact === undefined) return null;
  const years = fact.band.endsWith("+")
    ? `${fact.band.slice(0, -1)} years and more`
    : `${fact.band.replace("-", " to ")} years`;
  const slots = {
    scope: scopeWords(input, fact),
    years: namedFigure("years of professional coding", years, Number.parseInt(fact.band, 10)),
    from: namedFigure("years that they are compared with", "3 to 7", 3),
    direction: fact.difference < 0 ? "less" : "more",
    ...differenceFigures("difference of respondents with those years", fact, fact.n),
    n: numberFigure("respondents of both bands", fact.n, "count"),
  };
  return claim("faq", "faq.curve", slots, sourceSupport(input, fact, "experience"));
}

function scopeWords(input: CellInput, { scope }: ExperienceFact): string {
  const { role, country } = cellWords(input);
  switch (scope) {
    case "role-in-country":
      return words("faq.curve-role-country", { role, country });
    case "country":
      return words("faq.curve-country", { country });
    case "role":
      return words("faq.curve-role", { role });
    case "all":
      return words("faq.curve-all", {});
  }
}
