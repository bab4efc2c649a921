import { type ReleaseIdentity, releaseIdentitySchema } from "#lib/domain/release.ts";
import { askOne } from "./ask.ts";
import { releaseJson } from "./json.ts";

/** Which release do readers see? Null before the first is published. */
export function currentRelease(): Promise<ReleaseIdentity | null> {
  return askOne(
    releaseIdentitySchema,
    `select ${releaseJson("r", "current.published_at")} as answer
     from pointer current join releases r on r.id = current.release_id`,
  );
}
