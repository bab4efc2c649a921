import { spawn } from "node:child_process";
import { none, type Tally } from "./tally.ts";

/** One part of the test run. */
export interface Stage {
  name: string;
  command: string[];
  env?: Record<string, string>;
  /** Counts what the command reported; without it the command itself is one check. */
  count?: () => Tally;
}

/** Runs a stage, its output shown as it comes, and counts it. */
export async function runStage({ name, command, env, count }: Stage): Promise<Tally> {
  console.log(`\n== ${name}: ${command.join(" ")}`);
  const start = performance.now();
  const succeeded = (await run(command, env)) === 0;
  console.log(`== ${name} took ${((performance.now() - start) / 1000).toFixed(1)} s`);
  if (!count) return succeeded ? { ...none, passed: 1 } : { ...none, failures: [name] };
  try {
    return judged(name, count(), succeeded);
  } catch (error) {
    console.error(`${name} left no report that can be read: ${error}`);
    return { ...none, failures: [name] };
  }
}

/**
 * A runner that failed without a failed test, in its set-up for instance, has failed all the same; one
 * that ran no test at all has proved nothing.
 */
export function judged(name: string, tally: Tally, succeeded: boolean): Tally {
  if (tally.failures.length > 0) return tally;
  if (tally.passed === 0) console.error(`${name}: no test ran.`);
  return succeeded && tally.passed > 0 ? tally : { ...tally, failures: [name] };
}

function run([program = "", ...args]: string[], env?: Record<string, string>): Promise<number> {
  const child = spawn(program, args, { stdio: "inherit", env: { ...process.env, ...env } });
  return new Promise((resolve) => {
    child.once("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once("close", (code) => resolve(code ?? 1));
  });
}
