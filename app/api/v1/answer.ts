import type { ApiError } from "#lib/domain/api-error.ts";
import { logFailure } from "#lib/log-failure.ts";
import { ApiProblem } from "#lib/reports/api-problem.ts";

/** Answers change with a release only: caches may keep them a minute and serve them stale for a day. */
const cacheable =
  "public, max-age=60, s-maxage=300, stale-while-revalidate=3600, stale-if-error=86400";

/** Open data: scripts of any site may read it. */
const open = { "access-control-allow-origin": "*" };

/**
 * A JSON answer, or the problem as JSON with its status. Anything else, a database that is down for
 * one, is an error status that nobody caches.
 */
export async function answer(read: () => Promise<object>): Promise<Response> {
  try {
    return Response.json(await read(), { headers: { ...open, "cache-control": cacheable } });
  } catch (error) {
    return problem(error);
  }
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
        ...open,
        "cache-control": cacheable,
        "content-type": "text/csv; charset=utf-8; header=present",
        "content-disposition": `attachment; filename="${name}"`,
      },
    });
  } catch (error) {
    return problem(error);
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

function problem(error: unknown): Response {
  if (error instanceof ApiProblem) return failure(error.message, error.status);
  logFailure("API answer failed", error);
  return failure("the answer could not be read just now; try again in a minute", 503);
}

function failure(error: string, status: number): Response {
  const body: ApiError = { error };
  return Response.json(body, { status, headers: { ...open, "cache-control": "no-store" } });
}
