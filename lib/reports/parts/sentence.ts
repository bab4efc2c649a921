import { type SentenceId, type SlotOf, sentences } from "#lib/content/wording/sentences.ts";
import type { Template } from "#lib/content/wording/template.ts";
import { loadWording } from "#lib/content/wording/wording.ts";
import type { Claim, PageSection } from "#lib/domain/claim.ts";
import type { SourceRef } from "#lib/domain/source.ts";
import { capitalized } from "#lib/format/words.ts";
import type { SourcedFigure } from "./figures.ts";

/** What fills a slot: a number with its printed form, plain words, or null where the fact is missing. */
type Slot = SourcedFigure | string | null;

/** The facts that a sentence asks for. */
export type Slots<Id extends SentenceId> = { readonly [Name in SlotOf<Id>]: Slot };

/** A figure and where its printed form starts in a text. */
interface PlacedFigure extends SourcedFigure {
  start: number;
}

/** A text with the figures in it, in its order. */
export interface Said {
  text: string;
  figures: PlacedFigure[];
}

/** What stands behind a sentence. */
export interface Support {
  sources: SourceRef[];
  /** How raw became shown, one or two plain sentences. */
  method: string;
}

/**
 * A sentence from content/wording: the first template whose slots all have facts.
 * @returns null where every template misses one: then the sentence is not printed.
 */
export function say<Id extends SentenceId>(id: Id, slots: Slots<Id>): Said | null {
  const facts = new Map<string, Slot>(Object.entries(slots));
  const template = loadWording()
    .get(id)
    ?.find((candidate) => candidate.slots.every((slot) => (facts.get(slot) ?? null) !== null));
  return template === undefined ? null : fill(template, facts);
}

/**
 * The words of a sentence whose facts are always there.
 * @throws Error where one is missing: a fault of the report, not of the data.
 */
export function words<Id extends SentenceId>(id: Id, slots: Slots<Id>): string {
  const said = say(id, slots);
  if (said === null) throw new Error(`the sentence ${id} lacks one of: ${sentences[id]}`);
  return said.text;
}

/** What search engines show in full, in characters: of a title with the site's name, and of a description. */
export const fullyShown = { title: 60, description: 155 };

/**
 * The words of a sentence that are no longer than so much: of its templates whose facts are there the first that fits,
 * else the shortest.
 * @throws Error where every template misses a fact: a fault of the report.
 */
export function fittedWords<Id extends SentenceId>(id: Id, slots: Slots<Id>, most: number): string {
  const facts = new Map<string, Slot>(Object.entries(slots));
  const texts = (loadWording().get(id) ?? [])
    .filter((candidate) => candidate.slots.every((slot) => (facts.get(slot) ?? null) !== null))
    .map((template) => fill(template, facts).text);
  const [shortest] = texts.toSorted((a, b) => a.length - b.length);
  const fitting = texts.find(({ length }) => length <= most) ?? shortest;
  if (fitting === undefined) throw new Error(`the sentence ${id} lacks one of: ${sentences[id]}`);
  return fitting;
}

/**
 * A sentence with its evidence, or null where a fact or every source is missing.
 * @param key tells claims made from the same sentence apart.
 */
export function claim<Id extends SentenceId>(
  section: PageSection,
  id: Id,
  slots: Slots<Id>,
  { sources, method }: Support,
  key?: string,
): Claim | null {
  const said = say(id, slots);
  if (said === null) return null;
  const sentence = id.startsWith(`${section}.`) ? id : `${section}.${id}`;
  const claimId = key === undefined ? sentence : `${sentence}.${key}`;
  return supported(section, claimId, said, { sources, method });
}

/**
 * A text with its evidence, or null where no source stands behind it.
 * @throws Error where a figure names a source that does not stand behind the text.
 */
export function supported(
  section: PageSection,
  id: string,
  { text, figures }: Said,
  { sources, method }: Support,
): Claim | null {
  const [first] = sources;
  if (first === undefined) return null;
  const held = new Set(sources.map((source) => source.id));
  const printed = figures.map(({ source = first.id, ...figure }) => {
    if (!held.has(source)) throw new Error(`${id} does not name the source ${source} of a figure`);
    return { ...figure, source };
  });
  return { id, section, text, figures: printed, sources, method };
}

/** The claims whose facts are there, in their order. */
export function printable(claims: readonly (Claim | null)[]): Claim[] {
  return claims.filter((candidate) => candidate !== null);
}

function fill(template: Template, facts: ReadonlyMap<string, Slot>): Said {
  const pieces = template.words.flatMap((words, index) => {
    const slot = template.slots[index];
    return slot === undefined ? [words] : [words, facts.get(slot) ?? ""];
  });
  const { text, figures } = join(pieces);
  // A sentence may open with a slot ("a Backend Engineer"); fragments stay as they are written.
  return { text: template.words[0] === "" ? capitalized(text) : text, figures };
}

/** Words and figures as one text that knows where its figures stand. */
export function join(pieces: readonly (SourcedFigure | string)[]): Said {
  const figures: PlacedFigure[] = [];
  let text = "";
  for (const piece of pieces) {
    if (typeof piece === "object") figures.push({ ...piece, start: text.length });
    text += typeof piece === "object" ? piece.shown : piece;
  }
  return { text, figures };
}
