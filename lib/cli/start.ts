import { inWords } from "./run-cli.ts";
import { Cleanup } from "./start/cleanup.ts";
import { runStart } from "./start/run-start.ts";

/** `npm start`; with `--dev` it is `npm run dev`, with `--build` `npm run build`. */
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
  const asked = new Set(process.argv.slice(2));
  await runStart({ development: asked.has("--dev"), buildOnly: asked.has("--build") }, cleanup);
  if (asked.has("--build")) await end(0);
} catch (error) {
  // While everything is being stopped, whatever breaks is a consequence of that.
  if (!cleanup.begun) {
    console.error(inWords(error));
    await end(1);
  }
}
