/**
 * A technology as people say it. O*NET writes "Structured query language SQL" and "Amazon Web
 * Services AWS software": an abbreviation at the end stands for the words before it, and a proper
 * name needs no "software" behind it.
 */
export function technologyName(onetName: string): string {
  const name = onetName.replace(/^(.* [A-Z].*|[A-Z]{2,}) software$/, "$1");
  const abbreviation = name.split(" ").at(-1) ?? name;
  const spelledOut = name.slice(0, -abbreviation.length).trim();
  const severalWords = /[\s-]/.test(spelledOut);
  const sameStart = spelledOut.charAt(0).toUpperCase() === abbreviation.charAt(0);
  return /^[A-Z]{2,}$/.test(abbreviation) && severalWords && sameStart ? abbreviation : name;
}
