import { describe, expect, it } from "vitest";
import { loadSearchWords } from "#lib/content/search/search-content.ts";
import { searchKey, searchWords } from "#lib/search/normalize.ts";
import { homeOf } from "#lib/search/pay.ts";
import { cleanQuery, readQuery } from "#lib/search/read-query.ts";
import { editsAllowed, editsBetween, editsOf, lettersOf, spellings } from "#lib/search/spelling.ts";
import { makeVocabulary } from "#lib/search/vocabulary.ts";

const vocabulary = makeVocabulary(loadSearchWords());
const read = (query: string) => readQuery(query, vocabulary);
const said = (query: string) =>
  read(query)
    .tokens.filter(({ mark }) => mark === null)
    .map(({ word }) => word)
    .join(" ");

describe("words", () => {
  it.each([
    ["Front-end Engineers", "frontendengineer"],
    ["Softwareentwickler/in (m/w/d)", "softwareentwickler"],
    ["Ingénieur·e logiciel", "ingenieurlogiciel"],
    ["C++ & C#", "c++c#"],
    ["Node.js", "nodej"],
    ["U.S.A.", "usa"],
    ["ＳＷＥ", "swe"],
    ["Łódź, Straße, Århus", "lodzstrassearhus"],
    ["データ・アナリスト", "データアナリスト"],
    ["зарплата медсестры", "зарплатмедсестр"],
    ["медсестра, учителя, водитель", "медсестручителводител"],
    ["McDonald's cashiers", "mcdonaldcashier"],
    ["firemen, nurses, bosses, secretaries, midwives", "firemannursebosssecretarymidwife"],
  ])("%s is compared as %s", (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  it("gives the same for a name written composed or with combining accents", () => {
    expect(searchKey("infirmie\u0300re")).toBe(searchKey("infirmière"));
  });

  it("takes each sign of a script without spaces for a word", () => {
    expect(searchWords("東京 nurse")).toEqual(["東", "京", "nurse"]);
  });
});

describe("readQuery", () => {
  it.each([
    ["average salary of a software engineer in Germany", "software engineer germany"],
    ["how much does a nurse make per hour", "nurse"],
    ["salaire moyen infirmière Paris", "infirmiere paris"],
    ["was verdient ein Lehrer", "lehrer"],
    ["data scientist remote 2025", "data scientist"],
    ["senior staff nurse, 5+ years of experience", "nurse"],
  ])("leaves out of “%s” what stands around a name", (query, rest) => {
    expect(said(query)).toBe(rest);
  });

  it.each([
    ["brazil 6500 reais a month", "6500 reais a month", "brazil"],
    ["backend engineer 185000", "185000", "backend engineer"],
    ["data analyst R$ 6.500", "R$ 6.500", "data analyst"],
    ["nurse $45/hr ohio", "$45/hr", "nurse ohio"],
    ["85k designer", "85k", "designer"],
    ["12 LPA java developer", "12 LPA", "java developer"],
    ["95'000 CHF teacher", "95'000 CHF", "teacher"],
    ["£40,000 plumber", "£40,000", "plumber"],
    ["accountant 50 000 €", "50 000 €", "accountant"],
  ])("takes the pay out of “%s”", (query, pay, rest) => {
    expect([read(query).pay, said(query)]).toEqual([pay, rest]);
  });

  it("does not take a calendar year or years of work for pay", () => {
    expect(read("nurse pay 2026").pay).toBeNull();
    expect(read("nurse 10 years experience").pay).toBeNull();
  });

  it("knows levels in several languages, and that two things are compared", () => {
    const levels = (query: string) =>
      read(query).tokens.flatMap(({ mark }) => (mark?.part === "level" ? [mark.level] : []));
    expect(levels("Junior Data Analyst")).toEqual(["entry"]);
    expect(levels("desarrollador sénior")).toEqual(["senior"]);
    expect(levels("高级 程序员")).toEqual(["senior", "senior"]);
    expect(read("compare germany netherlands").compares).toBe(true);
    expect(read("germany").compares).toBe(false);
  });

  it("reads at most 100 characters and 24 words of whatever is sent, in little time", () => {
    const start = performance.now();
    for (const text of [
      "a ".repeat(5_000),
      "9,".repeat(5_000),
      "$".repeat(10_000),
      "é\u0301".repeat(5_000),
    ]) {
      expect(read(text).tokens.length).toBeLessThanOrEqual(24);
    }
    expect(performance.now() - start).toBeLessThan(1_000);
    expect([...cleanQuery("👩‍⚕️".repeat(200))].length).toBeLessThanOrEqual(100);
  });

  it("puts control characters, halves of signs and line breaks aside", () => {
    expect(cleanQuery("nu\u0000rse\ud800\n\u202e")).toBe("nu rse \u202e");
  });
});

describe("spelling", () => {
  it("counts a swap of neighbours as one edit", () => {
    expect(editsBetween("germnay", "germany", 2)).toBe(1);
    expect(editsBetween("nurse", "nurse", 2)).toBe(0);
    expect(editsBetween("kitten", "sitting", 3)).toBe(3);
    expect(editsBetween("abc", "xyzabc", 2)).toBe(3);
  });

  it("edits a short word by swaps alone, one that may be mended in every way", () => {
    expect(editsOf("abc").toSorted()).toEqual(["acb", "bac"]);
    expect(editsOf("nurze")).toEqual(expect.arrayContaining(["nurse", "nurez", "nure", "nurzer"]));
    expect(editsOf("techer")).toContain("teacher");
    expect(editsOf("nurze")).not.toContain("nurze");
    expect(editsOf("elektric")).toContain("electric");
    expect(editsOf("1234567")).toHaveLength(6);
    expect(editsOf("бухгалтир")).toContain("бухгалтер");
  });

  it("knows by their letters which words may be so few edits away", () => {
    const apart = (a: string, b: string) => {
      const bits = BigInt.asUintN(64, lettersOf(a) ^ lettersOf(b)).toString(2);
      return bits.replaceAll("0", "").length;
    };
    expect(apart("nurse", "nusre")).toBe(0);
    expect(apart("electrician", "elektrician")).toBe(2);
    expect(apart("teller", "teler")).toBe(1);
    expect(apart("сестра", "систра")).toBe(2);
    for (const variant of editsOf("pharmacists")) {
      const longer = Math.abs(variant.length - "pharmacists".length);
      expect(apart("pharmacists", variant)).toBeLessThanOrEqual(2 - longer);
    }
    expect(lettersOf("zz")).toBe(BigInt.asIntN(64, (1n << 58n) | (1n << 26n)));
  });

  it("mends no short word, no word with digits, and none that is unlike", () => {
    expect(editsAllowed("cat")).toBe(0);
    const known = [
      { word: "nurse", uses: 9 },
      { word: "purse", uses: 90 },
      { word: "k8st", uses: 1 },
    ];
    expect(spellings("nusre", known)).toEqual([{ word: "nurse", edits: 1 }]);
    expect(spellings("k8s1", known)).toEqual([]);
    expect(spellings("asdfg", known)).toEqual([]);
  });
});

describe("the country whose money an amount is in", () => {
  it.each([
    ["$185,000", "US"],
    ["R$ 6.500", "BR"],
    ["C$90k", "CA"],
    ["38k CHF", "CH"],
    ["12 LPA", "IN"],
    ["£40k", "GB"],
    // Many countries' own: it says nothing of one.
    ["72.000 €", null],
    ["95'000", null],
  ])("%s", (pay, country) => expect(homeOf(pay)).toBe(country));
});
