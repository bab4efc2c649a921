import { SingleBar } from "cli-progress";
import type { ReadProgress } from "#lib/ingest/table/source-bytes.ts";

/** Shows how much of a file is read, on a terminal; elsewhere nothing. */
export interface Progress {
  update: (progress: ReadProgress) => void;
  stop: () => void;
}

/** A progress bar of a file that is being read, on `stream` where that is a terminal. */
export function readingProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { update: () => {}, stop: () => {} };
  const bar = new SingleBar({
    stream,
    format: "reading [{bar}] {percentage}%",
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(1, 0);
  return {
    update: ({ bytesRead, bytesTotal }) => {
      bar.setTotal(bytesTotal);
      bar.update(bytesRead);
    },
    stop: () => bar.stop(),
  };
}
