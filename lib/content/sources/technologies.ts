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

/** From so many times as often on, a technology tells something of a field: every field has a word processor. */
const leastLift = 2;

/** How many occupations O*NET lists a technology for, in all and by major group ("29"). */
interface Spread {
  all: number;
  groups: Map<string, number>;
}

/** The spread of every technology by O*NET's name, and of all occupations. */
const loadSpreads = oncePerRoot((root) => {
  const occupations = new Set<string>();
  const spreads = new Map<string, Spread>();
  const whole: Spread = { all: 0, groups: new Map() };
  for (const { occupation, name } of loadTechnologies(root)) {
    const spread = spreads.get(name) ?? { all: 0, groups: new Map<string, number>() };
    spreads.set(name, spread);
    const counted = occupations.has(occupation) ? [spread] : [spread, whole];
    occupations.add(occupation);
    for (const each of counted) {
      const group = groupOf(occupation);
      each.all += 1;
      each.groups.set(group, (each.groups.get(group) ?? 0) + 1);
    }
  }
  return { spreads, whole };
});

function groupOf(occupation: string): string {
  return occupation.slice(0, 2);
}

/**
 * How many times as often the major group of an occupation has a technology as all occupations do; 0 where another major
 * group has it more often still: then it is that one's.
 */
function liftOf(occupation: string, name: string, root?: string): number {
  const { spreads, whole } = loadSpreads(root);
  const spread = spreads.get(name);
  if (spread === undefined) return 0;
  const rateOf = (group: string) =>
    (spread.groups.get(group) ?? 0) / (whole.groups.get(group) ?? Number.POSITIVE_INFINITY);
  const own = rateOf(groupOf(occupation));
  const isOwn = [...spread.groups.keys()].every((group) => rateOf(group) <= own);
  return isOwn ? own / (spread.all / whole.all) : 0;
}

/**
 * The technologies that O*NET flags for any of the occupations, in plain words, each once: those in demand in O*NET's
 * order; where it marks none so, the hot ones that the occupation's major group has more often than any other, the most
 * telling first: a hot technology is one of all postings, and a nurse's page names no Apache Spark.
 * Empty where O*NET has no such occupation.
 */
export function technologiesOf(occupations: readonly string[], root?: string): Technology[] {
  const { words, leaveOut } = loadWords(root);
  const found = new Map<string, Technology & { lift: number }>();
  for (const technology of loadTechnologies(root)) {
    if (!occupations.includes(technology.occupation)) continue;
    if (leaveOut.includes(technology.name)) continue;
    const name = words[technology.name] ?? technology.name;
    const known = found.get(name);
    const lift = liftOf(technology.occupation, technology.name, root);
    found.set(name, {
      ...(known ?? technology),
      name,
      hot: technology.hot || (known?.hot ?? false),
      inDemand: technology.inDemand || (known?.inDemand ?? false),
      lift: Math.max(lift, known?.lift ?? 0),
    });
  }
  const all = [...found.values()];
  const shown = all.some(({ inDemand }) => inDemand)
    ? all.toSorted((a, b) => Number(b.inDemand) - Number(a.inDemand))
    : all.filter(({ lift }) => lift >= leastLift).toSorted((a, b) => b.lift - a.lift);
  return shown.map(({ lift, ...technology }) => technology);
}
