import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { hashOf } from "#lib/release/input/hash.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

test("a value's hash is that of its JSON with sorted keys, however long its lists are", () => {
  const item = (at: number) => ({ b: at, a: [{ d: "é", c: null, none: undefined }] });
  const text = (at: number) => `{"a":[{"c":null,"d":"é"}],"b":${at}}`;
  for (const length of [0, 1, 3, 100, 101, 250]) {
    const numbers = Array.from({ length }, (_, at) => at);
    const value = { z: 1, list: numbers.map(item), none: undefined, inner: { y: [], x: {} } };
    const json = `{"inner":{"x":{},"y":[]},"list":[${numbers.map(text)}],"z":1}`;
    expect(hashOf(value), `${length}`).toBe(sha256(json));
  }
  expect(hashOf([undefined, new Date(0)])).toBe(sha256('[null,"1970-01-01T00:00:00.000Z"]'));
});
