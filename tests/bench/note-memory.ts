import { appendFileSync } from "node:fs";
import { peakMemory } from "#tests/helpers/peak-memory.ts";

/** Loaded before a command: at its end it adds a line with the most memory that it had to the file NOTE_MEMORY. */
process.on("exit", () => {
  appendFileSync(process.env.NOTE_MEMORY ?? "", `${peakMemory()}\n`);
});
