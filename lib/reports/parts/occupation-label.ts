/**
 * An office's occupation without its code and its commonest abbreviation: "15-1252 Software Developers" is
 * "Software Developers", "434 Occup. in programming" is "Occupations in programming".
 * Several codes that make an occupation up are joined by a plus.
 */
export function occupationLabel(label: string): string {
  return label.replace(/^[\d.+-]+ /, "").replace(/^Occup\. /, "Occupations ");
}
