import type { WithEditions } from "#lib/content/sources/editions.ts";
import type { RowLayout } from "#lib/content/sources/row-mapping.ts";
import { IngestError } from "../ingest-error.ts";
import { openRecords } from "../table/open-records.ts";
import type { RecordSource } from "../table/records.ts";
import type { ReadProgress } from "../table/source-bytes.ts";
import { fieldColumns } from "./text-field.ts";
import { titleColumns } from "./title.ts";

type Layout = RowLayout & {
  years?: { column: string } | undefined;
  skills?: string | undefined;
  employer?: string | undefined;
  level?: { column: string } | object;
  neighbours?: { equal: string[] } | undefined;
};

/**
 * Opens a file by the layout of the edition that its label names; where none is listed under it, by the one whose columns
 * the file has, the fullest where several fit.
 * @throws IngestError where the mapping has no layout for it or the file lacks the columns.
 */
export async function openByLayout<Own extends Layout>(
  {
    file,
    edition,
    onProgress,
  }: {
    file: string;
    edition: { label: string };
    onProgress?: ((progress: ReadProgress) => void) | undefined;
  },
  { editions, general }: WithEditions<object, Own>,
): Promise<{ source: RecordSource; layout: Own }> {
  const listed = editions[edition.label];
  const candidates = listed
    ? [listed.layout]
    : [...(general ? [general] : []), ...Object.values(editions).map(({ layout }) => layout)];
  const [first] = candidates;
  if (first === undefined) throw new IngestError(`${file}: mapping.yaml describes no edition`);
  const wanted = candidates.map(layoutColumns);
  const request = { file, form: first.file, wanted };
  const source = await openRecords(onProgress ? { ...request, onProgress } : request);
  const fits = candidates
    .filter((layout) => layoutColumns(layout).every((column) => source.names.includes(column)))
    .toSorted((a, b) => layoutColumns(b).length - layoutColumns(a).length);
  return { source, layout: fits[0] ?? first };
}

/** Every column that a layout reads. */
function layoutColumns(layout: Layout): string[] {
  const { amount, level } = layout;
  const amounts =
    "sum" in amount
      ? amount.sum
      : "low" in amount
        ? [amount.low, amount.high]
        : ["range" in amount ? amount.range : amount.column];
  return [
    ...new Set([
      ...titleColumns(layout.title),
      ...fieldColumns(layout.country),
      ...fieldColumns(layout.currency),
      ...fieldColumns(layout.year),
      ...fieldColumns(layout.period),
      ...amounts,
      ...(layout.bonus === undefined ? [] : [layout.bonus]),
      ...Object.keys(layout.where),
      ...(typeof layout.tax === "object" ? [layout.tax.column] : []),
      ...(layout.employment ? [layout.employment.column] : []),
      ...(layout.share ? [layout.share.column] : []),
      ...(layout.years ? [layout.years.column] : []),
      ...(layout.skills === undefined ? [] : [layout.skills]),
      ...(layout.employer === undefined ? [] : [layout.employer]),
      ...(level !== undefined && "column" in level ? [level.column] : []),
      ...(layout.neighbours?.equal ?? []),
    ]),
  ];
}
