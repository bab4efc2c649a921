import type { OfficialSeries } from "#lib/domain/official-series.ts";
import type { OfficialCell } from "#lib/domain/pay-cell.ts";
import { officialCell } from "../other-cells.ts";
import { normalDraws } from "../simulated-pay.ts";

/** What a simulated office's pay follows. */
export interface SimulatedPay {
  years: readonly number[];
  occupations?: number;
  /** Growth of log pay into each year but the first. */
  growth: readonly number[];
  /** Change of growth with the log of pay. */
  levelSlope?: number;
  /** Standard deviation of an occupation's own growth, of the most certain and the least certain one. */
  spread?: readonly [number, number];
  seed?: number;
}

/** An office's series with known truth: pay from 20,000 to 200,000 in ten major groups. */
export function simulatedOffice({
  years,
  occupations = 400,
  growth,
  levelSlope = 0,
  spread = [0.02, 0.02],
  seed = 1,
}: SimulatedPay): OfficialSeries {
  const normal = normalDraws(seed);
  const middle = Math.log(60_000);
  const cells = Array.from({ length: occupations }, (_, k) => {
    const [least, most] = spread;
    const own = least + ((most - least) * ((k * 7) % occupations)) / occupations;
    let log = Math.log(20_000) + (Math.log(10) * k) / occupations;
    return years.map((year, step) => {
      if (step > 0) log += (growth[step - 1] ?? 0) + levelSlope * (log - middle) + own * normal();
      const code = `${10 + (k % 10)}-${String(k).padStart(4, "0")}`;
      return { code, group: code.slice(0, 2), year, pay: Math.exp(log), error: own / 2 };
    });
  }).flat();
  return {
    source: "simulated",
    country: "US",
    editions: years.map((year) => ({
      year,
      reference: `${year}-05-31`,
      published: `${year + 1}-04-01`,
    })),
    cells,
    nation: [],
  };
}

/** The pay cells that the series is read from, an edition a year; jobs are 1,000 each. */
export function officialCells(
  { source, country, cells }: OfficialSeries,
  titleOf: (code: string, year: number) => string,
): OfficialCell[] {
  return cells.map(({ code, year, pay, error }) =>
    officialCell({
      ...{ source, country, year, error },
      edition: `${year}`,
      title: titleOf(code, year),
      jobs: 1000,
      mean: pay,
    }),
  );
}
