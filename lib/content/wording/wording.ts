import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { ContentError, type ContentIssue, collect } from "../file/content-error.ts";
import { nearestWord } from "../file/nearest.ts";
import { oncePerRoot } from "../file/root.ts";
import { readYaml, type YamlFile } from "../file/yaml-file.ts";
import { type SentenceId, sentences } from "./sentences.ts";
import { parseTemplate, type Template } from "./template.ts";

/** Every sentence's templates, the preferred first. */
export type Wording = ReadonlyMap<SentenceId, readonly Template[]>;

const templatesSchema = z.union([
  z.string().min(1),
  z.array(z.string().min(1)).min(1, "must hold at least one template"),
]);
const wordingFileSchema = z.record(z.string(), templatesSchema);
type WordingFile = YamlFile<z.infer<typeof wordingFileSchema>>;

/**
 * All sentences that reports can print, from content/wording: one file a section, and the part of a
 * sentence's id before the first dot is the file's name.
 * Throws ContentError: unknown or missing sentences and slots, a number written into a template
 * (numbers come from facts), more than one sentence in one.
 */
export const loadWording = oncePerRoot((root): Wording => {
  const files = readdirSync(join(root, "wording")).toSorted();
  const read = collect(files.map((file) => () => readSection(root, file)));
  const wording = new Map(read.flatMap(({ entries }) => entries));
  const missing = ids.filter((id) => !wording.has(id));
  if (missing.length > 0) throw new ContentError(missing.map(missingIssue));
  return wording;
});

const isSentenceId = (id: string): id is SentenceId => Object.hasOwn(sentences, id);
const ids = Object.keys(sentences).filter(isSentenceId);

function readSection(root: string, file: string): { entries: [SentenceId, Template[]][] } {
  const section = basename(file, ".yaml");
  const yaml: WordingFile = readYaml(root, `wording/${file}`, wordingFileSchema);
  const issues: ContentIssue[] = [];
  const entries: [SentenceId, Template[]][] = [];
  for (const [key, texts] of Object.entries(yaml.data)) {
    const id = `${section}.${key}`;
    if (!isSentenceId(id)) {
      issues.push(unknownIssue(yaml, section, key));
      continue;
    }
    const templates = [texts].flat();
    for (const [index, text] of templates.entries()) {
      const at = Array.isArray(texts) ? [key, index] : [key];
      issues.push(
        ...mistakes(id, text).map((found) => yaml.issue(at, found.problem, found.instead)),
      );
    }
    entries.push([id, templates.map(parseTemplate)]);
  }
  if (issues.length > 0) throw new ContentError(issues);
  return { entries };
}

/** Methods, details and captions stand apart from the prose: there a convention may name its number. */
function isAsideOfProse(id: SentenceId): boolean {
  return id.startsWith("method.") || id.startsWith("detail.") || id === "demand.chart-unit";
}

interface Mistake {
  problem: string;
  instead: string;
}

function mistakes(id: SentenceId, text: string): Mistake[] {
  const { words, slots } = parseTemplate(text);
  const known = sentences[id].split(" ").filter((slot) => slot !== "");
  const found: Mistake[] = slots
    .filter((slot) => !known.includes(slot))
    .map((slot) => ({
      problem: `the sentence ${id} has no {${slot}}`,
      instead:
        known.length === 0
          ? "write it without braces"
          : `write one of ${known.map((name) => `{${name}}`).join(", ")}`,
    }));
  const plain = words.join(" ");
  if (/[{}]/.test(plain)) {
    found.push({ problem: "a brace has no partner", instead: "write each slot as {name}" });
  }
  if (isAsideOfProse(id)) return found;
  if (/\d/.test(plain)) {
    found.push({
      problem: "a number is written into the sentence",
      instead: "use a slot: every number comes from a fact",
    });
  }
  if (/[.?!]\s+\S/.test(plain)) {
    found.push({
      problem: "this is more than one sentence",
      instead: "join the parts by a semicolon or give them sentences of their own",
    });
  }
  return found;
}

function unknownIssue(yaml: WordingFile, section: string, key: string): ContentIssue {
  const inSection = ids.filter((id) => id.startsWith(`${section}.`));
  const near = nearestWord(
    key,
    inSection.map((id) => id.slice(section.length + 1)),
  );
  const instead = near === null ? "remove the file" : `write ${near}, or remove it`;
  return yaml.issue([key], `no report prints a sentence "${section}.${key}"`, instead);
}

function missingIssue(id: SentenceId): ContentIssue {
  const [section = id] = id.split(".");
  const slots = sentences[id]
    .split(" ")
    .filter((slot) => slot !== "")
    .map((slot) => `{${slot}}`);
  return {
    file: `content/wording/${section}.yaml`,
    line: 1,
    problem: `the sentence ${id} is missing`,
    instead: `add "${id.slice(section.length + 1)}:" with its wording; it may use ${slots.join(", ") || "no slots"}`,
  };
}
