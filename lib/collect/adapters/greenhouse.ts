import { z } from "zod";
import { employerHash } from "#lib/content/sources/employer-hash.ts";
import type { Posting } from "../posting.ts";
import {
  amountSchema,
  type BoardAdapter,
  dayOf,
  idSchema,
  inForm,
  jsonBody,
  readEach,
  titleSchema,
} from "./answer.ts";
import { namedPeriod, onePay, payKind, payRange } from "./pay.ts";

const rangeSchema = z.object({
  min_cents: amountSchema,
  max_cents: amountSchema,
  currency_type: z.string().nullish(),
  title: z.string().nullish(),
});
const jobSchema = z.object({
  id: idSchema,
  title: titleSchema,
  updated_at: z.string().nullish(),
  first_published: z.string().nullish(),
  location: z.object({ name: z.string().nullish() }).nullish(),
  pay_input_ranges: z.array(rangeSchema).nullish(),
});
type Job = z.infer<typeof jobSchema>;
const listSchema = z.object({ jobs: z.array(z.unknown()) });

const host = "https://boards-api.greenhouse.io/v1/boards";

/**
 * Greenhouse job boards. Pay ranges are documented for the answer about one job, so a job of the list that has none of the key is
 * asked by itself. A range names no period but in its title ("Annual base salary"); one that names none is kept without.
 */
export const greenhouse: BoardAdapter = {
  writtenFrom:
    "https://github.com/grnhse/greenhouse-api-docs, source/includes/job-board/_jobs.md (List jobs, Retrieve a job)",
  start: ({ board }) => [`${host}/${encodeURIComponent(board)}/jobs?pay_transparency=true`],
  body: jsonBody,
  read: (body, { board, employer }) => {
    const list = listSchema.safeParse(body);
    if (!list.success) {
      return { postings: [postingOf(inForm(jobSchema, body), employer)], unread: [], follow: [] };
    }
    const follow: string[] = [];
    const read = readEach(list.data.jobs, jobSchema, (job) => {
      if (job.pay_input_ranges !== undefined) return postingOf(job, employer);
      follow.push(`${host}/${encodeURIComponent(board)}/jobs/${job.id}?pay_transparency=true`);
      return null;
    });
    return { ...read, follow };
  },
  dropped: ["content", "blurb", "questions", "location_questions", "compliance", "metadata"],
};

function postingOf(job: Job, employer: string): Posting {
  const ranges = (job.pay_input_ranges ?? []).map(
    ({ min_cents, max_cents, currency_type, title }) =>
      payRange(inUnits(min_cents), inUnits(max_cents), {
        currency: currency_type ?? null,
        period: namedPeriod(title ?? ""),
        kind: payKind(title ?? ""),
      }),
  );
  return {
    id: job.id,
    title: job.title,
    isco: null,
    place: job.location?.name?.trim() ?? "",
    employer: employerHash(employer),
    employment: null,
    ...onePay(ranges),
    posted: dayOf(job.first_published ?? job.updated_at),
  };
}

function inUnits(cents: number | null): number | null {
  return cents === null ? null : cents / 100;
}
