// Stands in for Prisma's native schema engine, which the CLI would download: the same program as
// WebAssembly, spoken to over JSON-RPC on standard input and output, one message a line.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { runDatabaseCommand } from "./database-command.ts";
import { loadEngine, panicMessage } from "./load-engine.ts";
import { logLine } from "./log.ts";
import { answerRequests } from "./requests.ts";

/** What the CLI takes for a crash: with 1 some of its commands report success. */
const crashed = 101;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: {
      version: { type: "boolean" },
      datasource: { type: "string" },
      datamodels: { type: "string", multiple: true },
    },
  });
  if (values.version) {
    const { version } = await loadEngine();
    console.log(`schema-engine-cli ${version()}`);
    return;
  }
  const { url } = z
    .object({ url: z.string().optional() })
    .parse(JSON.parse(z.string().default("{}").parse(values.datasource)));
  const [group, command] = positionals;
  if (group === "cli") {
    process.exitCode = await runDatabaseCommand(command ?? "", url ?? "");
    return;
  }
  const schemas = z.array(z.string()).default([]).parse(values.datamodels);
  await answerRequests(
    url,
    schemas.map((path) => [path, readFileSync(path, "utf8")]),
  );
}

/** Ends as a crash, with the reason where the CLI looks for it. */
function crash(error: unknown): never {
  const reason = error instanceof Error ? error.stack : String(error);
  logLine("ERROR", panicMessage() || String(reason));
  process.exit(crashed);
}

process.on("uncaughtException", crash);
main().catch(crash);
