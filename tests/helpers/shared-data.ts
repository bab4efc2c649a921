import { existsSync } from "node:fs";
import { join } from "node:path";

/** The publishers' files beside a development checkout; a plain clone has none. */
export const sharedData = join(process.cwd(), "../shared/data");

/** False in a plain clone: tests that need the files skip and say so in their titles. */
export const hasSharedData = existsSync(sharedData);
