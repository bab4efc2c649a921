import { setTimeout as sleep } from "node:timers/promises";
import type { RunningSite } from "./running-site.ts";

/** What was asked and answered. */
export interface SoakResult {
  answers: number;
  /** Answers that were errors while a part was away. */
  troubled: number;
  /** Each wrong answer in a few words. */
  wrong: string[];
  /** How long after a publication the earlier release was last seen. */
  latestSeconds: number;
}

/** Load on a site, which knows what the answers must be. */
export interface SoakLoad {
  /** Whether readers may be refused from now on. */
  trouble: (expected: boolean) => void;
  /** Publishes the release that is not shown, by moving the pointer, as a publisher does that is killed right after. */
  publishOther: () => Promise<void>;
  /** A command publishes now: until it is told what, either release is right. */
  publishing: () => void;
  published: (release: string) => void;
  /** Is told what happens, for the words about a wrong answer. */
  during: (event: string) => void;
  stop: () => Promise<SoakResult>;
}

const roles = ["backend-engineer", "data-engineer", "data-analyst", "data-scientist"];
const countries = ["united-states", "germany", "luxembourg", "japan", "portugal"];
const cells = roles.flatMap((role) => countries.map((country) => `/salaries/${role}/${country}`));
const paths = [
  ...["/", "/salaries", "/countries", "/methodology", "/sitemap.xml", "/search?q=data"],
  ...cells.flatMap((cell) => [cell, `${cell}/evidence`, `${cell}/playbook`, `/api/v1${cell}`]),
];
const promiseMs = 60_000;
const workers = 4;
const pauseMs = 100;

export function loadOf(site: RunningSite): SoakLoad {
  const result: SoakResult = { answers: 0, troubled: 0, wrong: [], latestSeconds: 0 };
  let over = false;
  let troubles = false;
  let event = "";
  let shownFrom: { release: string | null; at: number } = { release: site.first, at: 0 };

  const judge = async (path: string) => {
    const [start, excused, expected] = [performance.now(), troubles, shownFrom];
    const note = (words: string) => result.wrong.push(`${path}: ${words} (${event})`);
    const response = await fetch(new URL(path, site.origin())).catch(() => null);
    const text = await response?.text().catch(() => null);
    result.answers += 1;
    if (response?.status !== 200 || typeof text !== "string") {
      if (excused || troubles) result.troubled += 1;
      else note(`status ${response?.status ?? "none"}`);
      return;
    }
    const html = response.headers.get("content-type")?.startsWith("text/html");
    if (html && !text.trimEnd().endsWith("</html>")) note("cut");
    const shown =
      response.headers.get("x-release") ??
      /<meta name="release" content="([^"]*)"/.exec(text)?.[1] ??
      /"release":(?:\{"id":)?"([^"]*)"/.exec(text)?.[1];
    if (shown === undefined) return note("names no release");
    if (shown !== site.first && shown !== site.second) return note(`release ${shown}`);
    const other = shown === site.first ? site.second : site.first;
    // Evidence tells what became of the release before.
    if (!path.endsWith("/evidence") && text.includes(other)) note(`${shown}, and names ${other}`);
    // One that was asked before a publication and answered after it may show either.
    const right = [expected.release, shownFrom.release];
    if (right.includes(null) || right.includes(shown)) return;
    const late = start - expected.at;
    result.latestSeconds = Math.max(result.latestSeconds, late / 1_000);
    if (late > promiseMs) note(`${shown} ${Math.round(late / 1_000)} s after ${expected.release}`);
  };

  const working = Array.from({ length: workers }, async (_, at) => {
    for (let next = at; !over; next += 1) {
      await judge(paths[(next * 7) % paths.length] ?? "/");
      await sleep(pauseMs);
    }
  });
  const published = (release: string) => {
    shownFrom = { release, at: performance.now() };
  };
  return {
    publishing: () => {
      shownFrom = { release: null, at: performance.now() };
    },
    during: (name) => {
      event = name;
    },
    trouble: (expected) => {
      troubles = expected;
    },
    publishOther: async () => {
      const release = shownFrom.release === site.first ? site.second : site.first;
      await site.query("update pointer set release_id = $1, published_at = now()", [release]);
      published(release);
    },
    published,
    stop: async () => {
      over = true;
      await Promise.all(working);
      return result;
    },
  };
}
