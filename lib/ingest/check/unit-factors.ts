/** Factors by which pay is off where a unit was taken for another, with what to write in mapping.yaml. */
const units: readonly { factor: number; within: number; small: string; large: string }[] = [
  {
    factor: 12,
    within: 0.25,
    small:
      "12: amounts a month taken for a year? write period: { value: month, perYear: { month: 12 } }",
    large: "12: yearly amounts taken for months? write period: year",
  },
  {
    factor: 52,
    within: 0.25,
    small:
      "52: amounts a week taken for a year? write period: { value: week, perYear: { week: 52 } }",
    large: "52: yearly amounts taken for weeks? write period: year",
  },
  {
    factor: 167,
    within: 0.2,
    small: "160 to 173: amounts an hour taken for a month?",
    large: "160 to 173: amounts a month taken for an hour?",
  },
  {
    factor: 260,
    within: 0.2,
    small:
      "260: amounts a day taken for a year? write period: { value: day, perYear: { day: 260 } }",
    large: "260: yearly amounts taken for days? write period: year",
  },
  {
    factor: 2_080,
    within: 0.3,
    small:
      "2,080: amounts an hour taken for a year? write period: { value: hour, perYear: { hour: 2080 } }",
    large: "2,080: yearly amounts taken for hours? write period: year",
  },
  {
    factor: 1_000,
    within: 0.3,
    small:
      '1,000: a grouping dot taken for decimals, or amounts in thousands? write numbers: { decimal: "," } or { unit: 1000 }',
    large: '1,000: decimals taken for groups of digits? write numbers: { decimal: "." }',
  },
  {
    factor: 100,
    within: 0.2,
    small: "100: amounts in hundreds? write numbers: { unit: 100 }",
    large: "100: amounts in cents? write numbers: { unit: 0.01 }",
  },
];
/** Rates of a year and pay itself differ by less. */
const currencyWithin = 0.35;

/**
 * Which unit or currency would explain that pay is `ratio` times what it should be; null where none does.
 * @param perUsd units of the country's currency for a US dollar.
 */
export function explanation(ratio: number, perUsd: number | null): string | null {
  const off = Math.max(ratio, 1 / ratio);
  const distance = (factor: number) => Math.abs(Math.log(off / factor));
  const candidates = units
    .filter(({ factor, within }) => distance(factor) <= Math.log1p(within))
    .map(({ factor, small, large }) => ({ factor, words: ratio < 1 ? small : large }));
  if (perUsd !== null && Math.abs(Math.log(perUsd)) > Math.log(1.5)) {
    const log = Math.log(ratio) - Math.log(perUsd);
    const opposite = Math.log(ratio) + Math.log(perUsd);
    const rate = perUsd >= 10 ? perUsd.toFixed(0) : perUsd.toFixed(2);
    if (Math.abs(log) <= Math.log1p(currencyWithin)) {
      candidates.push({
        factor: off * Math.exp(log),
        words: `${rate}: local currency labelled as US dollars? name the currency`,
      });
    } else if (Math.abs(opposite) <= Math.log1p(currencyWithin)) {
      candidates.push({
        factor: off * Math.exp(opposite),
        words: `${rate}: US dollars labelled as local currency? write currency: USD`,
      });
    }
  }
  const [best] = candidates.toSorted((a, b) => distance(a.factor) - distance(b.factor));
  return best?.words ?? null;
}
