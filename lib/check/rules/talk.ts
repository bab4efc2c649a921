import { pairs } from "d3-array";
import type { CheckedPage } from "../checked-page.ts";

/** The limit under which a cell's numbers are withheld (docs/decisions/0141). */
const leastPieces = 15;

/** Words that only a page with numbers says. */
const opening = /open at (\S+?),? /;
const limit = /think again below (\S+?)\.(\s|$)/;

/** That numbers for a talk rise with level, stand in order, are the same everywhere, and are not given where denied. */
export function talk(checked: CheckedPage): string[] {
  const { levels, scripts } = checked.playbook;
  const said = spoken(checked);
  const given = levels.length > 0;
  return [
    ...(given ? denied(checked) : []),
    ...levels.flatMap((level) => {
      const numbers = numbersOf(level);
      return inOrder(numbers)
        ? []
        : [`${level.level} numbers are out of order: ${numbers.join(", ")}`];
    }),
    ...pairs(levels.map(numbersOf))
      .filter(([below, above]) => above.some((number, index) => number <= (below[index] ?? 0)))
      .map(([below, above]) => `numbers do not rise: ${below.join(", ")} then ${above.join(", ")}`),
    ...said.flatMap(({ where, text }) => {
      const named = [opening.exec(text)?.[1], limit.exec(text)?.[1]];
      if (!given) return named.some(Boolean) ? [`${where} names numbers that are withheld`] : [];
      const known = levels.some(
        ({ anchorShown, walkAwayShown }) =>
          named[0] === anchorShown.split(" ").at(-1) &&
          named[1] === walkAwayShown.split(" ").at(-1),
      );
      return named.every((number) => number === undefined) || known
        ? []
        : [`${where} says ${named.join(" and ")}, the playbook does not`];
    }),
    ...(!given && scripts.some(({ say }) => /\d{3}/.test(say))
      ? ["a script names a number that is withheld"]
      : []),
  ];
}

/** Where the page names an opening and a lower limit. */
function spoken({ page }: CheckedPage): { where: string; text: string }[] {
  const strategy = page.intelligence.find(({ id }) => id === "negotiation");
  const question = page.faq.find(({ id }) => id === "faq-negotiation");
  const item = page.checklist.find(({ link }) => link.href === "#negotiation");
  return [
    { where: "the strategy", claims: strategy?.claims ?? [] },
    { where: "the question", claims: question?.claims ?? [] },
    { where: "the checklist", claims: item?.claims ?? [] },
  ].map(({ where, claims }) => ({
    where,
    // A currency's code before an amount is no part of the number that is compared.
    text: claims.map(({ text }) => text.replace(/\b[A-Z]{3} (?=\d)/g, "")).join(" "),
  }));
}

function denied({ record: { facts } }: CheckedPage): string[] {
  const { lead, sources, posted } = facts;
  if (lead.kind === "advertised" && posted?.decided)
    return ["numbers are given, and one range decides what postings say"];
  if (lead.kind === "official") return [];
  const pieces = sources
    .filter(({ kind, wider }) => kind === lead.kind && !wider)
    .reduce((total, { n }) => total + (n ?? 0), 0);
  return pieces < leastPieces ? [`numbers are given on ${pieces} pieces`] : [];
}

function numbersOf({
  walkAwayShown,
  targetShown,
  anchorShown,
}: CheckedPage["playbook"]["levels"][number]): number[] {
  return [walkAwayShown, targetShown, anchorShown].map((shown) => Number(shown.replace(/\D/g, "")));
}

function inOrder(numbers: readonly number[]): boolean {
  return pairs(numbers).every(([below, above]) => below <= above);
}
