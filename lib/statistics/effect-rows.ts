/** One observation of the crossed-effects model. */
export interface EffectRow {
  response: number;
  /** Known variance of the sampling error, above zero. */
  variance: number;
  /** Columns that apply, each once, and their values: each group's columns in turn, then the fixed ones. */
  columns: readonly number[];
  values: readonly number[];
  /** Rows of a block share the block effect. Numbered from 0. */
  block: number;
  /** Kind of block, the same for all its rows: blocks of a kind share the variance of their effects. */
  blockKind: number;
  /** Kind of row: rows of a kind share the variance of their row effects. Numbered from 0. */
  kind: number;
}

/** How the columns are laid out and what varies. */
export interface Layout {
  /** Columns of each random group, in order; the group whose effects meet fewest others first. */
  groups: readonly number[];
  /** Fixed columns, after all others; they must be linearly independent. */
  fixed: number;
  kinds: number;
  blockKinds: number;
  /** False where no block has two rows: block and row effects could not be told apart. */
  blockEffects: boolean;
}

/** Variances of each random group, and of block and row effects by kind. */
export interface Components {
  effects: readonly number[];
  blocks: readonly number[];
  residuals: readonly number[];
}

/** Number of all columns. */
export function columnCount({ fixed, groups }: Layout): number {
  return groups.reduce((sum, size) => sum + size, fixed);
}

/** First and past-last column of each random group. */
export function groupSpans({ groups }: Layout): { from: number; to: number }[] {
  let from = 0;
  return groups.map((size) => {
    const span = { from, to: from + size };
    from = span.to;
    return span;
  });
}

/** Where the search for variances starts: the spread of the responses in equal parts. */
export function startingComponents(rows: readonly EffectRow[], layout: Layout): Components {
  const mean = rows.reduce((sum, { response }) => sum + response, 0) / Math.max(rows.length, 1);
  const spread =
    rows.reduce((sum, { response }) => sum + (response - mean) ** 2, 0) / Math.max(rows.length, 1);
  const part = Math.max(spread / (layout.groups.length + 2), 1e-3);
  return {
    effects: layout.groups.map(() => part),
    blocks: Array.from({ length: layout.blockKinds }, () => (layout.blockEffects ? part : 0)),
    residuals: Array.from({ length: layout.kinds }, () => part),
  };
}
