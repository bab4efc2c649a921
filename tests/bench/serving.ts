import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "#lib/env.ts";
import { openDataDir } from "#lib/runtime/data-dir.ts";
import { recordedPort } from "#lib/runtime/site-record.ts";
import { hasNginx, startNginx } from "#tests/helpers/nginx.ts";
import { type Load, loadOn } from "./load.ts";
import type { Row } from "./row.ts";
import { middle } from "./stopwatch.ts";

const page = "/salaries/backend-engineer/united-states";
/** A cached answer of Next with hardly anything in it, and a page that it renders each time. */
const smallestCached = "/robots.txt";
const smallestDynamic = "/search";
const renders = 40;
/** What is made for each request, since a reader's words are in it. */
const neverKept = [
  "/compare",
  "/compare?cells=backend-engineer/united-states,backend-engineer/germany",
  "/where-do-i-stand",
  "/search?q=registered+nurse+california",
  "/search?q=sofware+enginer+in+germny",
  "/search/suggest?q=nur",
  "/search/roles",
];
/** As browsers ask. */
const packed = { "accept-encoding": "gzip" };

/** How fast the site of this data folder answers, from one process and through nginx; nothing where none runs, and it says so. */
export async function servingRows(): Promise<Row[]> {
  const port = recordedPort(openDataDir(env().dataDir));
  if (port === null) {
    console.error("No site runs on this data folder: its pages are not measured.");
    return [];
  }
  const origin = `http://127.0.0.1:${port}`;
  await (await fetch(`${origin}${page}`)).text();
  const [cached, least] = [
    await loadOn(`${origin}${page}`, packed),
    await loadOn(`${origin}${smallestCached}`, packed),
  ];
  const dynamic = middle(
    await secondsEach(
      origin,
      Array.from({ length: renders }, () => smallestDynamic),
    ),
  );
  const uncached = middle(await secondsEach(origin, await cellPages(origin)));
  const dearest = await dearestOf(origin, neverKept);
  return [
    row("role page from one process, cached", cached, least, "the smallest cached page"),
    {
      what: "uncached render of a role page",
      measured: 1 / uncached,
      unit: "a second",
      ratio: dynamic / uncached,
      target: { at: "least", value: 0.5, of: "the smallest dynamic page" },
    },
    {
      what: `dearest answer never kept, ${dearest.path}`,
      measured: dearest.seconds * 1_000,
      unit: "ms",
      ratio: dearest.seconds / dynamic,
      target: { at: "most", value: 10, of: "the smallest dynamic page" },
    },
    ...(hasNginx ? await throughNginx(port) : []),
  ];
}

/** Which of these takes longest, each by the middle of a few requests. */
async function dearestOf(
  origin: string,
  paths: readonly string[],
): Promise<{ path: string; seconds: number }> {
  let dearest = { path: "", seconds: 0 };
  for (const path of paths) {
    const seconds = middle(
      await secondsEach(
        origin,
        Array.from({ length: 10 }, () => path),
      ),
    );
    if (seconds > dearest.seconds) dearest = { path, seconds };
  }
  return dearest;
}

async function throughNginx(port: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "fairband-bench-"));
  chmodSync(folder, 0o755);
  const nginx = await startNginx([port], (shipped) =>
    shipped.replace(
      "location / {",
      `location = /reference { root ${folder}; gzip off; add_header Content-Encoding gzip; }\n    location / {`,
    ),
  );
  try {
    writeFileSync(join(folder, "reference"), await bytesOf(`${nginx.origin}${page}`));
    // Kept pages count for 15 seconds: the load falls within.
    const file = await loadOn(`${nginx.origin}/reference`, packed);
    await bytesOf(`${nginx.origin}${page}`);
    const through = await loadOn(`${nginx.origin}${page}`, packed);
    return [
      row("role page through nginx", through, file, "a file"),
      {
        what: "its 99th percentile",
        measured: through.p99,
        unit: "ms",
        ratio: through.p99 / Math.max(1, file.p99),
        target: { at: "most", value: 2, of: "a file's" },
      },
    ];
  } finally {
    await nginx.stop();
  }
}

function row(what: string, measured: Load, reference: Load, of: string): Row {
  const { perSecond } = measured;
  return {
    what,
    measured: perSecond,
    unit: "a second",
    ratio: perSecond / reference.perSecond,
    target: { at: "least", value: 0.85, of },
  };
}

/** How long so many renders take; pages that were made before are passed over. */
async function secondsEach(origin: string, paths: readonly string[]): Promise<number[]> {
  const seconds: number[] = [];
  for (const path of paths) {
    if (seconds.length === renders) break;
    const start = performance.now();
    const response = await fetch(`${origin}${path}`);
    await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    // One that was made before says nothing of making it.
    if (response.headers.get("x-nextjs-cache") !== "HIT")
      seconds.push((performance.now() - start) / 1_000);
  }
  return seconds;
}

/** Pages of cells, the last of the sitemap first: hardly anybody has asked for them, and an earlier run for the last. */
async function cellPages(origin: string): Promise<string[]> {
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
  const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+(\/salaries\/[^/<]+\/[^/<]+)<\/loc>/g)];
  return paths.map(([, path = ""]) => path).toReversed();
}

/** The answer as it is sent, still packed. */
function bytesOf(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    request(url, { headers: packed }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () => resolve(Buffer.concat(pieces)));
    })
      .on("error", reject)
      .end();
  });
}
