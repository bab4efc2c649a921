import "server-only";
import { unstable_cache } from "next/cache";
import { pagesKey } from "./pages-key.ts";

/**
 * Notes on the page that is being rendered which release it shows: it is kept for as long as readers see
 * that one (docs/decisions/0100). The cached value is constant on purpose: were a question cached, an
 * outage would store old figures as fresh.
 */
export async function keepWith(release: { id: string; publishedAt: string }): Promise<void> {
  const key = pagesKey(release);
  await unstable_cache(async () => true, [key], { tags: [key] })();
}
