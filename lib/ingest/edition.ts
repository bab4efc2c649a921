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

/**
 * Names and dates an edition. The date is the label if that is a date, else the one in the file's
 * name, else the import date; without a label, the date is the label too. An edition that the
 * source's mapping.yaml knows has the date given there; its label may stand in the file's name.
 */
export function editionOf(
  file: string,
  label: string | undefined,
  importDate: string,
  known: Readonly<Record<string, { date: string }>> = {},
): EditionName {
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
  const date = labelDate.success ? labelDate.data : (inFileName ?? importDate);
  return { label: label ?? date, date };
}

/**
 * What an editor is told where nothing dates an edition but the day of its import: its figures may be years older, and the
 * newest edition of a source counts.
 */
export function undatedWarning(
  file: string,
  label: string | undefined,
  { date }: EditionName,
  importDate: string,
): string[] {
  if (label !== undefined || date !== importDate || basename(file).includes(importDate)) return [];
  return [
    `neither a label nor the file's name dates this edition, so it counts as of ${importDate}; if its figures are older, import it with --edition and their date, such as --edition 2025-08-03`,
  ];
}
