import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What the server says at an address: data as JSON, a text as it is, nothing (404), or whatever `respond` does. */
export type Reply =
  | { json: unknown; etag?: string }
  | { text: string }
  | { status: number; headers?: Record<string, string> }
  | { respond: (request: IncomingMessage, response: ServerResponse) => void };

/** A server that stands for all hosts: what is asked of it is HOST/PATH. */
export interface ReplayServer {
  /** For `via` of the fetcher. */
  url: string;
  /** What was asked, in order: "HOST/PATH". */
  asked: string[];
  requests: IncomingMessage[];
  /** By "HOST/PATH"; a function is asked anew each time. */
  replies: Map<string, Reply | (() => Reply)>;
}

/** Starts one on a free port of the loopback; it ends with the test. */
export async function replayServer(
  replies: Record<string, Reply | (() => Reply)>,
): Promise<ReplayServer> {
  const known = new Map(Object.entries(replies));
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? "").slice(1);
    asked.push(path);
    requests.push(request);
    const found = known.get(path) ?? { status: 404 };
    send(typeof found === "function" ? found() : found, request, response);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, requests, replies: known };
}

function send(reply: Reply, request: IncomingMessage, response: ServerResponse): void {
  if ("respond" in reply) {
    reply.respond(request, response);
    return;
  }
  if ("status" in reply) {
    response.writeHead(reply.status, reply.headers).end();
    return;
  }
  if ("text" in reply) {
    response.writeHead(200, { "content-type": "text/html" }).end(reply.text);
    return;
  }
  if (reply.etag !== undefined && request.headers["if-none-match"] === reply.etag) {
    response.writeHead(304).end();
    return;
  }
  const etag = reply.etag === undefined ? {} : { etag: reply.etag };
  response.writeHead(200, { "content-type": "application/json", ...etag });
  response.end(JSON.stringify(reply.json));
}

/** Announces a whole answer and breaks off in the middle. */
export const halfAnswer: Reply = {
  respond: (_, response) => {
    response.writeHead(200, { "content-length": "1000" });
    response.write('{"jobs":[');
    setImmediate(() => response.destroy());
  },
};
