import type { NumberForm } from "#lib/content/sources/number-form.ts";

/** A number, or why the text is none. */
export type ReadNumber = { number: number } | { reason: string };

const spaces = /[\u00A0\u2007\u2009\u202F ]/g;

/**
 * Reads digits with their signs as one number. What can be read in two ways is not read: "65.000" is 65 or 65,000 unless the
 * mapping names a sign. A named decimal sign makes the other of "." and "," one between groups.
 */
export function readNumber(text: string, form: NumberForm): ReadNumber {
  const plain = text.replace(spaces, " ").replaceAll("’", "'");
  if (/^\d+$/.test(plain)) return { number: Number(plain) };
  const decimal = form.decimal ?? decimalBeside(form.grouping);
  const groups = new Set<string>([
    ...form.grouping,
    ...(form.decimal === "." ? [","] : []),
    ...(form.decimal === "," ? ["."] : []),
  ]);
  if (decimal === null && /^[1-9]\d{0,2}([.,]\d{3})+$/.test(plain)) {
    const sign = plain.includes(",") ? "," : ".";
    return {
      reason: `can be read in two ways, as decimals or as thousands behind "${sign}"; write "numbers: { decimal: "${sign === "." ? "," : "."}" }" for thousands or "numbers: { decimal: "${sign}" }" in mapping.yaml`,
    };
  }
  const point = decimal ?? ".";
  if (point === "." && /^\d+(\.\d+)?[eE]\+?\d{1,2}$/.test(plain)) return { number: Number(plain) };
  const [whole = "", fraction, ...more] = plain.split(point);
  if (more.length > 0 && groups.size === 0) return { reason: unnamed(plain) };
  const digits = withoutGroups(whole, groups);
  if (digits === null || more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) {
    return { reason: unnamed(plain) };
  }
  return { number: Number(fraction === undefined ? digits : `${digits}.${fraction}`) };
}

function decimalBeside(grouping: readonly string[]): "." | "," | null {
  if (grouping.includes(".")) return ",";
  return grouping.includes(",") ? "." : null;
}

/** Groups of three digits, or of two before the last three as in India; null where the signs stand otherwise. */
function withoutGroups(text: string, groups: ReadonlySet<string>): string | null {
  if (/^\d+$/.test(text)) return text;
  for (const sign of groups) {
    const parts = text.split(sign);
    const [first = "", ...others] = parts;
    const last = others.at(-1);
    if (last === undefined || !/^\d{3}$/.test(last) || !/^[1-9]\d{0,2}$/.test(first)) continue;
    const between = others.slice(0, -1);
    const threes = between.every((part) => /^\d{3}$/.test(part));
    const twos = sign === "," && first.length <= 2 && between.every((part) => /^\d{2}$/.test(part));
    if (threes || twos) return parts.join("");
  }
  return null;
}

function unnamed(text: string): string {
  const signs = [...new Set(text.replace(/\d/g, ""))].map((sign) => `"${sign}"`).join(" and ");
  return `is no number by the signs that mapping.yaml names; it holds ${signs}: name them in "numbers: { decimal, grouping }"`;
}
