import { expect, test } from "vitest";
import { shortened } from "#lib/collect/adapters/shortened.ts";

async function* pieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
async function short(text: string, size: number) {
  let result = "";
  for await (const part of shortened(pieces(text, size), "polozky", ["id", "nested"]))
    result += part;
  return result;
}

const items = [
  { id: 1, contact: "jana@a.example", nested: { list: [{ a: "]}" }, 2] } },
  { id: '{"\\', nested: null, more: [[], {}] },
];
const text = JSON.stringify({ polozky: items, other: { x: [1] } }, null, 1);

test("keeps the keys asked for, wherever the text is cut", async () => {
  for (let size = 1; size <= text.length; size++) {
    expect(JSON.parse(await short(text, size))).toEqual({
      polozky: items.map(({ id, nested }) => ({ id, nested })),
    });
  }
});

test("says that a text breaks off or is a page", async () => {
  await expect(short(text.slice(0, -3), 7)).rejects.toThrow("breaks off");
  await expect(short("<html></html>", 7)).rejects.toThrow("a page (HTML)");
});
