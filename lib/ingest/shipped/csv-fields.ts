import { z } from "zod";

/** A field that must hold a number. */
export const numberText = z
  .string()
  .regex(/^-?\d+(\.\d+)?(e-?\d+)?$/, "must be a number")
  .transform(Number);

/** A field that may be empty, which means null. */
export const optionalText = z.string().transform((text) => (text === "" ? null : text));

/** A number, or empty for null. */
export const optionalNumber = z.union([z.literal("").transform(() => null), numberText]);
