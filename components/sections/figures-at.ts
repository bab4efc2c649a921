import type { StandingFigures } from "#lib/domain/standing.ts";

/**
 * Figures of a role in a country from an address of our own, or why there are none, in a sentence. The reader's pay
 * is no part of what is asked.
 */
export async function figuresAt(address: string): Promise<StandingFigures | string> {
  try {
    const answer = await fetch(address);
    if (answer.status === 404) return "We hold no pay for this role in this country.";
    if (answer.ok) {
      // Checked where it is made: a schema here would weigh more than the tool.
      const figures: StandingFigures = await answer.json();
      return figures;
    }
  } catch {
    // Said below, as any other failure is.
  }
  return "The figures could not be read. Try again in a moment.";
}
