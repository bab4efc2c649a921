import type { BoardContent, BoardSystem } from "#lib/content/sources/boards.ts";
import type { Reply } from "./replay-server.ts";

const systems: readonly BoardSystem[] = ["lever", "ashby", "recruitee"];
/** Postings of each board: Lever gives them in pages of a hundred. */
export const postingsEach = 167;

/** So many boards of three systems. */
export function manyBoards(count: number): BoardContent[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `b${at}`,
    system: systems[at % systems.length] ?? "lever",
    board: `b${at}`,
    employer: `Employer ${at}`,
    pages: [],
    enabled: true,
  }));
}

/** What boards answer by address, in the documented forms. */
export function answersOf({ id, system }: BoardContent): [string, Reply][] {
  const all = Array.from({ length: postingsEach }, (_, at) => at);
  const pay = (at: number) => ({ min: 50_000 + 100 * at, max: 70_000 + 100 * at });
  if (system === "lever") {
    const page = (skip: number): [string, Reply] => [
      `api.lever.co/v0/postings/${id}?mode=json&skip=${skip}&limit=100`,
      {
        json: all.slice(skip, skip + 100).map((at) => ({
          id: `${id}-${at}`,
          text: "Data Engineer",
          country: "US",
          salaryRange: { ...pay(at), currency: "USD", interval: "per-year-salary" },
        })),
      },
    ];
    return [page(0), page(100)];
  }
  if (system === "recruitee") {
    const offers = all.map((at) => ({
      id: at,
      title: "Data Analyst",
      country_code: "NL",
      salary: { ...pay(at), currency: "EUR" },
    }));
    return [[`${id}.recruitee.com/api/offers/`, { json: { offers } }]];
  }
  const jobs = all.map((at) => ({
    id: `${id}-${at}`,
    title: "Product Manager",
    isListed: true,
    jobUrl: `https://jobs.ashbyhq.com/${id}/${at}`,
    compensation: {
      compensationTiers: [
        {
          components: [
            {
              compensationType: "Salary",
              interval: "1 YEAR",
              currencyCode: "GBP",
              minValue: pay(at).min,
              maxValue: pay(at).max,
            },
          ],
        },
      ],
    },
    address: { postalAddress: { addressCountry: "GB" } },
  }));
  return [
    [`api.ashbyhq.com/posting-api/job-board/${id}?includeCompensation=true`, { json: { jobs } }],
  ];
}
