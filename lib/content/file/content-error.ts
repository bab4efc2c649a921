/** One mistake in content/: where it is, what is wrong, what to write instead. */
export interface ContentIssue {
  /** Path from the project folder: "content/roles/data-analyst.yaml". */
  file: string;
  /** Line in the file, from 1. */
  line: number;
  problem: string;
  /** What to write instead, an instruction. */
  instead: string;
}

/** "content/roles/data-analyst.yaml:3: no family is called "datta"; write data-analysis" */
function formatIssue(issue: ContentIssue): string {
  return `${issue.file}:${issue.line}: ${issue.problem}; ${issue.instead}`;
}

/** Content that cannot be used. Its message has one line for each mistake. */
export class ContentError extends Error {
  readonly issues: readonly ContentIssue[];

  constructor(issues: readonly ContentIssue[]) {
    super(issues.map(formatIssue).join("\n"));
    this.name = "ContentError";
    this.issues = issues;
  }
}

/**
 * Runs every reader and gives all results, or throws one ContentError that lists the mistakes of
 * all of them, so that an editor sees everything at once.
 */
export function collect<T>(readers: readonly (() => T)[]): T[] {
  const results: T[] = [];
  const issues: ContentIssue[] = [];
  for (const read of readers) {
    try {
      results.push(read());
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      issues.push(...error.issues);
    }
  }
  if (issues.length > 0) throw new ContentError(issues);
  return results;
}
