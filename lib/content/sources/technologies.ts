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
  /** O*NET's names of tools that nearly every office has: they tell of a job only beside others. */
  everyOffice: z.array(z.string()),
  /** O*NET's names of products for the law, the taxes or the health system of the United States. */
  american: z.array(z.string()),
  /** O*NET's name to the beginnings of the occupation codes of which it is believed. */
  onlyOf: z.record(z.string(), z.array(z.string().regex(/^[\d-]+$/)).min(1)),
});

const loadWords = oncePerRoot((root) => readYaml(root, "technologies.yaml", wordsSchema).data);

/** A group that has a technology less than so often as the group which has it most is not where it is at home. */
const ownShare = 0.5;
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
 * group has it more than twice as often still: then it is that one's.
 */
function liftOf(occupation: string, name: string, root?: string): number {
  const { spreads, whole } = loadSpreads(root);
  const spread = spreads.get(name);
  if (spread === undefined) return 0;
  const rateOf = (group: string) =>
    (spread.groups.get(group) ?? 0) / (whole.groups.get(group) ?? Number.POSITIVE_INFINITY);
  const own = rateOf(groupOf(occupation));
  const most = Math.max(...[...spread.groups.keys()].map(rateOf));
  return own >= most * ownShare ? own / (spread.all / whole.all) : 0;
}

/**
 * The technologies that O*NET flags for any of the occupations, in plain words, each once: those in demand in O*NET's
 * order; where it marks none so, the hot ones that the occupation's major group has much more often than others, the most
 * telling first: a hot technology is one of all postings, and a nurse's page names no Apache Spark.
 *
 * @param abroad whether the page is of another country than the United States, whose postings O*NET reads.
 * @returns nothing where O*NET has no such occupation, and where all that is in demand stands in every office.
 */
export function technologiesOf(
  occupations: readonly string[],
  { abroad = false, root }: { abroad?: boolean; root?: string } = {},
): Technology[] {
  const { words, leaveOut, everyOffice, american, onlyOf } = loadWords(root);
  const found = new Map<string, Technology & { lift: number }>();
  for (const technology of loadTechnologies(root)) {
    if (!occupations.includes(technology.occupation)) continue;
    if (leaveOut.includes(technology.name)) continue;
    if (abroad && american.includes(technology.name)) continue;
    const fields = onlyOf[technology.name];
    if (fields && !fields.some((code) => technology.occupation.startsWith(code))) continue;
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
  const general = new Set(everyOffice.map((name) => words[name] ?? name));
  const inDemand = all.filter((technology) => technology.inDemand);
  if (inDemand.length > 0 && inDemand.every(({ name }) => general.has(name))) return [];
  const shown =
    inDemand.length > 0
      ? all.toSorted((a, b) => Number(b.inDemand) - Number(a.inDemand))
      : all
          .filter(({ name, lift }) => lift >= leastLift && !general.has(name))
          .toSorted((a, b) => b.lift - a.lift);
  return shown.map(({ lift, ...technology }) => technology);
}
