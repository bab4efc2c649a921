import { defineCommand } from "citty";
import { ledgerColumns, ledgerRow } from "#lib/domain/ledger-table.ts";
import { writeShipped } from "#lib/ingest/shipped/write-shipped.ts";
import { ledgerEntries } from "#lib/queries/ledger.ts";
import { type Export, exportOf, exportRows, newestRelease } from "#lib/release/read/export.ts";
import { exportKinds } from "#lib/release/read/export-queries.ts";
import { withDatabase } from "#lib/runtime/with-database.ts";
import {
  type ExportFormat,
  exportDocument,
  exportFormats,
  exportMetadata,
} from "../export-document.ts";
import { strictArgs } from "../strict-args.ts";
import { UsageError } from "../usage-error.ts";
import { count, counted } from "../words.ts";
import { writeText } from "../write-text.ts";

/** `npm run data -- export KIND`: the newest built release or the record as tables, or the figures that ship. */
export const exportCommand = defineCommand({
  meta: {
    name: "export",
    description:
      "Write a table of the newest built release or the record, or the figures that ship",
  },
  args: {
    kind: {
      type: "positional",
      description: `${exportKinds.join(", ")}; ledger: every projection that was published; or shipped: the pay cells of every edition of --source, into content/sources`,
      required: true,
    },
    format: { type: "enum", options: [...exportFormats], description: "csv", default: "csv" },
    out: {
      type: "string",
      description:
        "File to write; for CSV, FILE-metadata.json beside it names licences and credits",
      valueHint: "FILE",
    },
    source: { type: "string", description: "For shipped: whose figures", valueHint: "aijobs" },
  },
  plugins: [strictArgs],
  run: async ({ args }) => {
    const kind = exportKinds.find((name) => name === args.kind);
    const format = exportFormats.find((name) => name === args.format) ?? "csv";
    if (kind !== undefined) await exportTable(() => exportRows(kind), format, args.out);
    else if (args.kind === "ledger") await exportTable(ledgerTable, format, args.out);
    else if (args.kind === "shipped") await exportShipped(args.source);
    else {
      throw new UsageError(
        `There is no export called ${args.kind}; write ${exportKinds.join(", ")}, ledger or shipped`,
      );
    }
  },
});

async function exportTable(
  read: () => Promise<Export>,
  format: ExportFormat,
  out: string | undefined,
): Promise<void> {
  const table = await withDatabase(read);
  const document = exportDocument(table, format);
  if (out === undefined) {
    process.stdout.write(document);
    console.error(`Licences: ${table.licences.join("; ")}`);
    return;
  }
  writeText(out, document);
  if (format === "csv") writeText(`${out}-metadata.json`, exportMetadata(table));
  const of = read === ledgerTable ? "the record" : `release ${table.release.id}`;
  console.log(`${out}: ${counted(table.rows.length, "row")} of ${of}`);
}

async function exportShipped(source: string | undefined): Promise<void> {
  if (source === undefined)
    throw new UsageError("Say whose figures: export shipped --source aijobs");
  for (const { file, bytes } of await withDatabase(() => writeShipped(source))) {
    console.log(`${file}: ${count(bytes)} bytes`);
  }
}

/**
 * The public record as a table, every entry of every release, oldest first. Amounts are in each
 * row's currency a year, as they were published.
 * @throws ReleaseError where nothing is built.
 */
export async function ledgerTable(): Promise<Export> {
  const release = await newestRelease();
  const entries = await ledgerEntries(0, Number.MAX_SAFE_INTEGER);
  return exportOf(release, ledgerColumns, entries.map(ledgerRow));
}
