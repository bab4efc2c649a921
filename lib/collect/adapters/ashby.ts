import { z } from "zod";
import { employerHash } from "#lib/content/sources/employer-hash.ts";
import type { PayPeriod, PostedPay } from "../posting.ts";
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
import { employmentOf, onePay, payKind, payRange, placeOf, without } from "./pay.ts";

const componentSchema = z.object({
  compensationType: z.string(),
  interval: z.string().nullish(),
  currencyCode: z.string().nullish(),
  minValue: amountSchema,
  maxValue: amountSchema,
});
const tierSchema = z.object({
  title: z.string().nullish(),
  components: z.array(componentSchema).default([]),
});
const jobSchema = z.object({
  id: idSchema.optional(),
  title: titleSchema,
  location: z.string().nullish(),
  isListed: z.boolean().default(true),
  publishedAt: z.string().nullish(),
  employmentType: z.string().nullish(),
  jobUrl: z.string().min(1),
  address: z
    .object({
      postalAddress: z
        .object({ addressRegion: z.string().nullish(), addressCountry: z.string().nullish() })
        .nullish(),
    })
    .nullish(),
  compensation: z.object({ compensationTiers: z.array(tierSchema).default([]) }).nullish(),
});
type Job = z.infer<typeof jobSchema>;

const intervals: Record<string, PayPeriod> = {
  "1 YEAR": "year",
  "1 MONTH": "month",
  "2 WEEK": "fortnight",
  "1 WEEK": "week",
  "1 DAY": "day",
  "1 HOUR": "hour",
};

/** Ashby job boards: one answer holds the whole board. Of the parts of compensation only the salary is pay. */
export const ashby: BoardAdapter = {
  writtenFrom: "https://developers.ashbyhq.com/docs/public-job-posting-api",
  start: ({ board }) => [
    `https://api.ashbyhq.com/posting-api/job-board/${encodeURIComponent(board)}?includeCompensation=true`,
  ],
  body: jsonBody,
  read: (body, { employer }) => {
    const { jobs } = inForm(z.object({ jobs: z.array(z.unknown()) }), body);
    const read = readEach(jobs, jobSchema, (job) => {
      if (!job.isListed) return null;
      const address = job.address?.postalAddress;
      return {
        id: job.id ?? job.jobUrl,
        title: job.title,
        isco: null,
        place: placeOf([job.location, address?.addressRegion], address?.addressCountry),
        employer: employerHash(employer),
        employment: employmentOf(job.employmentType),
        ...payOf(job),
        posted: dayOf(job.publishedAt),
      };
    });
    return { ...read, follow: [] };
  },
  dropped: ["descriptionHtml", "descriptionPlain", "additionalInformation"],
};

function payOf({ compensation }: Job) {
  const tiers = compensation?.compensationTiers ?? [];
  const salaries = tiers.flatMap(({ title, components }) =>
    components
      .filter(({ compensationType }) => compensationType === "Salary")
      .map(({ minValue, maxValue, currencyCode, interval }): PostedPay | null =>
        payRange(minValue, maxValue, {
          currency: currencyCode ?? null,
          period: intervals[interval ?? ""] ?? null,
          kind: payKind(title ?? ""),
        }),
      ),
  );
  const otherParts = tiers.some(({ components }) => components.length > 0);
  if (salaries.length === 0 && otherParts) return without("only equity, bonus or commission");
  return onePay(salaries);
}
