import { env } from "#lib/env.ts";

/** Where this server reaches itself, whatever address readers use. */
export function ownOrigin(): string {
  return `http://127.0.0.1:${env().port}`;
}
