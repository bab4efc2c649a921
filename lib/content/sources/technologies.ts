import { z } from "zod";
import type { Technology } from "#lib/domain/reference.ts";
import { oncePerRoot } from "../file/root.ts";
import { readYaml } from "../file/yaml-file.ts";
import { loadTechnologies } from "./reference-series.ts";

const wordsSchema = z.strictObject({
  /** O*NET's name to plain words. */
  words: z.record(z.string(), z.string().min(1)),
  /** O*NET's names that are not printed. */
  leaveOut: z.array(z.string()),
});

const loadWords = oncePerRoot((root) => readYaml(root, "technologies.yaml", wordsSchema).data);

/**
 * The technologies that O*NET flags for any of the occupations, in plain words, each once: in
 * demand first, then hot, in O*NET's order. Empty where O*NET has no such occupation.
 */
export function technologiesOf(occupations: readonly string[], root?: string): Technology[] {
  const { words, leaveOut } = loadWords(root);
  const found = new Map<string, Technology>();
  for (const technology of loadTechnologies(root)) {
    if (!occupations.includes(technology.occupation)) continue;
    if (leaveOut.includes(technology.name)) continue;
    const name = words[technology.name] ?? technology.name;
    const known = found.get(name);
    found.set(name, {
      ...(known ?? technology),
      name,
      hot: technology.hot || (known?.hot ?? false),
      inDemand: technology.inDemand || (known?.inDemand ?? false),
    });
  }
  return [...found.values()].toSorted((a, b) => Number(b.inDemand) - Number(a.inDemand));
}
