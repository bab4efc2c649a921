import type { SmallTable } from "#lib/domain/cell-page.ts";
import { formatMoney } from "#lib/format/money.ts";
import { countFigure, moneyFigure, namedFigure } from "../../parts/figures.ts";
import { claim, words } from "../../parts/sentence.ts";
import type { CellInput } from "../facts/cell-input.ts";
import { sourceSupport } from "../facts/support.ts";

const source = "oflc-prevailing-wages";

/** The prevailing-wage levels of the occupation, where US law speaks and an office's occupation leads the page. */
function levelsOf({ record, occupationFacts }: CellInput) {
  const { facts, country } = record;
  const speaks = country.code === "US" && facts.lead.kind === "official";
  return speaks && facts.currency === "USD" ? occupationFacts.prevailing : [];
}

/** What the law calls entry and fully competent, and that it is a floor by rule; nothing elsewhere. */
export function legalClaims(input: CellInput) {
  const levels = levelsOf(input);
  const [low, high] = [levels[0], levels.at(-1)];
  if (input.occupation === null || !low || !high || low === high) return [];
  const support = sourceSupport(input, { source }, "prevailing");
  const period = support.sources[0]?.edition;
  const money = (label: string, amount: number) => moneyFigure(label, amount, "USD", low.areas);
  const slots = {
    occupation: input.occupation.name,
    low: money("prevailing wage, level 1", low.p50),
    high: money("prevailing wage, level 4", high.p50),
    areas: countFigure("areas", low.areas, "area"),
  };
  return [
    claim("seniority", "seniority.legal", slots, support),
    period === undefined
      ? null
      : claim(
          "seniority",
          "seniority.legal-concept",
          {
            period: namedFigure("period of the floors", period, Number(period.match(/\d{4}/)?.[0])),
          },
          support,
        ),
  ];
}

/** The four levels over the areas of the country; null elsewhere. */
export function legalTable(input: CellInput): SmallTable | null {
  const levels = levelsOf(input);
  if (input.occupation === null || levels.length === 0) return null;
  const names = {
    1: words("seniority.legal-1", {}),
    2: words("seniority.legal-2", {}),
    3: words("seniority.legal-3", {}),
    4: words("seniority.legal-4", {}),
  };
  return {
    caption: words("seniority.legal-caption", { occupation: input.occupation.name }),
    columns: [
      words("seniority.legal-level", {}),
      words("seniority.legal-low", {}),
      words("seniority.legal-middle", {}),
      words("seniority.legal-high", {}),
    ],
    rows: levels.map(({ level, p10, p50, p90 }) => [
      names[level as keyof typeof names],
      ...[p10, p50, p90].map((amount) => formatMoney(amount, "USD")),
    ]),
    holds: "figures",
    more: null,
  };
}
