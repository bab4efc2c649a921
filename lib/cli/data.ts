import { defineCommand } from "citty";
import { runCli } from "./run-cli.ts";

/** `npm run data -- COMMAND`. A command's code is loaded when it is called. */
const data = defineCommand({
  meta: {
    name: "npm run data --",
    description: "Add data, build releases and publish them; works while the site runs",
  },
  subCommands: {
    import: async () => (await import("./commands/import.ts")).importCommand,
    collect: async () => (await import("./commands/collect.ts")).collectCommand,
    "new-source": async () => (await import("./commands/new-source.ts")).newSourceCommand,
    check: async () => (await import("./commands/check.ts")).checkCommand,
    diff: async () => (await import("./commands/diff.ts")).diffCommand,
    explain: async () => (await import("./commands/explain.ts")).explainCommand,
    wanted: async () => (await import("./commands/wanted.ts")).wantedCommand,
    seed: async () => (await import("./commands/seed.ts")).seedCommand,
    build: async () => (await import("./commands/build.ts")).buildCommand,
    publish: async () => (await import("./commands/publish.ts")).publishCommand,
    rollback: async () => (await import("./commands/rollback.ts")).rollbackCommand,
    refresh: async () => (await import("./commands/refresh.ts")).refreshCommand,
    status: async () => (await import("./commands/status.ts")).statusCommand,
    backup: async () => (await import("./commands/backup.ts")).backupCommand,
    restore: async () => (await import("./commands/restore.ts")).restoreCommand,
    export: async () => (await import("./commands/export.ts")).exportCommand,
    backtest: async () => (await import("./commands/backtest.ts")).backtestCommand,
    "check-estimates": async () =>
      (await import("./commands/check-estimates.ts")).checkEstimatesCommand,
    "check-pages": async () => (await import("./commands/check-pages.ts")).checkPagesCommand,
    "search-terms": async () => (await import("./commands/search-terms.ts")).searchTermsCommand,
    reference: async () => (await import("./commands/reference.ts")).referenceCommand,
  },
});

// Alone it says where things stand and what comes next.
const [, , ...words] = process.argv;
process.exitCode = await runCli(data, words.length === 0 ? ["status"] : words);
