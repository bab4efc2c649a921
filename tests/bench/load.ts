import autocannon from "autocannon";

/** What a server does under load. */
export interface Load {
  /** Requests answered a second. */
  perSecond: number;
  /** 99 of 100 are answered within so many milliseconds. */
  p99: number;
}

/** Asks a running server for `url` over five seconds with ten connections. */
export async function loadOn(url: string, headers: Record<string, string> = {}): Promise<Load> {
  const result = await autocannon({ url, headers, connections: 10, duration: 5 });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${url}: ${result.non2xx + result.errors} requests were not answered with 2xx.`,
    );
  }
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}
