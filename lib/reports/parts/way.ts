/** Where a change leads. */
export type Way = "up" | "down" | "level";

/** The way of a change; under `least` either way it is no change. */
export function wayOf(change: number, least: number): Way {
  if (change >= least) return "up";
  return change <= -least ? "down" : "level";
}
