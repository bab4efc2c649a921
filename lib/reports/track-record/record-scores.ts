import type { Outcome, RecordedProjection, Replay } from "#lib/domain/ledger.ts";
import type { RecordGroup } from "#lib/domain/track-record.ts";
import { formatCount, formatCounted, formatPercent } from "#lib/format/number.ts";
import { words } from "../parts/sentence.ts";

/** Projections whose year has come. */
type Graded = RecordedProjection & { outcome: Outcome };

/** What became of graded projections. Errors are mean absolute ones, as fractions of what came. */
interface Score {
  hits: number;
  misses: number;
  /** Of the projections, and of repeating the last average, where that is known. */
  errors: { own: number; last: number } | null;
}

function scoreOf(graded: readonly Graded[]): Score {
  const hits = graded.filter(({ outcome }) => outcome.hit).length;
  const compared = graded.filter(({ lastValue }) => lastValue !== null);
  const own = meanError(compared, ({ mean }) => mean);
  const last = meanError(compared, ({ lastValue }) => lastValue);
  const errors = own === null || last === null ? null : { own, last };
  return { hits, misses: graded.length - hits, errors };
}

/** All replays in one sentence; none without them. */
export function together(
  replays: readonly Replay[],
  sentence: "record.together" | "record.together-official",
): string[] {
  const { hits, misses, errors } = scoreOf(replays);
  if (errors === null) return [];
  return [
    words(sentence, {
      total: formatCounted(replays.length, "projection"),
      hits: formatCount(hits),
      misses: formatCount(misses),
      own: formatPercent(errors.own, 1),
      last: formatPercent(errors.last, 1),
    }),
  ];
}

/** Hits, misses, and by how much the error is below that of simply repeating the last value. */
export function summary(graded: readonly Graded[]): RecordGroup["summary"] {
  const { hits, misses, errors } = scoreOf(graded);
  const facts = [
    {
      label: words("record.hits", {}),
      shown: formatPercent(hits / graded.length),
      note: words("record.hits-note", {
        hits: formatCount(hits),
        total: formatCount(graded.length),
        misses: formatCount(misses),
      }),
    },
  ];
  if (errors === null) return facts;
  const { own, last } = errors;
  const skill = formatPercent(1 - own / last);
  return [
    ...facts,
    {
      label: words("record.error", {}),
      shown: formatPercent(own, 1),
      note: words("record.error-note", {}),
    },
    {
      label: words("record.last", {}),
      shown: own < last ? skill : `−${skill}`,
      note: words(own < last ? "record.better" : "record.worse", {
        last: formatPercent(last, 1),
        skill,
      }),
    },
  ];
}

/** Mean absolute error as a fraction of what came; null without rows. */
function meanError(
  graded: readonly Graded[],
  forecast: (row: Graded) => number | null,
): number | null {
  const errors = graded.flatMap((row) => {
    const value = forecast(row);
    return value === null ? [] : [Math.abs(value / row.outcome.actual - 1)];
  });
  if (errors.length === 0) return null;
  return errors.reduce((total, error) => total + error, 0) / errors.length;
}
