/** Seconds after which somebody may ask again. */
export const retryAfter = "5";

/** By which the front names a request to Next; of a reader's headers it passes on none of this name. */
export const requestHeader = "x-fairband-request";

/** Readers who left before their answer never ask what became of it. */
const mostHeld = 1_000;

// On the global object: the front is loaded outside of Next's bundles.
const symbol = Symbol.for("fairband.passing");
const held = globalThis as { [symbol]?: Set<string> };

function requests(): Set<string> {
  held[symbol] ??= new Set();
  return held[symbol];
}

/** Notes that a request failed by what passes, such as a busy moment: it may be answered when asked again later. */
export function notePassing(request: string): void {
  const noted = requests();
  if (noted.size >= mostHeld) noted.clear();
  noted.add(request);
}

/** Whether a request failed so; to be asked once. */
export function failedInPassing(request: string): boolean {
  return requests().delete(request);
}
