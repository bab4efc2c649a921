import { createHash } from "node:crypto";

/** The hash by which postings of one employer are known: case and spaces of its name do not matter. */
export function employerHash(name: string): string {
  const plain = name.trim().toLowerCase().replace(/\s+/g, " ");
  return createHash("sha256").update(plain).digest("hex").slice(0, 16);
}
