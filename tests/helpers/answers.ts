import type { Answer } from "#lib/ingest/survey/answer.ts";

/** A stream of numbers in [0, 1) that is the same for the same seed (Park and Miller 1988). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** A standard normal draw (Box and Muller 1958). */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A survey answer: a back-end developer in Germany with 5 years and 60,000 a year, except as given. */
function answer(given: Partial<Answer> = {}): Answer {
  return {
    title: "Developer, back-end",
    country: "DE",
    year: 2025,
    currency: "USD",
    logPay: Math.log(60_000),
    years: 5,
    skills: null,
    ...given,
  };
}

/** As many answers, each made from its number. */
export function answers(count: number, given: (at: number) => Partial<Answer>): Answer[] {
  return Array.from({ length: count }, (_, at) => answer(given(at)));
}
