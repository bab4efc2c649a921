"use client";

import { useState } from "react";
import { Section } from "#components/ui/section.tsx";
import type { CellLevel } from "#lib/domain/level.ts";
import type { StandingFigures } from "#lib/domain/standing.ts";
import { formatMoney } from "#lib/format/money.ts";
import { formatOrdinal } from "#lib/format/number.ts";
import type { YearlyPay } from "#lib/reader/answer-standing.ts";
import { type EqualPay, equalPay } from "#lib/reader/equal-pay.ts";
import { spreadsAt } from "#lib/reader/spreads-at.ts";
import type { Standing } from "#lib/reader/standing.ts";

/** Countries in the table; the others can be chosen. */
const listed = 8;

/** What the reader's pay equals in other countries; until they write any, what the middle of pay here does. */
export function EqualPaySection({
  figures,
  level,
  pay,
  notes,
}: {
  figures: StandingFigures;
  level: CellLevel;
  pay: YearlyPay | null;
  /** How money that buys the same is found, with the year in {year}, and where it cannot be. */
  notes: Record<"parity" | "noParity", string>;
}) {
  const { places, view, country } = figures;
  const [chosen, setChosen] = useState<string | null>(null);
  const [lead] = spreadsAt(level, view.spreads);
  const [first] = places;
  if (lead === undefined || first === undefined) return null;
  const amount = pay === null ? lead.p50 : (pay.low + pay.high) / 2;
  const shown = places.find((place) => place.country.slug === chosen) ?? first;
  const money = formatMoney(amount, view.currency);
  const as = level === "all" ? "" : ` as ${article(level)} ${levelName(figures, level)}`;
  const subject =
    pay === null
      ? `The middle of ${lead.kindShown} in ${country.inSentence}, ${money} a year${as},`
      : `${pay.low === pay.high ? money : `${money}, the middle of your range,`} a year${as} in ${country.inSentence}`;
  const listedPlaces = [
    ...places.slice(0, listed),
    ...(places.indexOf(shown) >= listed ? [shown] : []),
  ];
  return (
    <Section id="elsewhere" heading="What equals this elsewhere">
      <p className="equal-choice standing-tool">
        <label htmlFor="equal-country">Another country</label>
        <select
          id="equal-country"
          value={shown.country.slug}
          onChange={({ target }) => setChosen(target.value)}
        >
          {places.map((place) => (
            <option key={place.country.slug} value={place.country.slug}>
              {place.country.name}
            </option>
          ))}
        </select>
      </p>
      <EqualWords
        subject={subject}
        equal={equalPay(amount, level, figures, shown)}
        figures={figures}
      />
      <table className="data-table equal-table">
        <caption>{`${money} a year in other countries, and its place among ${lead.kindShown} there`}</caption>
        <thead>
          <tr>
            <th scope="col">Country</th>
            <th scope="col">By what money buys</th>
            <th scope="col">At exchange rates</th>
          </tr>
        </thead>
        <tbody>
          {listedPlaces.map((place) => {
            const { atParity, atExchangeRates } = equalPay(amount, level, figures, place);
            return (
              <tr key={place.country.slug}>
                <th scope="row">
                  <a href={place.href}>{place.country.name}</a>
                </th>
                <td>
                  {atParity === null ? (
                    "not known"
                  ) : (
                    <Equal equal={atParity} currency={place.currency} />
                  )}
                </td>
                <td>
                  <Equal equal={atExchangeRates} currency={place.currency} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="text-muted text-sm">
        {figures.parityYear === null
          ? notes.noParity
          : notes.parity.replace("{year}", figures.parityYear)}
      </p>
    </Section>
  );
}

function levelName({ view }: StandingFigures, level: CellLevel): string {
  return view.levels.find((one) => one.level === level)?.name.toLowerCase() ?? level;
}

function article(level: CellLevel): string {
  return level === "executive" ? "an" : "a";
}

/** To three digits: more would promise what rates and factors do not hold. */
function about(amount: number, currency: string): string {
  return formatMoney(Number(amount.toPrecision(3)), currency);
}

function placeWords({ percentile, low, high }: Standing): string {
  const likely = low === high ? "" : ` (from ${formatOrdinal(low)} to ${formatOrdinal(high)})`;
  return `${formatOrdinal(percentile)} percentile${likely}`;
}

function Equal({ equal, currency }: { equal: EqualPay["atExchangeRates"]; currency: string }) {
  return (
    <>
      {about(equal.amount, currency)}
      <small className="block">{placeWords(equal.standing)}</small>
    </>
  );
}

function EqualWords({
  subject,
  equal: { place, spread, atParity, atExchangeRates },
  figures: { view },
}: {
  subject: string;
  equal: EqualPay;
  figures: StandingFigures;
}) {
  const there = place.country.inSentence;
  const { year } = view.rates;
  const of = `${spread.kindShown}${spread.level === "all" ? "" : " at that level"}`;
  const rates = about(atExchangeRates.amount, place.currency);
  if (atParity === null) {
    return (
      <p className="verdict">
        {`${subject} is about ${rates} in ${there} at the exchange rates of ${year}, and would stand at the ${placeWords(atExchangeRates.standing)} of ${of} there.`}
      </p>
    );
  }
  return (
    <>
      <p className="verdict">
        {`${subject} buys about what ${about(atParity.amount, place.currency)} buys in ${there}, which would stand at the ${placeWords(atParity.standing)} of ${of} there.`}
      </p>
      <p>
        {`At the exchange rates of ${year} it is about ${rates}: the ${placeWords(atExchangeRates.standing)}.`}
      </p>
    </>
  );
}
