import { z } from "zod";
import type { Posting } from "../posting.ts";

/** An answer that cannot be read; the message says why, for who runs the command. */
export class AnswerError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "AnswerError";
  }
}

/** A board as content/boards.yaml describes it. */
export interface BoardAddress {
  /** The board's name at its system: a token, site or query. */
  board: string;
  employer: string;
  /** Addresses of pages, for boards that are pages. */
  pages: readonly string[];
}

/** What one answer holds. */
export interface Reading {
  postings: Posting[];
  /** Why single postings could not be read. */
  unread: string[];
  /** Addresses to ask next. */
  follow: string[];
}

/** Reads the answers of one job board system. Pure: it asks nothing itself. */
export interface BoardAdapter {
  /** The page or repository that the adapter was written from. */
  writtenFrom: string;
  /** Where to begin. */
  start: (board: BoardAddress) => string[];
  /** Shortens the text of a very long answer while it arrives. */
  shorten?: (chunks: AsyncIterable<string>) => AsyncIterable<string>;
  /** The text of an answer as data. @throws AnswerError */
  body: (text: string) => unknown;
  /** @throws AnswerError where the answer as a whole has another form than documented. */
  read: (body: unknown, board: BoardAddress, address: string) => Reading;
  /** Keys of descriptions and persons: what stands under them is never kept. */
  dropped: readonly string[];
}

/** @throws AnswerError where the text is no JSON, with what it is instead. */
export function jsonBody(text: string): unknown {
  if (/^\s*</.test(text)) throw new AnswerError("answered a page (HTML) instead of JSON");
  try {
    return JSON.parse(text);
  } catch {
    throw new AnswerError("answered JSON that breaks off or is damaged");
  }
}

/** Holds a value against the documented form. @throws AnswerError that names the first field that differs. */
export function inForm<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AnswerError(`its form changed: ${firstIssue(parsed.error)}`);
}

/**
 * Reads postings one by one, so that one that is odd costs only itself.
 * @throws AnswerError where most are odd: then the form has changed.
 */
export function readEach<T>(
  items: readonly unknown[],
  schema: z.ZodType<T>,
  posting: (item: T) => Posting | null,
): Pick<Reading, "postings" | "unread"> {
  const postings: Posting[] = [];
  const unread: string[] = [];
  for (const item of items) {
    const parsed = schema.safeParse(item);
    if (!parsed.success) unread.push(firstIssue(parsed.error));
    else {
      const read = posting(parsed.data);
      if (read !== null) postings.push(read);
    }
  }
  if (2 * unread.length > items.length) {
    throw new AnswerError(`its form changed: ${unread[0]} (${unread.length} of ${items.length})`);
  }
  return { postings, unread };
}

function firstIssue({ issues: [issue] }: z.ZodError): string {
  return issue === undefined ? "" : `${issue.path.join(".") || "the answer"}: ${issue.message}`;
}

/** An id as text, whether the board writes a number or a text. */
export const idSchema = z.union([z.string().min(1), z.int()]).transform(String);

/** A title that is not empty. */
export const titleSchema = z.string().trim().min(1);

/** An amount, as a number or as digits with a point. Null and 0 stand for none. */
export const amountSchema = z
  .union([z.number(), z.string().regex(/^\s*\d+(\.\d+)?\s*$/), z.literal("")])
  .nullish()
  .transform((amount) => {
    const number = Number(amount ?? 0);
    return number > 0 ? number : null;
  });

/** The ISO date that a date with or without time begins with; null where it begins with none. */
export function dayOf(text: string | null | undefined): string | null {
  const day = z.iso.date().safeParse(text?.slice(0, 10));
  return day.success ? day.data : null;
}
