import { z } from "zod";

/** A public web address: readers are never sent to another protocol. */
export const httpsUrl = z.url({
  protocol: /^https$/,
  error: "must be a web address that starts with https://",
});

/**
 * A public page that a fact was read in. `date` is the date that the page itself gives, null where
 * it gives none; `read` is the day on which it was read, as a stored copy.
 */
export const pageReadSchema = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().min(1),
  url: httpsUrl,
  date: z.iso.date("must be the page's own date such as 2024-04-01, or null").nullable(),
  read: z.iso.date("must be the day on which the page was read, such as 2026-11-24"),
});
export type PageRead = z.infer<typeof pageReadSchema>;
