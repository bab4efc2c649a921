/** What a watch does. Each may fail; then it is tried again the next day. */
export interface WatchSteps {
  /** Takes the snapshots of a day. */
  collect: (day: string) => Promise<void>;
  /** Imports what is collected and builds a release of it. */
  release: (day: string) => Promise<void>;
  /** Tells of a step that failed. */
  failed: (day: string, error: unknown) => void;
}

/** The clock that a watch follows. */
export interface WatchClock {
  now: () => Date;
  /** Settles after so many milliseconds, or earlier where the watch is ended. */
  sleep: (ms: number) => Promise<void>;
  ended: () => boolean;
}

const dayMs = 86_400_000;
/** Hour of the day, UTC, at which boards are read. */
const hour = 4;
const daysBetweenReleases = 7;

/**
 * Reads boards once a day and builds a release once a week, until it is ended. A day that fails is told and does not end the watch.
 *
 * @param lastRelease ISO date of the newest edition that was released; null before the first.
 */
export async function watchBoards(
  steps: WatchSteps,
  { now, sleep, ended }: WatchClock,
  lastRelease: string | null,
): Promise<void> {
  let released = lastRelease;
  while (!ended()) {
    const day = now().toISOString().slice(0, 10);
    try {
      await steps.collect(day);
      if (released === null || daysFrom(released, day) >= daysBetweenReleases) {
        await steps.release(day);
        released = day;
      }
    } catch (error) {
      steps.failed(day, error);
    }
    if (!ended()) await sleep(untilNext(now()));
  }
}

function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

/** Milliseconds until the hour at which the next day's boards are read. */
function untilNext(now: Date): number {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  return today + dayMs + hour * 3_600_000 - now.getTime();
}
