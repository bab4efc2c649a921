import { createHash } from "node:crypto";
import { briefly } from "#lib/site/kept-for.ts";
import { openToAll, problemResponse } from "#lib/site/problem-response.ts";

/**
 * A JSON answer, or the problem as JSON with its status. Anything else, a database that is down for
 * one, is an error status that nobody caches. Whoever holds the same answer is told so without it.
 */
export async function answer(request: Request, read: () => Promise<object>): Promise<Response> {
  try {
    const body = JSON.stringify(await read());
    const etag = tagOf(body);
    const headers = { ...openToAll, "cache-control": briefly, etag };
    if (holds(request, etag)) return new Response(null, { status: 304, headers });
    return new Response(body, { headers: { ...headers, "content-type": "application/json" } });
  } catch (error) {
    return problemResponse(error);
  }
}

/** A tag of the answer's content; weak, because a proxy may compress what it stands for. */
function tagOf(body: string): string {
  return `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
}

/** Whether the reader has the answer with this tag (RFC 9110, 13.1.2). */
function holds(request: Request, etag: string): boolean {
  const held = request.headers.get("if-none-match")?.split(",") ?? [];
  return held.some((tag) => tag.trim() === etag || tag.trim() === "*");
}

/**
 * A CSV file to download, sent as it is read: the first piece is read before the answer begins, so
 * that a database that is down is an error status and not half a file.
 */
export async function fileAnswer(name: string, pieces: AsyncIterator<string>): Promise<Response> {
  try {
    const first = await pieces.next();
    return new Response(streamOf(first, pieces), {
      headers: {
        ...openToAll,
        "cache-control": briefly,
        "content-type": "text/csv; charset=utf-8; header=present",
        "content-disposition": `attachment; filename="${name}"`,
      },
    });
  } catch (error) {
    return problemResponse(error);
  }
}

function streamOf(
  first: IteratorResult<string>,
  rest: AsyncIterator<string>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let piece = first;
  return new ReadableStream({
    async pull(controller) {
      if (piece.done) return controller.close();
      controller.enqueue(encoder.encode(piece.value));
      piece = await rest.next();
    },
  });
}
