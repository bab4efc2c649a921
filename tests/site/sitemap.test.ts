import { expect, test, vi } from "vitest";

const snapshots = vi.hoisted(() => ({ open: 0, asked: [] as number[] }));
vi.mock("#lib/queries/snapshot.ts", () => ({
  inSnapshot: async (work: () => Promise<unknown>) => {
    snapshots.open += 1;
    return work().finally(() => {
      snapshots.open -= 1;
    });
  },
}));
vi.mock("#lib/queries/clear-pairs.ts", () => ({
  clearPairs: async () => {
    snapshots.asked.push(snapshots.open);
    return [];
  },
}));
vi.mock("#lib/queries/sitemap-cells.ts", () => ({
  sitemapCells: async () => {
    snapshots.asked.push(snapshots.open);
    const cells = Array.from({ length: 100_000 }, (_, at) => ({
      ...{ role: `role-${at}`, country: "germany", regions: false },
    }));
    const release = { id: "r", publishedAt: "2026-11-30T00:00:00Z" };
    return { release, dataDate: "2026-11-29", cells, roles: [], countries: [], families: [] };
  },
}));

const { GET: index } = await import("#app/sitemap.xml/route.ts");
const { GET: file } = await import("#app/sitemaps/[part]/route.ts");
vi.mock("#lib/site/keep-with.ts", () => ({ keepWith: async () => {} }));

const part = (name: string) =>
  file(new Request("http://localhost"), { params: Promise.resolve({ part: name }) });

test("a sitemap that one file cannot hold is an index of files of one release, each within the limit", async () => {
  const xml = await (await index()).text();
  const listed = [...xml.matchAll(/<loc>https?:\/\/[^/]+\/sitemaps\/([^<]+)<\/loc>/g)];
  expect(listed.map(([, name]) => name)).toEqual(["1.xml", "2.xml", "3.xml"]);
  const texts = await Promise.all(listed.map(async ([, name = ""]) => (await part(name)).text()));
  const addresses = texts.map((text) => text.match(/<url>/g)?.length ?? 0);
  expect(addresses).toEqual([50_000, 50_000, 8]);
  for (const name of ["4.xml", "0.xml", "1", "x.xml"]) expect((await part(name)).status).toBe(404);
  expect(snapshots.asked).not.toContain(0);
});
