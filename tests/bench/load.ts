import autocannon from "autocannon";

/** Requests a second that a running site answers at `url`, over five seconds with ten connections. */
export async function requestsPerSecond(url: string): Promise<number> {
  const result = await autocannon({ url, connections: 10, duration: 5 });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${url}: ${result.non2xx + result.errors} requests were not answered with 2xx.`,
    );
  }
  return result.requests.average;
}
