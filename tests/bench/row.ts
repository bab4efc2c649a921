/** A measurement beside what it is compared with, in the same run. */
export interface Row {
  what: string;
  measured: number;
  unit: string;
  /** Measured over the reference; null where there is no reference. */
  ratio: number | null;
  target: Target | null;
}

/** What the ratio, or without one the measurement, must be, and of what. */
export interface Target {
  at: "least" | "most";
  value: number;
  of: string;
}

/** Whether a row meets its target; one without a target does. */
export function meets({ measured, ratio, target }: Row): boolean {
  if (target === null) return true;
  const value = ratio ?? measured;
  return target.at === "most" ? value <= target.value : value >= target.value;
}

/** A row in words. */
export function wordsOf(row: Row): string {
  const { what, measured, unit, ratio, target } = row;
  const figure = `${measured < 10 ? measured.toFixed(2) : Math.round(measured)} ${unit}`;
  const compared =
    ratio === null ? "" : `, ${ratio.toFixed(2)} of ${target?.of ?? "its reference"}`;
  const wanted =
    target === null
      ? ""
      : ` (at ${target.at} ${target.value}${ratio === null ? ` ${unit}` : ""}: ${meets(row) ? "met" : "MISSED"})`;
  return `${what.padEnd(46)} ${figure}${compared}${wanted}`;
}
