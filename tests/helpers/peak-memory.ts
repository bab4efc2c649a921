import { existsSync, readFileSync } from "node:fs";

const status = "/proc/self/status";

/**
 * Bytes of memory that this process had at most. On Linux not by `resourceUsage`: there a process that was started begins with what the one
 * that started it had.
 */
export function peakMemory(): number {
  if (!existsSync(status)) return process.resourceUsage().maxRSS * 1_024;
  return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(status, "utf8"))?.[1]) * 1_024;
}
