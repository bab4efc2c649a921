import { pageKinds } from "#tests/e2e/page-kinds.ts";

/** Hubs that are searched for cells, and cells of which is asked what they stand on. */
const hubsRead = 40;
const cellsRead = 400;

/** Beside its page, one of these of each cell. */
const besidePage = [
  (cell: string) => `/salaries/${cell}/evidence`,
  (cell: string) => `/salaries/${cell}/playbook`,
  (cell: string) => `/api/v1/salaries/${cell}`,
  (cell: string) => `/api/v1/salaries/${cell}/evidence`,
  (cell: string) => `/salaries/${cell}/regions`,
];

/**
 * So many addresses of a site: one of each kind of page, then cells in turn over all that a cell may stand on: each kind
 * of pay, recorded or estimated, of each grade, listed by search engines or not.
 *
 * @param random in [0, 1): equal numbers choose equal addresses of equal releases.
 */
export async function addressesOf(
  origin: string,
  most: number,
  random: () => number,
): Promise<string[]> {
  const textOf = async (path: string) => (await fetch(new URL(path, origin))).text();
  const listed = new Set(pathsIn(await textOf("/sitemap.xml")));
  const hubs = [...listed].filter((path) => /^\/(salaries|countries)\/[^/]+$/.test(path));
  const cells = new Set<string>();
  for (const hub of drawn(hubs, hubsRead, random)) {
    for (const path of pathsIn(await textOf(hub))) {
      const [, cell] = /^\/salaries\/((?!fields\/)[^/]+\/[^/]+)$/.exec(path) ?? [];
      if (cell !== undefined) cells.add(cell);
    }
  }
  const groups = new Map<string, string[]>();
  for (const cell of drawn([...cells].toSorted(), cellsRead, random)) {
    const answer = JSON.parse(await textOf(`/api/v1/salaries/${cell}`));
    const { kind, grade } = answer.estimate;
    const group = `${kind} ${answer.recorded === null} ${grade} ${listed.has(`/salaries/${cell}`)}`;
    groups.set(group, [...(groups.get(group) ?? []), cell]);
  }
  const kinds = pageKinds.map(({ path }) => path);
  const ofCells = inTurn([...groups.values()]).flatMap((cell, place) => {
    const beside = besidePage[place % besidePage.length];
    return [`/salaries/${cell}`, ...(beside === undefined ? [] : [beside(cell)])];
  });
  return [...new Set([...kinds, "/api/v1/ledger", "/sitemap.xml", ...ofCells])].slice(0, most);
}

/** The paths that a page links and a sitemap lists, without parameters. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/(?:href="|<loc>(?:https?:\/\/[^/<]+)?)(\/[^"<?#]*)/g)].map(
    ([, path = ""]) => path,
  );
}

function drawn(items: readonly string[], most: number, random: () => number): string[] {
  return items
    .map((item) => ({ item, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, most)
    .map(({ item }) => item);
}

/** The first of each list, then the second of each, and so on. */
function inTurn(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) =>
    lists.flatMap((list) => list.slice(place, place + 1)),
  ).flat();
}
