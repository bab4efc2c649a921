import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { freePort } from "#lib/runtime/free-port.ts";
import { hasNginx, startNginx } from "#tests/helpers/nginx.ts";

/** An application behind the front, as a process of its own. */
async function startInstance(port: number): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ["--import", "./lib/site/front/load.ts", "tests/deploy/instance.ts"],
    { env: { ...process.env, PORT: String(port) }, stdio: "ignore" },
  );
  await expect.poll(() => answerOf(`http://127.0.0.1:${port}/`), { timeout: 10_000 }).toBe("200");
  return child;
}

/** A status, or why there is none; each on a connection of its own or one that is kept, as fetch likes. */
async function answerOf(url: string): Promise<string> {
  try {
    const response = await fetch(url);
    await response.text();
    return String(response.status);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    return cause instanceof Error && "code" in cause ? String(cause.code) : String(error);
  }
}

/** Asks a hundred times a second until told to end; gives how often each outcome came. */
function asking(url: () => string): () => Promise<Record<string, number>> {
  const outcomes: Record<string, number> = {};
  const asked: Promise<void>[] = [];
  const timer = setInterval(() => {
    asked.push(
      answerOf(url()).then((outcome) => {
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      }),
    );
  }, 10);
  return async () => {
    clearInterval(timer);
    await Promise.all(asked);
    return outcomes;
  };
}

test.skipIf(!hasNginx)(
  "of two instances behind nginx each can be restarted and no request fails (skipped where nginx is not installed)",
  async () => {
    const [first, second] = [await freePort(), await freePort()];
    let restarted = await startInstance(first);
    const other = await startInstance(second);
    const nginx = await startNginx([first, second]);
    let at = 0;
    // Never the same address: nginx has none of them.
    const through = asking(() => `${nginx.origin}/page-${at++}`);
    const direct = asking(() => `http://127.0.0.1:${first}/`);
    await sleep(500);
    const start = performance.now();
    restarted.kill("SIGTERM");
    await sleep(200);
    const ready = await fetch(`http://127.0.0.1:${first}/api/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: "unready", reason: "this process is about to end" },
    ]);
    await once(restarted, "close");
    expect(performance.now() - start).toBeLessThan(15_000);
    const accepted = await direct();
    restarted = await startInstance(first);
    await sleep(300);
    const outcomes = await through();
    await nginx.stop();
    for (const child of [restarted, other]) child.kill("SIGKILL");
    expect(Object.keys(outcomes)).toEqual(["200"]);
    expect(outcomes["200"]).toBeGreaterThan(200);
    // With one instance alone: what it took it answered, and then it took no more.
    expect(Object.keys(accepted).toSorted()).toEqual(["200", "ECONNREFUSED"]);
  },
);
