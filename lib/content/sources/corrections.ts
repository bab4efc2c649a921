import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { currencySchema } from "#lib/domain/money.ts";
import { slugSchema } from "#lib/domain/role.ts";
import { ContentError } from "../file/content-error.ts";
import { repeated } from "../file/repeated.ts";
import { contentRoot, oncePerRoot } from "../file/root.ts";
import { readYaml } from "../file/yaml-file.ts";
import { loadSources } from "./sources.ts";

const countryCode = z.string().regex(/^[A-Z]{2}$/, "must be a two-letter country code such as CA");

const common = {
  id: slugSchema,
  /** Why the rows are wrong and how that is known, in words for readers. */
  reason: z.string().min(1),
  /** How many rows the rule touches in an edition; a mismatch is a warning at import. */
  expected: z
    .array(z.strictObject({ edition: z.string(), rows: z.int().nonnegative() }))
    .default([]),
};

/** Which rows a rule is about: those of the countries that carry the currency label, in these data years. */
const scope = {
  countries: z.array(countryCode).min(1),
  from: currencySchema,
  /** First and last data year; without one, the rule is open on that side. */
  years: z.strictObject({ first: z.int().optional(), last: z.int().optional() }).default({}),
};

/** Amounts that are labelled with the wrong currency. The amount stays, the label changes. */
const currencyCorrection = z.strictObject({
  effect: z.literal("currency"),
  ...common,
  ...scope,
  to: currencySchema,
});

/** Rows that do not count: all of a country and currency. */
const setAsideCorrection = z.strictObject({
  effect: z.literal("set-aside"),
  ...common,
  ...scope,
});

/** Rows that do not count because the pay is out of all proportion within country and level. */
const outlierCorrection = z.strictObject({
  effect: z.literal("outlier"),
  ...common,
  /** Robust z score of log pay (median and scaled median absolute deviation) above which a row is set aside. */
  robustZ: z.number().positive(),
  /** Groups of country and level with fewer rows are left alone. */
  minimumRows: z.int().positive(),
  /** The least robust standard deviation of log pay that a group is taken to have. */
  minimumSpread: z.number().nonnegative(),
});
export type OutlierCorrection = z.infer<typeof outlierCorrection>;

/** A correction as corrections.yaml writes it: what it does, to which rows, why, and how many it must touch. */
const correctionSchema = z.discriminatedUnion("effect", [
  currencyCorrection,
  setAsideCorrection,
  outlierCorrection,
]);
/** One rule that corrects a source's rows at import. */
export type Correction = z.infer<typeof correctionSchema>;

/**
 * The corrections of a source in the order in which they apply; none where the source has no
 * corrections.yaml. Throws ContentError. Every page names some, so a file is read once.
 */
export function loadCorrections(sourceId: string, root = contentRoot): Correction[] {
  return loaders(root)(sourceId);
}

const loaders = oncePerRoot((root) => {
  const known = new Map<string, Correction[]>();
  return (sourceId: string): Correction[] => {
    const held = known.get(sourceId) ?? readCorrections(sourceId, root);
    known.set(sourceId, held);
    return held;
  };
});

function readCorrections(sourceId: string, root: string): Correction[] {
  const file = `sources/${sourceId}/corrections.yaml`;
  if (!existsSync(join(root, file))) return [];
  const { data, issue } = readYaml(root, file, z.array(correctionSchema));
  const issues = repeated([...data.entries()], ([, rule]) => rule.id).map(({ entry: [at, rule] }) =>
    issue([at, "id"], `"${rule.id}" names two rules`, "give this rule another id"),
  );
  if (issues.length > 0) throw new ContentError(issues);
  return data;
}

/**
 * The corrections of a source; of one without its own, those of its publisher's other sources, which write the same mistakes.
 * What they expect of the others' editions is left out. Throws ContentError.
 */
export function publisherCorrections(sourceId: string, root = contentRoot): Correction[] {
  const own = loadCorrections(sourceId, root);
  const sources = loadSources(root);
  const publisher = sources.find(({ id }) => id === sourceId)?.publisher;
  if (own.length > 0 || publisher === undefined) return own;
  const sister = sources
    .filter((other) => other.publisher === publisher && other.id !== sourceId)
    .map(({ id }) => loadCorrections(id, root))
    .find((rules) => rules.length > 0);
  return (sister ?? []).map((rule) => ({ ...rule, expected: [] }));
}
