import { existsSync } from "node:fs";
import { join } from "node:path";
import { writeIndexFile } from "#tests/bench/index-file.ts";

const rows = 200_000;

function fileIn(dataDir: string): string {
  return join(dataDir, "soak.csv");
}

/** Writes the file that the soak imports. */
export async function writeEdition(dataDir: string): Promise<void> {
  if (!existsSync(fileIn(dataDir))) await writeIndexFile(fileIn(dataDir), rows);
}

/** The command that imports it, whatever is held. */
export function importArgs(dataDir: string): string[] {
  const named = [
    "--source",
    "aijobs",
    "--edition",
    "soak",
    "--date",
    "2026-11-24",
    "--accept",
    "a soak",
  ];
  return ["import", fileIn(dataDir), ...named];
}

/** How many rows of it are held. */
export const editionRows = `select count(*) as rows from observations
  where edition_id in (select id from editions where label = 'soak')`;
