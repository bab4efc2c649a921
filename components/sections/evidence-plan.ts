import type { CellPage } from "#lib/domain/cell-page.ts";
import type { Claim, PageSection } from "#lib/domain/claim.ts";
import type { Evidence } from "#lib/domain/evidence.ts";
import type { SourceRef } from "#lib/domain/source.ts";

/** What one section says of one source. `full` is set in the first section that uses the source. */
export type SectionSource = {
  source: SourceRef;
  heading: string;
  /** How its figures in this section were made; what an earlier section said is not said again. */
  methods: string[];
  full: Evidence | null;
  /** The page with everything about the source's part in this one; null where we hold no more. */
  moreHref: string | null;
};

/** The sections that end with their evidence, in page order. */
export type EvidencePlan = Map<PageSection, SectionSource[]>;

function claimsBySection(page: CellPage): [PageSection, Claim[]][] {
  return [
    ["overview", [...page.overview.claims, ...page.overview.sources.claims]],
    ["seniority", page.seniority.claims],
    ["intelligence", page.intelligence.flatMap((block) => block.claims)],
    ["checklist", page.checklist.flatMap((item) => item.claims)],
    ["roadmap", page.roadmap.steps.flatMap((step) => step.claims)],
    ["faq", page.faq.flatMap((item) => item.claims)],
  ];
}

/** Evidence that a section needs for figures outside its sentences: tables, bars, the headline. */
function evidenceOfFigures(page: CellPage, section: PageSection): Evidence[] {
  const headline = page.evidence.slice(0, 1);
  // Levels are of advertised pay, whatever leads the page.
  if (section === "seniority" || section === "roadmap") {
    return page.evidence.filter(({ source }) => source.kind === "advertised").slice(0, 1);
  }
  if (section !== "overview") return [];
  const compared = new Set(page.overview.sources.rows.map((row) => row.source));
  return [...headline, ...page.evidence.filter((item) => compared.has(item.source.id))];
}

/** Spreads the evidence over the sections: once per source and section, in full once per source. */
export function planEvidence(page: CellPage): EvidencePlan {
  const fullAt = new Map<string, PageSection>();
  const said = new Set<string>();
  const plan: EvidencePlan = new Map();
  for (const [section, claims] of claimsBySection(page)) {
    const entries = new Map<string, SectionSource>();
    const entry = (source: SourceRef): SectionSource => {
      const existing = entries.get(source.id);
      if (existing) return existing;
      const created = describeSource(page, section, source, fullAt);
      entries.set(source.id, created);
      return created;
    };
    for (const evidence of evidenceOfFigures(page, section)) entry(evidence.source);
    for (const claim of claims) {
      for (const [index, source] of claim.sources.entries()) {
        const { methods } = entry(source);
        const words = `${source.id}: ${claim.method}`;
        if (index > 0 || said.has(words)) continue;
        said.add(words);
        methods.push(claim.method);
      }
    }
    plan.set(section, [...entries.values()]);
  }
  return plan;
}

function describeSource(
  page: CellPage,
  section: PageSection,
  source: SourceRef,
  fullAt: Map<string, PageSection>,
): SectionSource {
  const evidence = page.evidence.find((item) => item.source.id === source.id);
  if (evidence && !fullAt.has(source.id)) fullAt.set(source.id, section);
  const isHere = fullAt.get(source.id) === section;
  return {
    source,
    heading: evidence && isHere ? evidence.heading : source.publisher,
    methods: [],
    full: evidence && isHere ? evidence : null,
    moreHref: evidence ? `${page.path}/evidence` : null,
  };
}
