import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { supportedStep } from "#lib/domain/supported-step.ts";
import {
  currencyName,
  formatAxisMoney,
  formatEstimate,
  formatMoney,
  formatMoneyRange,
} from "#lib/format/money.ts";

describe("formatMoney", () => {
  it.each([
    [199_615.4, "USD", "$199,615"],
    [117_400, "CAD", "CA$117,400"],
    [612_300, "SEK", "SEK 612,300"],
    [1_728_700, "INR", "₹1,728,700"],
    [0, "EUR", "€0"],
  ])("prints %d %s as %s", (amount, currency, shown) => {
    expect(formatMoney(amount, currency)).toBe(shown);
  });

  it("names both ends of a range with their currency and joins them by to", () => {
    expect(formatMoneyRange(149_500, 226_225, "USD")).toBe("$149,500 to $226,225");
  });
});

describe("formatEstimate", () => {
  it("rounds to thousands where the interval is tens of thousands wide", () => {
    const shown = formatEstimate({ mean: 183_642, low80: 170_811, high80: 197_890 }, "USD");
    expect(shown).toEqual({
      mean: "$184,000",
      band: "171,000 to 198,000",
      low: "$171,000",
      high: "$198,000",
    });
  });

  it("rounds a wide interval to tens of thousands and a narrow one to hundreds", () => {
    const wide = formatEstimate({ mean: 183_642, low80: 121_000, high80: 268_000 }, "USD");
    const narrow = formatEstimate({ mean: 183_642, low80: 181_300, high80: 185_990 }, "USD");
    expect(wide.mean).toBe("$180,000");
    expect(narrow.mean).toBe("$183,600");
  });

  it("never moves a figure by more than a twentieth of its interval's width", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1_000, max: 1e8, noNaN: true }),
        fc.double({ min: 0.01, max: 0.8, noNaN: true }),
        (mean, spread) => {
          const [low, high] = [mean * (1 - spread), mean * (1 + spread)];
          expect(supportedStep(low, high) / 2).toBeLessThanOrEqual((high - low) / 20 + 0.5);
        },
      ),
    );
  });
});

describe("axis and names", () => {
  it("shortens thousands and millions", () => {
    expect(formatAxisMoney(180_000, "USD")).toBe("$180k");
    expect(formatAxisMoney(12_500_000, "JPY")).toBe("¥12.5m");
  });

  it("names currencies as a sentence does", () => {
    expect(currencyName("USD")).toBe("US dollars");
    expect(currencyName("SEK")).toBe("Swedish kronor");
  });
});
