import { z } from "zod";
import { AnswerError, type BoardAdapter, readEach } from "./answer.ts";
import { fromJobPosting, jobPostingSchema } from "./job-posting.ts";

const scripts =
  /<script[^>]*type\s*=\s*["']?application\/ld\+json["']?[^>]*>([\s\S]*?)<\/script>/gi;

/** Pages that carry schema.org JobPosting as JSON-LD, one or several a page. */
export const pages: BoardAdapter = {
  writtenFrom: "https://schema.org/JobPosting",
  start: ({ pages: addresses }) => [...addresses],
  body: (text) => {
    const found = [...text.matchAll(scripts)].flatMap(([, script = ""]) => jobPostings(script));
    if (found.length > 0) return found;
    throw new AnswerError("answered a page without schema.org JobPosting data");
  },
  read: (body, { employer }, address) => {
    const read = readEach(z.array(z.unknown()).parse(body), jobPostingSchema, (job) =>
      fromJobPosting(job, { address, employer }),
    );
    return { ...read, follow: [] };
  },
  dropped: ["description", "responsibilities", "qualifications", "applicationContact"],
};

/** The JobPosting objects in a script, at the top, in a list or in a graph; none where it is no JSON. */
function jobPostings(script: string): object[] {
  try {
    return within(JSON.parse(script), 0);
  } catch {
    return [];
  }
}

const deepest = 5;

function within(value: unknown, depth: number): object[] {
  if (typeof value !== "object" || value === null || depth > deepest) return [];
  if ("@type" in value && [value["@type"]].flat().includes("JobPosting")) return [value];
  return Object.values(value).flatMap((held) => within(held, depth + 1));
}
