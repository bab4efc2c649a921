import { z } from "zod";
import { type ReleaseIdentity, releaseIdentitySchema } from "#lib/domain/release.ts";
import { askOne } from "./ask.ts";
import { isoTime, releaseJson } from "./json.ts";

/** Which release do readers see? Null before the first is published. */
export function currentRelease(): Promise<ReleaseIdentity | null> {
  return askOne(
    releaseIdentitySchema,
    `select ${releaseJson("r", "current.published_at")} as answer
     from pointer current join releases r on r.id = current.release_id`,
  );
}

const publicationSchema = z.object({ id: z.string(), publishedAt: z.iso.datetime() });
export type CurrentPublication = z.infer<typeof publicationSchema>;

/** Which release do readers see, and since when? Null before the first. */
export function currentPublication(): Promise<CurrentPublication | null> {
  return askOne(
    publicationSchema,
    `select json_build_object('id', release_id, 'publishedAt', ${isoTime("published_at")}) as answer
     from pointer`,
  );
}
