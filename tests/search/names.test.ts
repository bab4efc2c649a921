import { describe, expect, it } from "vitest";
import { loadPlaceNames } from "#lib/content/search/place-names.ts";
import { closestMatches } from "#lib/ingest/search/publishers-terms.ts";
import { rolesAroundOneWord } from "#lib/search/around-one-word.ts";
import { find } from "#lib/search/find.ts";
import { headWord } from "#lib/search/head-word.ts";
import { nameOfSeveralWords } from "#lib/search/name-slips.ts";
import { otherForms } from "#lib/search/other-forms.ts";
import { rolesInOtherOrder } from "#lib/search/other-orders.ts";
import { makePlaceIndex } from "#lib/search/places.ts";
import { readQuery } from "#lib/search/read-query.ts";
import { editsOf } from "#lib/search/spelling.ts";
import type { TermLookup } from "#lib/search/term-lookup.ts";
import { makeTermIndex, type RoleCodes } from "#lib/search/term-roles.ts";
import { makeVocabulary } from "#lib/search/vocabulary.ts";

const role = (slug: string, soc: string): RoleCodes => ({
  slug,
  name: slug.replaceAll("-", " "),
  titles: [],
  soc: [soc],
  socFit: "own",
  onet: [`${soc}.00`],
});
const roles: RoleCodes[] = [
  role("executive-assistant", "43-6011"),
  role("shipping-clerk", "43-5071"),
  role("truck-driver", "53-3032"),
  role("delivery-driver", "53-3033"),
  role("emergency-dispatcher", "43-5031"),
  role("plumber", "47-2152"),
  role("baker", "51-3011"),
  { ...role("quantitative-analyst", "13-2099"), socFit: "wider", onet: ["13-2099.01"] },
];
const names = (code: string, language: string, ...terms: string[]) => ({
  code,
  language,
  strength: 60,
  terms,
});
const index = makeTermIndex({
  roles,
  everyday: [
    { to: ["truck-driver"], language: "en", terms: ["driver"] },
    { to: ["delivery-driver"], language: "en", terms: ["van driver"] },
    { to: ["emergency-dispatcher"], language: "en", terms: ["911 operator"] },
    { to: ["plumber"], language: "en", terms: ["hand"] },
    {
      to: ["baker"],
      language: "en",
      terms: ["operator", "home pie aide", "hot driver", "qx sorter"],
    },
    { to: ["plumber"], language: "en", terms: ["tapper"] },
  ],
  coded: [
    names("43-6011.00", "en", "politician's assistant"),
    names("43-5071.00", "en", "shipping hand"),
    names("13-2099.04", "en", "fraud examiner"),
    names("43-6011.00", "en", "executive asistant"),
    { ...names("43-5071.00", "en", "executive asistant"), strength: 70 },
    { ...names("43-5071.00", "en", "cloud truck driver", "depot plumber"), strength: 44 },
    names("43-5071.00", "en", "truck tapper", "rapid clerk", "rapid sorter", "van plumber"),
    names("47-2152.00", "en", "sewer pipe fitter", "sewer fitter", "sewer mender", "sewer hand"),
  ],
  jobs: new Map([
    ["53-3032", 2_000_000],
    ["53-3033", 1_000_000],
    ["47-2152", 400_000],
  ]),
  occupations: new Map(),
});
const lookup: TermLookup = {
  terms: async (keys) =>
    Map.groupBy(
      index.terms.filter(({ key }) => keys.includes(key)),
      ({ key }) => key,
    ),
  words: async (words) => index.words.filter(({ word }) => words.includes(word)),
  near: async (asked) =>
    new Map(
      asked.map(({ typed }) => [
        typed,
        index.spellings.filter(({ word }) => editsOf(typed).includes(word)),
      ]),
    ),
  roleCount: async () => 800,
};
const places = makePlaceIndex([
  {
    place: { country: "CN", region: null, kind: "city", name: "Siping", code: null },
    names: ["Siping"],
  },
  {
    place: { country: "NZ", region: null, kind: "country", name: "New Zealand", code: null },
    names: ["New Zealand"],
  },
  {
    place: { country: "IS", region: null, kind: "country", name: "Iceland", code: null },
    names: ["Island"],
  },
  {
    place: { country: "US", region: "Arizona", kind: "region", name: "Arizona", code: "capitals" },
    names: ["AZ"],
  },
  {
    place: { country: "US", region: "Arizona", kind: "city", name: "Mesa Verde", code: null },
    names: ["Mesa Verde"],
  },
  {
    place: { country: "AZ", region: null, kind: "country", name: "Azerbaijan", code: "capitals" },
    names: ["AZE"],
  },
]);
const vocabulary = makeVocabulary({
  fillers: { nl: ["van"] },
  levels: { entry: [], mid: [], senior: [], executive: [] },
  employers: [],
  uncovered: ["Zeland Islands"],
  comparison: ["compare"],
  joining: ["and"],
  short: { qx: "quick test" },
  alike: [["lorry", "truck"]],
  elsewhere: ["tickets", "shipping"],
  unpriced: ["baker van gold"],
  asking: ["pay"],
});
const meant = async (query: string) => {
  const { roles: found } = await find(readQuery(query, vocabulary), lookup, places, vocabulary);
  return found.map(({ role: slug }) => slug);
};

