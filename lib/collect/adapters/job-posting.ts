import { z } from "zod";
import { employerHash } from "#lib/content/sources/employer-hash.ts";
import type { PayPeriod, PostedPay, Posting } from "../posting.ts";
import { amountSchema, dayOf, titleSchema } from "./answer.ts";
import { employmentOf, onePay, payRange, placeOf, without } from "./pay.ts";

const text = z.union([z.string(), z.number()]).transform(String);
const nameOrThing = z.union([z.string(), z.object({ name: z.string().nullish() })]);
const placeSchema = z.object({
  address: z
    .union([
      z.string(),
      z.object({
        addressLocality: z.string().nullish(),
        addressRegion: z.string().nullish(),
        addressCountry: nameOrThing.nullish(),
      }),
    ])
    .nullish(),
});
const quantitySchema = z.object({
  value: amountSchema,
  minValue: amountSchema,
  maxValue: amountSchema,
  unitText: z.string().nullish(),
});
const salarySchema = z.union([
  z.object({
    currency: z.string().nullish(),
    value: z.union([quantitySchema, amountSchema]).nullish(),
    minValue: amountSchema,
    maxValue: amountSchema,
    unitText: z.string().nullish(),
  }),
  amountSchema,
  z.string(),
]);

/** schema.org JobPosting, as far as it is read. `estimatedSalary` is not: it is no employer's offer. */
export const jobPostingSchema = z.object({
  title: titleSchema,
  identifier: z.union([text, z.object({ value: text.nullish() })]).nullish(),
  url: z.string().nullish(),
  datePosted: z.string().nullish(),
  employmentType: z.union([z.string(), z.array(z.string())]).nullish(),
  hiringOrganization: nameOrThing.nullish(),
  jobLocation: z.union([placeSchema, z.array(placeSchema)]).nullish(),
  salaryCurrency: z.string().nullish(),
  baseSalary: salarySchema.nullish(),
});
type JobPosting = z.infer<typeof jobPostingSchema>;

const units: Record<string, PayPeriod> = {
  YEAR: "year",
  MONTH: "month",
  WEEK: "week",
  DAY: "day",
  HOUR: "hour",
};

/**
 * A posting from schema.org data.
 * @param known what the data may leave out: the employer of the board, and the country of a national one.
 */
export function fromJobPosting(
  job: JobPosting,
  known: { address: string; employer: string; country?: string },
): Posting {
  const places = [job.jobLocation ?? []].flat();
  const address = places[0]?.address ?? "";
  const organisation = nameOf(job.hiringOrganization) || known.employer;
  const id = typeof job.identifier === "object" ? job.identifier?.value : job.identifier;
  return {
    id: id ?? job.url ?? `${known.address}#${job.title}`,
    title: job.title,
    isco: null,
    place:
      typeof address === "string"
        ? placeOf([address], known.country)
        : placeOf(
            [address.addressLocality, address.addressRegion],
            nameOf(address.addressCountry) || known.country,
          ),
    employer: employerHash(organisation),
    employment: employmentOf([job.employmentType ?? []].flat().join(" ").replaceAll("_", " ")),
    ...payOf(job),
    posted: dayOf(job.datePosted),
  };
}

function nameOf(thing: z.infer<typeof nameOrThing> | null | undefined): string {
  return (typeof thing === "object" ? thing?.name : thing)?.trim() ?? "";
}

function payOf({ baseSalary: salary, salaryCurrency }: JobPosting) {
  if (salary === null || salary === undefined) return without("no pay given");
  if (typeof salary === "string") return without("pay is a text");
  const rest = { currency: salaryCurrency ?? null, kind: "base" } as const;
  if (typeof salary === "number")
    return onePay([payRange(salary, null, { ...rest, period: null })]);
  const quantity =
    typeof salary.value === "object" && salary.value !== null ? salary.value : salary;
  const single = typeof quantity.value === "number" ? quantity.value : null;
  const pay: PostedPay | null = payRange(quantity.minValue ?? single, quantity.maxValue, {
    ...rest,
    currency: salary.currency ?? rest.currency,
    period: units[(quantity.unitText ?? salary.unitText ?? "").toUpperCase()] ?? null,
  });
  return onePay([pay]);
}
