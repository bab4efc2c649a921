import { convert } from "#lib/domain/exchange.ts";
import type { Rates } from "#lib/domain/money.ts";
import { countBy } from "../count-by.ts";
import type { Answer } from "./answer.ts";

/** Answers in one currency a country, and reasons, one for each answer left out. */
export interface OneCurrency {
  kept: Answer[];
  setAside: string[];
}

/**
 * Brings each country's answers to the currency that most of them are in, at the average rate of their year; an answer in a
 * currency without a rate is left out.
 */
export function oneCurrency(
  answers: readonly Answer[],
  ratesOf: (year: number) => Rates | null,
): OneCurrency {
  const main = new Map(
    [...Map.groupBy(answers, ({ country }) => country)].map(([country, own]) => {
      const counts = [...countBy(own, ({ currency }) => currency)];
      const [[currency] = [""]] = counts.toSorted(([, a], [, b]) => b - a);
      return [country, currency];
    }),
  );
  const kept: Answer[] = [];
  const setAside: string[] = [];
  for (const answer of answers) {
    const currency = main.get(answer.country) ?? answer.currency;
    if (answer.currency === currency) {
      kept.push(answer);
      continue;
    }
    const rates = ratesOf(answer.year);
    if (rates?.perUsd[answer.currency] === undefined || rates.perUsd[currency] === undefined) {
      setAside.push(`no exchange rate from ${answer.currency} to ${currency}`);
      continue;
    }
    const shift = Math.log(convert(1, answer.currency, currency, rates));
    kept.push({ ...answer, currency, logPay: answer.logPay + shift });
  }
  return { kept, setAside };
}
