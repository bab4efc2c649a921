import { z } from "zod";
import { loadCountries } from "#lib/content/places/countries.ts";
import { loadRoles } from "#lib/content/roles/roles.ts";
import { loadOfficialCalendars } from "#lib/content/sources/official-calendars.ts";
import { titleRoles } from "#lib/content/sources/pay-mapping.ts";
import { loadRates, loadReferenceSeries } from "#lib/content/sources/reference-series.ts";
import { loadSource, type SourceContent } from "#lib/content/sources/sources.ts";
import { inTransaction } from "#lib/db.ts";
import type { ForecastInput, TitleRoles } from "#lib/domain/forecast.ts";
import { conceptOf, type NationCells, type PayCell, usualConcept } from "#lib/domain/pay-cell.ts";
import { fromStoredPayCell, storedPayCellSchema } from "#lib/domain/pay-cell-row.ts";
import type { ReferenceSeries } from "#lib/domain/reference.ts";
import type { UsedEdition } from "#lib/domain/release.ts";
import { countrySchema, roleSchema } from "#lib/domain/role.ts";
import type { SurveyStatistic } from "#lib/domain/survey-statistic.ts";
import { roleUnits } from "#lib/forecasting/evidence/units.ts";
import { wageSignals } from "#lib/forecasting/official/wage-signals.ts";
import { ReleaseError } from "../release-error.ts";
import { chooseEditions } from "./choose-editions.ts";
import {
  countOnce,
  type OtherConcept,
  oneConcept,
  type Repeated,
  rolesOfPostings,
  type WithoutRate,
  withRates,
} from "./counted-cells.ts";
import { hashOf } from "./hash.ts";
import { nationCells } from "./nation-cells.ts";
import { priceLevelsOf } from "./price-levels.ts";
import {
  type ImportedEdition,
  readEditions,
  readStatistics,
  type WantedCells,
} from "./read-editions.ts";
import { termsOf } from "./terms.ts";
import { wageGrowthOf } from "./wage-growth.ts";
import { dataDate, projectionYears, referenceYear } from "./window.ts";

/** Everything that a release is built from. */
export interface ReleaseInput {
  forecast: ForecastInput;
  editions: UsedEdition[];
  series: ReferenceSeries[];
  /** What was computed from survey respondents at import. */
  statistics: SurveyStatistic[];
  /** What official tables that hold regions only are held against, by source. */
  nations: NationCells;
  terms: { licences: string[]; credits: string[] };
  /** What was left out because no rate is held for its currency. */
  withoutRate: WithoutRate[];
  /** Postings that a larger index gives too: they count there. */
  repeated: Repeated[];
  /** What stands beside more pieces of the other concept, base or total pay, and does not count. */
  otherConcept: OtherConcept[];
  /** The pay cells of it, with the roles that their titles stand for. */
  unlike: { cells: PayCell[]; titleRoles: TitleRoles[] };
  /** SHA-256 of all of it. */
  hash: string;
}

/**
 * Reads everything that a release is built from: for each source and data year the pay cells of the
 * newest edition, the vintages of advertised pay, content, and the rates of the reference year.
 *
 * @param years to project; the current calendar year and the next where none are asked for.
 * @throws ReleaseError where no edition is imported or a year asked for is not ahead; ContentError.
 */
export async function readReleaseInput(
  years: readonly number[] | undefined,
  today: Date,
): Promise<ReleaseInput> {
  const held = await readEditions();
  const editions = chooseEditions(held).map(({ edition, years }) => usedEdition(edition, years));
  if (editions.length === 0) {
    throw new ReleaseError("No pay data are imported yet. Load some first: seed, or import FILE");
  }
  const { read, statistics } = await readFigures(held, editions);
  const roles = loadRoles().map((role) => roleSchema.parse(role));
  const counting = read.filter(isChosen(editions));
  const lastRates = loadRates(Math.max(...editions.flatMap(({ years }) => years)));
  const priced = withRates(counting, lastRates).cells;
  const reference = referenceYear(editions, priced, roleUnits(roles));
  const rates = loadRates(reference);
  const chosen = withRates(counting, rates);
  const once = countOnce(chosen.cells);
  const { cells, left, otherConcept } = oneConcept(
    once.cells,
    titleRolesOf(once.cells),
    rolesOfPostings(roles),
  );
  const series = loadReferenceSeries();
  const forecast: ForecastInput = {
    cells,
    vintages: vintagesOf(held, withRates(read, rates).cells.filter(isUsual)),
    roles,
    titleRoles: titleRolesOf(cells),
    countries: loadCountries().map((country) => countrySchema.parse(country)),
    rates,
    pastRates: otherYears(cells, reference).map((year) => loadRates(year)),
    priceLevels: priceLevelsOf(series, loadCountries(), rates),
    wageGrowth: wageGrowthOf(series),
    wageSignals: wageSignals(series),
    officialCalendars: loadOfficialCalendars(),
    referenceYear: reference,
    projectionYears: projectionYears(reference, years, today),
    dataDate: dataDate(editions),
  };
  const sources = sourcesOf(editions.map(({ id }) => id));
  const nations = nationCells(editions);
  return {
    forecast,
    editions,
    series,
    statistics,
    nations,
    terms: termsOf([...sources, ...sourcesOf(series.map(({ source }) => source))]),
    withoutRate: chosen.withoutRate,
    repeated: once.repeated,
    otherConcept,
    unlike: { cells: left, titleRoles: titleRolesOf(left) },
    hash: hashOf({ forecast, editions, series, statistics, nations: [...nations] }),
  };
}

