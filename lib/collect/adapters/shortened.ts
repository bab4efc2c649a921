import { AnswerError } from "./answer.ts";

/**
 * Shortens a long JSON answer, { LIST: [objects] }, while it arrives: of each object only some keys are kept, so that a file of
 * hundreds of megabytes is never in memory as a whole.
 * @throws AnswerError where the text is a page, or ends before its end.
 */
export async function* shortened(
  chunks: AsyncIterable<string>,
  list: string,
  keys: readonly string[],
): AsyncGenerator<string> {
  let items = 0;
  yield `{${JSON.stringify(list)}:[`;
  for await (const item of listItems(chunks)) {
    const parsed: Record<string, unknown> = JSON.parse(item);
    const kept = JSON.stringify(Object.fromEntries(keys.map((key) => [key, parsed[key]])));
    yield items++ === 0 ? kept : `,${kept}`;
  }
  yield "]}";
}

/** Depth of the objects in a list in an object. */
const itemDepth = 3;

async function* listItems(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  const marks = /["\\{}[\]]/g;
  let depth = 0;
  let inText = false;
  let skip = 0;
  let inList = false;
  let inItem = false;
  let open = "";
  for await (const chunk of chunks) {
    if (depth === 0 && /^\s*</.test(chunk))
      throw new AnswerError("answered a page (HTML) instead of JSON");
    let from = 0;
    marks.lastIndex = skip;
    skip = 0;
    for (let found = marks.exec(chunk); found !== null; found = marks.exec(chunk)) {
      const [mark] = found;
      if (mark === "\\") {
        // What follows is no mark, in this chunk or the next.
        if (found.index + 1 === chunk.length) skip = 1;
        marks.lastIndex = found.index + 2;
      } else if (mark === '"') inText = !inText;
      else if (!inText && (mark === "{" || mark === "[")) {
        depth++;
        if (depth === itemDepth - 1) inList = mark === "[";
        if (depth === itemDepth && inList) {
          inItem = mark === "{";
          from = found.index;
        }
      } else if (!inText) {
        depth--;
        if (depth === itemDepth - 1 && inItem) {
          yield open + chunk.slice(from, found.index + 1);
          open = "";
          inItem = false;
        }
      }
    }
    if (inItem) open += chunk.slice(from);
  }
  if (depth !== 0 || inText) throw new AnswerError("answered JSON that breaks off or is damaged");
}
