import { IngestError } from "../ingest-error.ts";
import { limits } from "./limits.ts";
import type { SourceLine } from "./source-lines.ts";

/**
 * The texts of a file's JSON objects, each with the line where it begins: of a file that begins with "[" the members of that list,
 * wherever their lines break; of any other file its lines.
 * @throws IngestError where a member is longer than any record may be.
 */
export async function* objectTexts(
  lines: AsyncGenerator<SourceLine[], string>,
): AsyncGenerator<SourceLine[], string> {
  let list: ListMembers | null = null;
  let begun = false;
  for (;;) {
    const next = await lines.next();
    if (next.done) {
      const left = list?.rest();
      if (left !== undefined) yield left;
      return next.value;
    }
    const first = begun ? undefined : next.value.find(({ text }) => text.trim() !== "");
    if (first !== undefined) {
      begun = true;
      if (/^\uFEFF?\s*\[/.test(first.text)) list = new ListMembers();
    }
    if (list === null) yield next.value;
    else yield next.value.flatMap((line) => list?.take(line) ?? []);
  }
}

/** Finds where the members of one long list begin and end, a line at a time. */
class ListMembers {
  #depth = 0;
  #inText = false;
  #escaped = false;
  #line = 0;
  #text = "";

  take({ line, text }: SourceLine): SourceLine[] {
    const found: SourceLine[] = [];
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const sign = text.charAt(at);
      if (this.#inText) {
        if (this.#escaped) this.#escaped = false;
        else if (sign === "\\") this.#escaped = true;
        else if (sign === '"') this.#inText = false;
      } else if (sign === '"') this.#inText = true;
      else if (sign === "{" || sign === "[") {
        this.#depth += 1;
        if (this.#depth === 2) {
          this.#line = line;
          from = at;
        }
      } else if (sign === "}" || sign === "]") {
        this.#depth -= 1;
        if (this.#depth === 1) {
          found.push({ line: this.#line, text: this.#text + text.slice(from, at + 1) });
          this.#text = "";
        }
      }
    }
    if (this.#depth > 1) {
      this.#text += `${text.slice(from)}\n`;
      if (this.#text.length > limits.recordLength) {
        throw new IngestError(`line ${this.#line} begins an object that does not end`);
      }
    }
    return found;
  }

  /** What began and did not end: it is a record that cannot be read, not nothing. */
  rest(): SourceLine[] {
    return this.#depth > 1 ? [{ line: this.#line, text: this.#text }] : [];
  }
}
