/** An office's occupation without its code: "15-1252 Software Developers" is "Software Developers". */
export function occupationLabel(label: string): string {
  return label.replace(/^[\d.-]+ /, "");
}
