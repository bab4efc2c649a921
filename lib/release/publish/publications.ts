/** A move of the pointer: to a newer release, or back to the one before. */
export interface Publication {
  release: string;
  rollback: boolean;
}

/**
 * What a rollback goes back to: publishing stacks a release on the ones before, going back takes the
 * top one off, so that two rollbacks in a row go two releases back.
 *
 * @param publications oldest first.
 * @returns null where nothing was published before the current release.
 */
export function releaseBefore(publications: readonly Publication[]): string | null {
  const stack: string[] = [];
  for (const { release, rollback } of publications) {
    if (rollback) stack.pop();
    else stack.push(release);
  }
  return stack.at(-2) ?? null;
}
