import { readFileSync } from "node:fs";
import { env } from "#lib/env.ts";
import { openDataDir } from "#lib/runtime/data-dir.ts";
import { pidOf } from "#lib/runtime/process-identity.ts";
import { recordedPort } from "#lib/runtime/site-record.ts";
import type { Row } from "./row.ts";

const early = 400;
/** Who ask at the same time: while one waits for the database, a page of another is drawn. */
const readers = 3;

/**
 * Memory of the server of this data folder after so many pages that were not made before, against that after 400: those of the sitemap, with their
 * evidence and playbook. On Linux; nothing where no site runs, and it says so.
 */
export async function memoryRows(late: number): Promise<Row[]> {
  const files = openDataDir(env().dataDir);
  const port = recordedPort(files);
  if (port === null) {
    console.error("No site runs on this data folder: its memory is not measured.");
    return [];
  }
  const start = pidOf(readFileSync(files.siteLock, "utf8"));
  const children = readFileSync(`/proc/${start}/task/${start}/children`, "utf8");
  const server = Number(children.split(" ")[0]);
  const origin = `http://127.0.0.1:${port}`;
  let made = 0;
  let before = 0;
  const waiting = paths(origin);
  const reader = async () => {
    for (let next = await waiting.next(); !next.done && made < late; next = await waiting.next()) {
      const answer = await fetch(`${origin}${next.value}`);
      await answer.text();
      if (!answer.ok || answer.headers.get("x-nextjs-cache") === "HIT") continue;
      made += 1;
      if (made === early) before = megabytesOf(server);
      if (made % 1_000 === 0) console.error(`${made} pages: ${Math.round(megabytesOf(server))} MB`);
    }
  };
  await Promise.all(Array.from({ length: readers }, reader));
  const after = megabytesOf(server);
  const what = `memory after ${made.toLocaleString("en-US")} pages`;
  const measured = { what, measured: after, unit: "MB" };
  return [
    {
      ...{ ...measured, ratio: after / before },
      target: { at: "most", value: 1.2, of: `that after ${early}` },
    },
    {
      ...{ ...measured, what: `${what}, in all`, ratio: null },
      target: { at: "most", value: 450, of: "" },
    },
  ];
}

async function* paths(origin: string): AsyncGenerator<string> {
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
  const listed = [...sitemap.matchAll(/<loc>https?:\/\/[^/<]+(\/[^<]*)</g)].map(
    ([, path = ""]) => path,
  );
  yield* listed;
  for (const path of listed) {
    if (!/^\/salaries\/(?!fields\/)[^/]+\/[^/]+$/.test(path)) continue;
    yield `${path}/evidence`;
    yield `${path}/playbook`;
  }
}

function megabytesOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1_024;
}
