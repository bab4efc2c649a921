import { z } from "zod";
import type { Parser } from "../file/yaml-file.ts";

const rawSchema = z.looseObject({
  editions: z.record(z.string(), z.looseObject({ date: z.iso.date() })).default({}),
});
type Issue = z.core.$ZodIssue;

/** A mapping's own keys with its layouts: for editions that are not listed, and for each that is. */
export type WithEditions<Own, Layout> = Own & {
  /** Null where the mapping is complete only together with an edition. */
  general: Layout | null;
  editions: Record<string, { date: string; layout: Layout }>;
};

/**
 * Checks a mapping whose editions may say anything in their own way: what an edition leaves out holds as the mapping says it for all.
 *
 * @param own what belongs to the mapping and to no edition.
 * @param layout what an edition may say otherwise.
 */
export function withEditions<Own extends z.ZodObject, Layout extends z.ZodObject>(
  own: Own,
  layout: Layout,
): Parser<WithEditions<z.output<Own>, z.output<Layout>>> {
  return {
    safeParse: (input) => {
      const raw = rawSchema.safeParse(input, { reportInput: true });
      if (!raw.success) return raw;
      const { editions: listed, ...rest } = raw.data;
      const pick = (isOwn: boolean) =>
        Object.fromEntries(Object.entries(rest).filter(([key]) => key in own.shape === isOwn));
      const base = pick(false);
      const mapping = own.safeParse(pick(true), { reportInput: true });
      const general = layout.safeParse(base, { reportInput: true });
      const editions = Object.entries(listed).map(([label, { date, ...overrides }]) => {
        const parsed = layout.safeParse({ ...base, ...overrides }, { reportInput: true });
        return { label, date, overrides, parsed };
      });
      const issues = [
        ...(mapping.success ? [] : mapping.error.issues),
        ...(general.success || editions.length > 0 ? [] : general.error.issues),
        ...editions.flatMap(({ label, overrides, parsed }) =>
          parsed.success ? [] : parsed.error.issues.map((issue) => placed(issue, label, overrides)),
        ),
      ];
      if (issues.length > 0 || !mapping.success) {
        return { success: false, error: { issues: once(issues) } };
      }
      const data = {
        ...mapping.data,
        general: general.success ? general.data : null,
        editions: Object.fromEntries(
          editions.flatMap(({ label, date, parsed }) =>
            parsed.success ? [[label, { date, layout: parsed.data }]] : [],
          ),
        ),
      };
      return { success: true, data };
    },
  };
}

/** What an edition says itself is wrong there; the rest is wrong in the mapping. */
function placed(issue: Issue, label: string, overrides: object): Issue {
  const [key] = issue.path;
  const own =
    issue.code === "unrecognized_keys"
      ? issue.keys.some((unknown) => unknown in overrides)
      : key !== undefined && key in overrides;
  return own ? { ...issue, path: ["editions", label, ...issue.path] } : issue;
}

function once(issues: readonly Issue[]): Issue[] {
  const keys = issues.map(({ path, message }) => JSON.stringify([path.map(String), message]));
  return issues.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
}
