import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { connect } from "node:net";
import { freePort } from "#lib/runtime/free-port.ts";

/** The server that is installed here: Valkey or Redis; null where neither is, and tests that need one skip. */
const program = ["valkey-server", "redis-server"].find((name) => {
  try {
    execFileSync(name, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});
export const hasRedis = program !== undefined;

/** A server that keeps nothing on disk. */
export interface RedisServer {
  url: string;
  child: ChildProcess;
}

export async function startRedis(port?: number): Promise<RedisServer> {
  const own = port ?? (await freePort());
  const child = spawn(
    program ?? "redis-server",
    ["--port", String(own), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
    { stdio: "ignore", cwd: "/" },
  );
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    if (await listens(own)) return { url: `redis://127.0.0.1:${own}`, child };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${program} does not listen on port ${own}`);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}
