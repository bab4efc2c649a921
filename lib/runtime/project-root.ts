import { join } from "node:path";

/** The folder of this clone. */
export const projectRoot = join(import.meta.dirname, "../..");
