import { z } from "zod";

/** What the API answers when it cannot answer: what is wrong and what to do instead. */
export const apiErrorSchema = z.object({ error: z.string() });
export type ApiError = z.infer<typeof apiErrorSchema>;
