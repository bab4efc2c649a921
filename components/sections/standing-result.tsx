"use client";

import type { StandingView } from "#lib/domain/standing.ts";
import { formatMoney } from "#lib/format/money.ts";
import { formatOrdinal } from "#lib/format/number.ts";
import type {
  AskedStanding,
  KindStanding,
  StandingAnswer,
  YearlyPay,
} from "#lib/reader/answer-standing.ts";
import type { PayPeriod } from "#lib/reader/pay-words.ts";

const periodWords: Record<PayPeriod, string> = {
  year: "a year",
  month: "a month",
  week: "a week",
  day: "a day",
  hour: "an hour",
};

type Choose = (part: Partial<AskedStanding>) => void;

/** The answer in words: places by kind, a question with its choices, or what to write instead. */
export function StandingResult({
  answer,
  view,
  asked,
  onChoose,
  elsewhere = false,
}: {
  answer: StandingAnswer;
  view: StandingView;
  asked: AskedStanding;
  onChoose: Choose;
  /** Whether what equals the pay in another country is answered on another page. */
  elsewhere?: boolean;
}) {
  switch (answer.outcome) {
    case "unread":
      return <p>{answer.reason}</p>;
    case "ask-amount":
      return (
        <Choices
          question="Which amount do you mean?"
          choices={answer.amounts.map((amount) => ({
            words: formatMoney(amount, asked.currency),
            choose: () => onChoose({ text: String(amount) }),
          }))}
        />
      );
    case "ask-period":
      return (
        <Choices
          question={`${formatMoney(answer.amount, answer.currency)} is far from this job's yearly pay. How is it paid?`}
          choices={[
            ...answer.periods,
            ...(answer.periods.length === 0 ? ["year" as const] : []),
          ].map((period) => ({
            words: periodWords[period],
            choose: () => onChoose({ period }),
          }))}
        />
      );
    case "standing":
      return (
        <>
          <Places pay={answer.pay} kinds={answer.kinds} view={view} level={asked.level} />
          {elsewhere ? (
            <p>
              <a href={view.elsewhereHref}>What equals it in another country</a>
            </p>
          ) : null}
        </>
      );
  }
}

function Choices({
  question,
  choices,
}: {
  question: string;
  choices: { words: string; choose: () => void }[];
}) {
  return (
    <>
      <p>{question}</p>
      <p className="standing-choices">
        {choices.map(({ words, choose }) => (
          <button key={words} type="button" className="button" onClick={choose}>
            {words}
          </button>
        ))}
      </p>
    </>
  );
}

/** "29th to 44th", or one place where the interval is none. */
function between(low: number, high: number): string {
  return low === high ? formatOrdinal(low) : `${formatOrdinal(low)} to ${formatOrdinal(high)}`;
}

function placeWords({ low, high }: KindStanding): string {
  if (low.percentile === high.percentile) return `${formatOrdinal(low.percentile)} percentile`;
  return `${formatOrdinal(low.percentile)} to ${formatOrdinal(high.percentile)} percentile`;
}

/** "$180,000 a year": what the places are of, where it was not written so. */
function taken({ written, low, high }: YearlyPay, view: StandingView): string | null {
  if (written.period === "year" && written.currency === view.currency) return null;
  const year =
    low === high
      ? formatMoney(low, view.currency)
      : `${formatMoney(low, view.currency)} to ${formatMoney(high, view.currency)}`;
  const rate =
    written.currency === view.currency ? "" : `, at the average rate of ${view.rates.year}`;
  const hours = { year: "", month: "", week: "", day: ", 260 days", hour: ", 2,080 hours" };
  return `Taken as ${year} a year${hours[written.period]}${rate}.`;
}

function Places({
  pay,
  kinds,
  view,
  level,
}: {
  pay: YearlyPay;
  kinds: readonly KindStanding[];
  view: StandingView;
  level: AskedStanding["level"];
}) {
  const [lead, ...others] = kinds;
  if (lead === undefined) return null;
  const note = taken(pay, view);
  const levelName = (own: KindStanding) =>
    own.spread.level === "all"
      ? level === "all"
        ? ""
        : ", all levels together"
      : `, ${view.levels.find((one) => one.level === own.spread.level)?.name.toLowerCase() ?? ""}`;
  return (
    <>
      <p className="standing-place">About the {placeWords(lead)}</p>
      <p>
        {`of ${lead.spread.kindShown}${levelName(lead)} (likely ${between(lead.low.low, lead.high.high)})`}
        {others.length === 0 ? "." : ";"}
        {others.map(
          (own, place) =>
            ` ${placeWords(own)} of ${own.spread.kindShown}${levelName(own)} (${between(own.low.low, own.high.high)})${place === others.length - 1 ? "." : ";"}`,
        )}
      </p>
      {note === null ? null : <p className="text-muted">{note}</p>}
      {view.regions === null ? null : (
        <p>
          <a href={view.regions.href}>{view.regions.text}</a>
        </p>
      )}
      <p>
        <a href={level === "all" ? view.playbookHref : `${view.playbookHref}#level-${level}`}>
          What to say in the talk
        </a>
      </p>
    </>
  );
}
