import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PostgresPlace } from "./postgres-place.ts";
import { runProgram } from "./postgres-server.ts";

/**
 * Makes the data folder of the embedded server, once: it appears whole or not at all, so that a start
 * that was killed half way leaves nothing behind that the next one stumbles over.
 */
export async function initCluster(place: PostgresPlace, password: string): Promise<void> {
  if (existsSync(place.data)) return;
  const draft = `${place.data}.new`;
  rmSync(draft, { recursive: true, force: true });
  const secrets = mkdtempSync(join(tmpdir(), "fairband-"));
  const passwordFile = join(secrets, "password");
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    giveToServer(place, draft, secrets, passwordFile);
    await runProgram(place, "initdb", [
      `--pgdata=${draft}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      `--pwfile=${passwordFile}`,
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--locale=C",
      "--builtin-locale=C.UTF-8",
    ]);
    renameSync(draft, place.data);
  } finally {
    rmSync(secrets, { recursive: true, force: true });
  }
}

function giveToServer({ user }: PostgresPlace, ...paths: string[]): void {
  if (!user) return;
  for (const path of paths) chownSync(path, user.uid, user.gid);
}
