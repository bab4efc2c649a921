import type { CountryContent } from "#lib/content/places/countries.ts";
import type { EntryNeeds, PrevailingLevel, Task, Technology, Work } from "#lib/domain/reference.ts";

/** One figure as series.csv ships it. */
export interface SeriesRow {
  series: string;
  subject: string;
  period: string;
  value: number;
}

/** What pages use: only rows about these are shipped. */
export interface ReferenceScope {
  countries: readonly CountryContent[];
  /** SOC 2018 codes of our roles. */
  occupations: ReadonlySet<string>;
  /** O*NET-SOC codes of our roles. */
  onet: ReadonlySet<string>;
  /** Indeed sectors of our roles. */
  sectors: ReadonlySet<string>;
}

/** The text of an input file, by its path inside the data folder. */
export type InputText = (file: string) => string;

/** How the files of one source become our own columns. Pure: text in, rows out. */
export interface ReferenceReader {
  /** Folder in content/sources. */
  source: string;
  /** Paths inside the data folder. */
  inputs: readonly string[];
  readSeries?: (text: InputText, scope: ReferenceScope) => SeriesRow[];
  readTechnologies?: (text: InputText, scope: ReferenceScope) => Technology[];
  readTasks?: (text: InputText, scope: ReferenceScope) => Task[];
  readWork?: (text: InputText, scope: ReferenceScope) => Work[];
  readEntryNeeds?: (text: InputText, scope: ReferenceScope) => EntryNeeds[];
  readPrevailing?: (text: InputText, scope: ReferenceScope) => PrevailingLevel[];
}

/** The first year that pages show. */
export const firstYear = 2015;
