import { z } from "zod";

/** A public web address: readers are never sent to another protocol. */
export const httpsUrl = z.url({
  protocol: /^https$/,
  error: "must be a web address that starts with https://",
});
