import { setTimeout as sleep } from "node:timers/promises";
import { reviveEmbeddedDatabase } from "./embedded-database.ts";

const lookEveryMs = 1_000;

/**
 * Looks every second whether the embedded server of a data folder died, and starts it again, until the
 * returned function is called, which waits for a start that is under way.
 *
 * @param tell is told when it was started again, and once for each reason why it could not be.
 */
export function keepDatabase(dataDir: string, tell: (words: string) => void): () => Promise<void> {
  const ending = new AbortController();
  let told = "";
  const look = async () => {
    try {
      if (await reviveEmbeddedDatabase(dataDir)) tell("The database had died and runs again.");
      told = "";
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (words !== told) tell(`The database died. ${words} It is tried again.`);
      told = words;
    }
  };
  const looking = (async () => {
    while (!ending.signal.aborted) {
      await look();
      await sleep(lookEveryMs, null, { signal: ending.signal, ref: false }).catch(() => {});
    }
  })();
  return () => {
    ending.abort();
    return looking;
  };
}