describe("a name", () => {
  it.each([
    ["that holds a word left out elsewhere", "van driver", "delivery-driver"],
    ["that holds it, before the sure name that it ends with", "van plumber", "shipping-clerk"],
    ["that holds a number", "911 operator", "emergency-dispatcher"],
    ["mistyped comes before a place of nearly that name", "shiping hand", "shipping-clerk"],
    ["of the work leads to who does it", "baking", "baker"],
    ["that is listed with a short form is known written out", "quick test sorter", "baker"],
    ["with a word that means the same", "lorry driver", "truck-driver"],
    [
      "spelled nearly as the role is more than any list",
      "executive asistant",
      "executive-assistant",
    ],
  ])("%s: %s", async (_, query, slug) => {
    expect((await meant(query))[0]).toBe(slug);
  });

  it("is no answer where one word only tells more of it, and is where several names hold that word", async () => {
    expect(await meant("politician")).toEqual([]);
    expect(await meant("sewer")).toEqual(["plumber"]);
  });
});

describe("what a name ends with", () => {
  it("comes first where that is most of its words and no list tells the whole surely", async () => {
    expect((await meant("cloud truck driver")).slice(0, 2)).toEqual([
      "truck-driver",
      "shipping-clerk",
    ]);
  });

  it("comes after what a list says where it is half of them, and before what another form says", async () => {
    expect(await meant("depot plumber")).toEqual(["shipping-clerk", "plumber"]);
    expect(await meant("lorry tapper")).toEqual(["plumber", "shipping-clerk"]);
  });
});

it("what only shares words counts half where it lacks the name that a search ends with", async () => {
  expect(await meant("rapid tapper")).toEqual(["plumber"]);
});

it("a name of several words is mended as a whole, where its words begin as they should", async () => {
  const mended = async (query: string) => {
    const { roles: found, mended: words } = await find(
      readQuery(query, vocabulary),
      lookup,
      places,
      vocabulary,
    );
    return [found[0]?.role, words];
  };
  expect(await mended("home pie aid")).toEqual(["baker", "home pie aide"]);
  expect((await mended("home tie aide"))[1]).toBeNull();
  expect((await mended("hom pie aid"))[1]).toBeNull();
});

it("a name of several words is mended in no short form, nor in words of which every other is near", async () => {
  const mended = async (query: string, short: ReadonlyMap<string, string[]> = new Map()) => {
    const { tokens } = readQuery(query, vocabulary);
    const read = { left: [0], inPlaces: new Set<number>() };
    const words = await nameOfSeveralWords(tokens, read, lookup.near, { short });
    return words?.map(({ word }) => word).join(" ") ?? null;
  };
  expect(await mended("hod driver")).toBe("hot driver");
  expect(await mended("hod driver", new Map([["hod", ["head of design"]]]))).toBeNull();
  expect(await mended("ho driver")).toBeNull();
});

it("one word that is no name, in a place or amid words that ask for no pay, asks for a thing", async () => {
  expect(await meant("sewer siping")).toEqual([]);
  expect(await meant("van sewer")).toEqual([]);
  expect(await meant("sewer siping pay")).toEqual(["plumber"]);
  expect(await meant("sewer mender siping")).toEqual(["plumber"]);
});

it("a search for no job finds nothing, though a word of it stands in names", async () => {
  expect(await meant("driver tickets")).toEqual([]);
  expect(await meant("shipping hand")).toEqual(["shipping-clerk"]);
  expect(await meant("van baker gold")).toEqual([]);
  expect(await meant("baker gold siping")).toEqual([]);
  expect(await meant("baker gold driver")).not.toEqual([]);
});

it("nobody lists is taken apart where it ends with the name of a role", async () => {
  expect(await meant("streetbaker")).toEqual(["baker"]);
  expect(await meant("supertruck")).toEqual([]);
});

