import type { Claim } from "#lib/domain/claim.ts";
import type { CitedWords } from "./cited-text.tsx";
import { evidenceAnchor } from "./evidence-anchor.ts";

/**
 * Claims as running text that names a source behind the last of the figures that it gives, at the end of
 * the sentence where no other source follows, and once for a run of sentences with one source.
 */
export function citedWords(claims: readonly Claim[]): CitedWords[] {
  const pieces = claims.flatMap((claim, place) => cut(claim, place === 0 ? "" : " "));
  return pieces.map(({ text, source }, place) => {
    const next = pieces[place + 1];
    if (source === null || next?.source?.id === source.id) return { text, source: null };
    return { text, source: { href: `#${evidenceAnchor(source.id)}`, name: source.publisher } };
  });
}

interface Piece {
  text: string;
  source: Claim["sources"][number] | null;
}

/** A sentence in pieces of one source each. */
function cut({ text, figures, sources }: Claim, space: string): Piece[] {
  const sourceOf = (id: string) => sources.find((source) => source.id === id) ?? null;
  const pieces: Piece[] = [];
  let from = 0;
  for (const [place, figure] of figures.entries()) {
    const next = figures[place + 1];
    if (next === undefined || next.source === figure.source) continue;
    const end = figure.start + figure.shown.length;
    pieces.push({ text: text.slice(from, end), source: sourceOf(figure.source) });
    from = end;
  }
  const last = figures.at(-1)?.source;
  const source = last === undefined ? (sources[0] ?? null) : sourceOf(last);
  pieces.push({ text: text.slice(from), source });
  return pieces.map((piece, place) =>
    place === 0 ? { ...piece, text: space + piece.text } : piece,
  );
}
