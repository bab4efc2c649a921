import { createServer, type Server } from "node:http";
import pino from "pino";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { Answered } from "./front.ts";

/** Tells of answered requests: figures for Prometheus, and a line each where that is wanted. */
export interface Measuring {
  measure: (answered: Answered) => void;
  /** Listens for Prometheus on a port of its own. */
  listen: (port: number) => Server;
}

/** Kinds of addresses; figures by address would have no end. */
const kinds: [string, RegExp][] = [
  ["cell", /^\/salaries\/[^/?]+\/[^/?]+$/],
  ["playbook or evidence", /^\/salaries\/[^/?]+\/[^/?]+\/[^/?]+$/],
  ["hub", /^\/(salaries|countries)\/[^/?]+$/],
  ["search", /^\/(search|compare)(\?|$)/],
  ["api", /^\/api\/v1\//],
  ["image", /^\/og(\/|$)/],
  ["health", /^\/api\/health\//],
  ["asset", /^\/_next\//],
];

/** @param lines whether each request is a JSON line on standard error too. */
export function measuring(lines: boolean): Measuring {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: "fairband_request_seconds",
    help: "Time from a request's arrival to the end of its answer",
    labelNames: ["kind", "status", "cache"],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  const log = lines ? pino(pino.destination({ fd: 2, sync: false, minLength: 4096 })) : null;
  return {
    measure: (answered) => {
      const { status, seconds, cache, url } = answered;
      const kind = kinds.find(([, shape]) => shape.test(url))?.[0] ?? "other";
      durations.observe({ kind, status: String(status), cache: cache ?? "none" }, seconds);
      log?.info(answered, "request");
    },
    listen: (port) =>
      createServer(async (_request, response) => {
        response.setHeader("content-type", registry.contentType);
        response.end(await registry.metrics());
      }).listen(port),
  };
}
