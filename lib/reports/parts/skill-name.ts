/** A survey's skill without its remark: "Bash/Shell (all shells)" is "Bash/Shell". */
export function skillName(skill: string): string {
  return skill.replace(/ \(.*\)$/, "");
}
