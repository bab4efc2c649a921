import { z } from "zod";
import { slugSchema } from "#lib/domain/role.ts";
import { ContentError } from "../file/content-error.ts";
import { httpsUrl } from "../file/pages-read.ts";
import { repeated } from "../file/repeated.ts";
import { oncePerRoot } from "../file/root.ts";
import { readYaml } from "../file/yaml-file.ts";

const systems = [
  "greenhouse",
  "lever",
  "lever-eu",
  "ashby",
  "recruitee",
  "usajobs",
  "teaching-vacancies",
  "czech-labour-office",
  "pages",
] as const;
/** A job board system whose answers can be read. */
export type BoardSystem = (typeof systems)[number];

const boardSchema = z.strictObject({
  id: slugSchema,
  system: z.enum(systems),
  /** The board's name at its system: a token, a site, or for USAJOBS a query. */
  board: z
    .string()
    .regex(/^[\w.=&%-]*$/, "must be the board's name at its system, without spaces")
    .default(""),
  employer: z.string().min(1),
  /** Addresses of the pages, where `system` is pages. */
  pages: z.array(httpsUrl).default([]),
  /** The terms under which the board may be read. */
  terms: httpsUrl.optional(),
  /** The day on which somebody read them and found that they allow it. */
  termsRead: z.iso
    .date("must be the day on which the terms were read, such as 2026-11-30")
    .optional(),
  enabled: z.boolean().default(false),
});
/** A public job board that an employer or office publishes for reading. */
export type BoardContent = z.infer<typeof boardSchema>;

/** All boards. Throws ContentError for one that is listed twice, and for one that is enabled although nobody read its terms. */
export const loadBoards = oncePerRoot((root): BoardContent[] => {
  const { data, issue } = readYaml(root, "boards.yaml", z.array(boardSchema));
  const issues = [
    ...repeated([...data.entries()], ([, { id }]) => id).map(({ entry: [at, { id }] }) =>
      issue([at, "id"], `two boards are called ${id}`, "give each an id of its own"),
    ),
    ...data.flatMap(({ enabled, terms, termsRead }, at) =>
      enabled && (terms === undefined || termsRead === undefined)
        ? [
            issue(
              [at, "enabled"],
              "the board is enabled and nobody says that its terms were read",
              "read them, and write terms (the page) and termsRead (the day), or enabled: false",
            ),
          ]
        : [],
    ),
    ...data.flatMap(({ system, pages, board }, at) =>
      system === "pages" && pages.length === 0
        ? [issue([at], "a board of pages has none", "list them under pages")]
        : ["greenhouse", "lever", "lever-eu", "ashby", "recruitee", "usajobs"].includes(system) &&
            board === ""
          ? [issue([at], "the board's name at its system is missing", "write board: NAME")]
          : [],
    ),
  ];
  if (issues.length > 0) throw new ContentError(issues);
  return data;
});
