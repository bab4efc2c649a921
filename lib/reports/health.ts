import "server-only";
import { currentRelease } from "#lib/queries/current-release.ts";

/** What `/api/health/ready` answers. */
export type Readiness =
  | { status: "ready"; release: string }
  | { status: "unready"; reason: "no release is published" | "the database does not answer" };

/** Whether the database answers and a release is published. A failure is an answer here, never thrown. */
export async function readiness(): Promise<Readiness> {
  try {
    const release = await currentRelease();
    if (release) return { status: "ready", release: release.id };
    return { status: "unready", reason: "no release is published" };
  } catch {
    return { status: "unready", reason: "the database does not answer" };
  }
}
