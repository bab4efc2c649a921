import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { ZodError } from "zod";
import { logFailure } from "#lib/log-failure.ts";
import { currentRelease } from "#lib/queries/current-release.ts";

/** What `/api/health/ready` answers. */
export type Readiness =
  | { status: "ready"; release: string }
  | {
      status: "unready";
      reason:
        | "no release is published"
        | "the published release cannot be read"
        | "the database does not answer";
    };

/** Longest wait for the database, in milliseconds: load balancers give up on a readiness request soon after. */
const patienceMs = 2_000;

let reading: Promise<Readiness> | null = null;

/**
 * Whether the database answers, within two seconds, and a release is published that this version can read.
 * A failure is an answer here, never thrown; its cause is in the log. A question meanwhile waits for the
 * same answer, so that questions to a database that hangs do not pile up.
 */
export async function readiness(): Promise<Readiness> {
  reading ??= read().finally(() => {
    reading = null;
  });
  const late = sleep(patienceMs, null, { ref: false });
  return (
    (await Promise.race([reading, late])) ?? {
      status: "unready",
      reason: "the database does not answer",
    }
  );
}

async function read(): Promise<Readiness> {
  try {
    const release = await currentRelease();
    if (release) return { status: "ready", release: release.id };
    return { status: "unready", reason: "no release is published" };
  } catch (error) {
    logFailure("not ready", error);
    const unread = error instanceof ZodError;
    return {
      status: "unready",
      reason: unread ? "the published release cannot be read" : "the database does not answer",
    };
  }
}
