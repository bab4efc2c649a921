import type { Guess } from "#lib/ingest/draft/guess.ts";
import type { FileLook } from "#lib/ingest/draft/look.ts";
import { countryCodes } from "#lib/ingest/fields/country.ts";
import type { DraftOptions } from "./draft-options.ts";

/**
 * Columns that probably say which rows count as what, and that nobody named: without them all rows count as full time, estimates of
 * the publisher count as pay, and levels come from titles.
 */
export function draftNotes(options: DraftOptions, { columns }: FileLook, guess: Guess): string[] {
  const { kind, employment, share, where, level } = options;
  if (kind === "official") return [];
  const shown = (name: string) => {
    const { words = [], samples = [] } = columns.find((column) => column.name === name) ?? {};
    return (words.length > 0 ? words : samples).map((word) => JSON.stringify(word)).join(", ");
  };
  const note = (what: string, name: string | null, say: string) =>
    name === null
      ? []
      : [
          `Note: ${what}. If ${JSON.stringify(name)} (${shown(name)}) tells, say ${say.replace("COLUMN", JSON.stringify(name))}.`,
        ];
  return [
    ...(employment === undefined
      ? note(
          "all rows count as full time",
          guess.employment,
          "--employment COLUMN --full-time WORDS",
        )
      : []),
    ...(share === undefined && employment === undefined
      ? note("all rows count as full time", guess.share, "--share COLUMN --share-full NUMBER")
      : []),
    ...(guess.guessed !== null && where?.includes(guess.guessed)
      ? []
      : note("all rows count as pay", guess.guessed, "--where COLUMN=WORD for the rows that do")),
    ...placeNotes(options, columns),
    ...(kind === "advertised" && level === undefined
      ? note(
          "levels come from the words of titles",
          guess.level,
          "--level COLUMN --level-words WORD=senior,WORD=mid",
        )
      : []),
  ];
}

/** Places of the column of countries that name none. */
function placeNotes(
  { country, states, "country-words": said }: DraftOptions,
  columns: FileLook["columns"],
): string[] {
  const { words = [], samples = [] } = columns.find(({ name }) => name === country) ?? {};
  const codeOf = countryCodes();
  const places = (words.length > 0 ? words : samples).filter((text) => codeOf(text) === undefined);
  const [first] = places;
  return first === undefined || said !== undefined || states !== undefined
    ? []
    : [
        `Note: rows count where "${country}" names a country of ours; ${places.map((place) => JSON.stringify(place)).join(", ")} are none. What they mean is said by --country-words ${JSON.stringify(first)}=CODE.`,
      ];
}
