import { connect } from "node:net";
import { hostileRequests } from "./requests.ts";

const patienceMs = 20_000;
const atATime = 16;

/** What came of a run. */
export interface HostileRun {
  /** How often each status came; 0 is a connection that was closed without one. */
  statuses: Record<string, number>;
  /** Those that were not right, at most ten of them. */
  wrong: { asked: string; status: number }[];
}

/**
 * Sends so many requests that no reader would send to a site on this machine.
 *
 * @param halfway is called once half of them are answered.
 */
export async function sendHostile(
  origin: string,
  count: number,
  halfway: () => Promise<void> = async () => {},
): Promise<HostileRun> {
  const { port } = new URL(origin);
  const run: HostileRun = { statuses: {}, wrong: [] };
  const requests = hostileRequests(count);
  const half = Math.floor(count / 2);
  const send = async (part: typeof requests) => {
    const queue = part[Symbol.iterator]();
    const worker = async () => {
      for (const { bytes, right } of queue) {
        const status = await statusOf(Number(port), bytes);
        run.statuses[status] = (run.statuses[status] ?? 0) + 1;
        if (!right.includes(status) && run.wrong.length < 10)
          run.wrong.push({ asked: bytes.slice(0, 200), status });
      }
    };
    await Promise.all(Array.from({ length: atATime }, worker));
  };
  await send(requests.slice(0, half));
  await halfway();
  await send(requests.slice(half));
  return run;
}

function statusOf(port: number, bytes: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    let text = "";
    const done = () => {
      socket.destroy();
      resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0));
    };
    socket.setTimeout(patienceMs, done);
    socket.on("data", (chunk: Buffer) => {
      text += chunk.toString("latin1");
      // Past "100 Continue" comes the answer.
      if (text.startsWith("HTTP/1.1 100")) text = text.slice(text.indexOf("\r\n\r\n") + 4);
      if (/^HTTP\/1\.1 \d{3}/.test(text)) done();
    });
    socket.on("error", done);
    socket.on("close", done);
  });
}
