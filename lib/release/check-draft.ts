import { pairs } from "d3-array";
import type { Estimate, Projection } from "#lib/domain/estimate.ts";
import { levels } from "#lib/domain/level.ts";
import type { PayKind } from "#lib/domain/source.ts";
import { ReleaseError } from "./release-error.ts";

/** What rounding to five decimals may leave of a sum or a ratio. */
const tolerance = 1e-4;

/**
 * What must hold before a release is kept: every cell has one estimate, numbers are finite, bands
 * hold their mean, percentiles rise, level shares add up, growth counts from the estimate.
 *
 * @returns a line for each breach, with the cell; empty where all is well.
 */
export function draftProblems({
  cells,
  estimates,
  projections,
}: {
  cells: readonly { role: string; country: string }[];
  estimates: readonly Estimate[];
  projections: readonly Projection[];
}): string[] {
  if (estimates.length === 0)
    return ["no cell has an estimate; is a title of the file mapped to a role in content/roles/?"];
  const whole = estimates.filter(({ level }) => level === "all");
  const wholes = new Map(whole.map((one) => [kindId(one), one]));
  const estimated = new Set(whole.map(cellId));
  const byCell = Map.groupBy(estimates, kindId);
  return [
    ...cells
      .filter((cell) => !estimated.has(cellId(cell)))
      .map((cell) => `${cellId(cell)}: no estimate`),
    ...estimates.flatMap((estimate) => [
      ...notFinite(`${kindId(estimate)} ${estimate.level}`, estimate),
      ...bandProblems(`${kindId(estimate)} ${estimate.level}`, estimate),
      ...(percentilesRise(estimate)
        ? []
        : [`${kindId(estimate)} ${estimate.level}: percentiles fall`]),
    ]),
    ...[...byCell].flatMap(([id, own]) => shareProblems(id, own)),
    ...projections.flatMap((projection) => projectionProblems(projection, wholes)),
  ];
}

/** Breaches named in one error; the rest are counted. */
const namedProblems = 5;

/** Why a release with these breaches is not kept, the first five by name. */
export function wrongFigures(problems: readonly string[]): ReleaseError {
  const named = problems.slice(0, namedProblems).join("; ");
  const more = problems.length - namedProblems;
  const rest = more > 0 ? ` and ${more} more` : "";
  return new ReleaseError(`The release is not kept, its figures are wrong: ${named}${rest}`);
}

/** How many steps from one level to the next go down: worth a look, since pay should rise. */
export function fallingSteps(estimates: readonly Estimate[]): number {
  return [...Map.groupBy(estimates, kindId).values()].reduce((falls, own) => {
    const means = levels.flatMap((level) => own.find((one) => one.level === level)?.mean ?? []);
    return falls + pairs(means).filter(([below, mean]) => mean < below).length;
  }, 0);
}

function cellId({ role, country }: { role: string; country: string }): string {
  return `${role}/${country}`;
}

function kindId(row: { role: string; country: string; kind: PayKind }): string {
  return `${cellId(row)} ${row.kind}`;
}

function notFinite(id: string, row: object): string[] {
  return Object.entries(row)
    .filter(([, value]) => typeof value === "number" && !Number.isFinite(value))
    .map(([field]) => `${id}: ${field} is not a finite number`);
}

function bandProblems(id: string, row: { mean: number; low80: number; high80: number }): string[] {
  return row.low80 <= row.mean && row.mean <= row.high80 ? [] : [`${id}: the band misses the mean`];
}

function percentilesRise({ p10, p25, p50, p75, p90 }: Estimate): boolean {
  return p10 <= p25 && p25 <= p50 && p50 <= p75 && p75 <= p90;
}

function shareProblems(id: string, own: readonly Estimate[]): string[] {
  const shares = own.filter(({ level }) => level !== "all").map(({ share }) => share);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.length === 0 || Math.abs(total - 1) <= tolerance
    ? []
    : [`${id}: level shares add up to ${total}`];
}

function projectionProblems(
  projection: Projection,
  wholes: ReadonlyMap<string, Estimate>,
): string[] {
  const id = `${kindId(projection)} ${projection.year}`;
  const whole = wholes.get(kindId(projection));
  if (whole === undefined) return [`${id}: projected without an estimate`];
  const growth = projection.mean / whole.mean - 1;
  return [
    ...notFinite(id, projection),
    ...bandProblems(id, projection),
    ...(projection.currency === whole.currency
      ? []
      : [`${id}: another currency than its estimate`]),
    ...(Math.abs(growth - projection.growth) <= tolerance
      ? []
      : [`${id}: growth ${projection.growth} is not counted from the estimate`]),
  ];
}