/** Past editions are compared with each other, so they hold the usual concept only. */
function isUsual(cell: PayCell): boolean {
  return cell.kind === "official" || conceptOf(cell) === usualConcept[cell.kind];
}

/** Data years of surveys beside the reference year. */
function otherYears(cells: readonly PayCell[], reference: number): number[] {
  const years = cells.flatMap(({ kind, year }) => (kind === "self-reported" ? year : []));
  return [...new Set(years)].filter((year) => year !== reference).toSorted((a, b) => a - b);
}

/** The cells of every advertised edition, and of the years that other editions give. */
async function readFigures(held: readonly ImportedEdition[], editions: readonly UsedEdition[]) {
  const vintages = held
    .filter(({ kind }) => kind === "advertised")
    .map(({ source, label }) => ({ source, edition: label }));
  const others = editions
    .filter(({ kind }) => kind !== "advertised")
    .map(({ id, edition, years }) => ({ source: id, edition, years }));
  return {
    read: await readPayCells([...vintages, ...others]),
    statistics: await readStatistics(others),
  };
}

/** Rows that are read together: all of them at once would be held a second time beside the cells. */
const together = 2_000;

/**
 * The pay cells of editions, in an order that depends on nothing but what they say, so that equal
 * figures give equal releases.
 */
export function readPayCells(wanted: readonly WantedCells[]): Promise<PayCell[]> {
  return inTransaction(async (client) => {
    await client.query(
      `declare wanted_cells no scroll cursor for
       select s.kind, e.source_id as source, e.label as edition, c.title, c.country, c.year, c.level,
         c.stratum, c.postings, c.pay_points as "payPoints", c.statistics
       from json_to_recordset($1) wanted (source text, edition text, years int[])
       join editions e on e.source_id = wanted.source and e.label = wanted.edition
       join sources s on s.id = e.source_id
       join pay_cells c on c.edition_id = e.id
       where wanted.years is null or c.year = any(wanted.years)
       order by e.source_id collate "C", e.date, e.label collate "C", c.year, c.country collate "C",
         c.title collate "C", c.level, c.stratum collate "C"`,
      [JSON.stringify(wanted)],
    );
    const once = remembering();
    const cells: PayCell[] = [];
    for (let full = true; full; ) {
      const { rows } = await client.query(`fetch ${together} from wanted_cells`);
      full = rows.length === together;
      for (const row of z.array(storedPayCellSchema).parse(rows)) {
        const { source, edition, title, country } = row;
        const texts = { source: once(source), edition: once(edition) };
        const own = { ...texts, title: once(title), country: once(country) };
        cells.push(fromStoredPayCell({ ...row, ...own }));
      }
    }
    return cells;
  });
}

/** Gives for equal texts one and the same: hundreds of thousands of cells say the same few of them. */
function remembering(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const held = known.get(text);
    if (held === undefined) known.set(text, text);
    return held ?? text;
  };
}

/** The sources with these ids, each once. */
function sourcesOf(ids: readonly string[]): SourceContent[] {
  return [...new Set(ids)].map((id) => loadSource(id));
}

/** An edition as content describes its source today. */
function usedEdition(
  { source, label, date, report: { read, setAside } }: ImportedEdition,
  years: number[],
): UsedEdition {
  const { kind, publisher, name, citation, credit, licence, homepage } = loadSource(source);
  if (kind === "reference") throw new ReleaseError(`Source ${source} holds no pay.`);
  return {
    id: source,
    kind,
    publisher,
    name,
    edition: label,
    date,
    licence: licence.name,
    citation,
    credit,
    homepage,
    years,
    counted: { read, setAside },
  };
}

function isChosen(editions: readonly UsedEdition[]): (cell: PayCell) => boolean {
  const chosen = new Set(
    editions.flatMap(({ id, edition, years }) => years.map((year) => `${id}\t${edition}\t${year}`)),
  );
  return ({ source, edition, year }) => chosen.has(`${source}\t${edition}\t${year}`);
}

/** The advertised editions by themselves; one of which no cell counts says nothing of later ones. */
export function vintagesOf(
  held: readonly Pick<ImportedEdition, "source" | "label" | "date">[],
  cells: readonly PayCell[],
): ForecastInput["vintages"] {
  const byEdition = Map.groupBy(
    cells.filter((cell) => cell.kind === "advertised"),
    ({ source, edition }) => `${source}\t${edition}`,
  );
  return held.flatMap(({ source, label, date }) => {
    const own = byEdition.get(`${source}\t${label}`);
    return own === undefined ? [] : [{ source, edition: label, date, cells: own }];
  });
}

/** Which roles the titles of survey and official cells stand for, as content/sources maps them. */
export function titleRolesOf(cells: readonly PayCell[]): TitleRoles[] {
  const others = cells.filter(({ kind }) => kind !== "advertised");
  return [...Map.groupBy(others, ({ source }) => source)].flatMap(([source, own]) =>
    titleRoles(source, [...new Set(own.map(({ title }) => title))]),
  );
}
