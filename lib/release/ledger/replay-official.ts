import { compareText } from "#lib/domain/compare-text.ts";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import type { Replay } from "#lib/domain/ledger.ts";
import type { OfficialCell } from "#lib/domain/pay-cell.ts";
import { type Office, projectedOffices } from "#lib/forecasting/official/offices.ts";
import { horizons } from "#lib/forecasting/official/project-step.ts";
import type { SeriesForecast } from "#lib/forecasting/official/rolling-origins.ts";
import { occupationCode } from "#lib/forecasting/official/series-of-cells.ts";
import { toCents } from "#lib/forecasting/pay/rounded.ts";

/**
 * What each earlier edition of an office would have projected, with what was published when it came out, beside
 * what a later edition showed. An occupation stands once, under the first of its roles; projections from
 * before past errors gave a band are left out.
 */
export function replayOfficial(input: ForecastInput): Replay[] {
  const slugs = new Map(input.countries.map(({ code, slug }) => [code, slug]));
  return projectedOffices(input).flatMap((office) => {
    const country = slugs.get(office.series.country);
    if (country === undefined) return [];
    const roles = firstRoles(input, office);
    const figures = figuresOf(input, office);
    return horizons.flatMap((horizon) =>
      office.rolling.forecasts(horizon).flatMap((forecast): Replay[] => {
        const role = roles.get(forecast.code);
        const from = figures(forecast.code, forecast.originYear);
        const shown = figures(forecast.code, forecast.year);
        if (role === undefined || from === undefined || shown === undefined) return [];
        return replay(office, { role, country, forecast, from, shown });
      }),
    );
  });
}

function replay(
  { series: { source }, rolling: { editions } }: Office,
  {
    role,
    country,
    forecast: { origin, year, projected, halfWidth, last, actual },
    from,
    shown,
  }: {
    role: string;
    country: string;
    forecast: SeriesForecast;
    from: OfficialCell;
    shown: OfficialCell;
  },
): Replay[] {
  const edition = editions[origin];
  if (edition === undefined || halfWidth === null) return [];
  const at = (log: number) => toCents(Math.exp(log));
  return [
    {
      role,
      country,
      kind: "official",
      year,
      currency: from.currency,
      mean: at(projected),
      low80: at(projected - halfWidth),
      high80: at(projected + halfWidth),
      base: at(last),
      lastValue: at(last),
      method: "model",
      source,
      edition: from.edition,
      editionDate: edition.reference,
      outcome: {
        edition: shown.edition,
        actual: at(actual),
        payPoints: Math.max(Math.round(shown.jobs ?? 1), 1),
        hit: Math.abs(actual - projected) <= halfWidth,
      },
    },
  ];
}

/** The first role by name of those that each code stands for, none narrower than it. */
function firstRoles({ titleRoles }: ForecastInput, { series }: Office): Map<string, string> {
  const rows = titleRoles
    .filter(({ source, wider }) => source === series.source && !wider)
    .flatMap(({ title, roles }) => roles.map((role) => ({ code: occupationCode(title), role })))
    .toSorted((a, b) => compareText(b.role, a.role));
  return new Map(rows.map(({ code, role }) => [code, role]));
}

function figuresOf({ cells }: ForecastInput, { series }: Office) {
  const key = (code: string, year: number) => `${code}\t${year}`;
  const figures = new Map(
    cells
      .filter((cell) => cell.kind === "official")
      .filter(
        ({ source, country, region }) =>
          source === series.source && country === series.country && region === null,
      )
      .map((cell) => [key(occupationCode(cell.title), cell.year), cell]),
  );
  return (code: string, year: number) => figures.get(key(code, year));
}
