import { z } from "zod";
import { hubSchema } from "./hub.ts";

/** Everything `/salaries/[role]` prints: one role in all countries, in US dollars on one scale. */
export const roleHubSchema = hubSchema.extend({
  role: z.object({ slug: z.string(), name: z.string() }),
});
export type RoleHub = z.infer<typeof roleHubSchema>;
