import { createHash } from "node:crypto";
import type { OutgoingHttpHeaders, RequestListener, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { making } from "#lib/queries/making.ts";
import { failedInPassing, requestHeader, retryAfter } from "../passing.ts";
import { keptWithHeader, watching } from "../watch.ts";
import { type KeptAnswer, KeptAnswers } from "./kept-answers.ts";
import { withDataOnce, withLaterScripts } from "./later-scripts.ts";
import { scriptPolicy } from "./script-policy.ts";
import { readerOf, send } from "./send.ts";
import { whenWhole } from "./whole-answer.ts";

const pack = promisify(gzip);

/** What Next is left alone with: files that it streams, and answers of the API, of which some are long. */
const notPages = /^\/(_next|api)\//;
const texts = /^(text\/|application\/(xml|json|javascript)|image\/svg)/;
/** Shorter ones grow by packing. */
const leastPacked = 1_000;
const policyHeader = "content-security-policy";

/** Headers of one answer alone, and those that are set anew each time. */
const ofOneAnswer = ["x-request-id", "connection", "transfer-encoding", "content-length", "date"];

/** An answer and its status. */
interface Made {
  status: number;
  answer: KeptAnswer;
}

/**
 * Answers for pages from memory while readers see the release that they were made of, and has Next make the
 * rest: whole, with its scripts loaded later (0220) and the hashes of those in it in its policy, and packed once for all (docs/decisions/0104). Those who ask for
 * what is being made wait for that. What failed by something that passes is a 503 that says when to ask again.
 */
export function pagesOf(next: RequestListener, mostBytes: number): RequestListener {
  const kept = new KeptAnswers(mostBytes);
  const underWay = new Map<string, Promise<Made | null>>();
  return async (request, response) => {
    const { url = "" } = request;
    if (notPages.test(url)) return next(request, response);
    const reader = readerOf(request);
    const held = kept.get(url, (await watching()?.currentKey()) ?? null);
    if (held) return send(response, held, reader);
    const others = await underWay.get(url);
    if (others) {
      response.statusCode = others.status;
      return send(response, others.answer, reader);
    }
    const { promise, resolve } = Promise.withResolvers<Made | null>();
    underWay.set(url, promise);
    const end = (made: Made | null) => {
      if (underWay.get(url) === promise) underWay.delete(url);
      resolve(made);
    };
    // A reader who leaves may take the making along: then the next one makes it.
    response.once("close", () => end(null));
    // Node sends no body for HEAD, whoever writes one.
    request.method = "GET";
    whenWhole(response, async (body) => {
      const passing = failedInPassing(String(request.headers[requestHeader] ?? ""));
      if (passing && response.statusCode === 500) response.statusCode = 503;
      const answer = await answerOf(response, body);
      if (answer.key !== "" && response.statusCode === 200) kept.set(url, answer);
      end({ status: response.statusCode, answer });
      await send(response, answer, reader);
    });
    making().run({ turn: null, over: promise }, () => next(request, response));
  };
}

async function answerOf(response: ServerResponse, made: Buffer): Promise<KeptAnswer> {
  if (response.statusCode === 503) response.setHeader("retry-after", retryAfter);
  const headers: OutgoingHttpHeaders = { ...response.getHeaders() };
  const key = String(headers[keptWithHeader] ?? "");
  for (const name of [keptWithHeader, ...ofOneAnswer]) delete headers[name];
  const type = String(headers["content-type"] ?? "");
  const page = type.startsWith("text/html")
    ? withDataOnce(withLaterScripts(made.toString()))
    : null;
  const body = page === null ? made : Buffer.from(page);
  const policy = headers[policyHeader];
  if (typeof policy === "string") headers[policyHeader] = scriptPolicy(policy, page ?? "");
  const packed = texts.test(type) && body.length >= leastPacked;
  const digest = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  return {
    key,
    // Weak, since the same answer is sent packed and as it is.
    etag: `W/"${digest}"`,
    // By none of the headers that Next names: the front passes none of them on.
    headers: { ...headers, vary: "Accept-Encoding" },
    body: packed ? await pack(body) : body,
    packed,
  };
}
