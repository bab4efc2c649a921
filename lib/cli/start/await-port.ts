import { setTimeout as sleep } from "node:timers/promises";
import { portIsFree } from "#lib/runtime/free-port.ts";
import { RuntimeError } from "#lib/runtime/runtime-error.ts";

/** A server whose start was killed ends a moment after it. */
const patienceMs = 4_000;

/** Waits for the port to be free. Throws `RuntimeError` where another program keeps it. */
export async function awaitPort(port: number): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await portIsFree(port))) {
    if (Date.now() > deadline) {
      throw new RuntimeError(
        `Port ${port} is taken by another program: stop that, or choose another port, as in PORT=${port + 1} npm start.`,
      );
    }
    await sleep(200);
  }
}
