import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";

const answerSchema = z.object({
  address: z.string(),
  etag: z.string().nullable(),
  modified: z.string().nullable(),
  /** The answer as data, without descriptions and persons. */
  body: z.unknown(),
});
/** One answer of a board. */
export type KeptAnswer = z.infer<typeof answerSchema>;

const sealSchema = z.object({ sha256: z.string(), answers: z.int() });

/** A snapshot that is not what was written. */
export class SnapshotError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "SnapshotError";
  }
}

/** What boards answered, a snapshot a board and day, never changed once it is written. */
export interface Snapshots {
  /** Days with a snapshot, oldest first. */
  days: () => string[];
  /** Boards with a whole snapshot of a day. */
  boards: (day: string) => string[];
  /** @throws SnapshotError where the file is not the one that was sealed. */
  read: (day: string, board: string) => KeptAnswer[];
  /** Writes all of it or nothing. @throws SnapshotError where there is one. */
  write: (day: string, board: string, answers: readonly KeptAnswer[]) => void;
}

/**
 * Snapshots in a folder: DAY/BOARD.jsonl.gz with an answer a line, sealed by DAY/BOARD.json with its checksum. The seal is written last, so
 * that a snapshot of a run that was killed is none.
 */
export function snapshotsIn(folder: string): Snapshots {
  const paths = (day: string, board: string) => ({
    answers: join(folder, day, `${board}.jsonl.gz`),
    seal: join(folder, day, `${board}.json`),
  });
  return {
    days: () => (existsSync(folder) ? readdirSync(folder).filter(isDay).toSorted() : []),
    boards: (day) =>
      existsSync(join(folder, day))
        ? readdirSync(join(folder, day))
            .filter((name) => name.endsWith(".json"))
            .map((name) => name.slice(0, -".json".length))
            .toSorted()
        : [],
    read: (day, board) => {
      const { answers, seal } = paths(day, board);
      const { sha256 } = sealSchema.parse(JSON.parse(readFileSync(seal, "utf8")));
      const bytes = readFileSync(answers);
      if (checksum(bytes) !== sha256) {
        throw new SnapshotError(
          `${answers} is not the snapshot that was written: its checksum differs`,
        );
      }
      return gunzipSync(bytes)
        .toString("utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => answerSchema.parse(JSON.parse(line)));
    },
    write: (day, board, answers) => {
      const path = paths(day, board);
      if (existsSync(path.seal))
        throw new SnapshotError(`${board} has a snapshot of ${day} already`);
      mkdirSync(join(folder, day), { recursive: true });
      const bytes = gzipSync(answers.map((answer) => `${JSON.stringify(answer)}\n`).join(""));
      writeWhole(path.answers, bytes);
      writeWhole(
        path.seal,
        `${JSON.stringify({ sha256: checksum(bytes), answers: answers.length })}\n`,
      );
    },
  };
}

function isDay(name: string): boolean {
  return z.iso.date().safeParse(name).success;
}

function checksum(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A name holds the whole content or is not there, whenever the process ends. */
function writeWhole(path: string, content: Buffer | string): void {
  const part = `${path}.${process.pid}.part`;
  writeFileSync(part, content, { mode: 0o444, flush: true });
  renameSync(part, path);
}
