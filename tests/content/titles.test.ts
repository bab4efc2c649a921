import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { describe, expect, it } from "vitest";
import { loadRoles } from "#lib/content/roles/roles.ts";
import { loadTitlesWithoutRole } from "#lib/content/roles/titles-without-role.ts";
import { hasSharedData, sharedData } from "#tests/helpers/shared-data.ts";

/** Rows by title of an edition of the aijobs index. No title holds a comma or a quote. */
async function rowsByTitle(edition: string): Promise<Map<string, number>> {
  const file = createReadStream(join(sharedData, `aijobs/salaries-${edition}.csv.gz`));
  const rows = new Map<string, number>();
  for await (const line of createInterface({ input: file.pipe(createGunzip()) })) {
    const title = line.split(",")[3] ?? "";
    rows.set(title, (rows.get(title) ?? 0) + 1);
  }
  rows.delete("job_title");
  return rows;
}

const mapped = new Set(loadRoles().flatMap(({ titles }) => titles));
const withoutRole = new Set(loadTitlesWithoutRole().flatMap(({ titles }) => titles));

describe.skipIf(!hasSharedData)("titles of the aijobs index (needs ../shared)", () => {
  it.each(["2022-12-25", "2023-06-25", "2023-12-31", "2024-06-30", "2025-01-19", "2025-08-03"])(
    "are all mapped to a role or left out with a reason in the %s edition",
    async (edition) => {
      const titles = [...(await rowsByTitle(edition)).keys()];
      expect(titles.filter((title) => !mapped.has(title) && !withoutRole.has(title))).toEqual([]);
    },
  );

  it("lead to a role for 78% of the rows of the 2025-08-03 edition, the rest being generic", async () => {
    const rows = await rowsByTitle("2025-08-03");
    let all = 0;
    let held = 0;
    for (const [title, count] of rows) {
      all += count;
      if (mapped.has(title)) held += count;
    }
    expect(rows.size).toBe(422);
    expect(held / all).toBeCloseTo(0.781, 3);
  });

  it("name nothing that no edition holds", async () => {
    const editions = ["2022-12-25", "2023-06-25", "2023-12-31", "2025-01-19", "2025-08-03"];
    const known = new Set<string>();
    for (const edition of editions) {
      for (const title of (await rowsByTitle(edition)).keys()) known.add(title);
    }
    expect([...mapped, ...withoutRole].filter((title) => !known.has(title))).toEqual([]);
  });
});
