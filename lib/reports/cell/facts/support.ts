import type { PageRead } from "#lib/content/file/pages-read.ts";
import type { RecordedFacts } from "#lib/domain/cell-facts.ts";
import type { ReferenceSeries } from "#lib/domain/reference.ts";
import type { SourceRef } from "#lib/domain/source.ts";
import { type Support, words } from "../../parts/sentence.ts";
import type { CellInput } from "./cell-input.ts";

function refs(input: CellInput, ids: readonly string[]): SourceRef[] {
  return ids.map((id) => input.sources.ref(id)).filter((ref) => ref !== null);
}

/** The sources of one kind that hold the cell. */
function sourcesOfKind({ record }: CellInput, kind: RecordedFacts["kind"]): string[] {
  return record.facts.sources.filter((figure) => figure.kind === kind).map(({ source }) => source);
}

/** Sources of the estimate: those of its kind that hold the cell, else all of its kind. */
function estimateSources(input: CellInput): SourceRef[] {
  const { facts, release } = input.record;
  const own = sourcesOfKind(input, facts.lead.kind);
  if (own.length > 0) return refs(input, [...new Set(own)]);
  const ofKind = release.editions.filter(({ kind }) => kind === facts.lead.kind);
  return refs(input, [...new Set(ofKind.map(({ id }) => id))]);
}

/** What stands behind a recorded figure. */
export function recordedSupport(input: CellInput, kind: RecordedFacts["kind"]): Support {
  return {
    sources: refs(input, sourcesOfKind(input, kind)),
    method: words(`method.recorded-${kind}`, {}),
  };
}

/** What stands behind an estimate. */
export function estimateSupport(input: CellInput): Support {
  return { sources: estimateSources(input), method: words("method.estimate", {}) };
}

/** What stands behind a difference of two estimates, in one currency or across countries in dollars. */
export function differenceSupport(
  input: CellInput,
  across: "levels" | "roles" | "countries",
): Support {
  const year = `${input.record.release.rates.year}`;
  const method =
    across === "countries"
      ? words("method.difference-usd", { year })
      : words("method.difference", {});
  return { sources: estimateSources(input), method };
}

/** What stands behind a difference between countries at purchasing power parity. */
export function paritySupport(input: CellInput): Support {
  const factors = input.series("ppp", input.record.country.code);
  return {
    sources: [...estimateSources(input), ...refs(input, factors === null ? [] : [factors.source])],
    method: words("method.parity", {}),
  };
}

/** What stands behind a projection. */
export function projectionSupport(input: CellInput): Support {
  return { sources: estimateSources(input), method: words("method.projection", {}) };
}

/** What stands behind other uses of the pooled model. */
export function modelSupport(input: CellInput, method: "range" | "numbers" | "rank"): Support {
  return { sources: estimateSources(input), method: words(`method.${method}`, {}) };
}

/** What stands behind a reference series. */
export function seriesSupport(
  input: CellInput,
  { source }: Pick<ReferenceSeries, "source">,
  method: "series" | "series-yearly" | "outlook" | "applicability" = "series",
): Support {
  return { sources: refs(input, [source]), method: words(`method.${method}`, {}) };
}

/** What stands behind a figure of a named source, of the edition that holds its year. */
export function sourceSupport(
  input: CellInput,
  { source, year }: { source: string; year?: number },
  method:
    | "survey"
    | "skill"
    | "experience"
    | "regions"
    | "technologies"
    | "tasks"
    | "entry-needs"
    | "prevailing"
    | "recorded-official",
): Support {
  const ref = input.sources.ref(source, year);
  return { sources: ref === null ? [] : [ref], method: words(`method.${method}`, {}) };
}

/** What stands behind a right: the official text that was read. */
export function rightSupport(page: PageRead): Support {
  return { sources: [pageRef(page)], method: words("method.right", {}) };
}

/** A public page as evidence names it: its own date where it gives one, else the day it was read. */
export function pageRef({ title, publisher, url, date, read }: PageRead): SourceRef {
  return {
    id: anchorOf(`${new URL(url).hostname.replace(/^www\./, "")} ${title}`),
    kind: "reference",
    publisher,
    edition: title,
    date: date ?? read,
    licence: "cited as a fact",
    page: { url, read },
  };
}

/** Pages of one site are told apart by their titles. */
function anchorOf(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
