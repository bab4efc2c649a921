import { amountOf, distance, pageOf, ratioOf } from "../read/leading-figure.ts";
import { ReleaseError } from "../release-error.ts";
import { type Page, publishedAndNewest, readPages } from "./read-pages.ts";

/** A page whose figure differs between two releases. */
export interface PageMove {
  /** "backend-engineer/finland" */
  page: string;
  before: string;
  after: string;
  /** after / before - 1, in one currency. */
  change: number;
  /** Why: another kind leads, new rows, another currency or rate, or what its neighbours say. */
  why: string;
}

/** What a release shows otherwise than another. */
export interface ReleaseDiff {
  before: string | null;
  after: string;
  /** Pages that appear and vanish, indexable ones marked. */
  appear: Page[];
  vanish: Page[];
  /** Largest move first. */
  moves: PageMove[];
  unchanged: number;
}

/**
 * What readers would see otherwise with the newest built release than with the published one.
 * @throws ReleaseError where nothing is built, or what is built is published.
 */
export async function diffReleases(): Promise<ReleaseDiff> {
  const { published, newest } = await publishedAndNewest();
  if (newest === null)
    throw new ReleaseError("No release is built yet; build one: npm run data -- build");
  if (newest === published) {
    throw new ReleaseError(
      `Release ${newest} is what readers see; build another: npm run data -- build`,
    );
  }
  return diffOf(
    published,
    published === null ? [] : await readPages(published),
    newest,
    await readPages(newest),
  );
}

/** The same of pages that were read. Pure. */
export function diffOf(
  before: string | null,
  old: readonly Page[],
  after: string,
  next: readonly Page[],
): ReleaseDiff {
  const held = new Map(old.map((page) => [pageOf(page), page]));
  const keys = new Set(next.map(pageOf));
  const pairs = next.flatMap((page) => {
    const earlier = held.get(pageOf(page));
    return earlier === undefined ? [] : [{ earlier, page }];
  });
  const moves = pairs.map(({ earlier, page }) => moveOf(earlier, page));
  const moved = moves.filter(({ change }) => Math.abs(change) > 1e-9);
  return {
    before,
    after,
    appear: next.filter((page) => !held.has(pageOf(page))),
    vanish: old.filter((page) => !keys.has(pageOf(page))),
    moves: moved.toSorted((a, b) => distance(b) - distance(a)),
    unchanged: moves.length - moved.length,
  };
}

function moveOf(before: Page, after: Page): PageMove {
  return {
    page: pageOf(after),
    before: amountOf(before),
    after: amountOf(after),
    change: ratioOf(before, after) - 1,
    why: whyOf(before, after),
  };
}

function whyOf(before: Page, after: Page): string {
  const fresh = after.editions.filter((edition) => !before.editions.includes(edition));
  const gone = before.editions.filter((edition) => !after.editions.includes(edition));
  const reasons = [
    ...(before.kind === after.kind ? [] : [`${after.kind} pay leads instead of ${before.kind}`]),
    ...(fresh.length > 0 ? [`new: ${fresh.join(", ")}`] : []),
    ...(gone.length > 0 ? [`no longer: ${gone.join(", ")}`] : []),
    ...(fresh.length === 0 && before.payPoints !== after.payPoints
      ? ["rows of the same editions count otherwise: a mapping or correction"]
      : []),
    ...(before.currency === after.currency
      ? []
      : [`in ${after.currency} instead of ${before.currency}`]),
    ...(before.perUsd === after.perUsd ? [] : ["other exchange rates"]),
  ];
  return reasons.length > 0
    ? reasons.join("; ")
    : "its own figures are the same: neighbours or method";
}
