import "server-only";
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

/**
 * Whether the database answers and a release is published that this version can read. A failure is an
 * answer here, never thrown; its cause is in the log.
 */
export async function readiness(): Promise<Readiness> {
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
