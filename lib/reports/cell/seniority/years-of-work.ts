import type { ExperiencePay } from "#lib/domain/cell-facts.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import { formatEstimate } from "#lib/format/money.ts";
import { formatCount } from "#lib/format/number.ts";
import { scaleOf } from "../../parts/interval-bar.ts";
import { words } from "../../parts/sentence.ts";
import type { CellInput } from "../facts/cell-input.ts";
import { differenceOfPages, isClear } from "../facts/difference.ts";

/**
 * What answers give by years of work: of the newest survey that splits them, of surveys of one year that with most
 * answers. Each span holds ten answers, so that small cells have two spans or none.
 */
export function yearsOfWork(input: CellInput): CellPage["seniority"]["yearsOfWork"] {
  const { currency } = input.record.facts;
  const bands = newestSplit(input.record.facts.experience);
  const [first, last] = [bands.at(0), bands.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const rows = bands.map((pay) => {
    const { mean, low80, high80, n } = pay;
    const shown = formatEstimate(pay, currency);
    return {
      years: yearsShown(pay),
      countShown: `n = ${formatCount(n)}`,
      ...{ mean, low80, high80, meanShown: shown.mean, bandShown: shown.band },
    };
  });
  return {
    caption: words(
      isClear(differenceOfPages(last, first)) ? "seniority.years" : "seniority.years-unclear",
      {
        first: yearsShown(first),
        firstPay: formatEstimate(first, currency).mean,
        last: yearsShown(last),
        lastPay: formatEstimate(last, currency).mean,
      },
    ),
    note: words("seniority.years-note", {
      name: surveyName(input, first),
      year: `${first.year}`,
    }),
    scale: scaleOf(bands.flatMap(({ low80, high80 }) => [low80, high80])),
    rows,
  };
}

function surveyName({ sources }: CellInput, { source }: ExperiencePay): string {
  const content = sources.content(source);
  return content === null ? source : `${content.publisher} ${content.name}`;
}

function newestSplit(experience: readonly ExperiencePay[]): ExperiencePay[] {
  const answers = (bands: readonly ExperiencePay[]) => bands.reduce((sum, { n }) => sum + n, 0);
  const [newest = []] = [
    ...Map.groupBy(experience, ({ source, year }) => `${year} ${source}`).values(),
  ].toSorted((a, b) => (b[0]?.year ?? 0) - (a[0]?.year ?? 0) || answers(b) - answers(a));
  return newest;
}

/** "0-3" is "under 3 years", "3-7" is "3 to 7 years", "7+" is "7 years and more". */
function yearsShown({ band }: ExperiencePay): string {
  if (band.endsWith("+")) return `${band.slice(0, -1)} years and more`;
  const [from = "", to = ""] = band.split("-");
  return from === "0" ? `under ${to} years` : `${from} to ${to} years`;
}
