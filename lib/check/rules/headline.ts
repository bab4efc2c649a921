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

function bandOf({ low80Shown, high80Shown }: { low80Shown: string; high80Shown: string }): string {
  return `${low80Shown} ${high80Shown}`;
}
