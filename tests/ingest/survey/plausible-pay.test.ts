import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plausiblePay } from "#lib/ingest/survey/plausible-pay.ts";
import { answers } from "#tests/helpers/answers.ts";

/** 41 answers whose logs stand 0.05 apart around 60,000. */
const even = answers(41, (at) => ({ logPay: Math.log(60_000) + (at - 20) / 20 }));

describe("plausiblePay", () => {
  it("leaves out a monthly amount and its mirror image alike", () => {
    const middle = Math.log(60_000);
    const month = answers(1, () => ({ logPay: middle - 2.5 }));
    const mirror = answers(1, () => ({ logPay: middle + 2.5 }));
    const { kept, setAside } = plausiblePay([...even, ...month, ...mirror], undefined);
    expect(kept).toHaveLength(even.length);
    expect(setAside).toEqual(Array(2).fill("pay far from the country's middle"));
  });

  it("cuts as much at the top as the publisher cut at the bottom", () => {
    const low = answers(30, (at) => ({ country: "IN", logPay: Math.log(5000 * 1.12 ** at) }));
    const { kept } = plausiblePay(low, { low: 5000, high: 500_000 });
    const logs = kept.map(({ logPay }) => logPay);
    const middle = Math.log(5000 * 1.12 ** 14.5);
    expect(Math.max(...logs)).toBeLessThanOrEqual(2 * middle - Math.log(5000) + 1e-9);
  });

  it("leaves a country out where the publisher's cut comes within three times of its median", () => {
    const poor = answers(30, (at) => ({ country: "NG", logPay: Math.log(5000 + 400 * at) }));
    const { kept, setAside } = plausiblePay(poor, { low: 5000, high: 500_000 });
    expect(kept).toEqual([]);
    expect(new Set(setAside)).toEqual(
      new Set(["the file's own cut comes close to the country's median"]),
    );
  });

  it("leaves out countries with fewer than ten answers", () => {
    expect(plausiblePay(even.slice(0, 9), undefined).kept).toEqual([]);
  });

  it("keeps or sets aside every answer, whatever they are", () => {
    const pay = fc.record({
      country: fc.constantFrom("DE", "IN"),
      logPay: fc.double({ min: 0, max: 16, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(pay, { maxLength: 60 }), (given) => {
        const all = answers(given.length, (at) => given[at] ?? {});
        const { kept, setAside } = plausiblePay(all, { low: 5000, high: 500_000 });
        expect(kept.length + setAside.length).toBe(all.length);
      }),
    );
  });
});
