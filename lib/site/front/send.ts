import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { keptWithHeader } from "../watch.ts";
import type { KeptAnswer } from "./kept-answers.ts";

const unpack = promisify(gunzip);

/** What of a request decides how an answer is sent, and not which. */
export interface Reader {
  unpacks: boolean;
  holds: string | undefined;
}

/** Takes it out of the request: Next is to answer in full, as it is. */
export function readerOf(request: IncomingMessage): Reader {
  const { "accept-encoding": accepted, "if-none-match": holds } = request.headers;
  delete request.headers["accept-encoding"];
  delete request.headers["if-none-match"];
  delete request.headers["if-modified-since"];
  return { unpacks: /\bgzip\b(?!;q=0(\.0*)?(,|$))/.test(String(accepted ?? "")), holds };
}

/** Sends an answer as its reader can take it, under the status that the response has: nothing where the reader holds it. */
export async function send(
  response: ServerResponse,
  answer: KeptAnswer,
  reader: Reader,
): Promise<void> {
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
