import { z } from "zod";
import type { Parser } from "../file/yaml-file.ts";
import { type OfficialMapping, officialMappingSchema } from "./official-mapping.ts";
import {
  type PostingMapping,
  postingMappingSchema,
  type SurveyMapping,
  surveyMappingSchema,
} from "./row-mapping.ts";

/** How a publisher's file becomes pay cells, by the kind of pay. */
export type PayMapping = OfficialMapping | PostingMapping | SurveyMapping;

const kindSchema = z.looseObject({ kind: z.enum(["official", "self-reported", "advertised"]) });

const schemas: Record<PayMapping["kind"], Parser<PayMapping>> = {
  official: officialMappingSchema,
  "self-reported": surveyMappingSchema,
  advertised: postingMappingSchema,
};

/** content/sources/<id>/mapping.yaml of any kind; each kind's own schema tells what is wrong. */
export const payMappingSchema: Parser<PayMapping> = {
  safeParse: (input, options) => {
    const kind = kindSchema.safeParse(input, options);
    return kind.success ? schemas[kind.data.kind].safeParse(input, options) : kind;
  },
};
