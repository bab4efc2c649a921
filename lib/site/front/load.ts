import http, { type RequestListener } from "node:http";
import { env } from "#lib/env.ts";
import { frontOf } from "./front.ts";
import { limitOf } from "./limit.ts";
import { measuring } from "./measure.ts";

// Loaded into the process that serves the site, before Next's server.js, which offers no place for this
// (docs/decisions/0101): the server that it makes gets our front before Next's listener.
const { proxies, requestsPerMinute, accessLog, metricsPort } = env();
const { measure, listen } = measuring(accessLog);
if (metricsPort !== null) listen(metricsPort);

const settings = { proxies, limit: limitOf(requestsPerMinute), measure };
const plain = http.createServer;
Object.assign(http, {
  createServer: (...given: unknown[]) => {
    const listener = given.find((part): part is RequestListener => typeof part === "function");
    return listener ? plain(frontOf(listener, settings)) : plain();
  },
});
