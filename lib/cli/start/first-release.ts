import { ZodError } from "zod";
import { cell } from "#lib/queries/cell.ts";
import { homeFacts } from "#lib/queries/home-facts.ts";
import { largestCells } from "#lib/queries/largest-cells.ts";
import { referenceSeries } from "#lib/queries/series.ts";
import { buildRelease } from "#lib/release/build.ts";
import { publishRelease } from "#lib/release/publish/publish.ts";
import { releaseStatus } from "#lib/release/read/status.ts";

/** The release that readers see. */
interface Published {
  release: string;
  isNew: boolean;
}

/** Builds and publishes a release where readers have none, or one that this version cannot read. */
export async function firstRelease(): Promise<Published> {
  const { published } = await releaseStatus();
  if (published && (await canBeRead())) {
    return { release: published.id, isNew: false };
  }
  await buildRelease();
  // Whatever moves: readers have nothing that could stand instead.
  const accept = published
    ? "the published release is of another version and cannot be read"
    : null;
  const { release } = await publishRelease({ accept });
  return { release, isNew: true };
}

/** Whether this version reads what another may have built; the largest page and home stand for all. */
async function canBeRead(): Promise<boolean> {
  try {
    const [largest] = await largestCells(1);
    const record = largest && (await cell(largest.role, largest.country));
    if (record) await referenceSeries({ subjects: [record.country.code] });
    await homeFacts();
    return true;
  } catch (error) {
    if (error instanceof ZodError) return false;
    throw error;
  }
}
