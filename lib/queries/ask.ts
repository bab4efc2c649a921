import type { z } from "zod";
import { reader } from "./snapshot.ts";

/**
 * Asks the database one question. The SQL selects one JSON column named `answer`, and every row of it
 * is checked: what leaves here has the schema's type.
 *
 * @throws ZodError where an answer does not fit, and the driver's error where the database is down:
 *   a failed read is never an empty answer.
 */
export async function ask<T extends z.ZodType>(
  schema: T,
  sql: string,
  values: readonly unknown[] = [],
): Promise<z.infer<T>[]> {
  const through = await reader();
  // "Unsafe" is SQL from outside: ours is written in this folder, and values are parameters.
  const rows = await through.$queryRawUnsafe<{ answer: unknown }[]>(sql, ...values);
  return rows.map(({ answer }) => schema.parse(answer));
}

/** The same for a question with at most one answer. */
export async function askOne<T extends z.ZodType>(
  schema: T,
  sql: string,
  values: readonly unknown[] = [],
): Promise<z.infer<T> | null> {
  const [answer] = await ask(schema, sql, values);
  return answer ?? null;
}
