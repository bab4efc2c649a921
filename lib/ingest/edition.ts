import { basename } from "node:path";
import { z } from "zod";
import { IngestError } from "./ingest-error.ts";

/** Which edition of a source a file holds. */
export interface EditionName {
  label: string;
  /** ISO date of the data. */
  date: string;
}

const isoDate = z.iso.date();

/** A label stands in file names and addresses. */
const usableLabel = /^\w[\w.-]{0,59}$/;

/** What names and dates an edition beside its file's name. */
interface EditionSaid {
  label?: string | undefined;
  /** The last day that its figures are about. */
  date?: string | undefined;
}

/**
 * Names and dates an edition. The date is the one said, else the label if that is a date, else the one in the file's name; without
 * a label, the date is the label too. An edition that the source's mapping.yaml knows has the date given there; its label may
 * stand in the file's name.
 * @throws IngestError where nothing dates the edition: by the day of its import old figures would count as the newest.
 */
export function editionOf(
  file: string,
  said: EditionSaid,
  known: Readonly<Record<string, { date: string }>> = {},
): EditionName {
  const edition = datedEdition(file, said, known);
  if (edition === null) throw new IngestError(undated(file));
  return edition;
}

/** The same, null where nothing dates the edition. */
export function datedEdition(
  file: string,
  { label, date: said }: EditionSaid,
  known: Readonly<Record<string, { date: string }>> = {},
): EditionName | null {
  const named = label ?? Object.keys(known).find((candidate) => basename(file).includes(candidate));
  const listed = named === undefined ? undefined : known[named];
  if (named !== undefined && listed !== undefined) return { label: named, date: listed.date };
  if (label !== undefined && !usableLabel.test(label)) {
    throw new IngestError(
      `edition ${JSON.stringify(label)} is no label; use letters, digits, dots and hyphens, such as 2025-08-03`,
    );
  }
  const inFileName = basename(file)
    .match(/\d{4}-\d{2}-\d{2}/g)
    ?.find((text) => isoDate.safeParse(text).success);
  const labelDate = isoDate.safeParse(label);
  const date = said ?? (labelDate.success ? labelDate.data : inFileName);
  return date === undefined ? null : { label: label ?? date, date };
}

/** What to do where nothing dates an edition. */
export function undated(file: string): string {
  return `nothing dates this edition, neither its label nor the name of ${basename(file)}: say the last day that its figures are about, such as --date 2025-08-03`;
}
