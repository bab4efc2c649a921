import { type ArgsDef, defineCittyPlugin } from "citty";
import { UsageError } from "./usage-error.ts";

/**
 * Refuses what citty lets pass: options that the command does not have, options without their value,
 * and words too many. A mistyped option would otherwise be ignored.
 */
export const strictArgs = defineCittyPlugin({
  name: "strict-args",
  setup({ args, cmd }) {
    const defined: ArgsDef = typeof cmd.args === "object" ? cmd.args : {};
    const names = Object.keys(defined);
    const positionals = names.filter((name) => defined[name]?.type === "positional");
    const { _: words, ...given } = args;
    const known = new Set(names.flatMap((name) => [name, camelCase(name)]));

    const unknown = Object.keys(given).find((name) => !known.has(name));
    if (unknown !== undefined) {
      const options = names.filter((name) => !positionals.includes(name));
      throw new UsageError(
        `There is no option --${unknown}. Options: ${options.map((name) => `--${name}`).join(", ") || "none"}.`,
      );
    }
    const empty = names.find((name) => given[name] === "");
    if (empty !== undefined) throw new UsageError(`--${empty} needs a value after it.`);
    const extra = words[positionals.length];
    if (extra !== undefined) throw new UsageError(`"${extra}" is one word too many.`);
  },
});

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
