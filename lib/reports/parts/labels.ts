import { writtenOut } from "./office-shorthand.ts";

/**
 * An office's occupation without its code and shorthand: "15-1252 Software Developers" is
 * "Software Developers", "434 Occup. in programming" is "Occupations in programming",
 * "81302 Nursing (no s.) - skilled" is "Nursing without specialisation, skilled".
 * Several codes that make an occupation up are joined by a plus.
 */
export function occupationLabel(label: string): string {
  return writtenOut(label.replace(/^[\d.+-]+ /, ""));
}

/** A survey's skill without its remark: "Bash/Shell (all shells)" is "Bash/Shell". */
export function skillName(skill: string): string {
  return skill.replace(/ \(.*\)$/, "");
}

/** The anchor of a region's row: "British Columbia" is "british-columbia". */
export function regionId(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
