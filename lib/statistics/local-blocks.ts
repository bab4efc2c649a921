import { type Elimination, planElimination } from "./elimination.ts";

/** An effect that only few rows share, such as what is particular to one cell; rows that share one form a block. */
export interface LocalEffect {
  /** Whose variance it has. Numbered from 0. */
  component: number;
  /** Rows that name the same id share the effect; an id belongs to one component. */
  id: string;
  weight: number;
}

/** One observation: what applies to it of the columns, and of the effects that few share. */
export interface LocalRow {
  response: number;
  /** Known variance of the sampling error, above zero. */
  variance: number;
  /** Columns that apply, each once: each group's in turn, then the fixed ones. */
  columns: readonly number[];
  values: readonly number[];
  local: readonly LocalEffect[];
}

/** How columns are laid out and what varies. */
export interface LocalLayout {
  /** Columns of each random group, in order. A precision is the inverse of the group's correlations, row by row; none: independent. */
  groups: readonly { size: number; precision: Float64Array | null }[];
  /** Fixed columns, after all others; they must be linearly independent. */
  fixed: number;
  /** For each local component the pool whose variance it is drawn to. */
  pools: readonly number[];
  /** Effects as which a pool's common variance counts in each of its components; 0 leaves each alone. */
  poolWeight: number;
}

/** Variances of each random group and of each local component. */
export interface LocalVariances {
  effects: readonly number[];
  local: readonly number[];
  /** Degrees of freedom with which each local variance was found; none where it is given. */
  freedom?: readonly number[];
}

/** An effect with the rows of its block that have it. */
export interface BlockEffect {
  component: number;
  id: string;
  rows: readonly { row: number; weight: number }[];
}

/** Rows that share local effects, directly or through one another. */
export interface Block {
  rows: readonly LocalRow[];
  /** Place of each row among all rows. */
  places: readonly number[];
  effects: readonly BlockEffect[];
}

/** Rows put into blocks, once for all variances that are tried. */
export interface Prepared {
  layout: LocalLayout;
  blocks: readonly Block[];
  /** Block and effect by id. */
  held: ReadonlyMap<string, { block: number; effect: number }>;
  size: number;
  plan: Elimination;
}

/** Puts rows into blocks and finds which columns meet in one, or in the correlations of their group. */
export function prepareRows(rows: readonly LocalRow[], layout: LocalLayout): Prepared {
  const parent = rows.map((_, place) => place);
  const find = (place: number): number => {
    let root = place;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[place] = root;
    return root;
  };
  const firstWith = new Map<string, number>();
  rows.forEach(({ local }, place) => {
    for (const { id } of local) {
      const other = firstWith.get(id);
      if (other === undefined) firstWith.set(id, place);
      else parent[find(place)] = find(other);
    }
  });
  const members = Map.groupBy(
    rows.map((row, place) => ({ row, place })),
    ({ place }) => find(place),
  );
  const held = new Map<string, { block: number; effect: number }>();
  const blocks = [...members.values()].map((own, block): Block => {
    const effects = new Map<string, BlockEffect & { rows: { row: number; weight: number }[] }>();
    own.forEach(({ row: { local } }, row) => {
      for (const { component, id, weight } of local) {
        const effect = effects.get(id) ?? { component, id, rows: [] };
        effect.rows.push({ row, weight });
        effects.set(id, effect);
      }
    });
    [...effects.keys()].forEach((id, effect) => {
      held.set(id, { block, effect });
    });
    return {
      rows: own.map(({ row }) => row),
      places: own.map(({ place }) => place),
      effects: [...effects.values()],
    };
  });
  const size = layout.groups.reduce((sum, group) => sum + group.size, layout.fixed);
  const cliques = blocks.map(({ rows }) => [...new Set(rows.flatMap(({ columns }) => columns))]);
  const plan = planElimination(size, [...cliques, ...correlated(layout)]);
  return { layout, blocks, held, size, plan };
}

/** Pairs of columns whose effects are correlated. */
function correlated({ groups }: LocalLayout): number[][] {
  let from = 0;
  return groups.flatMap(({ size, precision }) => {
    const start = from;
    from += size;
    return [...(precision ?? [])].flatMap((value, place) =>
      value === 0 ? [] : [[start + Math.floor(place / size), start + (place % size)]],
    );
  });
}
