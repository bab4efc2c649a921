import { describe, expect, it } from "vitest";
import { aiApplicability } from "#lib/ingest/reference/ai-applicability.ts";
import { employmentProjections } from "#lib/ingest/reference/employment-projections.ts";
import { eurostatLabourCost } from "#lib/ingest/reference/eurostat.ts";
import { exchangeRates } from "#lib/ingest/reference/exchange-rates.ts";
import { indeed } from "#lib/ingest/reference/indeed.ts";
import { onet } from "#lib/ingest/reference/onet.ts";
import { prevailingWages } from "#lib/ingest/reference/prevailing-wages.ts";
import type { ReferenceReader, ReferenceScope } from "#lib/ingest/reference/reference-reader.ts";
import { worldBank } from "#lib/ingest/reference/world-bank.ts";

const country = (code: string, iso3: string, slug: string) => ({
  code,
  iso3,
  slug,
  name: slug,
  inSentence: slug,
  currency: "EUR",
  aliases: [],
});

const scope: ReferenceScope = {
  countries: [country("BG", "BGR", "bulgaria"), country("DE", "DEU", "germany")],
  occupations: new Set(["15-1252"]),
  onet: new Set(["15-1252.00"]),
  sectors: new Set(["Software Development"]),
};

function series(reader: ReferenceReader, files: Record<string, string>) {
  return reader.readSeries?.((file) => files[file] ?? "", scope);
}

describe("exchangeRates", () => {
  const file = "macro/usd-fx-annual-average.csv";

  it("drops the year that is not over and the cells without a rate", () => {
    const text = "currency,2024,2025,2026\nEUR,0.92389,0.88497,0.84977\nHRK,,,\n";
    expect(series(exchangeRates, { [file]: text })).toEqual([
      { series: "usd-rate", subject: "EUR", period: "2024", value: 0.92389 },
      { series: "usd-rate", subject: "EUR", period: "2025", value: 0.88497 },
    ]);
  });

  it("names file, line, column and value of a cell that is no number", () => {
    const text = "currency,2024,2025,2026\nEUR,0.92389,n/a,0.84977\n";
    expect(() => series(exchangeRates, { [file]: text })).toThrow(
      /macro\/usd-fx-annual-average\.csv:2: column "2025" is "n\/a"/,
    );
  });
});

describe("worldBank", () => {
  it("gives Bulgaria's factor in euros, of our countries from 2015 on", () => {
    const rows = series(worldBank, {
      "macro/ppp-gdp.csv":
        "Country,Country ID,Year,PPP\nBulgaria,BG,2024,0.757951749\nGermany,DE,2014,0.76\nArub,AW,2024,1.4\n",
    });
    expect(rows).toEqual([
      { series: "ppp", subject: "BG", period: "2024", value: expect.closeTo(0.38753, 5) },
    ]);
  });
});

describe("eurostatLabourCost", () => {
  it("names the euro area and leaves empty cells out", () => {
    const text =
      "year,geo,country,wages_and_salaries_change_pct,flag\n2024,EA20,Euro area,4.5,\n2025,DE,Germany,,\n2025,FR,France,1.5,p\n";
    expect(
      series(eurostatLabourCost, { "official/eurostat-lci-annual-wage-growth.csv": text }),
    ).toEqual([{ series: "labour-cost-wage-growth", subject: "EA", period: "2024", value: 0.045 }]);
  });
});

