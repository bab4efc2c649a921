import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { z } from "zod";
import type { Tally } from "./tally.ts";

const vitestSchema = z.object({
  numPassedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

interface Suite {
  specs: { title: string; file: string; tests: { status: string }[] }[];
  suites?: Suite[] | undefined;
}

const suiteSchema: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    specs: z.array(
      z.object({
        title: z.string(),
        file: z.string(),
        tests: z.array(z.object({ status: z.string() })),
      }),
    ),
    suites: z.array(suiteSchema).optional(),
  }),
);

const playwrightSchema = z.object({
  stats: z.object({ expected: z.int(), skipped: z.int() }),
  suites: z.array(suiteSchema),
  errors: z.array(z.object({ message: z.string().optional() })),
});

/** Counts a Vitest report; a file that could not even be loaded is one failure. */
export function readVitestReport(file: string): Tally {
  const report = vitestSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return {
    passed: report.numPassedTests,
    failures: report.testResults.flatMap(({ name, status, assertionResults }) => {
      const path = relative(process.cwd(), name);
      if (status === "failed" && assertionResults.length === 0) return [path];
      return assertionResults
        .filter((result) => result.status === "failed")
        .map(({ fullName }) => `${path}: ${fullName}`);
    }),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts a Playwright report; a test that passed only when repeated is a failure. */
export function readPlaywrightReport(file: string): Tally {
  const { stats, suites, errors } = playwrightSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return {
    passed: stats.expected,
    failures: [
      ...suites.flatMap(failedSpecs),
      ...errors.map(({ message }) => message?.split("\n")[0] ?? "the browser's runner"),
    ],
    skipped: stats.skipped,
  };
}

function failedSpecs({ specs, suites = [] }: Suite): string[] {
  return [
    ...specs.flatMap(({ file, title, tests }) =>
      tests
        .filter(({ status }) => status === "unexpected" || status === "flaky")
        .map(() => `${file}: ${title}`),
    ),
    ...suites.flatMap(failedSpecs),
  ];
}
