/** Amounts that stay in one line where a range wraps: no break between a currency's code and its amount. */
export function unbroken(text: string): string {
  return text.replace(/([A-Z]{3}) (?=\d)/g, "$1\u00a0");
}
