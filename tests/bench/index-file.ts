import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { loadRoles } from "#lib/content/roles/roles.ts";
import { indexColumns } from "#tests/helpers/index-file.ts";

/** Of a thousand rows of the index, as many as in its edition of August 2025. */
const countries: readonly (readonly [code: string, currency: string, rows: number])[] = [
  ["US", "USD", 900],
  ["CA", "CAD", 45],
  ["GB", "GBP", 30],
  ["AU", "AUD", 8],
  ["DE", "EUR", 7],
  ["NL", "EUR", 5],
  ["FR", "EUR", 5],
];
const levels = ["SE", "SE", "SE", "MI", "MI", "EN", "EX"] as const;
const employments = mostly("FT", 60, "CT");
const remote = mostly("0", 4, "100");
const sizes = mostly("M", 40, "L", "S");
const years = ["2025", "2025", "2024", "2023"] as const;
const batch = 2_000;

/**
 * Writes a file in the aijobs index's form with so many rows: ranges as neighbouring pairs, few titles in many rows and many
 * in few, as in the publisher's. The same rows each time.
 */
export async function writeIndexFile(file: string, rows: number): Promise<void> {
  const titles = loadRoles().flatMap((role) => role.titles);
  const random = randomOf(1);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const inThousand = countries.flatMap(([code, currency, count]) =>
    Array.from({ length: count }, () => [code, currency] as const),
  );
  const target = createWriteStream(file);
  target.write(`${indexColumns.join(",")}\n`);
  for (let written = 0; written < rows; ) {
    const lines: string[] = [];
    for (; written < rows && lines.length < batch; written += 2) {
      const [country, currency] = one(inThousand);
      const title = titles[Math.floor(titles.length * random() ** 5)];
      // Most amounts are round.
      const step = random() < 0.6 ? 5_000 : 100;
      const low = 40_000 + step * Math.floor((random() * 150_000) / step);
      const high = low + step * Math.ceil((random() * 80_000) / step);
      const [year, level, employment] = [one(years), one(levels), one(employments)];
      const end = [country, one(remote), country, one(sizes)].join(",");
      for (const amount of [high, low])
        lines.push(
          `${[year, level, employment, title, amount, currency, amount, end].join(",")}\n`,
        );
    }
    if (!target.write(lines.join(""))) await once(target, "drain");
  }
  target.end();
  await finished(target);
}

/** One of them so many times as often as each of the others. */
function mostly(usual: string, times: number, ...others: string[]): string[] {
  return [...Array.from({ length: times }, () => usual), ...others];
}

/** Numbers from 0 to 1, the same each time from one seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
