import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * When a process started, as the system writes it, or null where there is no such process.
 * Together with the id it tells a process from a later one that was given the same id.
 */
function startOf(pid: number): string | null {
  try {
    if (process.platform === "linux") {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The name, in brackets, may hold spaces; the start is the 20th field after it, the state the first.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return fields[0] === "Z" ? null : (fields[19] ?? null);
    }
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}

/** A name for a process that no other process ever has: "1234-567890". Null where there is none. */
export function processIdentity(pid: number): string | null {
  const start = startOf(pid);
  return start && `${pid}-${start.replace(/\W+/g, "_")}`;
}

/** The name of this process. */
export function ownIdentity(): string {
  return processIdentity(process.pid) ?? `${process.pid}-unknown`;
}

/** Whether the process with this identity still runs. */
export function isAlive(identity: string): boolean {
  return processIdentity(pidOf(identity)) === identity;
}

/** The process id in an identity. */
export function pidOf(identity: string): number {
  return Number.parseInt(identity, 10);
}
