import { describe, expect, test } from "vitest";
import type { Rates } from "#lib/domain/money.ts";
import { outliers } from "#lib/ingest/aijobs/outliers.ts";
import { type Posting, posting } from "#lib/ingest/aijobs/posting.ts";
import type { IndexRow } from "#lib/ingest/aijobs/row.ts";
import { indexRow } from "./index-rows.ts";

const rates: Rates = { year: 2025, perUsd: { USD: 1, EUR: 0.5 } };
const rule = { robustZ: 4, minimumRows: 10, minimumSpread: 0 };

const single = (salary: number, given: Partial<IndexRow> = {}) =>
  posting([indexRow({ salary, ...given })]);

function found(postings: Posting[], changed: Partial<typeof rule> = {}) {
  return [...outliers(postings, { ...rule, ...changed }, () => rates)];
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
    const range = posting([indexRow({ salary: 900_000 }), indexRow({ salary: 100_000 })]);
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
    const elsewhere = single(900_000, { company_location: "CH" });
    const executive = single(900_000, { experience_level: "executive" });
    expect(found([...ordinary, elsewhere, executive])).toEqual([]);
  });

  test("are compared in US dollars", () => {
    const same = single(50_000, { salary_currency: "EUR" });
    const far = single(400_000, { salary_currency: "EUR" });
    expect(found([...ordinary, same, far])).toEqual([far]);
  });

  test("do not count what has no rate or is set aside already", () => {
    const unknown = single(900_000_000, { salary_currency: "TWD" });
    const partTime = single(900_000_000, { employment_type: "PT" });
    expect(found([...ordinary, unknown, partTime])).toEqual([]);
  });
});
