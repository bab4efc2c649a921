import { createHash } from "node:crypto";
import type {
  IncomingMessage,
  OutgoingHttpHeaders,
  RequestListener,
  ServerResponse,
} from "node:http";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { keptWithHeader, watching } from "../watch.ts";
import { type KeptAnswer, KeptAnswers } from "./kept-answers.ts";
import { scriptPolicy } from "./script-policy.ts";
import { whenWhole } from "./whole-answer.ts";

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** What Next is left alone with: files that it streams, and answers of the API, of which some are long. */
const notPages = /^\/(_next|api)\//;
const texts = /^(text\/|application\/(xml|json|javascript)|image\/svg)/;
/** Shorter ones grow by packing. */
const leastPacked = 1_000;
const policyHeader = "content-security-policy";

/** Headers of one answer alone, and those that are set anew each time. */
const ofOneAnswer = ["x-request-id", "connection", "transfer-encoding", "content-length", "date"];

/**
 * Answers for pages from memory while readers see the release that they were made of, and has Next make the
 * rest: whole, with the hashes of its scripts in its policy, and packed once for all (docs/decisions/0104).
 */
export function pagesOf(next: RequestListener, mostBytes: number): RequestListener {
  const kept = new KeptAnswers(mostBytes);
  return async (request, response) => {
    const { url = "" } = request;
    if (notPages.test(url)) return next(request, response);
    const reader = readerOf(request);
    const held = kept.get(url, (await watching()?.currentKey()) ?? null);
    if (held) return send(response, held, reader);
    // Node sends no body for HEAD, whoever writes one.
    request.method = "GET";
    whenWhole(response, async (body) => {
      const answer = await answerOf(response, body);
      if (answer.key !== "" && response.statusCode === 200) kept.set(url, answer);
      await send(response, answer, reader);
    });
    next(request, response);
  };
}

/** What of a request decides how an answer is sent, and not which. */
interface Reader {
  unpacks: boolean;
  holds: string | undefined;
}

/** Takes it out of the request: Next is to answer in full, as it is. */
function readerOf(request: IncomingMessage): Reader {
  const { "accept-encoding": accepted, "if-none-match": holds } = request.headers;
  delete request.headers["accept-encoding"];
  delete request.headers["if-none-match"];
  delete request.headers["if-modified-since"];
  return { unpacks: /\bgzip\b(?!;q=0(\.0*)?(,|$))/.test(String(accepted ?? "")), holds };
}

async function answerOf(response: ServerResponse, body: Buffer): Promise<KeptAnswer> {
  const headers: OutgoingHttpHeaders = { ...response.getHeaders() };
  const key = String(headers[keptWithHeader] ?? "");
  for (const name of [keptWithHeader, ...ofOneAnswer]) delete headers[name];
  const type = String(headers["content-type"] ?? "");
  const policy = headers[policyHeader];
  if (typeof policy === "string")
    headers[policyHeader] = scriptPolicy(
      policy,
      type.startsWith("text/html") ? body.toString() : "",
    );
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

async function send(response: ServerResponse, answer: KeptAnswer, reader: Reader): Promise<void> {
  const { headers, etag, packed } = answer;
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) response.setHeader(name, value);
  }
  response.removeHeader(keptWithHeader);
  if (response.statusCode === 200) {
    response.setHeader("etag", etag);
    if (reader.holds?.split(/, ?/).some((tag) => tag === etag || `W/${tag}` === etag)) {
      response.statusCode = 304;
      response.end();
      return;
    }
  }
  const asPacked = packed && reader.unpacks;
  if (asPacked) response.setHeader("content-encoding", "gzip");
  const body = packed && !reader.unpacks ? await unpack(answer.body) : answer.body;
  response.setHeader("content-length", body.length);
  response.end(body);
}
