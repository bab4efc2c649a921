import { type NextRequest, NextResponse } from "next/server";
import { env } from "#lib/env.ts";
import { apiRefusal } from "#lib/site/api-refusal.ts";
import { judgeAddress } from "#lib/site/judge-address.ts";
import { knownPages, renamedSlugs } from "#lib/site/known-pages.ts";
import { movedPath } from "#lib/site/moved-path.ts";
import { problemResponse } from "#lib/site/problem-response.ts";

export const config = {
  matcher: [
    "/salaries/:path+",
    "/countries/:path+",
    "/og/:path+",
    "/where-do-i-stand/:path+",
    "/compare/:path+",
    "/no-estimate/:path*",
    "/api/v1/:path*",
  ],
};

/** Sent with our own request for the page that stands behind a 404; nobody else knows it. */
const ownHeader = "x-fairband-own";
const ownToken = crypto.randomUUID();

/** A page that is missing today may exist after the next release. */
const briefly = { "cache-control": "public, max-age=60" };

/**
 * Refuses addresses without a page before anything is rendered: a page that calls `notFound()` would
 * be kept on disk for every invented address, and answers without a body (docs/decisions/0004).
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname, search } = request.nextUrl;
  const moved = movedPath(pathname, renamedSlugs());
  if (moved !== null) {
    return new NextResponse(null, {
      status: 301,
      headers: { ...briefly, location: moved + search },
    });
  }
  if (pathname.startsWith("/api/")) {
    const refusal = apiRefusal(request.method, pathname);
    return refusal ? problemResponse(refusal) : NextResponse.next();
  }
  if (pathname.startsWith("/no-estimate")) {
    const own = request.headers.get(ownHeader) === ownToken;
    return own ? NextResponse.next() : noSuchPage(request);
  }
  const judgement = judgeAddress(pathname, await knownPages());
  if (judgement.leadsTo === "nothing") return noSuchPage(request);
  if (judgement.leadsTo === "page") return NextResponse.next();
  return noEstimate(request, judgement.role, judgement.country);
}

function noSuchPage(request: NextRequest): NextResponse {
  return NextResponse.rewrite(new URL("/_not-found", request.url), { headers: briefly });
}

/** The page about a missing estimate, with the nearest pages, as the 404 that it is. */
async function noEstimate(
  request: NextRequest,
  role: string,
  country: string,
): Promise<NextResponse> {
  // Where this server reaches itself, whatever address readers use.
  const url = `http://127.0.0.1:${env().port}/no-estimate/${role}/${country}`;
  const page = await fetch(url, { headers: { [ownHeader]: ownToken }, cache: "no-store" });
  if (page.status === 404) return noSuchPage(request);
  return new NextResponse(page.body, {
    status: page.ok ? 404 : page.status,
    headers: {
      "content-type": page.headers.get("content-type") ?? "text/html; charset=utf-8",
      ...(page.ok ? briefly : { "cache-control": "no-store" }),
    },
  });
}
