import { loadRoles } from "#lib/content/roles/roles.ts";
import type { OfficialMapping } from "#lib/content/sources/official-mapping.ts";
import { mappedOccupations } from "#lib/content/sources/pay-mapping.ts";
import type { PayMapping } from "#lib/content/sources/pay-mapping-schema.ts";
import { classifications } from "#lib/content/sources/title-codes.ts";
import { readPayFile } from "#lib/ingest/adapters.ts";
import { unmappedTitles } from "#lib/ingest/check/unmapped-titles.ts";
import {
  checkedMapping,
  removeDraft,
  type SourceDraft,
  writeDraft,
} from "#lib/ingest/draft/draft-source.ts";
import { withRoles } from "./draft-roles.ts";
import { counted, shellWord } from "./words.ts";

type Proposal = { title: string; suggested: string };

/**
 * Writes a draft, reads the file by it and prints what that gives; a draft by which nothing can be read is taken back.
 * @param take whether roles that are proposed for titles are written into the mapping.
 */
export async function tryDraft(file: string, draft: SourceDraft, take: boolean): Promise<void> {
  const written = writeDraft(draft);
  try {
    const tried = await read(file, draft);
    const proposals = proposalsOf(draft, tried.titles);
    if (take && proposals.length > 0) {
      removeDraft(draft.id);
      const taken = withRoles(draft, proposals);
      writeDraft(taken);
      report(checkedMapping(taken), await read(file, taken));
      for (const { title, suggested } of proposals.slice(0, 20)) {
        console.log(`  Taken: ${JSON.stringify(title)} is ${suggested}`);
      }
    } else {
      report(checkedMapping(draft), tried);
      for (const { title, suggested } of proposals.slice(0, 20)) {
        console.log(`  Perhaps: ${JSON.stringify(title)} is ${suggested}`);
      }
      if (proposals.length > 0) {
        console.log("  Where all are right: the same command with --titles proposed --again");
      }
    }
  } catch (error) {
    removeDraft(draft.id);
    throw error;
  }
  for (const path of written) console.log(`Written: ${path}`);
  console.log(
    `Next: list in mapping.yaml which roles the titles stand for, then: npm run data -- check ${shellWord(file)} --source ${draft.id}`,
  );
}

type Tried = Awaited<ReturnType<typeof read>>;

function read(file: string, draft: SourceDraft) {
  return readPayFile({
    file,
    source: draft.id,
    mapping: checkedMapping(draft),
    edition: { label: "sample", date: new Date().toISOString().slice(0, 10) },
  });
}

function report(
  mapping: PayMapping,
  { report: sums, cells, rejects, rejectedFor, warnings }: Tried,
): void {
  console.log(
    `Tried: ${counted(sums.read, "row")} read, ${sums.accepted} accepted, ${sums.rejected} rejected, ${counted(cells.length, "pay cell")}`,
  );
  for (const { reason, rows } of rejectedFor.slice(0, 5)) {
    const example = rejects.find((reject) => reason.endsWith(reject.reason));
    const shown =
      example === undefined
        ? ""
        : `, such as line ${example.line}: ${JSON.stringify(example.value)}`;
    console.log(`  rejected: ${reason}, ${counted(rows, "row")}${shown}`);
  }
  for (const { reason, rows } of sums.setAside.slice(0, 5)) {
    console.log(`  set aside: ${reason}, ${counted(rows, "row")}`);
  }
  for (const warning of warnings) console.log(`  Warning: ${warning}`);
  for (const line of mapping.kind === "official" ? byCode(mapping, cells) : []) console.log(line);
  if (cells.length > 0) return;
  console.log("No row counts yet: mend mapping.yaml by the reasons above.");
  if (mapping.kind === "official") {
    console.log(
      `What codes stand for is known of ${classifications().join(", ")}: say --codes, or which roles they are by --titles CODE=role`,
    );
  }
}

/** Which roles occupations count for by their codes, so that codes of another classification are seen. */
function byCode(mapping: OfficialMapping, cells: Tried["cells"]): string[] {
  const roles = mappedOccupations(mapping, loadRoles());
  const titles = [...new Set([...cells].map(({ title }) => title))];
  return titles.slice(0, 8).flatMap((title) => {
    const found = roles.get(/^\S+/.exec(title)?.[0] ?? "") ?? roles.get(title);
    const slugs = [...(found?.roles ?? []), ...(found?.widerRoles ?? [])];
    return slugs.length === 0
      ? []
      : [`  Counts: ${JSON.stringify(title)} as ${slugs.slice(0, 3).join(", ")}`];
  });
}

function proposalsOf(draft: SourceDraft, titles: ReadonlyMap<string, number>): Proposal[] {
  return unmappedTitles(draft.id, checkedMapping(draft), titles).flatMap(({ title, suggested }) =>
    suggested === null ? [] : [{ title, suggested }],
  );
}
