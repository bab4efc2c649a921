/** A small change to a file that some test should notice. */
export interface Mutant {
  file: string;
  /** From 1. */
  line: number;
  before: string;
  after: string;
}

/** What is changed, and into what: constants, limits, conditions and steps. */
const changes: [pattern: RegExp, into: (found: RegExpExecArray) => string][] = [
  [/^((?:export )?const \w+ = )([\d_.e-]+);$/, ([, head, value]) => `${head}2 * ${value};`],
  [/^((?:export )?const \w+ = )([\d_.e-]+);$/, ([, head, value]) => `${head}${value} / 2;`],
  [/^(.* )>=( .*)$/, ([, head, tail]) => `${head}>${tail}`],
  [/^(.* )<=( .*)$/, ([, head, tail]) => `${head}<${tail}`],
  [/^(.*[\w)\]] )>( [\w(].*)$/, ([, head, tail]) => `${head}>=${tail}`],
  [/^(.*[\w)\]] )<( [\w(].*)$/, ([, head, tail]) => `${head}<=${tail}`],
  [/^(.*)\bMath\.max\((.*)$/, ([, head, tail]) => `${head}Math.min(${tail}`],
  [/^(.*)\bMath\.(?:floor|ceil)\((.*)$/, ([, head, tail]) => `${head}Math.round(${tail}`],
  [/^(.*[\w)\]]) \+ 1\b(.*)$/, ([, head, tail]) => `${head} + 2${tail}`],
  [/^(.*[\w)\]]) - 1\b(.*)$/, ([, head, tail]) => `${head} - 2${tail}`],
  [/^(.*) && (.*)$/, ([, head, tail]) => `${head} || ${tail}`],
  [/^(.*) \|\| (.*)$/, ([, head, tail]) => `${head} && ${tail}`],
  [/^(.*) === (.*)$/, ([, head, tail]) => `${head} !== ${tail}`],
];

const comment = /^\s*(\/\/|\/?\*)/;

/** Every change that can be made to a file, a line at a time. */
export function mutantsOf(file: string, text: string): Mutant[] {
  return text.split("\n").flatMap((before, place) =>
    comment.test(before) || before.startsWith("import ")
      ? []
      : changes.flatMap(([pattern, into]) => {
          const found = pattern.exec(before);
          return found === null ? [] : [{ file, line: place + 1, before, after: into(found) }];
        }),
  );
}

/** The text with one change made. */
export function mutated(text: string, { line, after }: Mutant): string {
  return text
    .split("\n")
    .with(line - 1, after)
    .join("\n");
}
