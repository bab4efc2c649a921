/**
 * The link by which a reader reports a wrong figure. A mail gets `subject`, a web address `parameters`.
 *
 * @param contactUrl an `https:` or `mailto:` address; parameters that it has are kept.
 */
export function reportLink(
  contactUrl: string,
  subject: string,
  parameters: Readonly<Record<string, string>>,
): string {
  const url = new URL(contactUrl);
  if (url.protocol !== "mailto:") {
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return url.href;
  }
  url.searchParams.set("subject", subject);
  // Mail programs take a plus sign for one (RFC 6068), while forms write it for a space.
  return url.href.replace(/\?.*/, (query) => query.replaceAll("+", "%20"));
}
