import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { draftNotes } from "#lib/cli/draft-notes.ts";
import { type DraftOptions, draftArgs } from "#lib/cli/draft-options.ts";
import { withRoles } from "#lib/cli/draft-roles.ts";
import { makeDraft } from "#lib/cli/make-draft.ts";
import { fileFormSchema } from "#lib/content/sources/file-form.ts";
import { guessColumns } from "#lib/ingest/draft/guess.ts";
import { lookAt } from "#lib/ingest/draft/look.ts";
import { readBy } from "#tests/helpers/pay-file.ts";

/** Each folder is a file in the form of a public one, the options that an editor would say, and what must come of it. */
const folders = join(import.meta.dirname, "../fixtures/new-source");

const optionsSchema = z.partialRecord(z.enum(Object.keys(draftArgs)), z.string());
const withoutOne = z.strictObject({ without: z.string(), saying: z.string() });
const caseSchema = z.strictObject({
  options: optionsSchema,
  /** What is refused, or noted, where one of the options is left out or another. */
  refused: withoutOne.or(z.strictObject({ with: optionsSchema, saying: z.string() })).optional(),
  notes: withoutOne.optional(),
  /** Columns whose values are not shown. */
  hidden: z.array(z.string()).default([]),
  /** Roles of a table's occupations, as they would be taken where proposed. */
  occupations: z.record(z.string(), z.string()).default({}),
  expected: z.strictObject({
    rejected: z.array(z.tuple([z.number(), z.string()])),
    setAside: z.array(z.string()).default([]),
    years: z.string().optional(),
    /** Title, country, year and yearly pay: the ends of a posting's range, or the geometric mean of answers. */
    pay: z.array(z.array(z.union([z.string(), z.number(), z.null()]))).optional(),
    official: z.array(z.record(z.string(), z.number().nullable())).optional(),
  }),
});

const publisher = { publisher: "P", name: "N", licence: "CC0" };

async function outcome(folder: string) {
  const path = join(folders, folder);
  const said = caseSchema.parse(parse(readFileSync(join(path, "said.yaml"), "utf8")));
  const file = join(path, readdirSync(path).find((name) => name.startsWith("file.")) ?? "");
  const look = await lookAt(file, fileFormSchema.parse({ each: said.options.each }));
  const guess = guessColumns(look);
  const draftOf = (options: DraftOptions) =>
    makeDraft("tried", { ...publisher, ...options }, look, guess);
  const without = (option: string) =>
    Object.fromEntries(Object.entries(said.options).filter(([name]) => name !== option));
  return { said, file, look, guess, draftOf, without };
}

function payOf(cell: Awaited<ReturnType<typeof readBy>>["cells"][number]) {
  const { title, country, year } = cell;
  if (cell.kind === "official") return [];
  if (cell.kind === "advertised") {
    return cell.ranges.map(({ low, high }) => [title, country, year, low, high]);
  }
  return cell.experience === null
    ? [[title, country, year, Math.round(Math.exp(cell.meanLog))]]
    : [];
}

describe("a public file that a new editor describes by options", () => {
  test.each(readdirSync(folders))("%s", async (folder) => {
    const { said, file, look, guess, draftOf, without } = await outcome(folder);
    const { expected, refused, notes, hidden, occupations } = said;
    if (refused !== undefined) {
      const other =
        "with" in refused ? { ...said.options, ...refused.with } : without(refused.without);
      expect(() => draftOf(other)).toThrow(refused.saying);
    }
    if (notes !== undefined) {
      const lines = draftNotes(without(notes.without), look, guess);
      expect(lines.join()).toContain(notes.saying);
    }
    for (const name of hidden) {
      expect(look.columns.find((column) => column.name === name)).toMatchObject({
        samples: [],
        words: [],
      });
    }
    const proposals = Object.entries(occupations).map(([title, suggested]) => ({
      title,
      suggested,
    }));
    const draft = withRoles(draftOf(said.options), proposals);
    expect(draftNotes(said.options, look, guess)).toEqual([]);
    if (expected.years !== undefined) expect(draft.mapping.years ?? "none").toBe(expected.years);
    const { cells, rejects, report } = await readBy(stringify(draft.mapping), file);
    expect(rejects.map(({ line }) => line)).toEqual(expected.rejected.map(([line]) => line));
    for (const [at, [, reason]] of expected.rejected.entries()) {
      expect(rejects[at]?.reason).toContain(reason);
    }
    expect(report.setAside.map(({ reason }) => reason).toSorted()).toEqual(
      expected.setAside.toSorted(),
    );
    if (expected.pay !== undefined) expect(cells.flatMap(payOf)).toEqual(expected.pay);
    if (expected.official !== undefined) expect(cells).toMatchObject(expected.official);
  });
});
