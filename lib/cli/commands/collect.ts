import { setTimeout as sleep } from "node:timers/promises";
import { defineCommand } from "citty";
import { type WatchClock, watchBoards } from "#lib/collect/watch.ts";
import { env } from "#lib/env.ts";
import { importFile } from "#lib/ingest/import-file.ts";
import { loadSearchTerms } from "#lib/ingest/search/load-terms.ts";
import { buildRelease } from "#lib/release/build.ts";
import { releaseStatus } from "#lib/release/read/status.ts";
import { withDatabase } from "#lib/runtime/with-database.ts";
import { isoDate } from "../arguments.ts";
import { collectDay } from "../collect-day.ts";
import { inWords } from "../run-cli.ts";
import { strictArgs } from "../strict-args.ts";
import { UsageError } from "../usage-error.ts";
import { counted, since as took } from "../words.ts";

const jobBoards = "job-boards";

/** `npm run data -- collect`: fetches public job boards, and writes what they show as a file for `import`. */
export const collectCommand = defineCommand({
  meta: {
    name: "collect",
    description: "Fetch the job boards of content/boards.yaml and write their postings as a file",
  },
  args: {
    source: {
      type: "string",
      description: "One board by its id, or all boards of a system",
      valueHint: "greenhouse",
    },
    since: {
      type: "string",
      description:
        "Only postings seen on this day or later; an edition should hold all, as without it",
      valueHint: "2026-11-01",
    },
    watch: {
      type: "boolean",
      description:
        "Go on until ended: read boards once a day, import them and build a release once a week; publish stays yours",
    },
  },
  plugins: [strictArgs],
  run: async ({ args }) => {
    const { source } = args;
    const since = args.since === undefined ? undefined : isoDate("since", args.since);
    if (args.watch) {
      if (since !== undefined)
        throw new UsageError("--watch collects everything; leave --since out");
      return watch(source);
    }
    const start = performance.now();
    const { outcomes, file } = await collectDay(today(), env(), { source, since });
    if (file !== null) console.log(`Next: npm run data -- import ${file} --source ${jobBoards}`);
    const missed = outcomes.filter(({ outcome }) => outcome === "failed" || outcome === "refused");
    console.log(
      `${counted(outcomes.length, "board")}, ${missed.length} of them without a snapshot of today (${took(start)})`,
    );
  },
});

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

async function watch(source: string | undefined): Promise<void> {
  const settings = env();
  let file: string | null = null;
  const ending = new AbortController();
  const end = () => ending.abort();
  process.once("SIGINT", end).once("SIGTERM", end);
  const clock: WatchClock = {
    now: () => new Date(),
    sleep: (ms) => sleep(ms, undefined, { signal: ending.signal }).catch(() => {}),
    ended: () => ending.signal.aborted,
  };
  try {
    await watchBoards(
      {
        collect: async (day) => {
          ({ file } = await collectDay(day, settings, { source }));
        },
        release: async (day) => {
          if (file !== null) await releaseOf(file, day);
        },
        failed: (day, error) => console.error(`${day}:`, inWords(error)),
      },
      clock,
      await withDatabase(lastEdition),
    );
  } finally {
    process.off("SIGINT", end).off("SIGTERM", end);
  }
}

async function lastEdition(): Promise<string | null> {
  const { editions } = await releaseStatus();
  const dates = editions.filter(({ source }) => source === jobBoards).map(({ date }) => date);
  return dates.toSorted().at(-1) ?? null;
}

async function releaseOf(file: string, day: string): Promise<void> {
  await withDatabase(async () => {
    const { report } = await importFile({ file, source: jobBoards });
    await loadSearchTerms();
    const { release } = await buildRelease({ replace: true });
    console.log(
      `${day}: imported ${counted(report.postings, "posting")}, built release ${release}. Show it to readers with: npm run data -- publish`,
    );
  });
}
