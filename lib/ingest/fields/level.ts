import { loadTitleLevels } from "#lib/content/roles/title-levels.ts";
import type { PostingLayout } from "#lib/content/sources/row-mapping.ts";
import type { Level } from "#lib/domain/level.ts";
import { type Read, type Row, rejected } from "./row.ts";

/** Reads the level of a posting: by a column's words, the same for all, or by the words of its title. */
export function levelField(field: PostingLayout["level"]): {
  columns: string[];
  read: (row: Row, title: string) => Read<Level>;
} {
  if ("value" in field) return { columns: [], read: () => ({ value: field.value }) };
  if ("fromTitle" in field) {
    const levelOf = titleLevel();
    return { columns: [], read: (_, title) => ({ value: levelOf(title) }) };
  }
  const { column, values, otherwise } = field;
  const levelOf = otherwise === undefined ? null : titleLevel();
  const listed = new Map(Object.entries(values));
  const reason = `must be ${[...listed.keys()].join(", ").replace(/, ([^,]*)$/, " or $1")}`;
  return {
    columns: [column],
    read: (row, title) => {
      const value = listed.get(row.text(column)) ?? levelOf?.(title);
      return value === undefined ? rejected(column, reason) : { value };
    },
  };
}

/** Finds the level that a title's words tell by content/title-levels.yaml; mid where none does. */
function titleLevel(rules = loadTitleLevels()): (title: string) => Level {
  const tests = rules.map(({ level, words }) => ({
    level,
    test: new RegExp(`(?<![\\p{L}\\d])(${words.map(escaped).join("|")})(?![\\p{L}\\d])`, "iu"),
  }));
  return (title) => tests.find(({ test }) => test.test(title))?.level ?? "mid";
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "[\\s-]+");
}
