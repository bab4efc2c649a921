import { z } from "zod";
import {
  entryNeedsSchema,
  type PrevailingLevel,
  prevailingLevelSchema,
  type Task,
  taskSchema,
  workSchema,
} from "#lib/domain/reference.ts";
import { ContentError } from "../file/content-error.ts";
import { oncePerRoot } from "../file/root.ts";
import { readYaml } from "../file/yaml-file.ts";
import { readRows } from "./reference-series.ts";

const nullable = z.string().transform((text) => (text === "" ? null : text));
const number = z.string().min(1).transform(Number);
const needsRowSchema = z.object({
  ...entryNeedsSchema.shape,
  experience: nullable,
  training: nullable,
});
const levelRowSchema = z.object({
  occupation: prevailingLevelSchema.shape.occupation,
  level: number,
  areas: number,
  p10: number,
  p50: number,
  p90: number,
});

const words = z.record(z.string(), z.string().min(1));
const wordsSchema = z.strictObject({ education: words, experience: words, training: words });

/** What people usually need to start in an occupation, as a sentence says it; null where nothing is usual. */
export interface EntryWords {
  education: string;
  experience: string | null;
  training: string | null;
}

/** By SOC code. Throws ContentError for words of the office that content/entry-needs.yaml does not know. */
const loadEntryWords = oncePerRoot((root): ReadonlyMap<string, EntryWords> => {
  const { data, issue } = readYaml(root, "entry-needs.yaml", wordsSchema);
  const plain = (part: keyof typeof data, said: string) => {
    const known = data[part][said];
    if (known !== undefined) return known;
    throw new ContentError([issue([part], `"${said}" has no words`, "add them")]);
  };
  return new Map(
    readRows(root, "sources/bls-employment-projections/entry-needs.csv", needsRowSchema).map(
      ({ row: { occupation, education, experience, training } }) => [
        occupation,
        {
          education: plain("education", education),
          experience: experience && plain("experience", experience),
          training: training && plain("training", training),
        },
      ],
    ),
  );
});

const loadTasks = oncePerRoot((root) =>
  Map.groupBy(
    readRows(root, "sources/onet/tasks.csv", taskSchema).map(({ row }) => row),
    ({ occupation }) => occupation,
  ),
);

const loadWork = oncePerRoot(
  (root): ReadonlyMap<string, string> =>
    new Map(
      readRows(root, "sources/onet/work.csv", workSchema).map(({ row }) => [
        row.occupation,
        row.work,
      ]),
    ),
);

const loadLevels = oncePerRoot((root) =>
  Map.groupBy(
    readRows(root, "sources/oflc-prevailing-wages/levels.csv", levelRowSchema).map(({ row }) =>
      prevailingLevelSchema.parse(row),
    ),
    ({ occupation }) => occupation,
  ),
);

/** What exists for an official US occupation beside its pay. */
export interface OccupationFacts {
  entry: EntryWords | null;
  /** What people in it do, one sentence; null where O*NET says it at length. */
  work: string | null;
  /** Core tasks, the weightiest first. */
  tasks: readonly Task[];
  /** Prevailing-wage levels 1 to 4; empty where the office gives none. */
  prevailing: readonly PrevailingLevel[];
}

/**
 * The facts of an occupation, by its SOC and O*NET codes; nothing known where a code is undefined.
 * @throws ContentError where a shipped row or a word of it is not valid.
 */
export function occupationFacts(
  soc: string | undefined,
  onet: string | undefined,
  root?: string,
): OccupationFacts {
  return {
    entry: loadEntryWords(root).get(soc ?? "") ?? null,
    work: loadWork(root).get(onet ?? "") ?? null,
    tasks: loadTasks(root).get(onet ?? "") ?? [],
    prevailing: loadLevels(root).get(soc ?? "") ?? [],
  };
}
