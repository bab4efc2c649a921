import { formatEstimate, formatMoney } from "#lib/format/money.ts";
import { type CheckedPage, unequal } from "../checked-page.ts";

/** That page, answer, title, description and image lead with one figure, one band and one grade. */
export function headline({ record, page, api, head, card }: CheckedPage): string[] {
  const { overview } = page;
  const { headlineShown, bar, confidence } = overview;
  const shown = formatEstimate(api.estimate, api.currency);
  const answered =
    record.facts.lead.from === "recorded"
      ? formatMoney(api.recorded?.average ?? 0, api.currency)
      : shown.mean;
  return [
    ...medianCalledAverage(record, page),
    ...unequal("the answer", answered, headlineShown),
    ...unequal("the image", card.figureShown, headlineShown),
    ...(head.title.includes(headlineShown) ? [] : [`the title lacks ${headlineShown}`]),
    ...(head.description.includes(headlineShown) ? [] : [`the description lacks ${headlineShown}`]),
    ...unequal("the answer's estimate", shown.mean, bar.meanShown),
    ...unequal("the answer's band", `${shown.low} ${shown.high}`, bandOf(bar)),
    ...unequal("the image's band", bandOf(card.bar), bandOf(bar)),
    ...unequal("the answer's grade", api.estimate.grade, confidence.grade),
    ...unequal("the image's grade", card.confidence.grade, confidence.grade),
    ...(overview.second === null || overview.headline === "estimate"
      ? []
      : unequal("the second figure", overview.second.shown, bar.meanShown)),
  ];
}

/** Where an office gives a median alone, what is estimated from it is none of an average either. */
function medianCalledAverage(
  { facts }: CheckedPage["record"],
  { overview, faq }: CheckedPage["page"],
): string[] {
  if (facts.lead.from !== "recorded" || facts.recorded?.statistic !== "median") return [];
  const { headlineCaption, bar, confidence, trend } = overview;
  const answers = faq.flatMap(({ claims }) => claims.map(({ text }) => text));
  return [headlineCaption, bar.description, confidence.reason, trend.caption, ...answers]
    .filter((text) => /(?<!\bon )\baverage/i.test(text))
    .map((text) => `the figure is a median, and the page says "${text}"`);
}

function bandOf({ low80Shown, high80Shown }: { low80Shown: string; high80Shown: string }): string {
  return `${low80Shown} ${high80Shown}`;
}
