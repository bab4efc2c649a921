import type { ServerResponse } from "node:http";

/**
 * Has what is written to a response collected, instead of sent: with its end the response is as before, its
 * status and headers set and nothing sent, and `whole` is given the body.
 */
export function whenWhole(response: ServerResponse, whole: (body: Buffer) => void): void {
  const pieces: Buffer[] = [];
  const take = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === "string")
      pieces.push(Buffer.from(chunk, isEncoding(encoding) ? encoding : "utf8"));
    else if (chunk instanceof Uint8Array) pieces.push(Buffer.from(chunk));
  };
  const written = (...given: unknown[]) => {
    for (const part of given) if (typeof part === "function") queueMicrotask(() => part());
  };
  const { write, end, writeHead, flushHeaders } = response;
  Object.assign(response, {
    writeHead: (status: number, ...given: unknown[]) => {
      response.statusCode = status;
      const headers = given.at(-1);
      if (headers !== null && typeof headers === "object")
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      return response;
    },
    flushHeaders: () => {},
    write: (chunk: unknown, ...given: unknown[]) => {
      take(chunk, given[0]);
      written(...given);
      return true;
    },
    end: (...given: unknown[]) => {
      Object.assign(response, { write, end, writeHead, flushHeaders });
      take(given[0], given[1]);
      written(...given);
      whole(Buffer.concat(pieces));
      return response;
    },
  });
}

function isEncoding(given: unknown): given is BufferEncoding {
  return typeof given === "string" && Buffer.isEncoding(given);
}
