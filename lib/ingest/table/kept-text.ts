/**
 * A copy of a text of a file, for what is held. A piece of a text would hold the whole of it in memory: the tens of thousands of signs that
 * were read together with it.
 */
export function keptText(text: string): string {
  return String(JSON.parse(JSON.stringify(text)));
}
