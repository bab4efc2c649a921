import { z } from "zod";
import { employerHash } from "#lib/content/sources/employer-hash.ts";
import type { PayPeriod } from "../posting.ts";
import {
  amountSchema,
  type BoardAdapter,
  idSchema,
  inForm,
  jsonBody,
  readEach,
  titleSchema,
} from "./answer.ts";
import { employmentOf, onePay, payKind, payRange, placeOf, without } from "./pay.ts";

const jobSchema = z.object({
  id: idSchema,
  text: titleSchema,
  categories: z
    .object({ location: z.string().nullish(), commitment: z.string().nullish() })
    .nullish(),
  country: z.string().nullish(),
  createdAt: z.number().nullish(),
  salaryRange: z
    .object({
      currency: z.string().nullish(),
      interval: z.string().nullish(),
      min: amountSchema,
      max: amountSchema,
    })
    .nullish(),
  salaryDescriptionPlain: z.string().nullish(),
});

const pageSize = 100;

/** "per-year-salary" and its like, as boards write them; the documentation names the field only. */
const intervals: Record<string, PayPeriod> = {
  "per-year-salary": "year",
  "per-month-salary": "month",
  "per-week-salary": "week",
  "per-day-wage": "day",
  "per-hour-wage": "hour",
};

/** Lever sites, a page of 100 at a time, at the global host or at that of the EU. */
export function lever(host: "api.lever.co" | "api.eu.lever.co"): BoardAdapter {
  const pageAt = (board: string, skip: number) =>
    `https://${host}/v0/postings/${encodeURIComponent(board)}?mode=json&skip=${skip}&limit=${pageSize}`;
  return {
    writtenFrom: "https://github.com/lever/postings-api, README.md (Get a list of job postings)",
    start: ({ board }) => [pageAt(board, 0)],
    body: jsonBody,
    read: (body, { board, employer }, address) => {
      const items = inForm(z.array(z.unknown()), body);
      const skip = Number(new URL(address).searchParams.get("skip"));
      const read = readEach(items, jobSchema, (job) => {
        const { salaryRange: range, categories } = job;
        return {
          id: job.id,
          title: job.text,
          isco: null,
          place: placeOf([categories?.location], job.country),
          employer: employerHash(employer),
          employment: employmentOf(categories?.commitment),
          ...(range === null || range === undefined
            ? without("no pay given")
            : onePay([
                payRange(range.min, range.max, {
                  currency: range.currency ?? null,
                  period: intervals[range.interval ?? ""] ?? null,
                  kind: payKind(job.salaryDescriptionPlain ?? ""),
                }),
              ])),
          posted: job.createdAt ? new Date(job.createdAt).toISOString().slice(0, 10) : null,
        };
      });
      return { ...read, follow: items.length < pageSize ? [] : [pageAt(board, skip + pageSize)] };
    },
    dropped: [
      ...["opening", "openingPlain", "description", "descriptionPlain", "descriptionBody"],
      ...["descriptionBodyPlain", "lists", "additional", "additionalPlain", "salaryDescription"],
    ],
  };
}
