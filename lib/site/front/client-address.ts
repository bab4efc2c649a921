/**
 * The address that a request came from, as told by the outermost proxy that is ours: each adds to the list the
 * address that it saw, so what stands before that was written by the client and proves nothing.
 *
 * @param forwarded the `X-Forwarded-For` header.
 * @param proxies how many of ours stand in front; 0 where readers connect to us.
 * @param peer who is connected.
 */
export function clientAddress(
  forwarded: string | undefined,
  proxies: number,
  peer: string | undefined,
): string {
  const list = (forwarded ?? "").split(",").map((address) => address.trim());
  const told = proxies === 0 ? undefined : list.at(-proxies);
  return network(told || peer || "unknown");
}

/** Of IPv6 a household has at least a /64: its first four groups stand for it. */
function network(address: string): string {
  if (!address.includes(":") || address.startsWith("::ffff:")) return address;
  return address.split(":").slice(0, 4).join(":");
}
