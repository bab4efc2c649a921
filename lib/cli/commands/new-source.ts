import { createInterface } from "node:readline/promises";
import { defineCommand } from "citty";
import { type FileForm, fileFormSchema } from "#lib/content/sources/file-form.ts";
import { removeDraft } from "#lib/ingest/draft/draft-source.ts";
import { guessColumns } from "#lib/ingest/draft/guess.ts";
import { type FileLook, lookAt } from "#lib/ingest/draft/look.ts";
import { type Ask, askOptions } from "../ask-source.ts";
import { draftNotes } from "../draft-notes.ts";
import { type DraftOptions, draftArgs } from "../draft-options.ts";
import { makeDraft } from "../make-draft.ts";
import { strictArgs } from "../strict-args.ts";
import { tryDraft } from "../try-draft.ts";
import { UsageError } from "../usage-error.ts";
import { counted } from "../words.ts";

/** `npm run data -- new-source FILE`: looks at a file, writes source.yaml and mapping.yaml, and tries them. */
export const newSourceCommand = defineCommand({
  meta: {
    name: "new-source",
    description:
      "Describe a new source of pay by a file of it: asks on a terminal, else takes options; without --id only shows what the file holds",
  },
  args: {
    file: { type: "positional", description: "A file of the source", required: true },
    id: {
      type: "string",
      description: "Folder of content/sources to write",
      valueHint: "my-survey",
    },
    again: { type: "boolean", description: "Write over the source's draft of before" },
    ...draftArgs,
  },
  plugins: [strictArgs],
  run: async ({ args }) => {
    const { file, id: named, again = false, _: _words, ...options } = args;
    const look = await lookAt(file, formOf(options));
    for (const line of lookLines(look)) console.log(line);
    const terminal = process.stdin.isTTY && process.stdout.isTTY;
    if (named === undefined && !terminal) {
      for (const line of nextLines(look)) console.log(line);
      return;
    }
    const { id, said, seen } = terminal
      ? await asked(file, named, options, look)
      : { id: named ?? "", said: options, seen: look };
    if (seen.encodings !== null) {
      throw new UsageError(`Nothing was written. ${encodingLines(seen).join("\n")}`);
    }
    const guess = guessColumns(seen);
    const draft = makeDraft(id, said, seen, guess);
    for (const line of draftNotes(said, seen, guess)) console.log(line);
    if (again) removeDraft(id);
    await tryDraft(file, draft, said.titles === "proposed");
  },
});

function formOf(options: DraftOptions): FileForm {
  const { sheet, encoding, each } = options;
  const whole = (option: "header-line" | "header-lines") =>
    options[option] === undefined ? undefined : Number(options[option]);
  const parsed = fileFormSchema.safeParse({
    sheet,
    encoding,
    each: each === "-" ? undefined : each,
    headerLine: whole("header-line"),
    headerLines: whole("header-lines"),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`--sheet, --encoding or --header-line: ${issue?.message}`);
}

/** Puts the questions on the terminal. Where the encoding is not known, that comes first and the file is looked at again. */
async function asked(
  file: string,
  named: string | undefined,
  options: DraftOptions,
  look: FileLook,
) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ask: Ask = async (question, proposal) => {
    const shown = proposal == null ? "" : ` [${proposal}]`;
    return (await terminal.question(`${question}${shown}: `)) || (proposal ?? "");
  };
  try {
    let encoding = options.encoding;
    if (look.encodings !== null) {
      for (const line of encodingLines(look)) console.log(line);
      encoding = await ask("Encoding");
    }
    const each = options.each ?? (await askEach(look, ask));
    const form = {
      ...options,
      ...(encoding === undefined ? {} : { encoding }),
      ...(each === undefined ? {} : { each }),
    };
    const seen = await lookAt(file, formOf(form));
    const id = named ?? (await ask("A short name for the source, such as fin-pay"));
    const said = await askOptions(form, seen, guessColumns(seen), ask);
    return { id, said, seen };
  } finally {
    terminal.close();
  }
}

/** Where JSON objects have a list of objects: whether each of those is a row. */
async function askEach({ columns }: FileLook, ask: Ask): Promise<string | undefined> {
  const [list] = columns.flatMap(({ name }) => /^(.+)\.\d+\./.exec(name)?.[1] ?? []);
  return list === undefined
    ? undefined
    : ask(
        `"${list}" is a list in each object. Its name to make every item a row, or - for none`,
        list,
      );
}

function lookLines(look: FileLook): string[] {
  const { separator, headerLine, sheet, sheets, columns, rows } = look;
  const first = headerLine ?? 1;
  const last = first + look.headerLines - 1;
  const where =
    last > first
      ? `, column names in lines ${first} to ${last}`
      : headerLine === null
        ? ""
        : `, column names in line ${headerLine}`;
  const sign = separator === undefined ? "" : `, separated by ${JSON.stringify(separator)}`;
  const others = sheets.map((each) => `${each.name} (${counted(each.rows, "row")})`).join(", ");
  const page = sheet === null ? "" : `, sheet ${sheet}`;
  return [
    ...(sheets.length > 1 ? [`Sheets with a table: ${others}`] : []),
    `${counted(columns.length, "column")}${page}${where}${sign}; looked at ${counted(rows, "row")}`,
    ...columns.map(({ name, samples, words, filled }) => {
      const values = words.length > 0 ? words : samples;
      const shown = values.map((value) => JSON.stringify(value.slice(0, 40))).join(", ");
      const what = words.length > 0 ? "holds" : "such as";
      const said = shown === "" ? "not shown, it may name persons" : `${what} ${shown}`;
      return `  ${name || "(no name)"}: ${filled === 0 ? "empty" : `${Math.round(filled * 100)}% filled, ${said}`}`;
    }),
  ];
}

function nextLines(look: FileLook): string[] {
  if (look.encodings !== null) return encodingLines(look);
  const found = Object.entries(guessColumns(look)).filter(([, column]) => column !== null);
  return [
    `Probably: ${found.map(([what, column]) => `${what} "${column}"`).join(", ") || "nothing known"}.`,
    "Describe it: new-source FILE --id my-survey --help",
  ];
}

function encodingLines({ encodings }: FileLook): string[] {
  const read = (encodings ?? []).map(
    ({ encoding, words }) => `  --encoding ${encoding} reads ${words.join(", ")}`,
  );
  return ["The file is no UTF-8. Say which encoding gives its words:", ...read];
}
