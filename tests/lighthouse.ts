import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { freePort } from "#lib/runtime/free-port.ts";
import { browserPath } from "#tests/helpers/browser.ts";

/**
 * Lighthouse on a phone, the median of several loads, for pages of a running site and beside it, in turns, those of a
 * peer: a Next.js project in a folder, built and served here. Ends with 1 where an indexable page of ours is short of
 * 100 in accessibility, best practices or SEO, where one is slower than the peer's, and where the largest paint or the blocked
 * time of home or role page is over four fifths of the peer's.
 */
const { values } = parseArgs({
  options: {
    origin: { type: "string", default: "http://localhost:3000" },
    runs: { type: "string", default: "5" },
    only: { type: "string", default: "home,role,hub" },
    peer: { type: "string" },
    /** Pages of the peer of the same kinds: home, role, hub. */
    "peer-pages": { type: "string", default: "/,/salarii/programator,/salarii" },
  },
});
const ours = ["/", "/salaries/backend-engineer/united-states", "/salaries/backend-engineer"];
const kinds = ["home", "role", "hub"];
const must = ["accessibility", "best-practices", "seo"] as const;

interface Load {
  performance: number;
  accessibility: number;
  "best-practices": number;
  seo: number;
  /** Milliseconds; `cls` without a unit, `script` in kB. */
  lcp: number;
  tbt: number;
  cls: number;
  script: number;
}

async function load(url: string, chromePath: string): Promise<Load> {
  const chrome = await launch({ chromePath, chromeFlags: ["--headless", "--no-sandbox"] });
  try {
    const result = await lighthouse(url, { port: chrome.port, output: "json", logLevel: "error" });
    if (!result) throw new Error(`Lighthouse said nothing of ${url}`);
    const { audits, categories, runtimeError } = result.lhr;
    if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
    const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100);
    const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
    const details = audits["resource-summary"]?.details;
    const items = details?.type === "table" ? details.items : [];
    const script = items.find(({ resourceType }) => resourceType === "script")?.transferSize;
    for (const id of must) {
      const refs = categories[id]?.auditRefs ?? [];
      const failed = refs.filter(
        ({ id: audit, weight }) => weight > 0 && audits[audit]?.score === 0,
      );
      if (failed.length > 0) console.log(`${url} ${id}: ${failed.map((one) => one.id).join(", ")}`);
    }
    return {
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best-practices": score("best-practices"),
      seo: score("seo"),
      lcp: value("largest-contentful-paint"),
      tbt: value("total-blocking-time"),
      cls: value("cumulative-layout-shift"),
      script: Number(script ?? Number.NaN) / 1000,
    };
  } finally {
    await chrome.kill();
  }
}

/** What of the peer's largest paint and blocked time is ours at most, on the pages that readers land on. */
const mostOfPeer = 0.8;

/** In what our page falls short of the peer's. */
function behind(kind: string, own: Middle, peer: Middle): string[] {
  const limits = kind === "hub" ? [] : (["lcp", "tbt"] as const);
  return [
    ...(own("performance") < peer("performance") ? ["performance is under the peer's"] : []),
    ...limits
      .filter((name) => own(name) > mostOfPeer * peer(name))
      .map((name) => `${name.toUpperCase()} is over ${mostOfPeer} of the peer's`),
  ];
}

/** The median of a measure over the loads of a page. */
type Middle = (name: keyof Load) => number;

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function run(command: string[], cwd: string): Promise<void> {
  const [name = "", ...rest] = command;
  const child = spawn(name, rest, { cwd, stdio: "inherit" });
  return new Promise((done, fail) =>
    child.once("exit", (code) =>
      code === 0 ? done() : fail(new Error(`${command.join(" ")} failed`)),
    ),
  );
}

/** Builds a Next.js project where it is not built yet, and serves it. */
async function servePeer(folder: string): Promise<{ origin: string; stop: () => void }> {
  if (!existsSync(join(folder, "node_modules"))) await run(["npm", "ci"], folder);
  if (!existsSync(join(folder, ".next/BUILD_ID"))) await run(["npx", "next", "build"], folder);
  const port = await freePort();
  const next = join(folder, "node_modules/next/dist/bin/next");
  const server = spawn(process.execPath, [next, "start", "-p", `${port}`], { cwd: folder });
  const origin = `http://localhost:${port}`;
  await new Promise<void>((done, fail) => {
    server.stdout.on("data", (said: Buffer) => said.includes("Ready") && done());
    server.once("exit", () => fail(new Error("the peer does not start")));
  });
  return { origin, stop: () => server.kill() };
}

const chromePath = await browserPath();
if (!chromePath) throw new Error("There is no browser: install Chrome, or run this on Linux.");
const peer = values.peer === undefined ? null : await servePeer(resolve(values.peer));
const peerPages = values["peer-pages"].split(",");
let short = false;
try {
  for (const [place, kind] of kinds.entries()) {
    if (!values.only.split(",").includes(kind)) continue;
    const urls = [
      `${values.origin}${ours[place]}`,
      ...(peer ? [`${peer.origin}${peerPages[place]}`] : []),
    ];
    const loads = urls.map((): Load[] => []);
    // In turns: what else the machine does falls on both alike.
    for (let turn = 0; turn < Number(values.runs); turn += 1) {
      for (const [at, url] of urls.entries()) loads[at]?.push(await load(url, chromePath));
    }
    const middles = loads.map(
      (of): Middle =>
        (name) =>
          median(of.map((one) => one[name])),
    );
    const [own, peers] = middles;
    const missed = own && peers ? behind(kind, own, peers) : [];
    if (missed.length > 0) short = true;
    for (const one of missed) console.log(`${kind}: ${one}`);
    for (const [at, url] of urls.entries()) {
      const middle = middles[at];
      if (middle === undefined) continue;
      const points = ["performance", ...must].map(
        (name) => `${name} ${middle(name as keyof Load)}`,
      );
      console.log(
        `${kind}, ${at === 0 ? "ours" : "peer"} (${url}): ${points.join(", ")}, LCP ${Math.round(middle("lcp"))} ms, TBT ${Math.round(middle("tbt"))} ms, CLS ${middle("cls").toFixed(3)}, scripts ${middle("script").toFixed(1)} kB`,
      );
      if (at === 0 && must.some((name) => middle(name) < 100)) short = true;
    }
  }
} finally {
  peer?.stop();
}
process.exitCode = short ? 1 : 0;
