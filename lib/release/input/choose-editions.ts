import { compareText } from "#lib/domain/compare-text.ts";

/** An imported edition with the data years that its pay cells hold. */
export interface EditionYears {
  /** Rising with import. */
  id: number;
  source: string;
  /** The date of the data, ISO. */
  date: string;
  years: readonly number[];
}

/** An edition with the data years that a release takes from it, oldest first. */
export interface ChosenEdition<E extends EditionYears> {
  edition: E;
  years: number[];
}

/**
 * Which edition gives each data year of each source: the newest that holds the year, by date, then
 * by import. So no year is counted twice, and an edition cut at a year leaves later ones to others.
 *
 * @returns the editions that give at least one year, by source, then newest first.
 */
export function chooseEditions<E extends EditionYears>(held: readonly E[]): ChosenEdition<E>[] {
  const newestFirst = held.toSorted(
    (a, b) => compareText(a.source, b.source) || compareText(b.date, a.date) || b.id - a.id,
  );
  const taken = new Set<string>();
  return newestFirst.flatMap((edition) => {
    const years = edition.years
      .filter((year) => !taken.has(`${edition.source} ${year}`))
      .toSorted((a, b) => a - b);
    for (const year of years) taken.add(`${edition.source} ${year}`);
    return years.length > 0 ? [{ edition, years }] : [];
  });
}
