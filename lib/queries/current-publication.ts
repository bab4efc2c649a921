import { z } from "zod";
import { askOne } from "./ask.ts";
import { isoTime } from "./json.ts";

const publicationSchema = z.object({ id: z.string(), publishedAt: z.iso.datetime() });
export type Publication = z.infer<typeof publicationSchema>;

/** Which release do readers see, and since when? Null before the first. */
export function currentPublication(): Promise<Publication | null> {
  return askOne(
    publicationSchema,
    `select json_build_object('id', release_id, 'publishedAt', ${isoTime("published_at")}) as answer
     from pointer`,
  );
}
