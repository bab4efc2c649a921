import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { seriesUnitSchema } from "#lib/domain/reference.ts";
import { slugSchema } from "#lib/domain/role.ts";
import { type SourceRef, sourceKindSchema } from "#lib/domain/source.ts";
import { ContentError, collect } from "../file/content-error.ts";
import { httpsUrl } from "../file/pages-read.ts";
import { oncePerRoot } from "../file/root.ts";
import { readYaml } from "../file/yaml-file.ts";

/** Where and under which terms figures were published. */
const sourceFileSchema = z.strictObject({
  kind: sourceKindSchema,
  publisher: z.string().min(1),
  /** The publisher's name for it: "Occupational Employment and Wage Statistics". */
  name: z.string().min(1),
  /** How to cite it, without edition and date, which the figures carry. */
  citation: z.string().min(1),
  licence: z.strictObject({
    name: z.string().min(1),
    url: httpsUrl.nullable(),
    /** True where what is derived must be offered under the same licence (ODbL). */
    shareAlike: z.boolean(),
    /** False where the terms were not read at the publisher: such figures are imported but never shipped. */
    confirmed: z.boolean().default(true),
  }),
  /** The credit that the publisher asks for, as pages and exports print it. */
  credit: z.string().min(1),
  homepage: httpsUrl.nullable(),
  /** Who estimated its figures from an office's microdata, where they are no table of the office: such figures never lead. */
  estimatedBy: z.string().min(1).optional(),
  /** True where part-time jobs count at the hours that they have: such pay is below that of a full-time job. */
  partTime: z.literal(true).optional(),
  /** What its pay holds: bonus in or out, full time or all. Null for reference figures. */
  concept: z.string().min(1).nullable(),
  /** Known defects and limits, a sentence each, as readers see them. */
  caveats: z.array(z.string().min(1)),
  /** Edition of the shipped figures of a reference source; pay sources carry theirs with the cells. */
  edition: z
    .strictObject({
      label: z.string().min(1),
      date: z.iso.date("must be a date such as 2026-08-31"),
    })
    .optional(),
  /** The reference series it gives. */
  series: z
    .array(
      z.strictObject({
        id: slugSchema,
        name: z.string().min(1),
        unit: seriesUnitSchema,
        /** Whom it covers: "all occupations". */
        coverage: z.string().min(1),
      }),
    )
    .default([]),
});

/** A source as content/sources/<id>/source.yaml describes it. */
const sourceContentSchema = sourceFileSchema.extend({ id: slugSchema });
export type SourceContent = z.infer<typeof sourceContentSchema>;

/** All sources by id; the folder's name is the id. Throws ContentError. */
export const loadSources = oncePerRoot((root): SourceContent[] => {
  const ids = readdirSync(join(root, "sources"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  return collect(
    ids.map((id) => () => ({
      id,
      ...readYaml(root, `sources/${id}/source.yaml`, sourceFileSchema).data,
    })),
  );
});

/** One source. Throws ContentError where content/sources has no such folder. */
export function loadSource(id: string, root?: string): SourceContent {
  const source = loadSources(root).find((candidate) => candidate.id === id);
  if (source === undefined) {
    throw new ContentError([
      {
        file: `content/sources/${id}/source.yaml`,
        line: 1,
        problem: `no source is called "${id}"`,
        instead: "add the folder with its source.yaml",
      },
    ]);
  }
  return source;
}

/**
 * A reference source as claims and evidence name it.
 * Throws ContentError for a source whose editions come with its imports.
 */
export function referenceSourceRef(id: string, root?: string): SourceRef {
  const { kind, publisher, licence, edition } = loadSource(id, root);
  if (edition === undefined) {
    throw new ContentError([
      {
        file: `content/sources/${id}/source.yaml`,
        line: 1,
        problem: "it names no edition",
        instead: 'add "edition" with label and date',
      },
    ]);
  }
  return { id, kind, publisher, edition: edition.label, date: edition.date, licence: licence.name };
}