it("a word that names hold is no slip of a place's", async () => {
  const near: TermLookup["near"] = async (asked) =>
    new Map(asked.map(({ typed }) => [typed, [{ word: typed, uses: 1 }]]));
  const read = readQuery("baker sipign", vocabulary);
  const placesOf = async (known: TermLookup) =>
    (await find(read, known, places, vocabulary)).places.map(({ name }) => name);
  expect(await placesOf(lookup)).toEqual(["Siping"]);
  expect(await placesOf({ ...lookup, near })).toEqual([]);
});

it("a word that names hold is a slip only of one that is twice as common", async () => {
  const mended = async (uses: number) => {
    const near: TermLookup["near"] = async (asked) =>
      new Map(
        asked.map(({ typed }) => [
          typed,
          [
            { word: typed, uses: 3 },
            { word: "plumber", uses },
          ],
        ]),
      );
    const read = readQuery("plumper", vocabulary);
    return (await find(read, { ...lookup, near }, places, vocabulary)).mended;
  };
  expect(await mended(6)).toBe("plumber");
  expect(await mended(5)).toBeNull();
});

it("words that names share must weigh more where none of them is a name", async () => {
  const words: TermLookup["words"] = async () => [{ word: "clay", role: "baker", share: 0.66 }];
  const found = async (query: string) => {
    const read = readQuery(query, vocabulary);
    return (await find(read, { ...lookup, words }, places, vocabulary)).roles;
  };
  expect((await found("clay"))[0]?.role).toBe("baker");
  expect(await found("clay zzz")).toEqual([]);
});

describe("a place", () => {
  const placesOf = async (query: string) =>
    (await find(readQuery(query, vocabulary), lookup, places, vocabulary)).places.map(
      ({ name }) => name,
    );

  it("of several words is mended as a whole, where its words begin as they should", async () => {
    expect(await placesOf("nwe zeland")).toEqual(["New Zealand"]);
    expect(await placesOf("baker new zelnad")).toEqual(["New Zealand"]);
    expect(await placesOf("baker new wealand")).toEqual([]);
    expect(await placesOf("baker nw zeelndd")).toEqual([]);
  });

  it("is known by the letters of a state as people type them, last and beside a role", async () => {
    expect(await placesOf("baker az")).toEqual(["Arizona"]);
    expect(await placesOf("az baker")).toEqual([]);
    expect(await placesOf("az")).toEqual([]);
    expect(await placesOf("baker aze")).toEqual([]);
    expect(await placesOf("baker AZE")).toEqual(["Azerbaijan"]);
    const isName: TermLookup["terms"] = async (keys) =>
      new Map([...(await lookup.terms(keys)), ["az", [{ role: "plumber", weight: 1 }]]]);
    const known = { ...lookup, terms: isName };
    const read = await find(readQuery("baker az", vocabulary), known, places, vocabulary);
    expect(read.places).toEqual([]);
  });
});

it("the letters of a state after a city that lies there are the state, whatever else they name", async () => {
  const isName: TermLookup["terms"] = async (keys) =>
    new Map([...(await lookup.terms(keys)), ["az", [{ role: "plumber", weight: 1 }]]]);
  const found = async (query: string) => {
    const known = { ...lookup, terms: isName };
    const { roles: named, places: at } = await find(
      readQuery(query, vocabulary),
      known,
      places,
      vocabulary,
    );
    return [named[0]?.role ?? null, ...at.map(({ name }) => name)];
  };
  expect(await found("mesa verde az")).toEqual([null, "Mesa Verde", "Arizona"]);
  expect(await found("mesa verde az baker")).toEqual(["baker", "Mesa Verde", "Arizona"]);
  expect(await found("siping az")).toEqual(["plumber", "Siping"]);
});

it("a territory without pages is no other place with a slip", async () => {
  const { places: found } = await find(
    readQuery("baker zeland islands", vocabulary),
    lookup,
    places,
    vocabulary,
  );
  expect(found).toEqual([]);
});

it("a city that is called as a word of jobs is no place", () => {
  const names = loadPlaceNames().flatMap(({ names: called }) => called);
  expect(names).toContain("Rabat");
  expect(names).not.toContain("Sale");
  expect(names).not.toContain("Tours");
});

