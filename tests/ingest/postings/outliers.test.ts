import { describe, expect, test } from "vitest";
import type { Rates } from "#lib/domain/money.ts";
import { outliers } from "#lib/ingest/postings/outliers.ts";
import { singleRows } from "#lib/ingest/postings/pair-rows.ts";
import { PostingRows, Postings } from "#lib/ingest/postings/postings.ts";
import { type IndexRow, indexRow } from "./index-rows.ts";

const rates: Rates = { year: 2025, perUsd: { USD: 1, EUR: 0.5 } };
const rule = { robustZ: 4, minimumRows: 10, minimumSpread: 0 };

type Given = IndexRow & { high: number | null };
const single = (salary: number, given: Partial<IndexRow> = {}): Given => ({
  ...indexRow({ salary, ...given }),
  high: null,
});

function found(given: Given[], changed: Partial<typeof rule> = {}) {
  const rows = new PostingRows();
  for (const { line, salary, high, ...job } of given) {
    rows.add({ line, job: rows.jobId(job), low: salary, high });
  }
  const postings = new Postings(rows, singleRows(rows));
  return outliers(postings, { ...rule, ...changed }, () => rates).map((at) => given[at]);
}

const ordinary = [90, 92, 94, 96, 98, 100, 103, 106, 109, 112, 115].map((k) => single(k * 1000));

describe("outliers", () => {
  test("are those more than robustZ robust standard deviations of log pay from the median", () => {
    // The limit is 169,274. R: x <- log(c(90,92,94,96,98,100,103,106,109,112,115,165,172) * 1000)
    // exp(median(x) + 4 * mad(x))
    const near = single(165_000);
    const far = single(172_000);
    expect(found([...ordinary, near, far])).toEqual([far]);
  });

  test("take the whole posting, since its other end is half a fact", () => {
    const range = { ...single(100_000), high: 900_000 };
    expect(found([...ordinary, range])).toEqual([range]);
  });

  test("are not looked for in thin groups", () => {
    const far = single(900_000);
    expect(found([...ordinary, far], { minimumRows: 13 })).toEqual([]);
    expect(found([...ordinary, far], { minimumRows: 12 })).toEqual([far]);
  });

  test("must be far in absolute terms too: a narrow group is given the least spread", () => {
    const far = single(190_000);
    expect(found([...ordinary, far])).toEqual([far]);
    expect(found([...ordinary, far], { minimumSpread: 0.25 })).toEqual([]);
  });

  test("are found within country and level", () => {
    const elsewhere = single(900_000, { country: "CH" });
    const executive = single(900_000, { level: "executive" });
    expect(found([...ordinary, elsewhere, executive])).toEqual([]);
  });

  test("are compared in US dollars", () => {
    const same = single(50_000, { currency: "EUR" });
    const far = single(400_000, { currency: "EUR" });
    expect(found([...ordinary, same, far])).toEqual([far]);
  });

  test("do not count what has no rate or is set aside already", () => {
    const unknown = single(900_000_000, { currency: "TWD" });
    const partTime = single(900_000_000, { fullTime: false });
    expect(found([...ordinary, unknown, partTime])).toEqual([]);
  });
});
