import type { CheckedPage } from "../checked-page.ts";

/** Pieces, and independent postings, from which a recorded average leads (docs/decisions/0140). */
const least = { pieces: 30, independent: 12 };

/** That everything is of the kind that leads, and that what is recorded leads only where it may. */
export function lead({ record, api }: CheckedPage): string[] {
  const { facts, estimate, levels, projections } = record;
  const { kind } = facts.lead;
  const others = [
    ["estimate", estimate.kind],
    ...levels.map((level) => [`${level.level} level`, level.kind]),
    ...projections.map((projection) => [`projection of ${projection.year}`, projection.kind]),
    ...(facts.recorded === null ? [] : [["recorded average", facts.recorded.kind]]),
    ["estimate of the answer", api.estimate.kind],
    ...api.estimates.filter((one) => one.lead).map((one) => ["leading estimate", one.kind]),
    ...api.levels.map((level) => [`${level.level} level of the answer`, level.kind]),
    ...api.projections.map((one) => [`projection of ${one.year} in the answer`, one.kind]),
    ...(api.recorded === null ? [] : [["recorded average of the answer", api.recorded.kind]]),
  ].filter(([, own]) => own !== kind);
  return [
    ...others.map(([what, own]) => `the ${what} is ${own}, the page ${kind}`),
    ...(api.estimates.filter((one) => one.lead).length === 1
      ? []
      : ["the answer has no single leading estimate"]),
    ...mayLead({ record }),
  ];
}

function mayLead({ record: { facts } }: Pick<CheckedPage, "record">): string[] {
  const { recorded, posted, sources } = facts;
  if (facts.lead.from !== "recorded") return [];
  if (recorded === null) return ["what is recorded leads, and nothing is"];
  const own = sources.filter(({ kind, wider }) => kind === recorded.kind && !wider);
  switch (recorded.kind) {
    case "official": {
      const isOffices = own.some(
        ({ mean, median }) => near(mean, recorded.average) || near(median, recorded.average),
      );
      return isOffices ? [] : ["the headline is no figure of an office"];
    }
    case "self-reported":
      return recorded.postings >= least.pieces ? [] : [`${recorded.postings} answers lead`];
    case "advertised": {
      if (recorded.postings < least.pieces) return [`${recorded.postings} postings lead`];
      if (posted === null) return ["postings lead whose worth is not recorded"];
      if (posted.independent < least.independent)
        return [`postings worth ${posted.independent.toFixed(1)} lead`];
      return posted.decided ? ["postings lead of which one range decides"] : [];
    }
  }
}

function near(figure: number | null, other: number): boolean {
  return figure !== null && Math.abs(figure / other - 1) < 1e-6;
}
