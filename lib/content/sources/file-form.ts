import { z } from "zod";

/** Names that TextDecoder knows, of the encodings in which tables of pay are found. */
const encoding = z
  .string()
  .regex(
    /^(utf-8|utf-16(le|be)?|windows-\d{3,4}|iso-8859-\d{1,2}|koi8-[ru]|shift_jis|euc-(jp|kr)|gb18030|big5)$/i,
    {
      error:
        "must be utf-8, utf-16le, utf-16be, windows-1252 (or another), iso-8859-1 (or another), koi8-r, shift_jis, euc-jp, euc-kr, gb18030 or big5",
    },
  );

/** The form in which a publisher's file comes; what is left out is found in the file itself. */
export const fileFormSchema = z.strictObject({
  /** Left out: xlsx and JSON lines are known by their content, anything else is CSV. gzip is always known. */
  format: z.enum(["csv", "xlsx", "json-lines"]).optional(),
  /** JSON: a list of objects inside each object, by its path; every one of them is a row, with what the object says beside it. */
  each: z.string().min(1).optional(),
  /** Sheet of an xlsx file by its name; without one, the first. */
  sheet: z.string().min(1).optional(),
  /** Left out: what a byte order mark says, else utf-8. */
  encoding: encoding.optional(),
  /** Sign between fields of a line: ",", ";", tab ("\t") or "|". Left out: the one under which the columns are found. */
  separator: z.enum([",", ";", "\t", "|"]).optional(),
  /** Line of the column names, from 1. Left out: the first of the first 50 that holds every column named. */
  headerLine: z.int().min(1).optional(),
  /** How many lines the column names take; above each other they are joined, and an empty cell takes the one to its left. */
  headerLines: z.int().min(1).max(4).default(1),
  /** False where the file has no line of column names: then columns are called "1", "2", "3" ... */
  header: z.boolean().default(true),
  /** False where a line break never stands inside a field, so that a quote that is not closed costs its own line only. */
  lineBreaks: z.boolean().default(true),
});
export type FileForm = z.infer<typeof fileFormSchema>;
