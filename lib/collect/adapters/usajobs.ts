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
import { employmentOf, onePay, payRange, placeOf } from "./pay.ts";

const answerSchema = z.object({
  SearchResult: z.object({
    SearchResultItems: z.array(z.unknown()),
    UserArea: z.object({ NumberOfPages: z.coerce.number().int() }).nullish(),
  }),
});
const itemSchema = z.object({
  MatchedObjectId: idSchema,
  MatchedObjectDescriptor: z.object({
    PositionTitle: titleSchema,
    OrganizationName: z.string().nullish(),
    PositionLocation: z
      .array(z.object({ LocationName: z.string().nullish(), CountryCode: z.string().nullish() }))
      .default([]),
    PositionSchedule: z.array(z.object({ Name: z.string().nullish() })).default([]),
    PositionRemuneration: z
      .array(
        z.object({
          MinimumRange: amountSchema,
          MaximumRange: amountSchema,
          RateIntervalCode: z.string().nullish(),
        }),
      )
      .default([]),
    PublicationStartDate: z.string().nullish(),
  }),
});

/** Pay a piece, a school year, a fee or a stipend is of no period that makes a year. */
const intervals: Record<string, PayPeriod> = {
  PA: "year",
  "Per Year": "year",
  PM: "month",
  BW: "fortnight",
  PD: "day",
  PH: "hour",
  "Per Hour": "hour",
};

/** Jobs of the United States government; a key is needed. The board is a query, such as JobCategoryCode=2210. */
export const usajobs: BoardAdapter = {
  writtenFrom: "https://developer.usajobs.gov/api-reference/get-api-search",
  start: ({ board }) => [pageAt(board, 1)],
  body: jsonBody,
  read: (body, { board, employer }, address) => {
    const { SearchResultItems, UserArea } = inForm(answerSchema, body).SearchResult;
    const page = Number(new URL(address).searchParams.get("Page"));
    const read = readEach(SearchResultItems, itemSchema, (item) => {
      const job = item.MatchedObjectDescriptor;
      const [place] = job.PositionLocation;
      const inStates = place?.CountryCode === "United States" || place?.CountryCode === "US";
      return {
        id: item.MatchedObjectId,
        title: job.PositionTitle,
        isco: null,
        place: placeOf([place?.LocationName], inStates ? "US" : place?.CountryCode),
        employer: employerHash(job.OrganizationName || employer),
        employment: employmentOf(job.PositionSchedule[0]?.Name),
        ...onePay(
          job.PositionRemuneration.map(({ MinimumRange, MaximumRange, RateIntervalCode }) =>
            payRange(MinimumRange, MaximumRange, {
              currency: "USD",
              period: intervals[RateIntervalCode ?? ""] ?? null,
              kind: "base",
            }),
          ),
        ),
        posted: dayOf(job.PublicationStartDate),
      };
    });
    const more = (UserArea?.NumberOfPages ?? 1) > page;
    return { ...read, follow: more ? [pageAt(board, page + 1)] : [] };
  },
  dropped: ["Details", "QualificationSummary", "PositionFormattedDescription"],
};

function pageAt(query: string, page: number): string {
  return `https://data.usajobs.gov/api/Search?${query}&ResultsPerPage=500&Page=${page}`;
}