it("a name is known with its end first, and of four words around one that tells more", async () => {
  const inOrder = async (query: string, inPlaces: number[] = []) => {
    const { tokens } = readQuery(query, vocabulary);
    const read = { inPlaces: new Set(inPlaces) };
    return rolesInOtherOrder(tokens, read, lookup, vocabulary);
  };
  const [turned, ...more] = await inOrder("dispatcher emergency");
  expect([turned?.role, more]).toEqual(["emergency-dispatcher", []]);
  expect(turned?.weight).toBeCloseTo(0.9, 1);
  expect(await inOrder("dispatcher emergency siping", [2])).toHaveLength(1);
  const [around] = await inOrder("fitter big sewer pipe");
  expect(around?.role).toBe("plumber");
  expect(await inOrder("dispatcher big emergency")).toEqual([]);
  expect(await inOrder("emergency dispatcher")).toEqual([]);
});

it("a comparison said before both of its sides parts them at the word that joins them", async () => {
  const beside = async (query: string) =>
    (await find(readQuery(query, vocabulary), lookup, places, vocabulary)).beside;
  expect(await beside("compare baker and plumber")).toEqual(["baker", "plumber"]);
  expect(await beside("baker compare truck driver and plumber")).toEqual(["baker", "truck-driver"]);
  expect(await beside("baker and plumber")).toEqual([]);
});

it("an occupation beside a role's own in a code for all others does not lead to the role", async () => {
  expect(await meant("fraud examiner")).toEqual([]);
});

it("a name that stands around one word that tells more counts by its share of the words", async () => {
  const around = async (query: string) =>
    rolesAroundOneWord(readQuery(query, vocabulary).tokens, lookup, places, vocabulary);
  const [first, ...more] = await around("emergency ambulance dispatcher");
  expect([first?.role, more]).toEqual(["emergency-dispatcher", []]);
  expect(first?.weight).toBeCloseTo(0.6, 1);
  expect(await around("emergency dispatcher")).toEqual([]);
  expect(await around("emergency ambulance room dispatcher")).toEqual([]);
});

it("a word of five to seven letters is looked for one edit away only, a longer one farther off too", async () => {
  const asked = new Map<string, boolean>();
  const near: TermLookup["near"] = async (words) => {
    for (const { typed, edits } of words) asked.set(typed, edits > 1);
    return new Map();
  };
  await find(readQuery("qlumbers emerqqqqcy", vocabulary), { ...lookup, near }, places, vocabulary);
  expect([asked.get("qlumber"), asked.get("emerqqqqcy")]).toEqual([false, true]);
});

describe("headWord", () => {
  it.each([
    ["bus driver", "en", "driver"],
    ["director of nursing", "en", "director"],
    ["chauffeur de bus", "fr", "chauffeur"],
    ["Busfahrer im Fernverkehr", "de", "Busfahrer"],
  ])("of %s (%s) is %s", (name, language, head) => {
    const words = name.split(" ");
    expect(words[headWord(words, language) ?? -1]).toBe(head);
  });

  it("is not known where a language has no rule, nor asked of one word", () => {
    expect(headWord(["kierowca", "autobusu"], "pl")).toBeNull();
    expect(headWord(["nurse"], "en")).toBeNull();
  });
});

describe("otherForms", () => {
  const alike = new Map([["lorry", ["truck"]]]);
  it.each([
    [["welding"], ["welder", "weldor", "weld"]],
    [
      ["welding", "worker"],
      ["welder", "weldor", "weld"],
    ],
    [
      ["police", "woman"],
      ["policeman", "policeworker"],
    ],
    [["quarryman"], ["quarryworker"]],
    [["lorry", "driver"], ["truckdriver"]],
    [["head", "of", "sale"], ["salemanager"]],
    [["head", "of"], []],
    [["lorry"], []],
    [["woman"], []],
    [["nurse"], []],
  ])("of %j are %j", (words, forms) => {
    expect(otherForms(words, alike)).toEqual(forms);
  });
});

describe("closestMatches", () => {
  const cook = { code: "35-2014.00", strength: 60 };
  const chef = { code: "35-1011.00", strength: 60 };
  const group = new Set(["35-1011"]);

  it("prefers what the concept's group is linked to, and tells it more surely", () => {
    expect(closestMatches([cook, chef], group)).toEqual([{ code: "35-1011.00", strength: 68 }]);
  });

  it("keeps an exact match beside it, and takes the crosswalk's word where the group agrees with none", () => {
    const exact = { ...cook, strength: 70 };
    expect(closestMatches([exact, chef], group)).toEqual([exact]);
    expect(closestMatches([cook], group)).toEqual([cook]);
  });

  it("lets a group of few occupations stand in where the crosswalk has none", () => {
    expect(closestMatches([], group)).toEqual([{ code: "35-1011.00", strength: 44 }]);
    expect(closestMatches([], new Set(["35-1011", "35-2014", "35-2011"]))).toEqual([]);
  });
});
