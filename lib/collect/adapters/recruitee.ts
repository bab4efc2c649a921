import { z } from "zod";
import { employerHash } from "#lib/content/sources/employer-hash.ts";
import type { PayPeriod } from "../posting.ts";
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
import { employmentOf, onePay, payRange, placeOf, without } from "./pay.ts";

const offerSchema = z.object({
  id: idSchema,
  title: titleSchema,
  city: z.string().nullish(),
  country_code: z.string().nullish(),
  employment_type_code: z.string().nullish(),
  published_at: z.string().nullish(),
  salary: z
    .object({
      min: amountSchema,
      max: amountSchema,
      currency: z.string().nullish(),
      period: z.string().nullish(),
    })
    .nullish(),
});

const periods: Record<string, PayPeriod> = {
  year: "year",
  month: "month",
  week: "week",
  day: "day",
  hour: "hour",
};

/** Recruitee careers sites. Many salaries name no period; those are kept without one. */
export const recruitee: BoardAdapter = {
  writtenFrom:
    "https://dev.to/earnnovadev/the-recruitee-careers-api-a-no-auth-endpoint-with-100-structured-salary-data-1af5 (the system's own reference could not be read)",
  start: ({ board }) => [`https://${board}.recruitee.com/api/offers/`],
  body: jsonBody,
  read: (body, { employer }) => {
    const { offers } = inForm(z.object({ offers: z.array(z.unknown()) }), body);
    const read = readEach(offers, offerSchema, ({ salary, ...offer }) => ({
      id: offer.id,
      title: offer.title,
      isco: null,
      place: placeOf([offer.city], offer.country_code?.toUpperCase()),
      employer: employerHash(employer),
      employment: employmentOf(offer.employment_type_code),
      ...(salary
        ? onePay([
            payRange(salary.min, salary.max, {
              currency: salary.currency ?? null,
              period: periods[salary.period ?? ""] ?? null,
              kind: "base",
            }),
          ])
        : without("no pay given")),
      posted: dayOf(offer.published_at),
    }));
    return { ...read, follow: [] };
  },
  dropped: ["description", "requirements", "open_questions", "translations"],
};
