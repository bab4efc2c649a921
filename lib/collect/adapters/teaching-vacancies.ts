import { z } from "zod";
import { type BoardAdapter, inForm, jsonBody, readEach } from "./answer.ts";
import { fromJobPosting, jobPostingSchema } from "./job-posting.ts";

const pageSchema = z.object({
  data: z.array(z.unknown()),
  links: z.object({ next: z.url().nullish() }).nullish(),
});

/** Schools in England, as schema.org data under the Open Government Licence, page after page. */
export const teachingVacancies: BoardAdapter = {
  writtenFrom:
    "https://github.com/DFE-Digital/teaching-vacancies, app/views/api/vacancies (index.json.jbuilder, _show.json.jbuilder)",
  start: () => ["https://teaching-vacancies.service.gov.uk/api/v1/jobs.json"],
  body: jsonBody,
  read: (body, { employer }, address) => {
    const { data, links } = inForm(pageSchema, body);
    const read = readEach(data, jobPostingSchema, (job) => {
      // The school's own number stands in hiringOrganization; a job is known by its address.
      const { identifier: _, ...rest } = job;
      return fromJobPosting(rest, { address, employer, country: "GB" });
    });
    return { ...read, follow: links?.next ? [links.next] : [] };
  },
  dropped: ["description", "jobBenefits", "contact", "experienceRequirements", "qualifications"],
};