describe("indeed", () => {
  const files = {
    "indeed/job-postings-monthly.csv":
      "jobcountry,month,indeed_job_postings_index_SA\nUS,2026-08,101.76\n",
    "indeed/tech-sector-postings-monthly.csv":
      "jobcountry,display_name,month,indeed_job_postings_index\nUS,Software Development,2024-09,69.14\nDE,Software Development,2025-06,80\nDE,Marketing,2025-06,90\n",
    "indeed/us-software-development-postings-monthly.csv": "month,index\n2026-03,70.94\n",
    "indeed/posted-wage-growth-by-country.csv":
      "jobcountry,country,month,n_obs,posted_wage_growth_yoy,posted_wage_growth_yoy_3moavg\nUS,United States,Jan-19,9,0.02,\nUS,United States,Apr-26,9,0.0238,5.8052e-05\n",
    "indeed/ai-share-monthly.csv": "jobcountry,month,AI_share_postings\nUS,2026-06,5.781\n",
    "indeed/remote-share-monthly.csv": "jobcountry,month,remote_share_postings\nUS,2026-04,8.577\n",
  };

  it("takes US software whole from the newer file and only our roles' sectors", () => {
    const sectors = series(indeed, files)?.filter((row) => row.series === "sector-postings-index");
    expect(sectors?.map(({ subject, period }) => [subject, period])).toEqual([
      ["DE:Software Development", "2025-06"],
      ["US:Software Development", "2026-03"],
    ]);
  });

  it("turns percent into fractions and short months into dates", () => {
    const rows = series(indeed, files);
    expect(rows).toContainEqual({
      series: "ai-share",
      subject: "US",
      period: "2026-06",
      value: expect.closeTo(0.05781, 6),
    });
    expect(rows?.filter((row) => row.series === "posted-wage-growth")).toEqual([
      { series: "posted-wage-growth", subject: "US", period: "2026-04", value: 5.8052e-5 },
    ]);
  });
});

describe("employmentProjections", () => {
  it("counts people, not thousands, and leaves dashes and other occupations out", () => {
    const header =
      '2024 National Employment Matrix code,"Employment change, percent, 2024–34","Occupational openings, 2024–34 annual average"\n';
    const rows = series(employmentProjections, {
      "bls/employment-projections-2024-34.csv": `${header}15-1252,15.8,—\n11-1011,4.1,23.4\n15-1299,1,1\n00-0000,3.1,18905\n`,
    });
    expect(rows).toEqual([
      {
        series: "employment-change",
        subject: "15-1252",
        period: "2024-2034",
        value: expect.closeTo(0.158, 6),
      },
    ]);
  });
});

describe("aiApplicability", () => {
  it("counts the scored occupations, ours or not, to which AI applies less", () => {
    const rows = series(aiApplicability, {
      "ai-exposure/soc-ai-applicability.csv":
        "SOC Code,title,ai_applicability_score\n15-1252,Software Developers,0.28\n11-1011,Chief Executives,0.15\n27-3042,Technical Writers,0.38\n53-7121,Loaders,0.08\n",
    });
    expect(rows).toContainEqual({
      series: "ai-applicability-percentile",
      subject: "15-1252",
      period: "2024",
      value: 50,
    });
  });
});

describe("onet", () => {
  it("ships flagged technologies of our occupations only", () => {
    const text =
      'O*NET-SOC Code\tExample\tCommodity Title\tHot Technology\tIn Demand\n15-1252.00\tGit\tFile versioning software\tY\tY\n15-1252.00\t21" Plain\tOther\tN\tN\n11-1011.00\tExcel\tSpreadsheets\tY\tN\n';
    expect(onet.readTechnologies?.(() => text, scope)).toEqual([
      {
        occupation: "15-1252.00",
        name: "Git",
        category: "File versioning software",
        hot: true,
        inDemand: true,
      },
    ]);
  });
});

describe("prevailingWages", () => {
  it("turns hours into years over the areas, and leaves occupations of few areas out", () => {
    const areas = Array.from({ length: 21 }, (_, at) => `15-1252,${at},hour,${20 + at},,40,50`);
    const few = "15-1252,99,year,1,1,1,1".replace("15-1252", "29-1141");
    const text = [
      "soc2018,area_id,unit,level1_usd,level2_usd,level3_usd,level4_usd",
      ...areas,
      few,
    ];
    expect(prevailingWages.readPrevailing?.(() => text.join("\n"), scope)).toEqual([
      { occupation: "15-1252", level: 1, areas: 21, p10: 45_760, p50: 62_400, p90: 79_040 },
      { occupation: "15-1252", level: 3, areas: 21, p10: 83_200, p50: 83_200, p90: 83_200 },
      { occupation: "15-1252", level: 4, areas: 21, p10: 104_000, p50: 104_000, p90: 104_000 },
    ]);
  });
});
