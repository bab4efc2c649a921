/** What there are pages about. */
export interface KnownPages {
  roles: ReadonlySet<string>;
  countries: ReadonlySet<string>;
  /** Families with a role that has a page, anywhere and by country, as `familyKey` writes them. */
  families: ReadonlySet<string>;
  /** Cells with an estimate, as "role/country", and those with a page by region, as "role/country/regions"; null where no release was read yet. */
  cells: ReadonlySet<string> | null;
}

/** What an address leads to: a page, nothing, or a role and a country without an estimate. */
export type Judgement =
  | { leadsTo: "page" }
  | { leadsTo: "nothing" }
  | { leadsTo: "no estimate"; role: string; country: string };

/** The addresses that name a role or a country. */
const shapes = [
  /^\/salaries\/(?<role>[^/]+)$/,
  /^\/salaries\/fields\/(?<family>[^/]+)$/,
  /^\/salaries\/(?<role>[^/]+)\/(?<country>[^/]+)(?:\/(?:playbook|evidence))?$/,
  /^\/salaries\/(?<role>[^/]+)\/(?<country>[^/]+)\/(?<part>regions)$/,
  /^\/countries\/(?<country>[^/]+)$/,
  /^\/compare\/(?<role>[^/]+)\/(?<country>[^/]+?)-vs-(?<other>[^/]+)$/,
  /^\/countries\/(?<country>[^/]+)\/(?<family>[^/]+)$/,
  /^\/where-do-i-stand\/figures\/(?<role>[^/]+)\/(?<country>[^/]+)$/,
  /^\/og\/(?<role>[^/]+)\/(?<country>[^/]+)$/,
];

/** Judges an address before anything is rendered for it. */
export function judgeAddress(path: string, known: KnownPages): Judgement {
  const groups = shapes.map((shape) => shape.exec(path)?.groups).find((match) => match);
  const { role, country, other, family, part } = groups ?? {};
  if (groups === undefined) return { leadsTo: "nothing" };
  if (family !== undefined && !known.families.has(familyKey(family, country))) {
    return { leadsTo: "nothing" };
  }
  if (role !== undefined && !known.roles.has(role)) return { leadsTo: "nothing" };
  const countries = [country, other].filter((slug) => slug !== undefined);
  if (!countries.every((slug) => known.countries.has(slug))) return { leadsTo: "nothing" };
  if (role === undefined || country === undefined) return { leadsTo: "page" };
  if (country === other) return { leadsTo: "nothing" };
  const { cells } = known;
  if (cells === null) return { leadsTo: "page" };
  const missing = countries.find((slug) => !cells.has(`${role}/${slug}`));
  if (missing !== undefined) return { leadsTo: "no estimate", role, country: missing };
  const has = part === undefined || cells.has(`${role}/${country}/${part}`);
  return { leadsTo: has ? "page" : "nothing" };
}

/** A family everywhere, or in one country. */
export function familyKey(family: string, country?: string): string {
  return country === undefined ? family : `${country}/${family}`;
}
