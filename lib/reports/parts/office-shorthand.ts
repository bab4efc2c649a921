/** How offices, the German one above all, shorten words to fit their tables, longest first where one holds another. */
const shortened: readonly [short: RegExp, full: string][] = [
  [/\bcrim\. ?inv\. ?dep\./g, "criminal investigation departments"],
  [/\bmanag\. ?ass\./g, "management assistants"],
  [/\bint\. ?finish\./g, "interior finishing"],
  [/\bpoult\. ?f\./g, "poultry farming"],
  [/\bfin\. ?serv\./g, "financial services"],
  [/\boccup\.-sp\./g, "occupation-specific"],
  [/\bno product sp\./g, "no product specialisation"],
  [/\breinf\. ?concrete\. ?struc\./g, "reinforced concrete structures"],
  [/\bForward\. ?agents\b/g, "Forwarding agents"],
  [/\bship\?s\b/g, "ship's"],
  [/ a\. (?=\w)/g, " and "],
  [/\b([Aa])dmin\./g, "$1dministration"],
  [/\badol\./g, "adolescent"],
  [/\bagric\./g, "agricultural"],
  [/\bcamera ass\./g, "camera assistants"],
  [/\bcalc\./g, "calculation"],
  [/\bCinematog\./g, "Cinematographers"],
  [/\bcomm\./g, "communication"],
  [/\bcommunic\./g, "communication"],
  [/\bcond\./g, "conditioning"],
  [/\b([Cc])onstr\./g, "$1onstruction"],
  [/\bdermat\./g, "dermatology"],
  [/\bdev\./g, "development"],
  [/\bdiagn\./g, "diagnostics"],
  [/\beduc\./g, "education"],
  [/\bEnvironm\./g, "Environmental"],
  [/\bexcl\./g, "excluding"],
  [/\bexec\./g, "executive"],
  [/\bgynaec\./g, "gynaecology"],
  [/\binf\./g, "information"],
  [/\bInstall\./g, "Installation"],
  [/\blabor\./g, "laboratory"],
  [/\bMaint\./g, "Maintenance"],
  [/\bmak\./g, "making"],
  [/\bmanag\./g, "management"],
  [/\bmed\./g, "medical"],
  [/\b([Oo])ccup\./g, "$1ccupations"],
  [/\bpasseng\./g, "passenger"],
  [/\bpedi\./g, "paediatric"],
  [/\b([Pp])rod\./g, "$1roduction"],
  [/\bprotect\./g, "protection"],
  [/\bserv\./g, "services"],
  [/\bsp\./g, "specialised"],
  [/\b([Tt])echn\./g, "$1echnical"],
  [/\btelecomm\./g, "telecommunications"],
  [/\btransp\./g, "transport"],
  [/\bveh\./g, "vehicles"],
];

/** What a job asks for, as the German classification ends its names: "- h.c.", "-highly c.", "- un-/semisk.". */
const demands: readonly [short: RegExp, full: string][] = [
  [/ -\s?(?:highly complex(?: tasks)?|highly c(?:om)?\.|h\.c\.)$/, ", highly complex"],
  [/ -\s?(?:complex(?: tasks)?|com\.)$/, ", complex"],
  [
    / -\s?(?:un-?\/semisk(?:illed|\.)|unskilled\/semiskilled)(?: tasks)?$/,
    ", unskilled or semiskilled",
  ],
  [/ -\s?(?:skilled(?: tasks)?|sk\.)$/, ", skilled"],
];

/** An office's name of an occupation with its shorthand written out. */
export function writtenOut(name: string): string {
  const demanded = demands.reduce((text, [short, full]) => text.replace(short, full), name);
  return shortened
    .reduce(
      (text, [short, full]) => text.replace(short, full),
      demanded.replace(/ \(no s\.\)/, " without specialisation"),
    )
    .replace(/([a-z']),(?=[a-z])/gi, "$1, ")
    .replace(/\bConstruction(?=[a-z])/g, "Construction ")
    .replace(/\bHelpers--/, "Helpers of ");
}
