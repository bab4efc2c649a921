import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPay } from "#lib/reader/read-pay.ts";

const codes = new Set(["USD", "EUR", "GBP", "CHF", "BRL", "INR", "CAD", "SEK", "NOK", "JPY"]);

function read(text: string, home = "USD") {
  return readPay(text, { codes, home });
}

function amount(text: string, home = "USD") {
  const reading = read(text, home);
  if (reading.outcome !== "pay") return reading;
  const { low, high, currency, period } = reading.pay;
  return [low, high, currency, period];
}

describe("pay is read as people write it", () => {
  test.each([
    ["185000", 185_000, null, null],
    ["$185,000", 185_000, "USD", null],
    ["6.500", 6500, null, null],
    ["6,500", 6500, null, null],
    ["6 500 €", 6500, "EUR", null],
    ["6500 R$ por mês", 6500, "BRL", "month"],
    ["R$ 6.500,50/mês", 6500.5, "BRL", "month"],
    ["6500 reais a month", 6500, "BRL", "month"],
    ["85k", 85_000, null, null],
    ["£85K p.a.", 85_000, "GBP", "year"],
    ["12 LPA", 1_200_000, "INR", "year"],
    ["₹12,34,567", 1_234_567, "INR", null],
    ["1.2 cr", 12_000_000, null, null],
    ["95'000", 95_000, null, null],
    ["CHF 95’000.-", 95_000, "CHF", null],
    ["65.000 Euro im Jahr", 65_000, "EUR", "year"],
    ["1.234.567,89", 1_234_567.89, null, null],
    ["1,234,567.89", 1_234_567.89, null, null],
    ["45.50/hour", 45.5, null, "hour"],
    ["45,50 € pro Stunde", 45.5, "EUR", "hour"],
    ["$52.5 h", 52.5, "USD", "hour"],
    ["CA$ 90,000", 90_000, "CAD", null],
    ["90,000 CAD", 90_000, "CAD", null],
    ["45 000 kr/mån månad", 45_000, "SEK", "month"],
    ["0.075m", 75_000, null, null],
  ])("%s", (text, value, currency, period) => {
    expect(amount(text)).toEqual([value, value, currency, period]);
  });

  test.each([
    ["150-180k", 150_000, 180_000],
    ["$150,000 – $180,000", 150_000, 180_000],
    ["150k to 180k a year", 150_000, 180_000],
    ["50.000 bis 60.000 €", 50_000, 60_000],
  ])("a range: %s", (text, low, high) => {
    expect(read(text)).toMatchObject({ outcome: "pay", pay: { low, high } });
  });

  test("a sign that several currencies share is the page's own", () => {
    expect(amount("$90,000", "CAD")).toEqual([90_000, 90_000, "CAD", null]);
    expect(amount("45000 kr", "NOK")).toEqual([45_000, 45_000, "NOK", null]);
    expect(amount("$90,000", "EUR")).toEqual([90_000, 90_000, "USD", null]);
  });
});

describe("what may be two amounts is asked, what is none is refused", () => {
  test("a point before three digits and a k", () => {
    const reading = read("6.500k");
    expect(reading).toMatchObject({
      outcome: "ask",
      readings: [{ low: 6500 }, { low: 6_500_000 }],
    });
  });

  test.each([
    ["", /no amount/],
    ["a lot", /no amount/],
    ["1.23.4567", /points and commas/],
    ["1,2.3,4", /points and commas/],
    ["-5000", /below zero/],
    ["0", /above zero/],
    ["180k-150k", /lower end/],
    ["1 2 3", /one amount/],
    ["9".repeat(200), /120 characters/],
  ])("%j", (text, reason) => {
    expect(read(text)).toEqual({ outcome: "unread", reason: expect.stringMatching(reason) });
  });
});

describe("an amount is never off by a thousand", () => {
  const styles: [string, string, string][] = [
    ["en-US", ",", "."],
    ["de-DE", ".", ","],
    ["de-CH", "'", "."],
    ["fr-FR", "\u202f", ","],
    ["en-IN", ",", "."],
  ];
  test("however a language groups it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.constantFrom(...styles),
        fc.constantFrom(0, 2),
        (value, [locale], digits) => {
          const format = new Intl.NumberFormat(locale, {
            minimumFractionDigits: digits,
            maximumFractionDigits: digits,
          });
          expect(amount(format.format(value))).toEqual([value, value, null, null]);
        },
      ),
    );
  });

  test("and no text breaks it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 140 }), (text) => {
        expect(["pay", "ask", "unread"]).toContain(read(text).outcome);
      }),
    );
  });
});
