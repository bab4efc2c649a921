/** How an office's table holds pay by occupation and year. Columns by name. */
export interface OfficeTable {
  source: string;
  /** ISO 3166 alpha-2, and alpha-3 as other series write it. */
  country: string;
  iso3: string;
  /** One file for all years, or one a year. */
  files: readonly { file: string; year: number | null }[];
  columns: { code: string; pay: string; year?: string; error?: string; jobs?: string };
  /** Rows that count. */
  where: Readonly<Record<string, string>>;
  /** Detailed occupations: what a column of theirs holds. */
  detailed: { column: string; is: RegExp };
  /** The whole nation's pay: a row of its own, major groups weighted by jobs, or the OECD's average wage. */
  nation: { code: string } | { groups: RegExp } | "oecd";
  /** Leading characters of a code that name its major group. */
  groupDigits: number;
  /** Month and day of the year that figures are about, the last one. */
  reference: string;
  /** Day from which an edition could be read. */
  published: (year: number) => string;
}

const oewsPublished: Record<number, string> = {
  2020: "2021-03-31",
  2021: "2022-03-31",
  2022: "2023-04-25",
  2023: "2024-04-03",
  2024: "2025-04-02",
  2025: "2026-05-15",
};

const ashePublished: Record<number, string> = {
  2021: "2021-10-26",
  2022: "2022-10-26",
  2023: "2023-11-01",
  2024: "2024-10-29",
};

/**
 * The tables that are long enough to look at. The SOC 2018 codes of OEWS before May 2020, the SOC 2010 codes of
 * ASHE before 2021, and the combined codes of single editions are never joined with what came after: a code
 * that an edition lacks has no growth there.
 */
export const offices: readonly OfficeTable[] = [
  {
    source: "bls-oews",
    country: "US",
    iso3: "USA",
    files: [
      ...[2020, 2021, 2022, 2023, 2024].map((year) => ({
        file: `bls/national_M${year}_dl.xlsx`,
        year,
      })),
      { file: "official/national_M2025_dl.xlsx", year: 2025 },
    ],
    columns: { code: "OCC_CODE", pay: "A_MEAN", error: "MEAN_PRSE" },
    where: {},
    detailed: { column: "O_GROUP", is: /^detailed$/ },
    nation: { code: "00-0000" },
    groupDigits: 2,
    reference: "05-31",
    published: (year) => dayOf(oewsPublished, year),
  },
  {
    source: "ons-ashe",
    country: "GB",
    iso3: "GBR",
    files: [
      {
        file: "all-occupations/ons-ashe-table14-uk-all-occupations-2021-2024.csv.gz",
        year: null,
      },
    ],
    columns: { code: "soc2020", pay: "mean_gbp_month", year: "year", jobs: "jobs" },
    where: { sex: "total" },
    detailed: { column: "soc2020", is: /^\d{4}$/ },
    nation: { groups: /^\d$/ },
    groupDigits: 1,
    reference: "04-30",
    published: (year) => dayOf(ashePublished, year),
  },
  {
    source: "surs-earnings",
    country: "SI",
    iso3: "SVN",
    files: [{ file: "all-occupations/surs-earnings-si-all-isco4-2011-2022.csv.gz", year: null }],
    columns: { code: "isco08", pay: "mean_eur_month", year: "year" },
    where: { sex: "total" },
    detailed: { column: "isco08", is: /^\d{4}$/ },
    nation: "oecd",
    groupDigits: 1,
    reference: "12-31",
    // The days are not held; the end of the next year is late enough for the nation's average wage, and no signal rests on it.
    published: (year) => `${year + 1}-12-31`,
  },
  {
    source: "bfs-earnings",
    country: "CH",
    iso3: "CHE",
    files: [{ file: "all-occupations/bfs-earnings-ch-all-isco2-2012-2024.csv.gz", year: null }],
    columns: { code: "isco08", pay: "median_chf_month", year: "year" },
    where: { sex: "total" },
    detailed: { column: "isco08", is: /^\d{2}$/ },
    nation: "oecd",
    groupDigits: 1,
    reference: "10-31",
    // The earliest month of the year after; some editions came later, and what was out by then is not used.
    published: (year) => `${year + 1}-11-30`,
  },
  {
    source: "ssb-earnings",
    country: "NO",
    iso3: "NOR",
    files: [{ file: "official/ssb-earnings-no.csv", year: null }],
    columns: { code: "styrk08", pay: "mean_nok_month", year: "year" },
    where: {},
    detailed: { column: "styrk08", is: /^\d{4}$/ },
    nation: "oecd",
    groupDigits: 1,
    reference: "11-30",
    published: (year) => `${year + 1}-02-28`,
  },
  {
    source: "dst-earnings",
    country: "DK",
    iso3: "DNK",
    files: [{ file: "official/dst-earnings-dk.csv", year: null }],
    columns: { code: "disco08", pay: "mean_dkk_standard_hour", year: "year" },
    where: {},
    detailed: { column: "disco08", is: /^\d{4}$/ },
    nation: "oecd",
    groupDigits: 1,
    reference: "12-31",
    published: (year) => `${year + 1}-12-31`,
  },
];

function dayOf(days: Readonly<Record<number, string>>, year: number): string {
  const day = days[year];
  if (day === undefined)
    throw new Error(`No day of publication is known for the edition of ${year}`);
  return day;
}
