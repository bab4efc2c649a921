import { expect, test } from "vitest";
import { textConverter } from "#lib/format/convert-text.ts";

const table = {
  rates: { year: 2025, perUsd: { USD: 1, EUR: 0.9, CAD: 1.4, SEK: 10, JPY: 150, BRL: 5.5 } },
  countries: {
    "united-states": { currency: "USD", parity: 1 },
    canada: { currency: "CAD", parity: 1.2 },
    sweden: { currency: "SEK", parity: 8.8 },
    cuba: { currency: "USD", parity: null },
  },
};
const inEuros = textConverter(table, "EUR");
const byBuying = textConverter(table, "PPP");

test("amounts are rewritten in the money chosen, to three digits, and nothing else is", () => {
  expect(inEuros("Employers advertise $199,615 a year (146 postings).", "united-states")).toBe(
    "Employers advertise €180,000 a year (146 postings).",
  );
  expect(inEuros("CA$140,000, R$55,000 and SEK 612,300", "canada")).toBe(
    "€90,000, €9,000 and €55,100",
  );
  expect(inEuros("up 4% to 12%, n = 1,242 of 2,500", "canada")).toBe(
    "up 4% to 12%, n = 1,242 of 2,500",
  );
  expect(inEuros("€65,432", "germany")).toBe("€65,432");
  expect(inEuros("In US dollars at the average rates of 2025", null)).toBe(
    "In euros at the average rates of 2025",
  );
});

test("a range without a sign is in the country's money", () => {
  expect(inEuros("171,000 to 198,000", "canada")).toBe("€110,000 to €127,000");
  expect(inEuros("middle half $149,500 to 226,225", null)).toBe("middle half €135,000 to €204,000");
  expect(inEuros("$90,000 to $100,000", "canada")).toBe("€81,000 to €90,000");
  expect(inEuros("171,000 to 198,000", null)).toBe("171,000 to 198,000");
});

test("labels of an axis stay short", () => {
  expect(inEuros("$180k", "united-states")).toBe("€162k");
  expect(inEuros("¥12m", null)).toBe("€72k");
});

test("what money buys is the country's, from its own money and from dollars; unknown stays", () => {
  expect(byBuying("CA$120,000", "canada")).toBe("$100,000");
  expect(byBuying("$88,000", "sweden")).toBe("$100,000");
  expect(byBuying("$88,000", "cuba")).toBe("$88,000");
  expect(byBuying("$88,000", null)).toBe("$88,000");
});
