import type { CellPage } from "#lib/domain/cell-page.ts";
import type { SourceEvidence } from "#lib/domain/evidence.ts";
import { pageClaims } from "#lib/domain/page-claims.ts";
import type { SourceRef } from "#lib/domain/source.ts";

/** What a page says of one source: how each of its figures was made, and what we hold of the source. */
export type PageSource = {
  source: SourceRef;
  heading: string;
  /** Each way of making figures once, in the order of the page. */
  methods: string[];
  /** What we hold of a source of pay; null where a source only gives a fact. */
  evidence: SourceEvidence | null;
};

/** The sources of a page, each once: those of its figures by weight, then those that its sentences name. */
export function planEvidence(page: CellPage): PageSource[] {
  const held = new Map(page.evidence.map((evidence) => [evidence.source.id, evidence]));
  const planned = new Map<string, PageSource>();
  const entry = (source: SourceRef): PageSource => {
    const existing = planned.get(source.id);
    if (existing) return existing;
    const evidence = held.get(source.id) ?? null;
    const heading = evidence?.heading ?? source.publisher;
    const created: PageSource = { source, heading, methods: [], evidence };
    planned.set(source.id, created);
    return created;
  };
  for (const { source } of page.evidence) entry(source);
  for (const { sources, method } of pageClaims(page)) {
    for (const [place, source] of sources.entries()) {
      const { methods } = entry(source);
      if (place === 0 && !methods.includes(method)) methods.push(method);
    }
  }
  return [...planned.values()];
}
