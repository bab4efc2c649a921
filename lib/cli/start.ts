import { inWords } from "./run-cli.ts";
import { Cleanup } from "./start/cleanup.ts";
import { runStart } from "./start/run-start.ts";

/** `npm start` and, with `--dev`, `npm run dev`. */
const cleanup = new Cleanup();

async function end(code: number): Promise<never> {
  await cleanup.run();
  process.exit(code);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (!cleanup.begun) console.log("\nStopping…");
    void end(0);
  });
}

try {
  await runStart(process.argv.includes("--dev"), cleanup);
} catch (error) {
  // While everything is being stopped, whatever breaks is a consequence of that.
  if (!cleanup.begun) {
    console.error(inWords(error));
    await end(1);
  }
}
